// A quoted passage with its differing details set off.
import { el } from './dom.js';

/**
 * @typedef {import('../engine/contract.ts').Slot} Slot
 * @typedef {import('../engine/contract.ts').Span} Span
 * @typedef {import('../engine/contract.ts').Quoted} Quoted
 */

/**
 * @param {Slot[]} slots
 * @param {'claim' | 'evidence'} side
 * @returns {Quoted[]}
 */
export function differing(slots, side) {
  return slots
    .filter(({ relation }) => relation === 'differs' || relation === 'stated-unknown')
    .map((slot) => slot[side])
    .filter((quoted) => quoted !== null);
}

/**
 * @param {Quoted} passage
 * @param {Span[]} details  in the offsets of the passage's block
 * @returns {HTMLQuoteElement}
 */
export function quoted(passage, details) {
  const quote = el('blockquote', { dir: 'auto' }, '“');
  let at = passage.start;
  for (const detail of [...details].sort((a, b) => a.start - b.start)) {
    if (detail.start < at || detail.end > passage.end) continue;
    quote.append(
      part(passage, at, detail.start),
      el('b', {}, part(passage, detail.start, detail.end)),
    );
    at = detail.end;
  }
  quote.append(part(passage, at, passage.end), '”');
  return quote;
}

/**
 * @param {Quoted} passage
 * @param {number} start
 * @param {number} end
 */
function part(passage, start, end) {
  return passage.text.slice(start - passage.start, end - passage.start);
}
