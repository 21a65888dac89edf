// One check of one article, from start to stop: the engine, the sources, the attachment, and what the box says.
import { startEngine } from '../engine/start-engine.js';
import { attach } from '../page/attach.js';
import { groundOf } from '../page/ground.js';
import { nameFor } from '../sources/identity.js';
import { ownMetadata } from '../sources/metadata.js';
import { el } from '../ui/dom.js';
import { say, sayFailure } from '../ui/messages.js';
import { adopt, BASE, measureText, THEMED } from '../ui/theme.js';
import { countMarks } from '../ui/view.js';
import { ListLater } from './list-later.js';
import { recall, remember } from './memory.js';
import { namedSources } from './sources.js';

/**
 * @typedef {import('../engine/contract.ts').Engine | import('../engine/contract.ts').RemoteEngine} AnyEngine
 * @typedef {import('../page/handle.ts').Handle} Handle
 * @typedef {import('../page/handle.ts').LoadedSource} LoadedSource
 *
 * @typedef {object} Box  what the boot script drew
 * @property {ShadowRoot} shadow
 * @property {HTMLElement} box
 * @property {HTMLElement} line  name, status and button
 * @property {HTMLElement} status
 * @property {HTMLButtonElement} button
 */

/** A source that takes longer joins a check that has begun without it. In milliseconds. */
const PATIENCE = 2000;

const STYLES = `
:host([data-ground='light']) { color-scheme: light !important; }
:host([data-ground='dark']) { color-scheme: dark !important; }
.notices { margin: 4px 0 0; padding: 0; list-style: none; font-size: 13px; }
.panel { margin-block-start: 8px; border: 1px solid var(--edge); border-radius: var(--radius); overflow: auto; max-block-size: 32rem; overscroll-behavior: contain; }
`;

