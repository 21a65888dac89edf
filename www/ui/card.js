// The card: one claim, what the sources say of it, beside its words on the page.
import { cardBody, cardTitle } from './card-content.js';
import { CARD_STYLES } from './card-styles.js';
import { el, present } from './dom.js';
import { say } from './messages.js';
import { placeBeside } from './place.js';

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
 */

export { CARD_STYLES };

export class Card {
  /** @type {Claim | null} */
  claim = null;
  pinned = false;
  #actions;
  /** @type {() => void} */
  #onClose;
  /** @type {Opening['rect'] | null} */
  #rect = null;
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
   * @param {ParentNode} parent
   * @param {Actions} actions
   * @param {() => void} onClose
   */
  constructor(parent, actions, onClose) {
    this.#actions = actions;
    this.#onClose = onClose;
    // What is opened inside needs room.
    this.#box.addEventListener(
      'toggle',
      ({ target }) => target !== this.#box && this.place(),
      true,
    );
    parent.append(this.#box);
  }

  get element() {
    return this.#box;
  }

  /** At the foot of the window, not beside its claim. */
  get isSheet() {
    return this.#box.classList.contains('sheet');
  }

  /** @param {Opening} opening */
  open({ claim, report, rect, pinned, focus }) {
    if (focus && !this.#box.matches(':focus-within')) this.#returnTo = deepFocus();
    this.claim = claim;
    this.pinned = pinned;
    this.#rect = rect;
    this.#box.replaceChildren(
      el('div', { class: 'top' }, cardTitle(claim), this.#turns(claim)),
      ...cardBody(claim, report, this.#actions),
      this.#footer(claim),
    );
    if (!this.#box.matches(':popover-open')) this.#box.showPopover();
    this.#box.scrollTop = 0;
    this.place();
    if (focus) this.#box.focus({ preventScroll: true });
  }

  /** Keeps the card at its claim when the page scrolls or is resized. */
  place() {
    if (!this.claim) return;
    const rect = this.#rect?.();
    if (rect) placeBeside(this.#box, rect);
    else this.close();
  }

  close() {
    if (!this.claim) return;
    this.claim = null;
    const held = this.#box.matches(':focus-within');
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
    if (held && this.#returnTo instanceof HTMLElement)
      this.#returnTo.focus({ preventScroll: true });
    this.#returnTo = null;
    this.#onClose();
  }

  /** On to the neighbours, and away. @param {Claim} claim */
  #turns(claim) {
    const turn = (
      /** @type {-1 | 1} */ step,
      /** @type {string} */ key,
      /** @type {string} */ sign,
    ) =>
      el(
        'button',
        {
          'aria-label': say(key),
          title: say(key),
          onclick: () => this.#actions.turn(claim, step),
        },
        sign,
      );
    return el(
      'div',
      { class: 'turns' },
      turn(-1, 'card.previous', '‹'),
      turn(1, 'card.next', '›'),
      el(
        'button',
        { class: 'close', 'aria-label': say('card.close'), onclick: () => this.close() },
        '✕',
      ),
    );
  }

  /** @param {Claim} claim */
  #footer(claim) {
    const copy = el(
      'button',
      { class: 'link', onclick: () => this.#copy(claim, copy) },
      say('card.copy-link'),
    );
    const { byline } = this.#actions;
    const how = howSection(claim);
    const toggle = el('button', {
      class: 'link',
      'aria-expanded': 'false',
      onclick: () => {
        how.hidden = !how.hidden;
        toggle.setAttribute('aria-expanded', String(!how.hidden));
        this.place();
      },
    });
    toggle.append(say('card.how'));
    const hide = el(
      'button',
      { class: 'link', onclick: () => this.#hide(claim) },
      say('card.hide'),
    );
    return el(
      'div',
      { class: 'foot' },
      el('div', { class: 'row' }, hide, copy, toggle),
      how,
      byline && el('p', { class: 'quiet byline' }, byline),
    );
  }

  /** @param {Claim} claim */
  #hide(claim) {
    this.close();
    this.#actions.hide(claim);
  }

  /**
   * @param {Claim} claim
   * @param {HTMLElement} button
   */
  async #copy(claim, button) {
    let done = 'card.copied';
    try {
      await navigator.clipboard.writeText(this.#actions.linkTo(claim));
    } catch {
      done = 'card.not-copied';
    }
    button.textContent = say(done);
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

/** @param {Claim} claim */
function howSection(claim) {
  const percent = Math.round(claim.confidence * 100);
  return el(
    'div',
    { class: 'how quiet', hidden: true },
    ...present([
      el('p', {}, say('how.start')),
      el('p', {}, say(`how.${claim.verdict ?? 'checkable'}`)),
      claim.verdict && el('p', {}, say('how.sure', { percent })),
    ]),
  );
}

/** The focused element, inside shadow roots too. */
function deepFocus() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
