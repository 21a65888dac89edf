// Draws claims: each verdict its own layer, the differing detail over it, the one under the pointer over all.
import { differing } from '../ui/passage.js';
import { markOf } from '../ui/view.js';
import { Boxes } from './boxes.js';
import { groundOf } from './ground.js';
import { canHighlight, Highlights } from './highlights.js';
import { rangesOf } from './spans.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('./ground.js').Ground} Ground
 *
 * @typedef {object} Drawn
 * @property {Claim} claim
 * @property {import('./block-builder.js').MappedBlock} block
 * @property {Range[]} ranges  where the claim stands
 * @property {Range[]} details  the details in it that differ
 * @property {Ground} ground
 */

export class Painter {
  /** @type {Map<string, Drawn>} */
  #drawn = new Map();
  /** @type {Range[]} */
  #hover = [];
  #layers;

  /** @param {ShadowRoot} shadow  where boxes go in a browser without highlights */
  constructor(shadow) {
    this.#layers = canHighlight() ? new Highlights() : new Boxes(shadow);
  }

  get drawn() {
    return this.#drawn;
  }

  /**
   * Draws these claims and no others. A claim whose words are no longer there is left out.
   * @param {Claim[]} claims
   * @param {import('./text-map.js').TextMap} map
   */
  paint(claims, map) {
    this.#layers.clear();
    this.#drawn.clear();
    this.#hover = [];
    /** @type {Map<Element, Ground>} */
    const grounds = new Map();
    for (const claim of claims) {
      const block = map.get(claim.block);
      const ranges = block ? rangesOf(block, claim) : [];
      if (!block || ranges.length === 0) continue;
      const ground = groundOf(block.element, grounds);
      const details = detailsOf(claim).flatMap((detail) => rangesOf(block, detail));
      for (const range of ranges) this.#layers.add(range, markOf(claim), ground);
      for (const range of details) this.#layers.add(range, 'detail', ground);
      this.#drawn.set(claim.id, { claim, block, ranges, details, ground });
    }
  }

  /** Takes away the claims whose words have changed. */
  dropStale() {
    for (const [id, { claim, block, ranges, details }] of this.#drawn) {
      if (rangesOf(block, claim).length > 0) continue;
      for (const range of [...ranges, ...details]) this.#layers.remove(range);
      this.#drawn.delete(id);
    }
  }

  /** @param {string | null} id  the claim under the pointer or chosen in the list */
  strengthen(id) {
    for (const range of this.#hover) this.#layers.remove(range);
    const drawn = id === null ? undefined : this.#drawn.get(id);
    this.#hover = (drawn?.ranges ?? []).map((range) => range.cloneRange());
    for (const range of this.#hover) this.#layers.add(range, 'hover', drawn?.ground ?? 'light');
  }

  /** After the page was scrolled or resized. */
  follow() {
    this.#layers.follow();
  }

  end() {
    this.#layers.end();
    this.#drawn.clear();
  }
}

/** @param {Claim} claim */
function detailsOf(claim) {
  if (claim.verdict !== 'disputed') return [];
  const lead = claim.sources.find(({ verdict }) => verdict === 'disputed');
  return lead ? differing(lead.slots, 'claim') : [];
}
