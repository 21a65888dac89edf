// Starts, each in a fresh process or page, the readers in turn.
import { READERS } from './peers.js';
import { interleaved, median } from './sampling.js';
import { page } from './texts.js';

/** @import { Environment } from './run.mjs' */
/** @import { Given } from './measure.js' */

/**
 * @param {Environment} environment
 * @param {Given & { wasm: string }} given
 */
export async function starts({ start, coldPair }, { quick, readers, files, pair, wasm }) {
  const rounds = quick ? 1 : 5;
  const subjects = READERS.map(({ name }) => [name, () => start(readers[name])]);
  const pages = { page: page(pair.page), source: { id: 'source', ...page(pair.source) } };
  const cold = [];
  for (let round = 0; round < rounds; round += 1) {
    cold.push(await coldPair({ entry: files.entry, wasm, pair: pages }));
  }
  return {
    readers: await interleaved(Object.fromEntries(subjects), rounds),
    compileAndFirstCall: median(cold.map((each) => each.compileAndFirstCall)),
    firstPair: median(cold.map((each) => each.firstPair)),
  };
}
