// The core's memory: after the largest of our checks, and whether it grows from one check to the next.
import { weighed } from '../../tests/support/weighing.js';
import { page, pageOf, sourcesOf } from '../texts.js';

/** @import { Bench } from '../measure.js' */

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
