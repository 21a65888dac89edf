// Checks: two articles of the usual length, and a page of 1 MB against twenty sources in a worker.
import { median, repeated, timed } from '../sampling.js';
import { page, pageOf, sourcesOf } from '../texts.js';
import { longestWait } from '../waiting.js';

/** @import { Bench } from '../measure.js' */

const SOURCES = 20;

/**
 * Both articles known: the source loaded and indexed, the page read and checked, in milliseconds.
 * @param {Bench} bench
 */
export async function pair({ quick, pair, createEngine, files }) {
  const engine = await createEngine({ related: files.related });
  const [theirs, mine] = [page(pair.source), page(pair.page)];
  const [whole, check] = [[], []].map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < (quick ? 40 : 400); round += 1) {
    engine.clearSources();
    whole.push(
      await timed(() => {
        engine.addSource({ id: 'source', ...theirs });
        engine.check(mine);
      }),
    );
    check.push(await timed(() => engine.check(mine)));
  }
  engine.close();
  const settled = (/** @type {number[]} */ times) => median(times.slice(times.length / 4));
  return { loadAndCheck: settled(whole), check: settled(check) };
}

/**
 * @param {Bench} bench
 * @returns what the reader waits for, and the longest the page had to wait meanwhile, in milliseconds
 */
export async function large({ quick, write, createWorkerEngine, files }) {
  const engine = await createWorkerEngine({ related: files.related });
  const text = pageOf(write, quick ? 20_000 : 1_000_000);
  for (const source of sourcesOf(write, SOURCES)) await engine.addSource(source);
  const rounds = await repeated(quick ? 1 : 5, () =>
    longestWait(() => engine.check(text, { compact: true })),
  );
  await engine.close();
  return {
    check: median(rounds.map(({ time }) => time)),
    longestWait: median(rounds.map(({ longest }) => longest)),
    claims: rounds[0].value.claims.length,
  };
}