export class Session {
  /** @type {Handle | null} */
  handle = null;
  #element;
  #box;
  #choice;
  #ended = new AbortController();
  /** @type {AnyEngine | null} */
  #engine = null;
  /** @type {LoadedSource[]} */
  #sources = [];
  #waiting = 0;
  #named = 0;
  #notices = el('ul', { class: 'notices', part: 'notices', role: 'status' });
  #panel = el('div', { class: 'panel', part: 'list', hidden: true });
  /** @type {ListLater | null} */
  #list = null;
  #toggle = el('button', {
    type: 'button',
    part: 'button',
    hidden: true,
    'aria-expanded': 'false',
    onclick: () => this.#showList(this.#panel.hidden !== false),
  });
  /** @type {HTMLElement | null} */
  #article = null;

  /**
   * @param {HTMLElement} element
   * @param {Box} box
   */
  constructor(element, box) {
    this.#element = element;
    this.#box = box;
    this.#choice = { ...recall(element) };
    const [boot] = box.shadow.adoptedStyleSheets;
    adopt(box.shadow, BASE, THEMED, STYLES);
    box.shadow.adoptedStyleSheets = [...box.shadow.adoptedStyleSheets, boot];
    measureText(element);
    this.#toggle.append(say('widget.list'));
    box.line.insertBefore(this.#toggle, box.button);
    box.box.append(this.#notices, this.#panel);
    box.button.addEventListener('click', this.#switch, { signal: this.#ended.signal });
  }

  /** Settles after the first check, or when it is known why there is none. */
  async open() {
    this.#article = this.#find();
    if (!this.#article) return this.#fail('no-article', 'widget.no-article');
    const { signal } = this.#ended;
    const named = namedSources(this.#element);
    this.#named = named.length;
    this.#waiting = named.length;
    const loading = named.map(async (source) => ({ source, page: await source.load(signal) }));
    for (const each of loading) each.catch(() => {});
    try {
      const { engine } = await startEngine();
      if (signal.aborted) return void engine.close();
      this.#engine = engine;
    } catch (error) {
      return this.#refuse(error);
    }
    const added = loading.map((each, i) => this.#add(each, named[i].label));
    await Promise.race([Promise.all(added), after(PATIENCE, signal)]);
    if (signal.aborted) return;
    if (!this.#choice.off) await this.#attach();
    this.#draw();
  }

  close() {
    this.#ended.abort();
    this.handle?.detach();
    this.handle = null;
    void this.#engine?.close();
    for (const part of [this.#notices, this.#panel, this.#toggle]) part.remove();
  }

  /** @returns {HTMLElement | null} */
  #find() {
    const selector = this.#element.getAttribute('article');
    try {
      return selector
        ? document.querySelector(selector)
        : (this.#element.closest('article, main') ?? document.querySelector('article, main'));
    } catch {
      return null;
    }
  }

  /**
   * @param {Promise<{ source: import('./sources.js').Named, page: import('../engine/contract.ts').Page }>} loading
   * @param {string} label
   */
  async #add(loading, label) {
    const { signal } = this.#ended;
    try {
      const { source, page } = await loading;
      if (signal.aborted || !this.#engine) return;
      const id = `source-${this.#sources.length + 1}-${label}`;
      const { words } = await this.#engine.addSource({ ...page, id });
      const name = source.name ?? nameFor(page, this.#sources);
      const { title, published, url } = page;
      this.#sources.push({ id, name, words, title, published, url });
    } catch (error) {
      if (signal.aborted) return;
      const { code = 'other' } = /** @type {any} */ (error ?? {});
      const why = sayFailure(error);
      this.#notices.append(el('li', {}, `${say('widget.missing', { name: label })} ${why}`));
      this.#emit('error', { code, source: label });
    }
    this.#waiting -= 1;
    if (this.handle) await this.handle.refresh();
    this.#draw();
  }

  async #attach() {
    const article = /** @type {HTMLElement} */ (this.#article);
    const { signal } = this.#ended;
    const ground = this.#element.getAttribute('theme') ?? groundOf(article, new Map());
    const theme = ground === 'dark' ? 'dark' : 'light';
    this.#element.dataset.ground = theme;
    const drawn = () => this.handle && this.#draw();
    this.#list = new ListLater(this.#panel, { theme, themable: true }, drawn);
    const handle = await attach(article, /** @type {AnyEngine} */ (this.#engine), {
      page: ownMetadata(),
      sources: () => this.#sources,
      list: this.#list.begin,
      hidden: this.#choice.hidden,
      onHide: (hidden) => this.#choose({ hidden }),
      theme,
      themable: true,
      byline: say('widget.byline'),
    });
    if (signal.aborted) return handle.detach();
    this.handle = handle;
    for (const type of ['report', 'error', 'select']) {
      handle.addEventListener(type, (event) => {
        const { detail } = /** @type {CustomEvent} */ (event);
        this.#emit(type, type === 'error' ? { code: detail.error?.code ?? 'other' } : detail);
        this.#draw();
      });
    }
    if (handle.report) this.#emit('report', { report: handle.report });
  }

  /** The reader's own switch for the marks. */
  #switch = async () => {
    if (!this.#engine || this.#box.button.disabled) return;
    this.#choose({ off: this.handle !== null });
    if (this.handle) {
      this.handle.detach();
      this.handle = null;
      this.#showList(false);
    } else await this.#attach();
    this.#draw();
  };

  /** @param {Partial<import('./memory.js').Choice>} change */
  #choose(change) {
    this.#choice = { ...this.#choice, ...change };
    remember(this.#element, this.#choice);
  }

  /** @param {boolean} open */
  #showList(open) {
    if (open) void this.#list?.draw();
    this.#panel.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
  }

  /** Brings the box to the state of the check. */
  #draw() {
    const { button, status } = this.#box;
    const report = this.handle?.report;
    // What is counted is what is marked.
    const counts = [...countMarks(report && this.#list ? this.#list.claims : [])];
    const parts = counts.map(([mark, n]) => say(`count.${mark}`, { n }));
    if (report && parts.length === 0) parts.push(say('list.nothing'));
    if (this.handle && !report) parts.push(say('list.failed'));
    if (this.#waiting > 0) parts.push(say('widget.waiting', { n: this.#waiting }));
    else if (this.#named > 0 && this.#sources.length === 0) parts.push(say('widget.alone'));
    status.textContent = parts.join(' · ');
    button.disabled = false;
    button.textContent = say(this.handle ? 'widget.stop' : 'widget.resume');
    this.#toggle.hidden = !this.handle;
  }

  /** @param {unknown} error */
  #refuse(error) {
    const { code = 'internal', message } = /** @type {any} */ (error ?? {});
    // For whoever runs the site: what to change.
    console.warn(`Claimlight: ${message}`);
    this.#fail(code, code === 'wasm-refused' ? 'widget.refused' : 'widget.not-loaded');
  }

  /**
   * @param {string} code
   * @param {string} words
   */
  #fail(code, words) {
    this.#box.status.textContent = say(words);
    this.#box.button.hidden = true;
    this.#emit('error', { code });
  }

  /**
   * @param {string} type
   * @param {Record<string, unknown>} detail
   */
  #emit(type, detail) {
    const options = { detail, bubbles: true, composed: true };
    this.#element.dispatchEvent(new CustomEvent(`claimlight-${type}`, options));
  }
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
const after = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
