// Draws claims: each verdict its own layer, the differing detail over it, the one under the pointer over all.
import { differing } from '../ui/passage.js';
import { markOf } from '../ui/view.js';
import { Boxes } from './boxes.js';
import { groundOf } from './ground.js';
import { canHighlight, Highlights } from './highlights.js';
import { Nearness } from './nearness.js';
import { placeOf } from './spans.js';
import { Change, isIntact } from './stale.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 * @typedef {import('./ground.js').Ground} Ground
 *
 * @typedef {{ claim: Claim, block: MappedBlock }} Wanted
 *
 * @typedef {object} Drawn
 * @property {Claim} claim
 * @property {MappedBlock} block
 * @property {import('./spans.js').Part[]} parts  the text nodes the claim stands in
 * @property {Range[]} ranges  where it stands
 * @property {Range[]} details  the details in it that differ
 * @property {Ground} ground
 */

/**
 * More claims than this are drawn only near the window: whenever one highlight changes, Chromium looks at every range
 * of all of them, which takes 0.5 ms for 200 and 28 ms for 5,000.
 */
const FEW = 300;

export class Painter {
  /** @type {Map<string, Wanted>} */
  #wanted = new Map();
  /** @type {Map<string, Drawn>} */
  #drawn = new Map();
  #near = new Nearness((elements) => this.#drawNear(elements));
  /** @type {string | null} */
  #strong = null;
  /** @type {Range[]} */
  #hover = [];
  #shadow;
  #layers;
  #version = 0;

  /** @param {ShadowRoot} shadow  where boxes go */
  constructor(shadow) {
    this.#shadow = shadow;
    this.#layers = layersFor(shadow);
  }

  /** @returns {ReadonlyMap<string, Drawn>} */
  get drawn() {
    return this.#drawn;
  }

  /** Another number whenever something else is drawn. */
  get version() {
    return this.#version;
  }

  /**
   * Draws these claims and no others. A claim whose words are no longer there is left out.
   * @param {Claim[]} claims
   * @param {import('./text-map.js').TextMap} map
   * @param {string | null} chosen  drawn wherever it stands
   */
  paint(claims, map, chosen) {
    this.#wanted.clear();
    /** @type {Map<Element, string[]>} */
    const byElement = new Map();
    for (const claim of claims) {
      const block = map.get(claim.block);
      if (!block) continue;
      this.#wanted.set(claim.id, { claim, block });
      const ids = byElement.get(block.element);
      if (ids) ids.push(claim.id);
      else byElement.set(block.element, [claim.id]);
    }
    const near = this.#near.follow(this.#wanted.size > FEW ? byElement : new Map());
    this.#drawOnly(near ?? [...this.#wanted.keys()], chosen);
  }

  /** @param {string[]} ids */
  #drawNear(ids) {
    this.#drawOnly(ids, this.#strong);
  }

  /**
   * @param {string[]} ids
   * @param {string | null} chosen
   */
  #drawOnly(ids, chosen) {
    const before = this.#drawn;
    this.#drawn = new Map();
    /** @type {Map<Element, Ground>} */
    const grounds = new Map();
    /** @type {Drawn[]} */
    const fresh = [];
    for (const id of new Set(chosen === null ? ids : [...ids, chosen])) {
      const wanted = this.#wanted.get(id);
      if (!wanted) continue;
      const known = before.get(id);
      const kept = known?.claim === wanted.claim && known.block === wanted.block ? known : null;
      const drawn = kept ?? placed(wanted, grounds);
      if (!drawn) continue;
      this.#drawn.set(id, drawn);
      if (kept) before.delete(id);
      else fresh.push(drawn);
    }
    for (const drawn of before.values()) this.#erase(drawn);
    for (const drawn of fresh) this.#draw(drawn);
    this.#version += 1;
    this.strengthen(this.#strong);
  }

  /** @param {Drawn} drawn */
  #draw({ claim, block: { element }, ranges, details, ground }) {
    for (const range of ranges) this.#layers.add(range, markOf(claim), ground, element);
    for (const range of details) this.#layers.add(range, 'detail', ground, element);
  }

  /** @param {Drawn} drawn */
  #erase({ ranges, details }) {
    for (const range of [...ranges, ...details]) this.#layers.remove(range);
  }

  /**
   * Where a claim stands, drawn or not; empty when its words are not there.
   * @param {string} id
   */
  rangesOf(id) {
    const drawn = this.#drawn.get(id);
    if (drawn) return drawn.ranges;
    const wanted = this.#wanted.get(id);
    return wanted ? placeOf(wanted.block, wanted.claim).ranges : [];
  }

  /**
   * Takes away the claims whose words have changed.
   * @param {MutationRecord[]} records
   * @returns {boolean}  whether there were any
   */
  dropStale(records) {
    const change = new Change(records);
    const stale = [...this.#drawn.values()].filter(
      (drawn) => change.touches(drawn) && !isIntact(drawn),
    );
    if (stale.length === 0) return false;
    for (const drawn of stale) {
      this.#erase(drawn);
      this.#drawn.delete(drawn.claim.id);
    }
    this.#version += 1;
    this.strengthen(this.#strong);
    return true;
  }

  /** @param {string | null} id  the claim under the pointer or chosen in the list */
  strengthen(id) {
    const drawn = id === null ? undefined : this.#drawn.get(id);
    const ranges = drawn?.ranges ?? [];
    if (id === this.#strong && isSame(ranges, this.#hover)) return;
    for (const range of this.#hover) this.#layers.remove(range);
    this.#strong = id;
    this.#hover = ranges.map((range) => range.cloneRange());
    if (!drawn) return;
    for (const range of this.#hover) {
      this.#layers.add(range, 'hover', drawn.ground, drawn.block.element);
    }
  }

  /** Takes everything away, to be painted anew: the colours are others now. */
  renew() {
    this.#layers.end();
    this.#layers = layersFor(this.#shadow);
    this.#drawn.clear();
    this.#hover = [];
  }

  /** After the page was scrolled or resized. */
  follow() {
    this.#layers.follow();
  }

  end() {
    this.#near.end();
    this.#layers.end();
    this.#drawn.clear();
    this.#wanted.clear();
  }
}

/** @param {ShadowRoot} shadow */
function layersFor(shadow) {
  const forced = matchMedia('(forced-colors: active)').matches;
  return canHighlight() && !forced ? new Highlights(shadow) : new Boxes(shadow);
}

/**
 * @param {Wanted} wanted
 * @param {Map<Element, Ground>} grounds
 * @returns {Drawn | null}
 */
function placed({ claim, block }, grounds) {
  const { parts, ranges } = placeOf(block, claim);
  if (ranges.length === 0) return null;
  const details = detailsOf(claim).flatMap((detail) => placeOf(block, detail).ranges);
  return { claim, block, parts, ranges, details, ground: groundOf(block.element, grounds) };
}

/** @param {Claim} claim */
function detailsOf(claim) {
  if (claim.verdict !== 'disputed') return [];
  const lead = claim.sources.find(({ verdict }) => verdict === 'disputed');
  return lead ? differing(lead.slots, 'claim') : [];
}

/**
 * @param {Range[]} a
 * @param {Range[]} b
 */
function isSame(a, b) {
  return (
    a.length === b.length &&
    a.every((range, i) => range.compareBoundaryPoints(Range.START_TO_START, b[i]) === 0)
  );
}
