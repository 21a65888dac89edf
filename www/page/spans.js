// From a span of a block's text back to ranges of the page, and nothing where the two no longer agree.

/**
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 * @typedef {import('./block-builder.js').Segment} Segment
 * @typedef {import('../engine/contract.ts').Quoted} Quoted
 */

/**
 * @typedef {{ node: Text, start: number, end: number, fresh: boolean }} Part  `fresh`: the node still says so
 * @typedef {{ parts: Part[], ranges: Range[] }} Place
 */

/**
 * Where `quote` stands: the runs of text nodes, and the ranges to draw, in order; one where nothing unread stands in
 * between, and none unless the page's text at its place still equals the quote.
 * @param {MappedBlock} block
 * @param {Quoted} quote
 * @returns {Place}
 */
export function placeOf(block, quote) {
  const parts =
    block.text.slice(quote.start, quote.end) === quote.text ? partsOf(block, quote) : [];
  if (parts.length === 0 || !parts.every((part) => part.fresh)) return { parts, ranges: [] };
  const whole = rangeOver(parts);
  if (whole && seen(whole.toString()) === seen(quote.text)) return { parts, ranges: [whole] };
  return { parts, ranges: parts.map((part) => /** @type {Range} */ (rangeOver([part]))) };
}

/**
 * The runs of text nodes a span covers.
 * @param {MappedBlock} block
 * @param {import('../engine/contract.ts').Span} span
 * @returns {Part[]}
 */
function partsOf(block, span) {
  /** @type {Part[]} */
  const parts = [];
  for (let i = firstAfter(block.segments, span.start); i < block.segments.length; i += 1) {
    const segment = block.segments[i];
    if (segment.start >= span.end) break;
    const from = Math.max(span.start, segment.start);
    const to = Math.min(span.end, segment.start + segment.length);
    const start = segment.offset + from - segment.start;
    const end = start + to - from;
    const { node } = segment;
    const now = node.isConnected ? node.data.slice(start, end).toWellFormed() : '';
    const fresh =
      now.replace(/[\t\n\r\f]/g, ' ') === block.text.slice(from, to).replace(/[\t\n\r\f]/g, ' ');
    const last = parts.at(-1);
    if (last && last.node === node) {
      last.end = end;
      last.fresh &&= fresh;
    } else parts.push({ node, start, end, fresh });
  }
  return parts;
}

/**
 * @param {Part[]} parts
 * @returns {Range | null}  null when they stand in different trees
 */
function rangeOver(parts) {
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (first.node.getRootNode() !== last.node.getRootNode()) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/**
 * @param {Segment[]} segments
 * @param {number} offset
 * @returns {number}  index of the first segment that ends after `offset`
 */
function firstAfter(segments, offset) {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle].start + segments[middle].length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What is left of a text when white space and unseen characters are taken away.
 * @param {string} text
 */
function seen(text) {
  return text.toWellFormed().replace(/[\s\u00AD\u200B\u2060\uFEFF]+/g, '');
}
