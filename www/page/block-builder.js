// Joins text nodes into blocks with white space as the reader sees it, and remembers where each character stands.

/**
 * @typedef {import('../engine/contract.ts').Block} Block
 * @typedef {import('../engine/contract.ts').Role} Role
 *
 * @typedef {object} Segment  a run of block text that stands character for character in one node
 * @property {number} start  offset into the block's text
 * @property {number} length
 * @property {Text} node
 * @property {number} offset  into the node's data
 *
 * @typedef {Block & { element: Element, segments: Segment[], sentences: number }} MappedBlock
 *
 * @typedef {object} Place  where a text node stands
 * @property {Element} element  the block-level element around it
 * @property {Role} role
 * @property {string | undefined} language
 * @property {boolean} visible
 * @property {import('./look.js').Look['space']} space
 */

/** Takes part in layout but not in what the reader reads: soft hyphen, zero-width space, word joiner, BOM. */
const UNSEEN = '\\u00AD\\u200B\\u2060\\uFEFF';
const CUTS = {
  collapse: new RegExp(`[ \\t\\n\\r\\f]+|[${UNSEEN}]+`, 'g'),
  lines: new RegExp(`[ \\t\\r\\f]*\\n[ \\t\\n\\r\\f]*|[ \\t\\r\\f]+|[${UNSEEN}]+`, 'g'),
  keep: new RegExp(`[${UNSEEN}]+`, 'g'),
};

/** Near enough to say how long a page is; the numbers of notes may follow: "in 2004.[49]". */
const SENTENCE_END = /[.!?…]["'”’)\]]*(?:\[\w{1,3}\])*(?=\s|$)/g;

export class BlockBuilder {
  /** @type {MappedBlock[]} */
  blocks = [];
  /** @type {string[]} */
  #pieces = [];
  #length = 0;
  /** @type {Segment[]} */
  #segments = [];
  /** @type {Place | null} */
  #place = null;
  /**
   * White space that shows only if a word follows; a `<br>` has no node.
   * @type {{ text: ' ' | '\n', node: Text | null, offset: number } | null}
   */
  #pending = null;
  #nextId;

  /** @param {() => string} nextId */
  constructor(nextId) {
    this.#nextId = nextId;
  }

  /**
   * @param {Text} node
   * @param {Place} place
   */
  text(node, place) {
    const data = node.data.toWellFormed();
    let from = 0;
    for (const cut of data.matchAll(CUTS[place.space])) {
      this.#add(data.slice(from, cut.index), node, from, place);
      from = cut.index + cut[0].length;
      if (!/^[ \t\n\r\f]/.test(cut[0])) continue;
      const line = place.space === 'lines' ? cut[0].indexOf('\n') : -1;
      if (line >= 0) this.#pending = { text: '\n', node, offset: cut.index + line };
      else this.#pending ??= { text: ' ', node, offset: cut.index };
    }
    this.#add(data.slice(from), node, from, place);
  }

  /** `<br>`; two in a row part paragraphs. */
  lineBreak() {
    if (this.#pending?.text === '\n') this.boundary();
    else this.#pending = { text: '\n', node: null, offset: 0 };
  }

  /** The edge of a block-level element. */
  boundary() {
    const place = this.#place;
    const text = this.#pieces.join('').trimEnd();
    if (place && text) {
      this.blocks.push({
        id: this.#nextId(),
        text,
        role: place.role,
        ...(place.language ? { language: place.language } : {}),
        element: place.element,
        segments: this.#segments,
        sentences: text.match(SENTENCE_END)?.length ?? 0,
      });
    }
    this.#pieces = [];
    this.#length = 0;
    this.#segments = [];
    this.#place = null;
    this.#pending = null;
  }

  /**
   * @param {string} text  a piece of the node's data
   * @param {Text} node
   * @param {number} offset
   * @param {Place} place
   */
  #add(text, node, offset, place) {
    if (!text) return;
    this.#place ??= place;
    const space = this.#pending;
    this.#pending = null;
    if (space && this.#length) this.#put(space.text, space.node, space.offset);
    this.#put(text, node, offset);
  }

  /**
   * @param {string} text
   * @param {Text | null} node
   * @param {number} offset
   */
  #put(text, node, offset) {
    const start = this.#length;
    this.#pieces.push(text);
    this.#length += text.length;
    if (!node) return;
    const last = this.#segments.at(-1);
    const follows =
      last?.node === node &&
      last.start + last.length === start &&
      last.offset + last.length === offset;
    if (last && follows) last.length += text.length;
    else this.#segments.push({ start, length: text.length, node, offset });
  }
}
