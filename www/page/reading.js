// One reading of the page: its text, then the engine's report on it. A newer reading ends an older one.
import { Memory } from './memory.js';
import { readText, TextMap } from './text-map.js';

/**
 * @typedef {import('../engine/contract.ts').Report} Report
 * @typedef {'reading' | 'comparing' | 'ready' | 'failed'} Phase
 *
 * @typedef {object} Told  what is called as a reading goes on
 * @property {() => void} phase
 * @property {(blocks: number) => void} progress
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
  /** Always the text that `report` is about. */
  map = new TextMap();
  /** @type {Report | null} */
  report = null;
  /** @type {Phase} */
  phase = 'reading';
  /** Why the last check failed. @type {unknown} */
  error = null;
  /** What may be taken from the last reading. */
  memory = new Memory();
  #root;
  #engine;
  #options;
  #told;
  /** @type {AbortController | null} */
  #running = null;
  /** @type {Promise<boolean> | null} */
  #latest = null;

  /**
   * @param {Element} root
   * @param {import('./handle.ts').Checker} engine
   * @param {import('./handle.ts').AttachOptions} options
   * @param {Told} told
   */
  constructor(root, engine, options, told) {
    this.#root = root;
    this.#engine = engine;
    this.#options = options;
    this.#told = told;
  }

  /**
   * Reads and checks, whatever was known before.
   * @returns {Promise<boolean>}  false when a newer reading took over, and is done
   */
  async run() {
    this.stop();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const latest = this.#attempt(() => this.#readAndCheck(signal), signal);
    this.#latest = latest;
    const done = await latest;
    if (!done) await this.#latest;
    return done;
  }

  /**
   * Reads what the page has changed by itself, after what is running; checks only if the text is another.
   * @param {{ anew?: boolean }} [how]  checks the same text again, too
   * @returns {Promise<boolean>}  whether there is another report
   */
  async follow({ anew = false } = {}) {
    for (let known; known !== this.#latest; ) {
      known = this.#latest;
      await known;
    }
    if (this.#running?.signal.aborted) return false;
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#latest = this.#attempt(() => this.#readChanges(anew, signal), signal);
    return this.#latest;
  }

  stop() {
    this.#running?.abort();
  }

  /**
   * @param {() => Promise<boolean>} work
   * @param {AbortSignal} signal
   */
  async #attempt(work, signal) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return false;
      this.report = null;
      this.error = error;
      this.#enter('failed');
      return true;
    }
  }

  /** @param {AbortSignal} signal */
  async #readAndCheck(signal) {
    this.#enter('reading');
    this.memory.clear();
    const map = await readText(this.#root, {
      memory: this.memory,
      signal,
      onSlice: this.#told.progress,
    });
    signal.throwIfAborted();
    this.#enter('comparing');
    return this.#check(map, signal);
  }

  /**
   * @param {boolean} anew
   * @param {AbortSignal} signal
   */
  async #readChanges(anew, signal) {
    const map = await readText(this.#root, { memory: this.memory, signal });
    signal.throwIfAborted();
    const same = this.report && map.renamedAs(this.map);
    if (!same || anew) return this.#check(same ?? map, signal);
    this.map = same;
    this.#enter('ready');
    return false;
  }

  /**
   * @param {TextMap} map
   * @param {AbortSignal} signal
   */
  async #check(map, signal) {
    const blocks = map.forEngine();
    const { page, check } = this.#options;
    const report =
      blocks.length === 0
        ? NOTHING
        : await this.#engine.check({ ...page, blocks }, { ...check, compact: true }, signal);
    if (signal.aborted) return false;
    this.map = map;
    this.report = report;
    this.#enter('ready');
    return true;
  }

  /** @param {Phase} phase */
  #enter(phase) {
    this.phase = phase;
    this.#told.phase();
  }
}
