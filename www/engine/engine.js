import { compileCore } from './core.js';
import { ClaimlightError, failure } from './errors.js';
import { bytesOf, inNode, readTable } from './files.js';
import { startCore } from './instance.js';
import { withPart } from './parts.js';
import { quoteRestorer, restoreFacts } from './quotes.js';

/**
 * @import { CheckOptions, Engine, EngineOptions, Page, Source, Span } from './contract.ts'
 * @import { Core } from './instance.js'
 */

/**
 * An engine that runs in the calling thread.
 * @param {EngineOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function createEngine({ wasm, related } = {}) {
  // A browser's page is marked first; whoever marks it loads the table then.
  const wanted = related !== false && (inNode || related !== undefined) && readTable(related);
  const [module, table] = await Promise.all([compileCore(wasm), wanted]);
  const engine = new LocalEngine(module);
  if (table) engine.loadRelated(table);
  return engine;
}

/** @implements {Engine} */
export class LocalEngine {
  #module;
  /** @type {Core | null} null after a trap, until the next call */
  #core;
  #closed = false;
  /** @type {Map<string, Source>} */
  #sources = new Map();
  /** @type {Uint8Array | null} */
  #table = null;

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.#module = module;
    this.#core = this.#start();
  }

  /** @param {Source} source */
  addSource(source) {
    const info = this.#run((core) => {
      string('id', source?.id);
      return JSON.parse(core.addSource(source));
    });
    const blocks = source.blocks?.map((block) => ({ ...block }));
    this.#sources.set(info.id, { ...source, blocks });
    return info;
  }

  /** @param {string} id */
  removeSource(id) {
    const removed = this.#run((core) => core.removeSource(string('id', id)));
    this.#sources.delete(id.toWellFormed());
    return removed;
  }

  clearSources() {
    this.#run((core) => core.clearSources());
    this.#sources.clear();
  }

  /**
   * @param {Page} page
   * @param {CheckOptions} [options]
   */
  check(page, options) {
    /** @type {any} */
    let report = null;
    this.checkInParts(page, options, (part) => {
      report = withPart(report, part);
    });
    return report;
  }

  /**
   * Hands the report over while it is made.
   * @param {Page} page
   * @param {CheckOptions | undefined} options
   * @param {(part: string) => void} take
   */
  checkInParts(page, options, take) {
    /** @type {ReturnType<typeof quoteRestorer> | undefined} */
    let restore;
    this.#run((core) =>
      core.check(page, options, (part) => {
        // Not before the core has found the page to be one.
        if (restore === undefined) restore = quoteRestorer(page, this.#sources);
        take(restore ? restore(part) : part);
      }),
    );
  }

  /**
   * @param {string} text
   * @param {{ published?: string }} [options]
   */
  facts(text, options) {
    const published = options?.published ?? undefined;
    if (published !== undefined) string('published', published);
    const facts = this.#run((core) => JSON.parse(core.facts(string('text', text), published)));
    restoreFacts(facts, text);
    return facts;
  }

  /**
   * @param {string} text
   * @returns {Span[]}
   */
  sentences(text) {
    const bounds = this.#run((core) => core.sentences(string('text', text)));
    return Array.from({ length: bounds.length / 2 }, (_, i) => ({
      start: bounds[2 * i],
      end: bounds[2 * i + 1],
    }));
  }

  /** @param {BufferSource} table */
  loadRelated(table) {
    const bytes = bytesOf(table).slice();
    this.#run((core) => core.loadRelated(bytes));
    this.#table = bytes;
  }

  close() {
    this.#closed = true;
    this.#sources.clear();
    this.#table = null;
    this.#drop();
  }

  #start() {
    const core = startCore(this.#module);
    if (this.#table) core.loadRelated(this.#table);
    for (const source of this.#sources.values()) core.addSource(source);
    return core;
  }

  #drop() {
    try {
      this.#core?.free();
    } catch {
      // A trapped instance may trap again; it is left to the garbage collector.
    }
    this.#core = null;
  }

  /**
   * @template T
   * @param {(core: Core) => T} work
   * @returns {T}
   */
  #run(work) {
    if (this.#closed) throw failure('closed');
    try {
      this.#core ??= this.#start();
      return work(this.#core);
    } catch (thrown) {
      if (thrown instanceof ClaimlightError) throw thrown;
      if (isRefusal(thrown)) throw new ClaimlightError(thrown.code, thrown.message);
      // After a trap nothing in the instance's memory can be trusted: the next call starts another.
      this.#drop();
      throw failure('internal', { cause: thrown });
    }
  }
}

/**
 * The core refuses with plain objects; whatever is an Error was not meant.
 * @param {unknown} thrown
 * @returns {thrown is { code: string, message: string }}
 */
const isRefusal = (thrown) => !(thrown instanceof Error);

/**
 * @param {string} name
 * @param {string} value
 */
function string(name, value) {
  if (typeof value === 'string') return value;
  throw failure('bad-input', { detail: `\`${name}\` is not a string.` });
}
