// The text of a page as blocks, each character of which leads back to where it stands.
import { usualCount } from '../ui/view.js';
import { lookByStyle } from './look.js';
import { articleBlocks } from './region.js';
import { inSlices } from './slices.js';
import { walk } from './walk.js';

/**
 * @typedef {import('../engine/contract.ts').Block} Block
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 */

export class TextMap {
  /** @type {Map<string, MappedBlock>} */
  #byId;

  /**
   * @param {MappedBlock[]} [blocks]  of the article, in reading order
   * @param {ReadonlySet<Node>} [trees]  shadow roots and frames' documents that were read, and the page itself
   */
  constructor(blocks = [], trees = new Set()) {
    this.blocks = blocks;
    this.trees = trees;
    this.#byId = new Map(blocks.map((block) => [block.id, block]));
  }

  /** @param {string} id */
  get(id) {
    return this.#byId.get(id);
  }

  /** How many claims are marked by default. */
  get usual() {
    return usualCount(this.blocks.reduce((sum, { sentences }) => sum + sentences, 0));
  }

  /** The blocks as they cross to the engine. @returns {Block[]} */
  forEngine() {
    return this.blocks.map(({ id, text, role, language }) => ({ id, text, role, language }));
  }

  /**
   * The same places under the names they had before, where another reading found the same text; else null.
   * @param {TextMap} before
   * @returns {TextMap | null}
   */
  renamedAs(before) {
    if (before.blocks.length !== this.blocks.length) return null;
    const same = this.blocks.every((block, i) => isSame(block, before.blocks[i]));
    if (!same) return null;
    // A block may be another's of before that has moved.
    const ids = before.blocks.map(({ id }) => id);
    for (const [i, block] of this.blocks.entries()) block.id = ids[i];
    return new TextMap(this.blocks, this.trees);
  }
}

/**
 * @param {MappedBlock} a
 * @param {MappedBlock} b
 */
function isSame(a, b) {
  return a === b || (a.text === b.text && a.role === b.role && a.language === b.language);
}

let ids = 0;
const nextId = () => {
  ids += 1;
  return `b${ids}`;
};

/**
 * Reads the text under `root`, in slices.
 * @param {Element} root
 * @param {object} [how]
 * @param {import('./memory.js').Memory} [how.memory]  what has not changed since the last reading is taken from it
 * @param {AbortSignal} [how.signal]
 * @param {(blocks: number) => void} [how.onSlice]  told how much is read so far
 */
export async function readText(root, { memory, signal, onSlice } = {}) {
  const steps = walk(root, lookByStyle, nextId, memory);
  const { blocks, trees } = await inSlices(steps, { signal, onSlice });
  return new TextMap(await inSlices(articleBlocks(blocks, root), { signal }), trees);
}
