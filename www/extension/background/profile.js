// The comparison set of one kind of window, and the engine that holds pages against it. Normal windows keep theirs
// in the browser's storage; private ones in memory, which goes with them.
import { createEngine } from '../../engine/engine.js';
import { readTable } from '../../engine/files.js';
import { isSame, nameFor } from '../../sources/identity.js';
import { LoadError } from '../../sources/load-error.js';
import { api } from '../api.js';

/**
 * @typedef {import('../../engine/contract.ts').Page} Page
 * @typedef {{ id: string, name: string, page: Page, words: number, added: number }} Kept
 */

export class Profile {
  #area;
  #prefix;
  /** @type {Promise<{ engine: import('../../engine/contract.ts').Engine, kept: Map<string, Kept> }> | null} */
  #started = null;
  /** Changes follow one another, so that storage and engine never disagree. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {boolean} isPrivate */
  constructor(isPrivate) {
    this.isPrivate = isPrivate;
    this.#area = isPrivate ? api.storage.session : api.storage.local;
    this.#prefix = isPrivate ? 'private-source:' : 'source:';
  }

  /** The sources as the interface names them. @returns {Promise<import('../../page/handle.ts').LoadedSource[]>} */
  async list() {
    await this.#last;
    const { kept } = await this.#start();
    return [...kept.values()].map(({ id, name, page, words }) => ({
      id,
      name,
      words,
      title: page.title,
      published: page.published,
      url: page.url,
      // Our own view of a text is a page of normal windows.
      hidden: this.isPrivate && !page.url,
    }));
  }

  /** @param {string} id */
  async get(id) {
    const { kept } = await this.#start();
    return kept.get(id);
  }

  /**
   * Takes a text in; one that was taken from the same address before is replaced.
   * @param {Page} page
   * @returns {Promise<Kept>}
   */
  add(page) {
    return this.#step(async ({ engine, kept }) => {
      const all = [...kept.values()];
      const twin = all.find((other) => isSame(other.page, page));
      if (twin) throw new LoadError('duplicate-source', { name: twin.name });
      const older = all.find((other) => page.url && other.page.url === page.url);
      const id = crypto.randomUUID();
      const { words } = engine.addSource({ ...page, id });
      const others = all.filter((other) => other !== older);
      const source = { id, name: nameFor(page, others), page, words, added: Date.now() };
      try {
        await this.#area.set({ [this.#prefix + id]: source });
      } catch {
        engine.removeSource(id);
        throw new LoadError('storage-full');
      }
      kept.set(id, source);
      if (older) await this.#drop([older.id], engine, kept);
      return source;
    });
  }

  /** @param {string} id */
  remove(id) {
    return this.#step(({ engine, kept }) => this.#drop([id], engine, kept));
  }

  clear() {
    return this.#step(({ engine, kept }) => this.#drop([...kept.keys()], engine, kept));
  }

  /**
   * @param {Page} page
   * @param {object} [options]
   */
  async check(page, options) {
    await this.#last;
    const { engine } = await this.#start();
    return engine.check(page, options);
  }

  /**
   * @param {string[]} ids
   * @param {import('../../engine/contract.ts').Engine} engine
   * @param {Map<string, Kept>} kept
   */
  async #drop(ids, engine, kept) {
    await this.#area.remove(ids.map((id) => this.#prefix + id));
    for (const id of ids) {
      engine.removeSource(id);
      kept.delete(id);
    }
  }

  /**
   * @template T
   * @param {(ready: { engine: import('../../engine/contract.ts').Engine, kept: Map<string, Kept> }) => Promise<T>} work
   * @returns {Promise<T>}
   */
  #step(work) {
    const step = this.#last.then(() => this.#start()).then(work);
    this.#last = step.catch(() => {});
    return step;
  }

  /** The background is stopped whenever it rests; all is read back when it is needed again. */
  #start() {
    this.#started ??= this.#restore();
    this.#started.catch(() => {
      this.#started = null;
    });
    return this.#started;
  }

  async #restore() {
    const [engine, stored] = await Promise.all([createEngine(), this.#area.get(null)]);
    engine.loadRelated(await readTable());
    const sources = /** @type {Kept[]} */ (
      Object.entries(stored).flatMap(([key, value]) =>
        key.startsWith(this.#prefix) ? [value] : [],
      )
    ).sort((a, b) => a.added - b.added);
    for (const { id, page } of sources) engine.addSource({ ...page, id });
    return { engine, kept: new Map(sources.map((source) => [source.id, source])) };
  }
}
