// The list of claims, which is loaded when a reader opens it.

/**
 * @typedef {import('../page/handle.ts').ClaimView} ClaimView
 * @typedef {import('../page/handle.ts').BeginList} BeginList
 */

/** @implements {ClaimView} */
export class ListLater {
  #parent;
  #look;
  #onChange;
  /** @type {Parameters<BeginList> | null} */
  #given = null;
  /** @type {import('../ui/list.js').ListState | null} */
  #state = null;
  /** @type {ClaimView | null} */
  #view = null;

  /**
   * @param {HTMLElement} parent
   * @param {{ theme: import('../page/handle.ts').Theme, themable: boolean }} look
   * @param {() => void} onChange
   */
  constructor(parent, look, onChange) {
    this.#parent = parent;
    this.#look = look;
    this.#onChange = onChange;
  }

  /** The claims at the reader's density. */
  get claims() {
    return this.#state?.dense ?? [];
  }

  /** For `attach`. @type {BeginList} */
  begin = (...given) => {
    this.#given = given;
    return this;
  };

  /** @param {import('../ui/list.js').ListState} state */
  update(state) {
    this.#state = state;
    this.#view?.update(state);
    this.#onChange();
  }

  /** @param {number} blocks */
  progress(blocks) {
    this.#view?.progress?.(blocks);
  }

  end() {
    this.#given = null;
    this.#view?.end?.();
    this.#view = null;
  }

  /** Draws it, if it is not there yet. */
  async draw() {
    const { inPanel } = await import('../page/on-request.js');
    if (!this.#given || this.#view) return;
    this.#view = inPanel(this.#parent, this.#look)(...this.#given);
    if (this.#state) this.#view.update(this.#state);
  }
}
