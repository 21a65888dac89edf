// The card: one claim, what the sources say of it, beside its words on the page.
import { el } from './dom.js';
import { placeBeside } from './place.js';
import { adopt } from './theme.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../engine/contract.ts').Report} Report
 * @typedef {import('../page/handle.ts').Actions} Actions
 *
 * @typedef {object} Opening
 * @property {Claim} claim
 * @property {Report} report
 * @property {() => DOMRect | null} rect  where the claim stands now, in the window
 * @property {boolean} pinned  asked for: it stays until sent away
 * @property {boolean} focus  the keyboard asked for it
 *
 * @typedef {typeof import('./card-filling.js')} Filling
 */

export class Card {
  /** @type {Opening | null} */
  #opening = null;
  #root;
  /** @type {Promise<Filling> | null} */
  #filling = null;
  #loadFilling;
  #actions;
  /** @type {() => void} */
  #onClose;
  /** @type {Element | null} */
  #returnTo = null;
  #box = el('div', {
    class: 'card',
    popover: 'manual',
    role: 'dialog',
    'aria-labelledby': 'title',
    tabindex: -1,
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
  });

  /**
   * @param {ShadowRoot} root
   * @param {Actions} actions
   * @param {() => Promise<Filling>} loadFilling  what is in it may come with the first that opens
   * @param {() => void} onClose
   */
  constructor(root, actions, loadFilling, onClose) {
    this.#root = root;
    this.#loadFilling = loadFilling;
    this.#actions = actions;
    this.#onClose = onClose;
    // What is opened inside needs room.
    this.#box.addEventListener(
      'toggle',
      ({ target }) => target !== this.#box && this.place(),
      true,
    );
    root.append(this.#box);
  }

  /** What it is about; null while it is closed. */
  get claim() {
    return this.#opening?.claim ?? null;
  }

  get pinned() {
    return this.#opening?.pinned ?? false;
  }

  get element() {
    return this.#box;
  }

  /** At the foot of the window, not beside its claim. */
  get isSheet() {
    return this.#box.classList.contains('sheet');
  }

  /** A card may soon be asked for. */
  warm() {
    this.#load().catch(() => {});
  }

  /**
   * Settles when the card is there, or another was asked for meanwhile.
   * @param {Opening} opening
   */
  async open(opening) {
    if (opening.focus && !this.#box.matches(':focus-within')) this.#returnTo = deepFocus();
    this.#opening = opening;
    const { fillingOf } = await this.#load();
    if (this.#opening !== opening) return;
    this.#box.replaceChildren(...fillingOf(opening, this.#actions, this));
    if (!this.#box.matches(':popover-open')) this.#box.showPopover();
    this.#box.scrollTop = 0;
    this.place();
    if (opening.focus) this.#box.focus({ preventScroll: true });
  }

  #load() {
    this.#filling ??= this.#loadFilling().then(
      (filling) => {
        adopt(this.#root, filling.CARD_STYLES);
        return filling;
      },
      (error) => {
        this.#filling = null;
        throw error;
      },
    );
    return this.#filling;
  }

  /** Keeps the card at its claim when the page scrolls or is resized. */
  place() {
    if (!this.#opening) return;
    const rect = this.#opening.rect();
    if (rect) placeBeside(this.#box, rect);
    else this.close();
  }

  close() {
    if (!this.#opening) return;
    this.#opening = null;
    const held = this.#box.matches(':focus-within');
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
    if (held && this.#returnTo instanceof HTMLElement)
      this.#returnTo.focus({ preventScroll: true });
    this.#returnTo = null;
    this.#onClose();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.claim) return;
    const step = { n: /** @type {const} */ (1), p: /** @type {const} */ (-1) }[event.key];
    if (step) this.#actions.turn(this.claim, step);
    else if (event.key === 'Escape') this.close();
    else return;
    event.stopPropagation();
    event.preventDefault();
  }
}

/** The focused element, inside shadow roots too. */
function deepFocus() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
