// Brings a page, an engine and the interface together.
import { readTable } from '../engine/files.js';
import { Card } from '../ui/card.js';
import { linkToText } from '../ui/link.js';
import { THEMED } from '../ui/theme.js';
import { claimsAtDensity, FIRST_VIEW, filtered, limitOf, worthyClaims } from '../ui/view.js';
import { BOX_STYLES } from './boxes.js';
import { PROBE } from './highlight-styles.js';
import { addHost, setHostTheme } from './host.js';
import { Painter } from './painter.js';
import { Pointer } from './pointer.js';
import { Reading } from './reading.js';
import { isInView, reveal, uncover, windowRect } from './rects.js';
import { placeOf } from './spans.js';
import { Watch } from './watch.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../ui/view.js').View} View
 * @typedef {import('./handle.ts').ShellOptions} Options
 * @typedef {import('./handle.ts').Handle} Handle
 */

const onRequest = () => import('./on-request.js');

/**
 * Marks the claims under `root` and keeps them marked while the page changes.
 * Settles after the first check; a check that fails is shown in the list and told by an `error` event.
 * @param {Element} root
 * @param {import('./handle.ts').Checker} engine
 * @param {Options} [options]
 * @returns {Promise<Handle>}
 */
export async function attach(root, engine, options = {}) {
  // A page that moves on by itself may bring another body.
  const lasting = root === document.body ? document.documentElement : root;
  const attachment = new Attachment(lasting, engine, options);
  await attachment.refresh();
  attachment.loadRelated();
  return attachment;
}

/**
 * Holds its events instead of being an `EventTarget`: in an extension's script Firefox makes what inherits from one of
 * the page's classes an object of the page's.
 * @implements {Handle}
 */
