// How a check grows: ten times the page, ten times the sources. Linear is ten times the time.
import { interleaved, timed } from '../sampling.js';
import { pageOf, sourcesOf } from '../texts.js';

/** @import { Bench } from '../measure.js' */

const PAGES = [50_000, 100_000, 250_000, 500_000];
const SOURCES = [2, 5, 10, 20];

/**
 * @param {Bench} bench
 * @returns {Promise<Record<'page' | 'sources', { size: number, time: number, ratio: number }[]>>}
 *   size in UTF-16 units or sources; time in milliseconds; ratio to the smallest
 */
export async function scaling({ quick, write, createEngine, files }) {
  const rounds = quick ? 1 : 5;
  const shrunk = quick ? 5 : 1;

  /**
   * @param {number} pageLength
   * @param {number} sources
   */
  async function subject(pageLength, sources) {
    const engine = await createEngine({ related: files.related });
    for (const source of sourcesOf(write, sources)) engine.addSource(source);
    const text = pageOf(write, pageLength / shrunk);
    return () => timed(() => engine.check(text, { compact: true }));
  }

  /** @param {[size: number, length: number, sources: number][]} steps */
  async function curve(steps) {
    /** @type {Record<string, () => Promise<number>>} */
    const subjects = {};
    for (const [size, length, sources] of steps) subjects[size] = await subject(length, sources);
    const figures = await interleaved(subjects, rounds);
    return steps.map(([size]) => ({
      size,
      time: figures[size].median,
      ratio: figures[size].ratio,
    }));
  }

  return {
    page: await curve(PAGES.map((length) => [length, length, 2])),
    sources: await curve(SOURCES.map((count) => [count, 50_000, count])),
  };
}
