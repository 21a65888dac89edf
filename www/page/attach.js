// Brings a page, an engine and the interface together.
import { readTable } from '../engine/files.js';
import { CARD_STYLES, Card } from '../ui/card.js';
import { exportAs } from '../ui/export/export.js';
import { linkToText } from '../ui/link.js';
import { ClaimList, LIST_STYLES } from '../ui/list.js';
import { claimsAtDensity, FIRST_VIEW, filtered, usualCount, worthyClaims } from '../ui/view.js';
import { BOX_STYLES } from './boxes.js';
import { addDrawer, DRAWER_STYLES } from './drawer.js';
import { addHost, setHostTheme } from './host.js';
import { Painter } from './painter.js';
import { Pointer } from './pointer.js';
import { Reading } from './reading.js';
import { isInView, reveal, windowRect } from './rects.js';
import { rangesOf } from './spans.js';
import { Watch } from './watch.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../ui/view.js').View} View
 * @typedef {import('./handle.ts').AttachOptions} AttachOptions
 * @typedef {import('./handle.ts').Handle} Handle
 */

/**
 * Marks the claims under `root` and keeps them marked while the page changes.
 * Settles after the first check; a check that fails is shown in the list and told by an `error` event.
 * @param {Element} root
 * @param {import('./handle.ts').Checker} engine
 * @param {AttachOptions} [options]
 * @returns {Promise<Handle>}
 */
export async function attach(root, engine, options = {}) {
  const attachment = new Attachment(root, engine, options);
  await attachment.refresh();
  attachment.loadRelated();
  return attachment;
}

/** @implements {Handle} */
class Attachment extends EventTarget {
  #options;
  #engine;
  #reading;
  #ended = false;
  /** @type {View} */
  #view;
  /** @type {string | null} */
  #selected = null;
  /** @type {HTMLElement[]} */
  #hosts = [];
  #painter;
  #card;
  /** @type {{ update(state: import('../ui/list.js').ListState): void } | null} */
  #list = null;
  #pointer;
  #watch;
  /** Pages that follow the system change their ground with it. */
  #system = matchMedia('(prefers-color-scheme: dark)');
  #redraw = () => this.#draw();

