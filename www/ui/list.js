// The list: everything the marks say, for keyboard, screen reader and overview.
import { claimItem } from './claim-item.js';
import { el, present } from './dom.js';
import { densityRow, filterRow } from './list-controls.js';
import { LIST_STYLES } from './list-styles.js';
import { say, sayCode, sayLanguages } from './messages.js';
import { notesSection } from './notes.js';
import './reading-messages.js';
import { sourcesSection } from './source-list.js';
import { countMarks, markOf } from './view.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../engine/contract.ts').Report} Report
 * @typedef {import('../page/handle.ts').Actions} Actions
 *
 * @typedef {object} ListState
 * @property {'reading' | 'comparing' | 'ready' | 'failed'} phase
 * @property {Report | null} report
 * @property {Claim[]} dense  claims at the reader's density
 * @property {Claim[]} claims  of those, what the filters leave
 * @property {number} worthy  how many could be shown
 * @property {number} shown  how many the density asks for
 * @property {import('./view.js').View} view
 * @property {string | null} selected
 * @property {string | null} failure  code of the error
 *
 * @typedef {Actions & {
 *   setView(change: Partial<import('./view.js').View>): void,
 *   retry(): void,
 *   showNote(span: import('../engine/contract.ts').PageNote['spans'][number]): void,
 * }} ListActions
 */

export { LIST_STYLES };

/** Claims drawn at once; more on request. */
const BATCH = 200;

