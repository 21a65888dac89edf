// What of the last reading still holds, so that a page that changes is read again only where it changed.
import { parentOf, shownParentOf } from './tree.js';

/**
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 * @typedef {{ blocks: MappedBlock[], trees: Node[] }} Kept
 */

export class Memory {
  /** What each block-level element held. @type {WeakMap<Element, Kept>} */
  #kept = new WeakMap();
  /** Changes come in while a reading runs; they count from the next one on. @type {Set<Node>} */
  #changed = new Set();
  /** Where whatever lies under an element may have changed. @type {Set<Node>} */
  #changedUnder = new Set();
  /** Elements of which nothing is to be trusted in the reading that runs. @type {WeakSet<Node>} */
  #distrusted = new WeakSet();

  /** @param {MutationRecord[]} records */
  note(records) {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') this.noteAround(target);
      else if (/** @type {Partial<Element>} */ (target).shadowRoot) this.#changedUnder.add(target);
      else this.#changed.add(target);
      for (const node of addedNodes) if (node.nodeType === 1) this.#changedUnder.add(node);
    }
  }

  /**
   * Another look of one element can show or hide its neighbours, too.
   * @param {Node} node
   */
  noteAround(node) {
    this.#changedUnder.add(shownParentOf(node) ?? node);
  }

  /** Nothing is known any more: another style sheet, another size of the window. */
  clear() {
    this.#kept = new WeakMap();
  }

  /** Call when a reading starts. */
  begin() {
    this.#distrusted = new WeakSet(this.#changedUnder);
    for (const node of [...this.#changed, ...this.#changedUnder]) {
      for (let at = /** @type {Node | null} */ (node); at; at = shownParentOf(at)) {
        this.#kept.delete(/** @type {Element} */ (at));
      }
    }
    this.#changed.clear();
    this.#changedUnder.clear();
  }

  /** @param {Element} element */
  isTrusted(element) {
    return !this.#distrusted.has(element);
  }

  /** @param {Element} element */
  isTrustedAround(element) {
    for (let at = parentOf(element); at; at = parentOf(at)) if (!this.isTrusted(at)) return false;
    return true;
  }

  /** @param {Element} element */
  recall(element) {
    return this.#kept.get(element);
  }

  /**
   * @param {Element} element
   * @param {Kept} kept
   */
  keep(element, kept) {
    this.#kept.set(element, kept);
  }
}