  /**
   * @param {Element} root
   * @param {import('./handle.ts').Checker} engine
   * @param {AttachOptions} options
   */
  constructor(root, engine, options) {
    super();
    this.#options = options;
    this.#engine = engine;
    this.#view = { ...FIRST_VIEW, hidden: new Set(options.hidden ?? []) };
    this.#reading = new Reading(root, engine, options, () => this.#draw());
    const { list, theme = 'system' } = options;
    const { host, shadow } = addHost(
      document.documentElement,
      'page',
      theme,
      CARD_STYLES,
      BOX_STYLES,
      DRAWER_STYLES,
      LIST_STYLES,
    );
    this.#hosts.push(host);
    const actions = this.#actions();
    this.#painter = new Painter(shadow);
    this.#card = new Card(shadow, actions, () => this.#painter.strengthen(null));
    if (typeof list === 'function') this.#list = list(actions);
    else if (list !== false) {
      const claims = new ClaimList(actions);
      this.#list = claims;
      if (list) {
        const panel = addHost(list, 'panel', theme, LIST_STYLES);
        panel.shadow.append(claims.element);
        this.#hosts.push(panel.host);
      } else addDrawer(shadow, claims.element, this);
    }
    this.#pointer = new Pointer(this.#painter, this.#card, (id, pinned) =>
      this.#open(id, { pinned }),
    );
    this.#watch = new Watch(
      () => this.#painter.dropStale(),
      () => this.#read({ quiet: true }),
    );
    if (options.watch !== false) this.#watch.observe([root]);
    this.#system.addEventListener('change', this.#redraw);
  }

  get report() {
    return this.#reading.report;
  }

  refresh() {
    return this.#read();
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
    if (!this.#ended) await this.#read({ quiet: true });
  }

  /** @param {string} claimId */
  select(claimId) {
    return this.#select(claimId, { pinned: true });
  }

  /** @param {string} claimId */
  rangesOf(claimId) {
    return this.#painter.drawn.get(claimId)?.ranges.map((range) => range.cloneRange()) ?? [];
  }

  /** @param {import('../ui/export/export.js').Format} format */
  export(format) {
    const { report, map } = this.#reading;
    if (!report) return null;
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
    for (const host of this.#hosts) setHostTheme(host, theme);
  }

  detach() {
    this.#ended = true;
    this.#reading.stop();
    this.#watch.end();
    this.#system.removeEventListener('change', this.#redraw);
    this.#pointer.end();
    this.#card.close();
    this.#painter.end();
    for (const host of this.#hosts) host.remove();
  }

  /** @param {{ quiet?: boolean }} [how] */
  async #read(how) {
    const done = await this.#reading.run(how);
    if (!done) return;
    const { report, error, map } = this.#reading;
    if (this.#options.watch !== false) this.#watch.observe(map.trees());
    this.#emit(report ? 'report' : 'error', report ? { report } : { error });
  }

  /** Brings marks and list to the state of the reading and the reader's choices. */
  #draw() {
    const { report, phase, error, map } = this.#reading;
    const usual = usualCount(map.blocks);
    const dense = report ? claimsAtDensity(report, this.#view, usual) : [];
    const claims = filtered(dense, this.#view);
    const worthy = report ? worthyClaims(report, this.#view).length : 0;
    if (phase === 'ready' || phase === 'failed') {
      const chosen = report?.claims.find(({ id }) => id === this.#selected);
      const drawn = chosen && !claims.includes(chosen) ? [...claims, chosen] : claims;
      this.#painter.paint(drawn, map);
      this.#pointer.index();
    }
    this.#list?.update({
      phase,
      report,
      dense,
      claims,
      worthy,
      shown: Math.min(this.#view.limit ?? usual, worthy),
      view: this.#view,
      selected: this.#selected,
      failure: phase === 'failed' ? codeOf(error) : null,
    });
  }

  /**
   * @param {string} id
   * @param {{ pinned?: boolean, focus?: boolean }} how
   */
  #select(id, how) {
    if (!this.report?.claims.some((claim) => claim.id === id)) return false;
    this.#selected = id;
    this.#draw();
    reveal(this.#rangesNow(id));
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
      const box = windowRect(this.#rangesNow(id));
      return box && isInView(box) ? box : null;
    };
    this.#card.open({ claim: drawn.claim, report, rect, pinned, focus });
    this.#painter.strengthen(id);
    this.#emit('select', { claim: drawn.claim });
    return true;
  }

  /** @param {string} id */
  #rangesNow(id) {
    return this.#painter.drawn.get(id)?.ranges ?? [];
  }

  /** @returns {import('../ui/list.js').ListActions} */
  #actions() {
    const { sources, onAdd, onRemove, onRead, onPassage, page } = this.#options;
    return {
      sources: sources ?? (() => []),
      select: ({ id }, by) => void this.#select(id, { pinned: true, focus: by === 'keyboard' }),
      hide: ({ id }) => this.#setView({ hidden: new Set([...this.#view.hidden, id]) }),
      linkTo: ({ text }) => linkToText(page?.url ?? location.href, text),
      setView: (change) => this.#setView(change),
      retry: () => void this.#read(),
      showNote: (span) => {
        const block = this.#reading.map.get(span.block);
        const ranges = block ? rangesOf(block, span) : [];
        if (ranges.length > 0) reveal(ranges);
      },
      onAdd,
      onRemove,
      onRead,
      onPassage,
    };
  }

  /** @param {Partial<View>} change */
  #setView(change) {
    this.#view = { ...this.#view, ...change };
    if (change.hidden) this.#options.onHide?.([...change.hidden]);
    this.#draw();
  }

  /**
   * @param {string} type
   * @param {Record<string, unknown>} detail
   */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** @param {unknown} error */
function codeOf(error) {
  const code = /** @type {{ code?: unknown } | null} */ (error)?.code;
  return typeof code === 'string' ? code : 'internal';
}
