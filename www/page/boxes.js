// Underlines as boxes in our own host, the page's tree untouched: for browsers without custom highlights, and for
// forced colours, where Chromium paints every highlight over like a selection.
import { el } from '../ui/dom.js';
import { DETAIL, MARKS } from '../ui/theme.js';
import { frameOffset } from './rects.js';
import { parentOf } from './tree.js';

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
  #frame = 0;

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
    const boxes = layer === 'hover' ? [] : boxesFor(range, layer, ground, new Map());
    this.#drawn.set(range, { layer, ground, boxes });
    this.#layer.append(...boxes);
  }

  /** @param {Range} range */
  remove(range) {
    for (const box of this.#drawn.get(range)?.boxes ?? []) box.remove();
    this.#drawn.delete(range);
  }

  /** Once a frame is enough. */
  follow() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      /** @type {Map<Element, DOMRect | null>} */
      const clips = new Map();
      for (const [range, drawn] of this.#drawn) {
        if (drawn.layer !== 'hover')
          drawn.boxes = boxesFor(range, drawn.layer, drawn.ground, clips);
      }
      this.#layer.replaceChildren(...[...this.#drawn.values()].flatMap(({ boxes }) => boxes));
    });
  }

  end() {
    cancelAnimationFrame(this.#frame);
    this.#size.disconnect();
    this.#drawn.clear();
    this.#layer.remove();
  }
}

/**
 * @param {Range} range
 * @param {Exclude<Layer, 'hover'>} layer
 * @param {Ground} ground
 * @param {Map<Element, DOMRect | null>} clips
 */
function boxesFor(range, layer, ground, clips) {
  const { line, width, [ground]: shade } = layer === 'detail' ? DETAIL : MARKS[layer];
  const { x, y } = frameOffset(range);
  const around = range.startContainer.parentElement;
  const clip = around && clipAround(around, clips);
  return [...range.getClientRects()].flatMap((rect) => {
    const bottom = rect.bottom + width;
    if (clip && (bottom > clip.bottom || rect.bottom < clip.top)) return [];
    const left = Math.max(rect.left, clip?.left ?? rect.left);
    const right = Math.min(rect.right, clip?.right ?? rect.right);
    if (right <= left) return [];
    const box = el('i');
    box.style.left = `${left + x + scrollX}px`;
    box.style.top = `${rect.top + y + scrollY}px`;
    box.style.width = `${right - left}px`;
    box.style.height = `${bottom - rect.top}px`;
    // A border cannot be wavy; doubled is its own line style among solid, dashed and dotted.
    box.style.borderBlockEnd = `${width + 1}px ${line === 'wavy' ? 'double' : line} ${shade.ink}`;
    return [box];
  });
}

/**
 * What of an element's text can be seen in its own window: boxes that scroll and frames cut it off.
 * @param {Element} element
 * @param {Map<Element, DOMRect | null>} known
 * @returns {DOMRect | null}  null: nothing cuts it off
 */
function clipAround(element, known) {
  const found = known.get(element);
  if (found !== undefined) return found;
  const { defaultView: view, documentElement } = element.ownerDocument;
  /** @type {DOMRect | null} */
  let clip = null;
  if (view?.frameElement) clip = new DOMRect(0, 0, documentElement.clientWidth, view.innerHeight);
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    if (at.ownerDocument !== element.ownerDocument || at === documentElement) break;
    if (at === at.ownerDocument.body || view?.getComputedStyle(at).overflow === 'visible') continue;
    const box = at.getBoundingClientRect();
    clip = clip ? overlap(clip, box) : box;
  }
  known.set(element, clip);
  return clip;
}

/**
 * @param {DOMRect} a
 * @param {DOMRect} b
 */
function overlap(a, b) {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return new DOMRect(
    left,
    top,
    Math.max(0, Math.min(a.right, b.right) - left),
    Math.max(0, Math.min(a.bottom, b.bottom) - top),
  );
}
