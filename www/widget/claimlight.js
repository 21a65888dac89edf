// The boot script: defines <claim-light>, and loads the rest only when its article comes near or a reader asks.
import { widgetMessages } from '../ui/widget-messages.js';
import { isOptedOut } from './opt-out.js';

/**
 * @typedef {import('../engine/contract.ts').Report} Report
 * @typedef {import('../page/handle.ts').Handle} Handle
 * @typedef {typeof import('./session.js')} SessionModule
 */

/** How far ahead of the window an article is near: as far again as the window is tall. */
const AHEAD = '100% 0px';

const STYLES = `
:host { display: block !important; margin-block: 1em; }
:host([hidden]), :host(:state(off)) { display: none !important; }
.box { all: initial; color-scheme: inherit; box-sizing: border-box; display: block; padding: 8px 12px; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: var(--claimlight-radius, 8px); color: inherit; font: 400 15px / 1.45 var(--claimlight-interface, system-ui, sans-serif); text-align: start; }
.line { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; min-block-size: 36px; }
.status { flex: 1 1 8em; }
.line button { min-block-size: 32px; padding: 4px 10px; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: var(--claimlight-radius, 8px); background: none; color: inherit; font: inherit; cursor: pointer; }
.line button:focus-visible { outline: 2px solid; outline-offset: 1px; }
.line button:disabled { cursor: default; opacity: 0.7; }
[hidden] { display: none !important; }
.box > p { margin: 4px 0 0; font-size: 13px; }
::slotted(a) { margin-inline-end: 0.75em; }
@media (pointer: coarse) { .line button { min-block-size: 44px; } }
@media print { :host { display: none !important; } }
`;

/**
 * `<claim-light article="#story" sources="/wire.txt /release.html">`
 *
 * Events, all of which bubble: `claimlight-report` with `detail.report` after each check, `claimlight-select` with
 * `detail.claim` when a card opens, `claimlight-error` with `detail.code` and, where it is about one, `detail.source`.
 */
export class ClaimLight extends HTMLElement {
  static observedAttributes = ['article', 'sources', 'theme'];

  #shadow = this.attachShadow({ mode: 'open' });
  #internals = this.attachInternals();
  #status = make('span', 'status', { role: 'status' });
  #button = make('button', 'button', { type: 'button' });
  #line = make('div', 'line');
  #box = make('div', 'box');
  /** The publisher's own links to the sources, seen also where no script runs. */
  #compared = make('p', 'compared');
  /** @type {IntersectionObserver | null} */
  #near = null;
  /** @type {Promise<void> | null} settles when the first check is done or has failed */
  #started = null;
  /** @type {import('./session.js').Session | null} */
  #session = null;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    this.#shadow.adoptedStyleSheets = [sheet];
    const name = make('strong', 'name');
    name.textContent = widgetMessages['widget.name'];
    const byline = make('p', 'byline');
    byline.textContent = widgetMessages['widget.byline'];
    this.#compared.append(`${widgetMessages['widget.compared']} `, document.createElement('slot'));
    this.#line.append(name, this.#status, this.#button);
    this.#box.append(this.#line, byline, this.#compared);
    this.#button.addEventListener('click', () => void this.start());
    // Our words are English, whatever the page is written in.
    this.#box.lang = 'en';
    this.#box.dir = 'ltr';
    this.#shadow.append(this.#box);
  }

  /** The attachment to the article, as `attach` gives it; null before the first check and while marks are hidden. */
  get handle() {
    return this.#session?.handle ?? null;
  }

  /** The latest report; null where there is none. */
  get report() {
    return this.handle?.report ?? null;
  }

  connectedCallback() {
    if (isOptedOut(document)) {
      this.#internals.states.add('off');
      return;
    }
    this.#draw('widget.start');
    if (this.getAttribute('start') !== 'ask' && !savesData()) void whenLoaded().then(this.#await);
  }

  disconnectedCallback() {
    this.stop();
  }

  attributeChangedCallback() {
    if (!this.#started) return;
    this.stop();
    void this.start();
  }

  /** Loads what is needed and checks the article, at once. Settles after the first check, whatever came of it. */
  start() {
    if (this.isConnected && !isOptedOut(document)) this.#started ??= this.#open();
    return this.#started ?? Promise.resolve();
  }

  /** Takes every mark away and ends the engine. `start` begins anew. */
  stop() {
    this.#near?.disconnect();
    this.#near = null;
    this.#session?.close();
    this.#session = null;
    this.#started = null;
    this.#draw('widget.start');
  }

  /** Starts when the article, or this element, is near the window. */
  #await = () => {
    if (this.#started || this.#near || !this.isConnected) return;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.start();
      },
      { rootMargin: AHEAD },
    );
    const article = find(this.getAttribute('article'));
    for (const element of [this, article]) if (element) this.#near.observe(element);
  };

  async #open() {
    this.#near?.disconnect();
    this.#draw('widget.starting');
    /** @type {SessionModule} */
    let module;
    try {
      module = await import(SESSION_FILE);
    } catch (cause) {
      this.#draw('widget.start', 'widget.not-loaded');
      this.#started = null;
      console.warn(
        'Claimlight could not load the rest of itself; its own origin must be in script-src.',
        cause,
      );
      const detail = { code: 'not-loaded' };
      this.dispatchEvent(
        new CustomEvent('claimlight-error', { detail, bubbles: true, composed: true }),
      );
      return;
    }
    if (!this.isConnected || this.#session) return;
    this.#session = new module.Session(this, {
      shadow: this.#shadow,
      box: this.#box,
      line: this.#line,
      status: this.#status,
      button: this.#button,
    });
    await this.#session.open();
  }

  /**
   * @param {'widget.start' | 'widget.starting'} label
   * @param {'widget.not-loaded'} [status]
   */
  #draw(label, status) {
    this.#button.textContent = widgetMessages[label];
    this.#button.disabled = label === 'widget.starting';
    this.#button.hidden = false;
    this.#compared.hidden = !this.querySelector('a[href]');
    this.#status.textContent = status ? widgetMessages[status] : '';
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} part  for the publisher's `::part()`, and our own class
 * @param {Record<string, string>} [attributes]
 */
function make(tag, part, attributes = {}) {
  const element = document.createElement(tag);
  element.className = part;
  element.setAttribute('part', part);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** @param {string | null} selector */
function find(selector) {
  try {
    return selector ? document.querySelector(selector) : null;
  } catch {
    return null;
  }
}

/** A reader who saves data is asked first. */
const savesData = () => /** @type {any} */ (navigator).connection?.saveData === true;

/** The page's own resources come before ours. */
const whenLoaded = () =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener('load', resolve, { once: true }));

// Loaded twice, the first definition stays.
if (!customElements.get('claim-light')) customElements.define('claim-light', ClaimLight);
