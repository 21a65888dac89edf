// On pages with very many claims: which of them stand near the window.
import { turn } from '../engine/turn.js';
import { inSlices } from './slices.js';

export class Nearness {
  #onChange;
  /** What is asked about, by element. @type {ReadonlyMap<Element, string[]>} */
  #byElement = new Map();
  /** @type {Set<Element>} */
  #watched = new Set();
  /** @type {Set<Element>} */
  #near = new Set();
  /** A window's height and width to each side, so that scrolling finds the marks there already. */
  #observer = new IntersectionObserver((entries) => this.#notice(entries), { rootMargin: '100%' });

  /** @param {(ids: string[]) => void} onChange  told all that are near */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /**
   * @param {ReadonlyMap<Element, string[]>} byElement  ids by the element they stand in; none: nothing is watched
   * @returns {string[] | null}  those near as far as is known; null when nothing is watched
   */
  follow(byElement) {
    if (byElement.size === 0) {
      this.end();
      return null;
    }
    this.#byElement = byElement;
    for (const element of this.#watched) {
      if (byElement.has(element)) continue;
      this.#observer.unobserve(element);
      this.#watched.delete(element);
      this.#near.delete(element);
    }
    // Ten thousand at once would hold the page up.
    void turn().then(() => inSlices(this.#watch(byElement)));
    return this.#ids();
  }

  /**
   * Watches what is not watched yet, until something else is followed.
   * @param {ReadonlyMap<Element, string[]>} byElement
   */
  *#watch(byElement) {
    for (const element of byElement.keys()) {
      if (byElement !== this.#byElement) return;
      if (!this.#watched.has(element)) this.#observer.observe(element);
      this.#watched.add(element);
      yield;
    }
  }

  end() {
    this.#byElement = new Map();
    this.#observer.disconnect();
    this.#watched.clear();
    this.#near.clear();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #notice(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    this.#onChange(this.#ids());
  }

  #ids() {
    return [...this.#near].flatMap((element) => this.#byElement.get(element) ?? []);
  }
}
