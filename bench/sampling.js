// How often and in which order: every subject once a round, so that all meet the same weather.

/** Milliseconds after which no further round begins. */
const PATIENCE = 30_000;

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @template T
 * @param {number} rounds  fewer where they take longer than `PATIENCE`, one at least
 * @param {() => Promise<T>} work
 */
export async function repeated(rounds, work) {
  /** @type {T[]} */
  const results = [];
  const began = performance.now();
  do results.push(await work());
  while (results.length < rounds && performance.now() - began < PATIENCE);
  return results;
}

/**
 * Milliseconds a call takes.
 * @param {() => unknown} work
 */
export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * @param {Record<string, () => unknown>} subjects  each gives a figure; the first is ours
 * @param {number} rounds
 */
export async function interleaved(subjects, rounds) {
  const names = Object.keys(subjects);
  const table = await repeated(rounds, async () => {
    const round = [];
    for (const name of names) round.push(/** @type {number} */ (await subjects[name]()));
    return round;
  });
  return summary(Object.fromEntries(names.map((name, at) => [name, table.map((row) => row[at])])));
}

/**
 * @param {Record<string, number[]>} figures  round by round; the first subject's are ours
 * @returns {Record<string, { median: number, ratio: number }>}  ratio: the median over the rounds of
 *   the subject's figure divided by ours in the same round
 */
export function summary(figures) {
  const [ours] = Object.values(figures);
  return Object.fromEntries(
    Object.entries(figures).map(([name, values]) => [
      name,
      { median: median(values), ratio: median(values.map((value, at) => value / ours[at])) },
    ]),
  );
}
