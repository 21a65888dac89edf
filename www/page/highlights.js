// The browser's own highlights: ranges drawn over the page without touching its tree.
import { HIGHLIGHT_STYLES, highlightName, priorityOf } from './highlight-styles.js';

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
  /** @type {Map<Tree, CSSStyleSheet>} */
  #sheets = new Map();
  /** @type {Map<Range, Highlight>} */
  #drawn = new Map();

  /**
   * @param {Range} range
   * @param {Layer} layer
   * @param {Ground} ground
   */
  add(range, layer, ground) {
    const tree = /** @type {Tree} */ (range.startContainer.getRootNode());
    const view = range.startContainer.ownerDocument?.defaultView;
    if (!view) return;
    this.#style(tree, view);
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
    for (const [tree, sheet] of this.#sheets) {
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
   * Firefox applies highlight rules in a shadow tree only when the sheet is adopted there.
   * @param {Tree} tree
   * @param {View} view
   */
  #style(tree, view) {
    if (this.#sheets.has(tree)) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(HIGHLIGHT_STYLES);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    this.#sheets.set(tree, sheet);
  }
}
