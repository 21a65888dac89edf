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
@media print { .marks { display: none; } }
`;

export class Boxes {
  #layer = el('div', { class: 'marks', 'aria-hidden': 'true' });
  /** @type {Map<Range, { layer: Layer, ground: Ground, boxes: HTMLElement[] }>} */
  #drawn = new Map();
  /** Pictures and fonts that arrive push the words about. */
  #size = new ResizeObserver(() => this.follow());

  /** @param {ShadowRoot} shadow */
  constructor(shadow) {
    shadow.append(this.#layer);
    this.#size.observe(document.documentElement);
    if (document.body) this.#size.observe(document.body);
  }

  /**
   * @param {Range} range
   * @param {Layer} layer
   * @param {Ground} ground
   */
  add(range, layer, ground) {
    const boxes = boxesFor(range, layer, ground);
    this.#drawn.set(range, { layer, ground, boxes });
    this.#layer.append(...boxes);
  }

  /** @param {Range} range */
  remove(range) {
    for (const box of this.#drawn.get(range)?.boxes ?? []) box.remove();
    this.#drawn.delete(range);
  }

  follow() {
    for (const [range, drawn] of this.#drawn) {
      drawn.boxes = boxesFor(range, drawn.layer, drawn.ground);
    }
    this.#layer.replaceChildren(...[...this.#drawn.values()].flatMap(({ boxes }) => boxes));
  }

  end() {
    this.#size.disconnect();
    this.#drawn.clear();
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
