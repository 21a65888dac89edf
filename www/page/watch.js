// Notices that the page's text may have changed: at once for what is drawn, in idle time for what is to be read.

/** Attributes that show or hide text without changing it. */
const SHOWING = ['hidden', 'open', 'aria-hidden'];
/** Longest wait for an idle moment, in milliseconds. */
const PATIENCE = 500;
/** Reading again may take one part in this many of the page's time. */
const SHARE = 10;

const whenIdle =
  globalThis.requestIdleCallback?.bind(globalThis) ??
  /** @type {typeof requestIdleCallback} */ ((run) => setTimeout(run, 1));
const cancelIdle = globalThis.cancelIdleCallback?.bind(globalThis) ?? clearTimeout;

export class Watch {
  #onChange;
  #onIdle;
  #observer = new MutationObserver((records) => this.#notice(records));
  #roots = new MutationObserver((records) => this.#notice(records));
  /** @type {Set<Node>} */
  #observed = new Set();
  #idle = 0;
  #timer = 0;
  #restUntil = 0;
  #ended = false;

  /**
   * @param {() => void} onChange  at every batch of changes, before the next frame
   * @param {() => Promise<void>} onIdle  once for many batches
   */
  constructor(onChange, onIdle) {
    this.#onChange = onChange;
    this.#onIdle = onIdle;
  }

  /**
   * Trees to listen to: the root and every shadow root and frame text was found in.
   * @param {Iterable<Node>} trees
   */
  observe(trees) {
    for (const tree of trees) {
      if (this.#observed.has(tree)) continue;
      this.#observed.add(tree);
      this.#observer.observe(tree, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: SHOWING,
      });
      this.#observeRoots(tree);
    }
  }

  /**
   * Many pages stay invisible, by a class or a style of their root, until they are ready.
   * @param {Node} tree
   */
  #observeRoots(tree) {
    for (const root of [tree.ownerDocument?.documentElement, tree.ownerDocument?.body]) {
      if (root)
        this.#roots.observe(root, { attributes: true, attributeFilter: ['class', 'style'] });
    }
  }

  end() {
    this.#ended = true;
    this.#observer.disconnect();
    this.#roots.disconnect();
    this.#observed.clear();
    cancelIdle(this.#idle);
    clearTimeout(this.#timer);
  }

  /** @param {MutationRecord[]} records */
  #notice(records) {
    if (records.length === 0) return;
    this.#onChange();
    this.#schedule();
  }

  #schedule() {
    if (this.#idle || this.#timer || this.#ended) return;
    const wait = this.#restUntil - performance.now();
    if (wait > 0) {
      this.#timer = window.setTimeout(() => {
        this.#timer = 0;
        this.#schedule();
      }, wait);
      return;
    }
    this.#idle = whenIdle(
      async () => {
        const began = performance.now();
        await this.#onIdle();
        this.#idle = 0;
        this.#restUntil = performance.now() + (performance.now() - began) * SHARE;
      },
      { timeout: PATIENCE },
    );
  }
}
