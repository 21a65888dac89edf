// The core's memory: after the largest of our checks, and whether it grows from one check to the next.
import { page, pageOf, sourcesOf } from '../texts.js';

/** @import { Bench } from '../measure.js' */

/**
 * Every core started meanwhile tells its memory.
 * @template T
 * @param {(sizes: () => number) => Promise<T>} work  sizes: bytes of all of them together
 */
async function weighed(work) {
  const { Instance } = WebAssembly;
  /** @type {WebAssembly.Memory[]} */
  const memories = [];
  WebAssembly.Instance = /** @type {any} */ (
    class extends Instance {
      /** @param {[WebAssembly.Module, WebAssembly.Imports?]} given */
      constructor(...given) {
        super(...given);
        memories.push(/** @type {any} */ (this.exports).memory);
      }
    }
  );
  try {
    return await work(() => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  } finally {
    WebAssembly.Instance = Instance;
  }
}

/**
 * @param {Bench} bench
 * @returns bytes of WASM memory
 */
export function memory({ quick, write, pair, createEngine, files }) {
  return weighed(async (size) => {
    const engine = await createEngine({ related: files.related });
    const started = size();
    engine.addSource({ id: 'source', ...page(pair.source) });
    const mine = page(pair.page);
    const [few, many] = quick ? [5, 50] : [100, 1000];
    for (let at = 0; at < few; at += 1) engine.check(mine);
    const afterFew = size();
    for (let at = few; at < many; at += 1) engine.check(mine);
    const afterMany = size();
    for (const source of sourcesOf(write, 20)) engine.addSource(source);
    engine.check(pageOf(write, quick ? 20_000 : 1_000_000), { compact: true });
    return { started, few, afterFew, many, afterMany, large: size() };
  });
}
