// The one walk from a tree to its text blocks, in reading order; used for the live page and for parsed articles.
import { BlockBuilder } from './block-builder.js';
import { isSkipped } from './skip.js';

/**
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 * @typedef {import('./block-builder.js').Place} Place
 * @typedef {import('../engine/contract.ts').Role} Role
 * @typedef {(element: Element) => import('./look.js').Look} LookOf
 */

/** How many nodes are read between two chances to pause. */
const STRIDE = 64;

/**
 * Reads blocks under `root`; yields now and then, with the number of blocks so far, so that the caller may pause.
 * @param {Element} root
 * @param {LookOf} lookOf
 * @param {() => string} nextId
 * @param {import('./memory.js').Memory} [memory]  of the last reading of this page
 * @returns {Generator<number, { blocks: MappedBlock[], trees: Set<Node> }, void>}
 */
export function* walk(root, lookOf, nextId, memory) {
  const builder = new BlockBuilder(nextId);
  /** @type {Node[]} */
  const trees = [root.getRootNode()];
  /** Nodes still to read, the next one last; an `end` marks the edge of a block-level element. */
  /** @type {{ node: Node, place: Place, trusted: boolean, end?: { blocks: number, trees: number } }[]} */
  const stack = [{ node: root, place: placeAround(root), trusted: trustedAround(root, memory) }];
  for (let read = 1; ; read += 1) {
    if (read % STRIDE === 0) yield builder.blocks.length;
    const next = stack.pop();
    if (!next) break;
    const { node, place, trusted, end } = next;
    if (end) leave(/** @type {Element} */ (node), end);
    else if (isText(node)) {
      if (place.visible) builder.text(node, place);
    } else if (isElement(node)) {
      if (node.tagName === 'BR') builder.lineBreak();
      else if (node !== root && isSkipped(node)) continue;
      else if (!recalled(node, trusted)) enter(node, place, trusted);
    }
  }
  builder.boundary();
  return { blocks: builder.blocks, trees: new Set(trees) };

  /**
   * @param {Element} element
   * @param {Place} outer
   * @param {boolean} trusted  nothing around it changed in a way that could show or hide it
   */
  function enter(element, outer, trusted) {
    const look = lookOf(element);
    if (look.display === 'none') return;
    const place = placeIn(element, look, outer);
    const inner = trusted && (memory?.isTrusted(element) ?? true);
    if (look.display !== 'inline' && look.display !== 'contents') {
      builder.boundary();
      const end = { blocks: builder.blocks.length, trees: trees.length };
      stack.push({ node: element, place, trusted, end });
    }
    const children = childrenOf(element);
    for (let i = children.length - 1; i >= 0; i -= 1) {
      stack.push({ node: children[i], place, trusted: inner });
    }
    const tree = isFrame(element) ? element.contentDocument : element.shadowRoot;
    if (tree) trees.push(tree);
  }

  /**
   * @param {Element} element
   * @param {{ blocks: number, trees: number }} from
   */
  function leave(element, from) {
    builder.boundary();
    memory?.keep(element, {
      blocks: builder.blocks.slice(from.blocks),
      trees: trees.slice(from.trees),
    });
  }

  /**
   * @param {Element} element
   * @param {boolean} trusted
   */
  function recalled(element, trusted) {
    const kept = trusted && memory?.isTrusted(element) ? memory.recall(element) : undefined;
    if (!kept) return false;
    builder.boundary();
    for (const block of kept.blocks) builder.blocks.push(block);
    trees.push(...kept.trees);
    return true;
  }
}

/**
 * @param {Element} root
 * @param {import('./memory.js').Memory | undefined} memory
 */
function trustedAround(root, memory) {
  memory?.begin();
  return memory?.isTrustedAround(root) ?? false;
}

/**
 * Children as they are shown: through slots, open shadow roots and frames of the same origin.
 * @param {Element} element
 * @returns {ArrayLike<Node>}
 */
function childrenOf(element) {
  if (isFrame(element)) {
    const body = bodyOf(element);
    return body ? [body] : [];
  }
  if (element.tagName === 'SLOT') {
    const assigned = /** @type {HTMLSlotElement} */ (element).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return (element.shadowRoot ?? element).childNodes;
}

/**
 * @param {Element} element
 * @returns {element is HTMLIFrameElement}
 */
function isFrame(element) {
  return element.tagName === 'IFRAME' || element.tagName === 'FRAME';
}

/** Null for a frame of another origin. @param {HTMLIFrameElement} frame */
function bodyOf(frame) {
  return frame.contentDocument?.body ?? null;
}

/**
 * @param {Element} element
 * @param {import('./look.js').Look} look
 * @param {Place} outer
 * @returns {Place}
 */
function placeIn(element, look, outer) {
  const inline = look.display === 'inline' || look.display === 'contents';
  return {
    element: inline ? outer.element : element,
    role: roleOf(element, look) ?? outer.role,
    language: element.getAttribute('lang') || outer.language,
    visible: look.visible,
    space: look.space,
  };
}

/**
 * @param {Element} root
 * @returns {Place}
 */
function placeAround(root) {
  const language = root.closest('[lang]')?.getAttribute('lang') || undefined;
  return { element: root, role: 'paragraph', language, visible: true, space: 'collapse' };
}

/**
 * @param {Element} element
 * @param {import('./look.js').Look} look
 * @returns {Role | null}  null: as around it
 */
function roleOf(element, look) {
  const tag = element.tagName;
  if (/^H[1-6]$/.test(tag) || element.getAttribute('role') === 'heading') return 'heading';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
  if (look.display === 'table-cell') return 'table-cell';
  return look.display === 'list-item' || tag === 'LI' ? 'list-item' : null;
}

/**
 * @param {Node} node
 * @returns {node is Text}
 */
function isText(node) {
  return node.nodeType === 3 || node.nodeType === 4;
}

/**
 * @param {Node} node
 * @returns {node is Element}
 */
function isElement(node) {
  return node.nodeType === 1;
}