class Attachment {
  #events = new EventTarget();
  #options;
  #engine;
  #reading;
  #ended = false;
  /** The claims at the reader's density. @type {Claim[]} */
  #dense = [];
  /** @type {View} */
  #view;
  /** @type {string | null} */
  #selected = null;
  #host;
  #painter;
  #card;
  /** @type {import('./handle.ts').ClaimView | null} */
  #list = null;
  #pointer;
  #watch;
  /** Pages that follow the system change their ground with it. */
  #system = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((q) => matchMedia(q));
  #redraw = () => {
    this.#painter.renew();
    this.#draw();
  };

  /**
   * @param {Element} root
   * @param {import('./handle.ts').Checker} engine
   * @param {Options} options
   */
  constructor(root, engine, options) {
    this.#options = options;
    this.#engine = engine;
    this.#view = { ...FIRST_VIEW, hidden: new Set(options.hidden ?? []) };
    this.#reading = new Reading(root, engine, options, {
      phase: () => this.#draw(),
      progress: (blocks) => this.#list?.progress?.(blocks),
    });
    const { list, theme = 'system', themable } = options;
    const { host, shadow } = addHost(
      document.documentElement,
      'page',
      theme,
      BOX_STYLES + PROBE,
      themable ? THEMED : '',
    );
    this.#host = host;
    const actions = this.#actions();
    this.#painter = new Painter(shadow);
    this.#card = new Card(shadow, actions, onRequest, () => this.#painter.strengthen(null));
    if (list) this.#list = list(actions, { shadow, handle: this });
    this.#pointer = new Pointer(this.#painter, this.#card, (id, pinned) =>
      this.#open(id, { pinned }),
    );
    this.#watch = new Watch(
      this.#reading.memory,
      (records) => this.#painter.dropStale(records) && this.#card.place(),
      () => this.#follow(),
    );
    this.#observe([root, root.getRootNode()]);
    for (const query of this.#system) query.addEventListener('change', this.#redraw);
  }

  /** @type {EventTarget['addEventListener']} */
  addEventListener(...args) {
    this.#events.addEventListener(...args);
  }

  /** @type {EventTarget['removeEventListener']} */
  removeEventListener(...args) {
    this.#events.removeEventListener(...args);
  }

  /** @type {EventTarget['dispatchEvent']} */
  dispatchEvent(event) {
    return this.#events.dispatchEvent(event);
  }

  get report() {
    return this.#reading.report;
  }

  get claims() {
    return this.#dense;
  }

  async refresh() {
    if (this.#ended) return;
    if (await this.#reading.run()) this.#announce();
  }

  /** Has the engine know words by their kin, and checks again: the first marks need not wait for that. */
  async loadRelated() {
    const { related } = this.#options;
    if (related === false || !this.#engine.loadRelated || this.report?.related) return;
    try {
      await this.#engine.loadRelated(await readTable(related));
    } catch (error) {
      // Everything works without it.
      this.#emit('error', { error });
      return;
    }
    await this.#follow({ anew: true });
  }

  /** @param {string} claimId */
  select(claimId) {
    return this.#select(claimId, { pinned: true });
  }

  /** @param {string} claimId */
  rangesOf(claimId) {
    return this.#painter.rangesOf(claimId).map((range) => range.cloneRange());
  }

  /** @param {import('../ui/export/export.js').Format} format */
  async export(format) {
    const { report, map } = this.#reading;
    if (!report) return null;
    const { exportAs } = await onRequest();
    return exportAs(format, {
      report,
      claims: worthyClaims(report, this.#view),
      page: { url: location.href, ...this.#options.page },
      sources: this.#options.sources?.() ?? [],
      textOf: (block) => map.get(block)?.text ?? '',
    });
  }

  /** @param {import('./handle.ts').Theme} theme */
  setTheme(theme) {
    setHostTheme(this.#host, theme);
    this.#list?.setTheme?.(theme);
  }

  detach() {
    this.#ended = true;
    this.#reading.stop();
    this.#watch.end();
    for (const query of this.#system) query.removeEventListener('change', this.#redraw);
    this.#pointer.end();
    this.#card.close();
    this.#painter.end();
    this.#host.remove();
    this.#list?.end?.();
  }

  /**
   * After the page has changed by itself, or, `anew`, the engine knows more.
   * @param {{ anew?: boolean }} [how]
   */
  async #follow(how) {
    const other = await this.#reading.follow(how);
    if (this.#ended) return;
    // A page that writes itself anew may take what it does not know away.
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    if (other) this.#announce();
  }

  #announce() {
    const { report, error } = this.#reading;
    this.#emit(report ? 'report' : 'error', report ? { report } : { error });
  }

  /** @param {Iterable<Node>} trees */
  #observe(trees) {
    if (this.#options.watch !== false) this.#watch.observe(trees);
  }

  /** Tells which claims of the report are at the reader's density. */
  #choose() {
    const { report, map } = this.#reading;
    const worthy = report ? worthyClaims(report, this.#view) : [];
    const shown = limitOf(worthy, this.#view, map.usual);
    this.#dense = claimsAtDensity(worthy, shown);
    return { worthy, shown };
  }

  /** Of the claims at the reader's density, what the filters leave. */
  #shown() {
    return filtered(this.#dense, this.#view);
  }

  /** Brings marks and list to the state of the reading and the reader's choices. */
  #draw() {
    const { report, phase, error, map } = this.#reading;
    const { worthy, shown } = this.#choose();
    const claims = this.#shown();
    if (phase === 'ready' || phase === 'failed') {
      const chosen = report?.claims.find(({ id }) => id === this.#selected);
      const drawn = chosen && !claims.includes(chosen) ? [...claims, chosen] : claims;
      this.#observe(map.trees);
      this.#pointer.follow(map.trees);
      this.#painter.paint(drawn, map, this.#selected);
      this.#renewCard();
    }
    this.#list?.update({
      phase,
      report,
      dense: this.#dense,
      claims,
      worthy: worthy.length,
      shown,
      view: this.#view,
      selected: this.#selected,
      failure: phase === 'failed' ? codeOf(error) : null,
    });
  }

  /** An open card says what the newest report says, and goes with its claim. */
  #renewCard() {
    const { claim, pinned } = this.#card;
    if (!claim) return;
    const drawn = this.#painter.drawn.get(claim.id);
    if (!drawn) this.#card.close();
    else if (saysOf(drawn.claim) !== saysOf(claim)) this.#open(claim.id, { pinned });
  }

  /**
   * @param {string} id
   * @param {{ pinned?: boolean, focus?: boolean }} how
   */
  #select(id, how) {
    if (this.#ended || !this.report?.claims.some((claim) => claim.id === id)) return false;
    this.#selected = id;
    this.#draw();
    reveal(this.#painter.rangesOf(id));
    return this.#open(id, how);
  }

  /**
   * @param {string} id
   * @param {{ pinned?: boolean, focus?: boolean }} how
   */
  #open(id, { pinned = false, focus = false }) {
    const drawn = this.#painter.drawn.get(id);
    const report = this.report;
    if (!drawn || !report) return false;
    const rect = () => {
      const box = windowRect(this.#painter.rangesOf(id));
      return box && isInView(box) ? box : null;
    };
    void this.#openCard({ claim: drawn.claim, report, rect, pinned, focus });
    this.#painter.strengthen(id);
    this.#emit('select', { claim: drawn.claim });
    return true;
  }

  /** @param {import('../ui/card.js').Opening} opening */
  async #openCard(opening) {
    try {
      await this.#card.open(opening);
    } catch (error) {
      this.#card.close();
      this.#emit('error', { error });
    }
    const { claim, isSheet, element } = this.#card;
    if (isSheet && claim === opening.claim) uncover(this.#painter.rangesOf(claim.id), element);
  }

  /** @returns {import('../ui/list.js').ListActions} */
  #actions() {
    const { sources, onAdd, onRemove, onRead, onPassage, byline, page } = this.#options;
    return {
      sources: sources ?? (() => []),
      select: ({ id }, by) => void this.#select(id, { pinned: true, focus: by === 'keyboard' }),
      turn: ({ id }, step) => {
        const ids = this.#shown().map((claim) => claim.id);
        const next = ids[(ids.indexOf(id) + step + ids.length) % ids.length];
        if (next !== undefined) this.#select(next, { pinned: true, focus: true });
      },
      hide: ({ id }) => this.#setView({ hidden: new Set([...this.#view.hidden, id]) }),
      linkTo: ({ text }) => {
        const { url } = { url: location.href, ...page };
        return url ? linkToText(url, text) : null;
      },
      setView: (change) => this.#setView(change),
      retry: () => void this.refresh(),
      showNote: (span) => {
        const block = this.#reading.map.get(span.block);
        const ranges = block ? placeOf(block, span).ranges : [];
        if (ranges.length > 0) reveal(ranges);
      },
      onAdd,
      onRemove,
      onRead,
      onPassage,
      byline,
    };
  }

  /** @param {Partial<View>} change */
  #setView(change) {
    this.#view = { ...this.#view, ...change };
    this.#choose();
    // What the reader no longer wants to see is not kept in sight by having been chosen before.
    if (!this.#shown().some(({ id }) => id === this.#selected)) this.#selected = null;
    if (change.hidden) this.#options.onHide?.([...change.hidden]);
    this.#draw();
  }

  /**
   * @param {string} type
   * @param {Record<string, unknown>} detail
   */
  #emit(type, detail) {
    this.#events.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** What a card shows beside the words. @param {Claim} claim */
function saysOf({ verdict, confidence, sources }) {
  return JSON.stringify([verdict, confidence, sources]);
}

/** @param {unknown} error */
function codeOf(error) {
  const code = /** @type {{ code?: unknown } | null} */ (error)?.code;
  return typeof code === 'string' ? code : 'internal';
}
