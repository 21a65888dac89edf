// From nothing to the first answer, in a process or a page of its own.

const SENTENCE = 'The ferry carried 312 passengers to the island on Tuesday.';

/**
 * @param {string} address  of a reader's script
 * @returns {Promise<number>}  milliseconds
 */
export async function start(address) {
  const began = performance.now();
  const { load } = await import(address);
  const read = await load();
  await read([SENTENCE]);
  return performance.now() - began;
}

/**
 * Our own in parts: what compiling takes, then the first check of a pair, all of it cold.
 * @param {{ entry: string, wasm: BufferSource, pair: Record<'page' | 'source', object> }} given
 */
export async function coldPair({ entry, wasm, pair }) {
  const { createEngine } = await import(entry);
  const began = performance.now();
  const engine = await createEngine({ wasm, related: false });
  engine.facts(SENTENCE);
  const ready = performance.now();
  engine.addSource({ id: 'source', ...pair.source });
  engine.check(pair.page);
  return { compileAndFirstCall: ready - began, firstPair: performance.now() - ready };
}
