// The text of a page as blocks, each character of which leads back to where it stands.
import { lookByStyle } from './look.js';
import { articleBlocks } from './region.js';
import { walk } from './walk.js';

/**
 * @typedef {import('../engine/contract.ts').Block} Block
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 */

/** Milliseconds of reading before the page gets a turn. */
const SLICE = 10;

export class TextMap {
  /** @type {MappedBlock[]} */
  #blocks = [];
  /** @type {Map<string, MappedBlock>} */
  #byId = new Map();
  #ids = 0;

  /** @returns {readonly MappedBlock[]} */
  get blocks() {
    return this.#blocks;
  }

  /** @param {string} id */
  get(id) {
    return this.#byId.get(id);
  }

  /** The blocks as they cross to the engine. @returns {Block[]} */
  forEngine() {
    return this.#blocks.map(({ id, text, role, language }) => ({ id, text, role, language }));
  }

  /**
   * Reads all of `root`, in slices.
   * @param {Element} root
   */
  async read(root) {
    const blocks = await inSlices(walk(root, lookByStyle, this.#nextId));
    this.#blocks = articleBlocks(blocks, root);
    this.#byId = new Map(this.#blocks.map((block) => [block.id, block]));
  }

  /** The trees text was found in: shadow roots and frames' documents, and the page itself. */
  trees() {
    return new Set(this.#blocks.map(({ element }) => element.getRootNode()));
  }

  #nextId = () => {
    this.#ids += 1;
    return `b${this.#ids}`;
  };
}

/**
 * Runs to the end of a generator, giving the page a turn whenever a slice is used up.
 * @template T
 * @param {Generator<void, T, void>} work
 * @returns {Promise<T>}
 */
async function inSlices(work) {
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await turn();
  }
}

/** Lets the page handle what is waiting. */
function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => resolve(undefined);
    port1.postMessage(null);
  });
}
