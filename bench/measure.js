// Everything that one environment can measure, in order: the same module in Node and in browsers.
import { large, pair } from './rows/checking.js';
import { live } from './rows/live.js';
import { memory } from './rows/memory.js';
import { painting } from './rows/painting.js';
import { reading } from './rows/reading.js';
import { scaling } from './rows/scaling.js';
import { writer } from './texts.js';

/**
 * @typedef {object} Given  what can be sent to a page
 * @property {boolean} quick
 * @property {import('./texts.js').Base} base  what texts are made of
 * @property {{ page: string[], source: string[] }} pair  two stories about one event
 * @property {Record<string, string>} readers  addresses
 * @property {{ entry: string, page: string, related: string }} files  addresses of ours
 *
 * @typedef {Given & Omit<typeof import('../www/engine/index.js'), 'ClaimlightError'> & {
 *   attach: typeof import('../www/page/index.js').attach,
 *   write: import('./texts.js').Write,
 *   addressOf: (reader: string) => string,
 * }} Bench
 */

/**
 * @param {Given} given
 * @param {(row: string) => void} [tell]
 */
export async function measure(given, tell = () => {}) {
  const { base, files, readers } = given;
  const { createEngine, createWorkerEngine } = await import(files.entry);
  const hasPage = typeof document !== 'undefined';
  const { attach } = hasPage ? await import(files.page) : { attach: undefined };
  const addressOf = (/** @type {string} */ name) => readers[name];
  const write = writer(base);
  /** @type {Bench} */
  const bench = { ...given, write, createEngine, createWorkerEngine, attach, addressOf };
  /** @type {Record<string, (bench: Bench) => Promise<unknown>>} */
  const rows = { reading, pair, large, scaling, memory, ...(hasPage ? { painting, live } : {}) };
  /** @type {Record<string, any>} */
  const results = {};
  for (const [name, row] of Object.entries(rows)) {
    tell(name);
    results[name] = await row(bench);
  }
  return results;
}
