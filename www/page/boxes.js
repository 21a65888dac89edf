// For browsers without custom highlights: underlines as boxes in our own host, the page's tree untouched.
import { el } from '../ui/dom.js';
import { DETAIL, MARKS } from '../ui/theme.js';

/**
 * @typedef {import('./ground.js').Ground} Ground
 * @typedef {import('./highlight-styles.js').Layer} Layer
 */

export const BOX_STYLES = `
.marks { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
.marks i { position: absolute; border-block-end-color: transparent; }
`;

export class Boxes {
  #layer = el('div', { class: 'marks', 'aria-hidden': 'true' });
  /** @type {Map<Range, { layer: Layer, ground: Ground }>} */
  #drawn = new Map();

  /** @param {ShadowRoot} shadow */
  constructor(shadow) {
    shadow.append(this.#layer);
  }

  /**
   * @param {Range} range
   * @param {Layer} layer
   * @param {Ground} ground
   */
  add(range, layer, ground) {
    this.#drawn.set(range, { layer, ground });
    this.#layer.append(...boxesFor(range, layer, ground));
  }

  /** @param {Range} range */
  remove(range) {
    if (this.#drawn.delete(range)) this.follow();
  }

  clear() {
    this.#drawn.clear();
    this.#layer.replaceChildren();
  }

  follow() {
    const boxes = [...this.#drawn].flatMap(([range, { layer, ground }]) =>
      boxesFor(range, layer, ground),
    );
    this.#layer.replaceChildren(...boxes);
  }

  end() {
    this.clear();
    this.#layer.remove();
  }
}

/**
 * @param {Range} range
 * @param {Layer} layer
 * @param {Ground} ground
 */
function boxesFor(range, layer, ground) {
  if (layer === 'hover' || range.startContainer.ownerDocument !== document) return [];
  const { line, width, [ground]: shade } = layer === 'detail' ? DETAIL : MARKS[layer];
  return [...range.getClientRects()].map((rect) => {
    const box = el('i');
    box.style.left = `${rect.left + scrollX}px`;
    box.style.top = `${rect.top + scrollY}px`;
    box.style.width = `${rect.width}px`;
    box.style.height = `${rect.height + width}px`;
    // A border cannot be wavy; doubled is its own line style among solid, dashed and dotted.
    box.style.borderBlockEnd = `${width + 1}px ${line === 'wavy' ? 'double' : line} ${shade.ink}`;
    return box;
  });
}
