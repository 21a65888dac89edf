// The texts on the desk: one is read, the others are its sources. Keeps the engine in step.
import { isSame, nameFor } from '../sources/identity.js';
import { LoadError } from '../sources/load-error.js';

/**
 * @typedef {import('../engine/contract.ts').Engine} Engine
 * @typedef {import('../engine/contract.ts').RemoteEngine} RemoteEngine
 * @typedef {import('../engine/contract.ts').Page} Page
 * @typedef {import('../page/handle.ts').LoadedSource} LoadedSource
 *
 * @typedef {object} Text
 * @property {string} id
 * @property {string} name
 * @property {Page} page
 * @property {boolean} example  belongs to the built-in story
 * @property {number} words
 */

/** Announces `change` whenever another text is read or the sources are others. */
export class Desk extends EventTarget {
  /** @type {Text[]} */
  #texts = [];
  /** @type {Text | null} */
  #reading = null;
  /** The reader's own texts that made room for the example, and which of them was read. */
  #aside = { texts: /** @type {Text[]} */ ([]), reading: /** @type {Text | null} */ (null) };
  #engine;
  #ids = 0;
  /** Steps follow one another, so that desk and engine never disagree. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {Engine | RemoteEngine} engine */
  constructor(engine) {
    super();
    this.#engine = engine;
  }

  get reading() {
    return this.#reading;
  }

  get sources() {
    return this.#texts.filter((text) => text !== this.#reading);
  }

  get hasExample() {
    return this.#texts.some(({ example }) => example);
  }

  get hasAside() {
    return this.#aside.texts.length > 0;
  }

  /** @param {string} id */
  get(id) {
    return this.#texts.find((text) => text.id === id);
  }

  /** The sources as the interface names them. @returns {LoadedSource[]} */
  named() {
    return this.sources.map(({ id, name, page, words }) => ({
      id,
      name,
      words,
      title: page.title,
      published: page.published,
      url: page.url,
    }));
  }

  /**
   * @param {Page} page
   * @param {{ read?: boolean }} [how]  read: it becomes the text that is read
   */
  add(page, { read = false } = {}) {
    return this.#step(async () => {
      const text = await this.#take(page, false);
      if (read) await this.#swap(text);
    });
  }

  /**
   * Clears the desk for an example: the first page is read, the others are its sources. The reader's own texts are
   * put aside.
   * @param {Page[]} pages
   */
  example(pages) {
    return this.#step(async () => {
      const own = this.#texts.filter(({ example }) => !example);
      if (own.length > 0) this.#aside = { texts: own, reading: this.#reading };
      await this.#clear();
      for (const page of pages) await this.#take(page, true);
      await this.#swap(this.#texts[0]);
    });
  }

  /** Brings back what was put aside for the example, beside what was added since. */
  restore() {
    return this.#step(async () => {
      const { texts, reading } = this.#aside;
      const since = this.#texts.filter(
        ({ example, page }) => !example && !texts.some((text) => isSame(text.page, page)),
      );
      this.#aside = { texts: [], reading: null };
      await this.#clear();
      for (const text of [...texts, ...since]) await this.#put(text);
      if (reading) await this.#swap(reading);
    });
  }

  /** @param {string} id */
  remove(id) {
    return this.#step(async () => {
      await this.#engine.removeSource(id);
      this.#texts = this.#texts.filter((text) => text.id !== id);
    });
  }

  /** @param {string} id */
  read(id) {
    return this.#step(async () => {
      const text = this.get(id);
      if (text && text !== this.#reading) await this.#swap(text);
    });
  }

  /**
   * The engine judges every text, also the one to be read: what it refuses never gets here.
   * @param {Page} page
   * @param {boolean} example
   * @returns {Promise<Text>}
   */
  async #take(page, example) {
    const twin = this.#texts.find((text) => isSame(text.page, page));
    if (twin) throw new LoadError('duplicate-source', { name: twin.name });
    this.#ids += 1;
    const name = nameFor(page, this.#texts);
    return this.#put({ id: `text-${this.#ids}`, name, page, example, words: 0 });
  }

  /** @param {Text} text */
  async #put(text) {
    const { words } = await this.#engine.addSource({ ...text.page, id: text.id });
    text.words = words;
    this.#texts.push(text);
    return text;
  }

  async #clear() {
    await this.#engine.clearSources();
    this.#texts = [];
    this.#reading = null;
  }

  /**
   * The text read so far becomes a source; the example leaves when a reader's own text is read.
   * @param {Text} text
   */
  async #swap(text) {
    const before = this.#reading;
    await this.#engine.removeSource(text.id);
    this.#reading = text;
    if (!text.example) {
      for (const { id } of this.sources.filter(({ example }) => example))
        await this.#engine.removeSource(id);
      this.#texts = this.#texts.filter(({ example }) => !example);
    }
    if (before && this.#texts.includes(before))
      await this.#engine.addSource({ ...before.page, id: before.id });
  }

  /**
   * @param {() => Promise<void>} work
   * @returns {Promise<void>}
   */
  #step(work) {
    const step = this.#last.then(work).then(() => void this.dispatchEvent(new Event('change')));
    this.#last = step.catch(() => {});
    return step;
  }
}
