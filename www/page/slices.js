// Long work in short slices, so that the page is never held up.
import { turn } from '../engine/turn.js';

/** Milliseconds of work before the page gets a turn. */
const SLICE = 10;

/**
 * Runs to the end of a generator, the first slice at once; rejects when it is aborted in between.
 * @template P, T
 * @param {Generator<P, T, void>} work
 * @param {{ signal?: AbortSignal, onSlice?: (progress: P) => void }} [how]
 * @returns {Promise<T>}
 */
export async function inSlices(work, { signal, onSlice = () => {} } = {}) {
  for (;;) {
    const until = performance.now() + SLICE;
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (performance.now() < until) continue;
      onSlice(step.value);
      break;
    }
    await turn();
    signal?.throwIfAborted();
  }
}
