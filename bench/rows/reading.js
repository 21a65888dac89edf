// Facts and claims in MB/s, beside the peers on the same paragraphs.
import { READERS } from '../peers.js';
import { interleaved, timed } from '../sampling.js';
import { megabytes } from '../texts.js';

/** @import { Bench } from '../measure.js' */

/** The text there is, in UTF-16 units; a slow reader gets the first paragraphs of it. */
const LENGTH = 400_000;

/** @param {Bench} bench */
export async function reading({ quick, write, addressOf }) {
  const text = write(LENGTH, 0);
  const [least, rounds] = quick ? [30, 3] : [120, 9];
  /** @type {Record<string, () => Promise<number>>} */
  const subjects = {};
  for (const { name } of READERS) {
    const { load } = await import(addressOf(name));
    const read = await load();
    const part = await asMuchAs(text, read, least);
    const size = megabytes(part);
    subjects[name] = async () => size / ((await timed(() => read(part))) / 1000);
  }
  return interleaved(subjects, rounds);
}

/**
 * As many of the paragraphs as take this long, so that every reader is timed over about the same time.
 * @param {string[]} text
 * @param {(text: string[]) => unknown} read
 * @param {number} least  milliseconds
 */
async function asMuchAs(text, read, least) {
  await read(text.slice(0, 4));
  for (let count = 2; ; count *= 2) {
    const part = text.slice(0, count);
    const time = await timed(() => read(part));
    if (time >= least || count >= text.length) return part;
  }
}
