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
 * Reads blocks under `root`; yields now and then so that the caller may pause.
 * @param {Element} root
 * @param {LookOf} lookOf
 * @param {() => string} nextId
 * @returns {Generator<void, MappedBlock[], void>}
 */
export function* walk(root, lookOf, nextId) {
  const builder = new BlockBuilder(nextId);
  /** Nodes still to read, the next one last; `null` marks the end of a block-level element. */
  /** @type {{ node: Node | null, place: Place }[]} */
  const stack = [{ node: root, place: placeAround(root) }];
  for (let read = 1; stack.length > 0; read += 1) {
    if (read % STRIDE === 0) yield;
    const { node, place } = /** @type {{ node: Node | null, place: Place }} */ (stack.pop());
    if (!node) builder.boundary();
    else if (isText(node)) {
      if (place.visible) builder.text(node, place);
    } else if (isElement(node)) {
      if (node.tagName === 'BR') builder.lineBreak();
      else if (node !== root && isSkipped(node)) continue;
      else enter(node, place);
    }
  }
  builder.boundary();
  return builder.blocks;

  /**
   * @param {Element} element
   * @param {Place} outer
   */
  function enter(element, outer) {
    const look = lookOf(element);
    if (look.display === 'none') return;
    const place = placeIn(element, look, outer);
    if (look.display !== 'inline' && look.display !== 'contents') {
      builder.boundary();
      stack.push({ node: null, place });
    }
    const children = childrenOf(element);
    for (let i = children.length - 1; i >= 0; i -= 1) stack.push({ node: children[i], place });
  }
}

/**
 * Children as they are shown: through slots, open shadow roots and frames of the same origin.
 * @param {Element} element
 * @returns {ArrayLike<Node>}
 */
function childrenOf(element) {
  if (element.tagName === 'IFRAME' || element.tagName === 'FRAME') {
    const body = /** @type {HTMLIFrameElement} */ (element).contentDocument?.body;
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
