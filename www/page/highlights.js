// The browser's own highlights: ranges drawn over the page without touching its tree.
import { el } from '../ui/dom.js';
import { highlightName, highlightRules, priorityOf } from './highlight-styles.js';

/**
 * @typedef {import('./ground.js').Ground} Ground
 * @typedef {import('./highlight-styles.js').Layer} Layer
 * @typedef {Window & typeof globalThis} View
 * @typedef {Document | ShadowRoot} Tree
 */

/** True where the page's browser can draw custom highlights. */
export const canHighlight = () => typeof CSS !== 'undefined' && 'highlights' in CSS;

export class Highlights {
  /**
   * Our own references: an extension may not read a page's registry back.
   * @type {Map<View, Map<string, Highlight>>}
   */
  #byView = new Map();
  /** What we added to each tree, and what it has rules for. @type {Map<Tree, { sheet: CSSStyleSheet, ruled: Set<string> }>} */
  #sheets = new Map();
  /** @type {Map<Range, Highlight>} */
  #drawn = new Map();
  #inherited;

  /** @param {ShadowRoot} shadow  of our host */
  constructor(shadow) {
    this.#inherited = areInherited(shadow);
  }

  /**
   * @param {Range} range
   * @param {Layer} layer
   * @param {Ground} ground
   * @param {Element} around  the block-level element
   */
  add(range, layer, ground, around) {
    const tree = /** @type {Tree} */ (range.startContainer.getRootNode());
    const view = range.startContainer.ownerDocument?.defaultView;
    if (!view) return;
    this.#style(tree, view, this.#inherited ? pathTo(range, around) : '*', ground);
    const highlight = this.#highlight(view, layer, ground);
    highlight.add(range);
    this.#drawn.set(range, highlight);
  }

  /** @param {Range} range */
  remove(range) {
    this.#drawn.get(range)?.delete(range);
    this.#drawn.delete(range);
  }

  /** Highlights move with the page by themselves. */
  follow() {}

  /** Takes away style sheets and names, too. */
  end() {
    for (const [range, highlight] of this.#drawn) highlight.delete(range);
    this.#drawn.clear();
    for (const [view, highlights] of this.#byView) {
      for (const [name, highlight] of highlights) {
        if (highlight.size === 0) view.CSS.highlights.delete(name);
      }
    }
    for (const [tree, { sheet }] of this.#sheets) {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
    }
    this.#byView.clear();
    this.#sheets.clear();
  }

  /**
   * @param {View} view
   * @param {Layer} layer
   * @param {Ground} ground
   */
  #highlight(view, layer, ground) {
    const name = highlightName(layer, ground);
    const known = this.#byView.get(view) ?? new Map();
    this.#byView.set(view, known);
    const found = known.get(name) ?? view.CSS.highlights.get(name) ?? new view.Highlight();
    if (!known.has(name)) {
      found.priority = priorityOf(layer);
      view.CSS.highlights.set(name, found);
      known.set(name, found);
    }
    return found;
  }

  /**
   * Firefox applies highlight rules in a shadow tree only when the sheet is adopted there. Chromium computes whatever
   * a new rule may match anew: 30 ms for the 2,800 elements of an encyclopedia's page, 5 ms for its paragraphs.
   * @param {Tree} tree
   * @param {View} view
   * @param {string} path
   * @param {Ground} ground
   */
  #style(tree, view, path, ground) {
    const { sheet, ruled } = this.#sheets.get(tree) ?? this.#adopt(tree, view);
    const key = `${path} ${ground}`;
    if (ruled.has(key)) return;
    ruled.add(key);
    sheet.insertRule(highlightRules(path, ground));
  }

  /**
   * @param {Tree} tree
   * @param {View} view
   */
  #adopt(tree, view) {
    const added = { sheet: new view.CSSStyleSheet(), ruled: new Set() };
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, added.sheet];
    this.#sheets.set(tree, added);
    return added;
  }
}

/**
 * The standard has it so; Firefox 153 does not.
 * @param {ShadowRoot} shadow  where the probe's rule holds
 */
function areInherited(shadow) {
  const inner = el('i');
  const outer = el('b', { class: 'probe' }, inner);
  shadow.append(outer);
  const [a, b] = [outer, inner].map(
    (each) => getComputedStyle(each, '::highlight(claimlight-probe)').backgroundColor,
  );
  outer.remove();
  return a === b && a === 'rgb(1, 2, 3)';
}

/** How many elements upward a path names: enough to tell a column of text from menus. */
const STEPS = 8;

/**
 * Selects the element a range's text stands in, and those that stand in the tree alike.
 * @param {Range} range
 * @param {Element} around  the block-level element; it may stand in another tree than a text shown in it
 */
function pathTo({ commonAncestorContainer: inner }, around) {
  const element = around.contains(inner) ? around : inner;
  const steps = [];
  for (let at = elementAt(element); at && steps.length < STEPS; at = at.parentElement) {
    steps.unshift(CSS.escape(at.localName));
  }
  return steps.join('>') || '*';
}

/**
 * @param {Node} node
 * @returns {Element | null}
 */
const elementAt = (node) =>
  node.nodeType === 1 ? /** @type {Element} */ (node) : node.parentElement;
