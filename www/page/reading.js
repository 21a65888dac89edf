// One reading of the page: its text, then the engine's report on it. A newer reading ends an older one.
import { TextMap } from './text-map.js';

/**
 * @typedef {import('../engine/contract.ts').Report} Report
 * @typedef {'reading' | 'comparing' | 'ready' | 'failed'} Phase
 */

/** A page that shows no text has no claims; to an engine it would be a mistake. @type {Report} */
const NOTHING = {
  version: 1,
  partial: false,
  related: false,
  languages: { found: [], read: [] },
  claims: [],
  notes: [],
  groups: [],
};

export class Reading {
  map = new TextMap();
  /** @type {Report | null} */
  report = null;
  /** @type {Phase} */
  phase = 'reading';
  /** Why the last check failed. @type {unknown} */
  error = null;
  #root;
  #engine;
  #options;
  #onPhase;
  /** @type {AbortController | null} */
  #running = null;

  /**
   * @param {Element} root
   * @param {import('./handle.ts').Checker} engine
   * @param {import('./handle.ts').AttachOptions} options
   * @param {() => void} onPhase
   */
  constructor(root, engine, options, onPhase) {
    this.#root = root;
    this.#engine = engine;
    this.#options = options;
    this.#onPhase = onPhase;
  }

  /**
   * @param {{ quiet?: boolean }} [how]  quiet: the page changed by itself, so no progress is shown
   * @returns {Promise<boolean>}  false when a newer reading took over
   */
  async run({ quiet = false } = {}) {
    this.stop();
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      if (!quiet) this.#enter('reading');
      await this.map.read(this.#root);
      if (signal.aborted) return false;
      if (!quiet) this.#enter('comparing');
      const report = await this.#check(signal);
      if (signal.aborted) return false;
      this.report = report;
      this.#enter('ready');
    } catch (error) {
      if (signal.aborted) return false;
      this.report = null;
      this.error = error;
      this.#enter('failed');
    }
    return true;
  }

  /** @param {AbortSignal} signal */
  #check(signal) {
    const blocks = this.map.forEngine();
    if (blocks.length === 0) return NOTHING;
    const { page, check } = this.#options;
    return this.#engine.check({ ...page, blocks }, { ...check, compact: true }, signal);
  }

  stop() {
    this.#running?.abort();
  }

  /** @param {Phase} phase */
  #enter(phase) {
    this.phase = phase;
    this.#onPhase();
  }
}
