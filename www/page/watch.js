// Notices that the page's text may have changed: at once for what is drawn, in idle time for what is to be read.
import { isOwn } from './skip.js';

/** Attributes that show or hide text without changing it. */
const SHOWING = ['hidden', 'open', 'aria-hidden', 'class', 'style'];
/** What a transition of may bring text to sight. */
const APPEARING =
  /^(opacity|visibility|display|transform|(max-)?(height|block-size)|grid-template-rows)$/;
/** Longest wait for an idle moment, in milliseconds. */
const PATIENCE = 500;
/** Reading again may take one part in this many of the page's time. */
const SHARE = 10;

const whenIdle =
  globalThis.requestIdleCallback?.bind(globalThis) ??
  /** @type {typeof requestIdleCallback} */ ((run) => setTimeout(run, 1));
const cancelIdle = globalThis.cancelIdleCallback?.bind(globalThis) ?? clearTimeout;

export class Watch {
  #memory;
  #onChange;
  #onIdle;
  #observer = new MutationObserver((records) => this.#notice(records));
  /** Held weakly: a shadow tree that leaves the page takes its listener along. @type {WeakSet<Node>} */
  #observed = new WeakSet();
  #listening = new AbortController();
  #idle = 0;
  #timer = 0;
  #restUntil = 0;
  #changedSince = false;

  /**
   * @param {import('./memory.js').Memory} memory
   * @param {(records: MutationRecord[]) => void} onChange  at every batch of changes, before the next frame
   * @param {() => Promise<void>} onIdle  once for many batches
   */
  constructor(memory, onChange, onIdle) {
    this.#memory = memory;
    this.#onChange = onChange;
    this.#onIdle = onIdle;
    const { signal } = this.#listening;
    addEventListener('resize', () => this.#renew(), { signal, passive: true });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#renew(), { signal });
  }

  /**
   * Trees to listen to: the root and every shadow root and frame that was read.
   * @param {Iterable<Node>} trees
   */
  observe(trees) {
    for (const tree of trees) {
      if (this.#observed.has(tree) || this.#listening.signal.aborted) continue;
      this.#observed.add(tree);
      this.#observer.observe(tree, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: SHOWING,
      });
      this.#listenTo(tree);
    }
  }

  end() {
    this.#observer.disconnect();
    this.#listening.abort();
    cancelIdle(this.#idle);
    clearTimeout(this.#timer);
  }

  /**
   * What shows or brings text without a change of the tree.
   * @param {Node} tree
   */
  #listenTo(tree) {
    const how = { signal: this.#listening.signal, capture: true, passive: true };
    tree.addEventListener('load', ({ target }) => this.#loaded(target), how);
    tree.addEventListener('transitionend', (event) => this.#moved(event), how);
    tree.addEventListener('animationend', (event) => this.#moved(event), how);
  }

  /** @param {EventTarget | null} target */
  #loaded(target) {
    const { tagName } = /** @type {Element} */ (target);
    if (tagName === 'LINK' || tagName === 'STYLE') this.#renew();
    else if (tagName === 'IFRAME' || tagName === 'FRAME') {
      this.#memory.noteAround(/** @type {Element} */ (target));
      this.#schedule();
    }
  }

  /** @param {Event} event */
  #moved(event) {
    const { type, target, propertyName } = /** @type {TransitionEvent} */ (event);
    if (type === 'transitionend' && !APPEARING.test(propertyName)) return;
    if (!target || isOwn(target)) return;
    this.#memory.noteAround(/** @type {Element} */ (target));
    this.#schedule();
  }

  #renew() {
    this.#memory.clear();
    this.#schedule();
  }

  /** @param {MutationRecord[]} all */
  #notice(all) {
    const records = all.filter(({ target }) => !isOwn(target));
    if (records.length === 0) return;
    this.#memory.note(records);
    this.#onChange(records);
    this.#schedule();
  }

  #schedule() {
    this.#changedSince = true;
    if (this.#idle || this.#timer || this.#listening.signal.aborted) return;
    const wait = this.#restUntil - performance.now();
    if (wait > 0) {
      this.#timer = window.setTimeout(() => {
        this.#timer = 0;
        this.#schedule();
      }, wait);
      return;
    }
    this.#idle = whenIdle(() => this.#readAgain(), { timeout: PATIENCE });
  }

  /** Changes that come while this runs are read after it. */
  async #readAgain() {
    const began = performance.now();
    this.#changedSince = false;
    await this.#onIdle();
    this.#idle = 0;
    this.#restUntil = performance.now() + (performance.now() - began) * SHARE;
    if (this.#changedSince) this.#schedule();
  }
}