export class ClaimList {
  #actions;
  /** @type {ListState | null} */
  #state = null;
  #drawn = BATCH;
  #progress = el('div', {
    class: 'progress',
    role: 'progressbar',
    'aria-label': say('list.working'),
    hidden: true,
  });
  #status = el('p', { class: 'status', role: 'status' });
  #controls = el('div', { class: 'controls' });
  #density;
  #items = el('ol', {
    'aria-label': say('list.claims'),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
  });
  /** What has not changed is not made anew: the pointer may be on it. @type {Map<string, HTMLElement>} */
  #entriesByKey = new Map();
  #more = el('button', { class: 'outlined more', onclick: () => this.#drawMore() });
  #keys = el('p', { class: 'keys quiet' }, say('list.keys'));
  #notes = el('div');
  #sources = el('div');
  /** What each part tells, as it was drawn last. @type {Map<HTMLElement, string>} */
  #told = new Map();
  #element;

  /** @param {ListActions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#density = densityRow((limit) => actions.setView({ limit }));
    this.#element = el(
      'section',
      { class: 'root list', 'aria-label': say('list.label') },
      this.#progress,
      this.#controls,
      this.#density.element,
      this.#status,
      this.#items,
      this.#more,
      this.#keys,
      this.#notes,
      this.#sources,
      el(
        'p',
        { class: 'privacy quiet' },
        say('list.privacy'),
        actions.byline && ` ${actions.byline}`,
      ),
    );
  }

  get element() {
    return this.#element;
  }

  /** @param {ListState} state */
  update(state) {
    if (state.report !== this.#state?.report) this.#drawn = BATCH;
    this.#state = state;
    const working = state.phase === 'reading' || state.phase === 'comparing';
    this.#progress.hidden = !working;
    this.#element.setAttribute('aria-busy', String(working));
    this.#density.update(state);
    const counts = [...countMarks(state.dense)];
    this.#redraw(this.#controls, [counts, [...state.view.filters]], () =>
      filterRow(state, this.#actions),
    );
    this.#status.replaceChildren(...this.#statusOf(state));
    this.#drawItems();
    this.#items.hidden = this.#keys.hidden = state.claims.length === 0;
    this.#notes.replaceChildren(...present([notesSection(state.report, this.#actions)]));
    this.#redraw(this.#sources, [this.#actions.sources(), state.report?.groups], () =>
      sourcesSection(state.report, this.#actions),
    );
  }

  /**
   * Draws a part anew where what it tells has changed: a pointer that is about to press finds the
   * same button, whatever else was read meanwhile.
   * @param {HTMLElement} part
   * @param {unknown} tells
   * @param {() => Node | string | null | undefined | false} draw
   */
  #redraw(part, tells, draw) {
    const told = JSON.stringify(tells);
    if (told === this.#told.get(part)) return;
    this.#told.set(part, told);
    part.replaceChildren(...present([draw()]));
  }

  /** How much of a long page is read. @param {number} blocks */
  progress(blocks) {
    if (this.#state?.phase === 'reading') {
      this.#status.textContent = say('list.reading', { n: blocks });
    }
  }

  /** Moves the keyboard to a claim's entry. @param {string} id */
  focus(id) {
    this.#entries()
      .find((entry) => entry.dataset.claim === id)
      ?.focus();
  }

  /**
   * @param {ListState} state
   * @returns {(Node | string)[]}
   */
  #statusOf({ phase, report, failure, worthy, claims, view }) {
    if (phase === 'reading') return [say('list.working')];
    if (phase === 'comparing') {
      const n = this.#actions.sources().length;
      return [n > 0 ? say('list.comparing', { n }) : say('list.working')];
    }
    if (phase === 'failed' || !report) {
      return [
        el('strong', {}, say('list.failed')),
        ` ${sayCode('error', failure ?? 'other')} `,
        el(
          'button',
          { class: 'outlined', onclick: () => this.#actions.retry() },
          say('list.retry'),
        ),
      ];
    }
    /** @type {(Node | string)[]} */
    const parts = [];
    const { found, read } = report.languages;
    const foreign = found.filter((code) => !read.includes(code));
    if (foreign.length > 0) {
      const key = report.claims.length > 0 ? 'list.some-language' : 'list.language';
      parts.push(say(key, { found: sayLanguages(foreign) }));
    } else if (worthy === 0 && view.hidden.size === 0) parts.push(say('list.no-claims'));
    else if (claims.length === 0 && worthy > 0) parts.push(say('list.none-shown'));
    if (report.partial) parts.push(` ${say('list.partial')}`);
    const hidden = report.claims.filter(
      ({ id, worthy: counts }) => counts && view.hidden.has(id),
    ).length;
    if (hidden > 0) {
      const unhide = () => this.#actions.setView({ hidden: new Set() });
      parts.push(
        `${say('list.hidden', { n: hidden })} `,
        el('button', { class: 'link', onclick: unhide }, say('list.unhide')),
      );
    }
    return parts;
  }

  #drawItems() {
    const { claims, selected } = /** @type {ListState} */ (this.#state);
    const root = /** @type {ShadowRoot | Document} */ (this.#element.getRootNode());
    const held = /** @type {HTMLElement | null} */ (root.activeElement ?? null);
    const place = held ? this.#entries().indexOf(held) : -1;
    const stays = (/** @type {string | null | undefined} */ id) =>
      claims.some((claim) => claim.id === id);
    // The keyboard that stood on an entry which is gone stands on what took its place.
    const successor = claims[Math.min(place, claims.length - 1)]?.id;
    const focused = stays(held?.dataset.claim) ? held?.dataset.claim : successor;
    const active = [focused, selected].find(stays) ?? claims[0]?.id;
    const drawn = claims.slice(0, this.#drawn);
    const before = this.#entriesByKey;
    this.#entriesByKey = new Map();
    for (const claim of drawn) {
      const state = { tabbable: claim.id === active, selected: claim.id === selected };
      const { id, verdict, confidence, sources } = claim;
      // What an entry tells: of sources only what differs, and with many they are long.
      const key = JSON.stringify([
        id,
        verdict,
        confidence,
        verdict === 'disputed' && sources,
        state,
      ]);
      const entry = before.get(key) ?? claimItem(claim, this.#actions, state);
      this.#entriesByKey.set(key, entry);
    }
    const entries = [...this.#entriesByKey.values()];
    const same = entries.every((entry, i) => entry === this.#items.children[i]);
    if (!same || entries.length !== this.#items.children.length) {
      this.#items.replaceChildren(...entries);
    }
    const rest = claims.length - drawn.length;
    this.#more.hidden = rest === 0;
    this.#more.textContent = say('list.more', { n: Math.min(rest, BATCH) });
    if (focused) this.focus(focused);
  }

  #drawMore() {
    this.#drawn += BATCH;
    this.#drawItems();
  }

  #entries() {
    return /** @type {HTMLElement[]} */ ([...this.#items.querySelectorAll('button')]);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const entries = this.#entries();
    const at = entries.indexOf(/** @type {HTMLElement} */ (event.target));
    const to = this.#destination(event.key, at, entries.length);
    if (to === null) return;
    event.preventDefault();
    if (to >= entries.length && !this.#more.hidden) this.#drawMore();
    const entry = this.#entries()[to];
    if (!entry) return;
    entries[at]?.setAttribute('tabindex', '-1');
    entry.setAttribute('tabindex', '0');
    entry.focus();
  }

  /**
   * @param {string} key
   * @param {number} at
   * @param {number} count
   */
  #destination(key, at, count) {
    if (key === 'ArrowDown') return at + 1;
    if (key === 'ArrowUp') return at - 1;
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    if (key !== 'd') return null;
    const claims = /** @type {ListState} */ (this.#state).claims;
    const disputed = claims.flatMap((claim, i) => (markOf(claim) === 'disputed' ? [i] : []));
    return disputed.find((i) => i > at) ?? disputed[0] ?? null;
  }
}
