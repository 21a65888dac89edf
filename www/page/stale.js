// Which drawn claims a batch of changes may have touched; asked at every batch, so it looks at no text.
import { placeOf } from './spans.js';

/**
 * @typedef {import('./painter.js').Drawn} Drawn
 */

export class Change {
  /** Text nodes that say something else. @type {Set<Node>} */
  #texts = new Set();
  /** Where nodes came or went. @type {Set<Node>} */
  #places = new Set();

  /** @param {MutationRecord[]} records */
  constructor(records) {
    for (const { type, target } of records) {
      if (type === 'characterData') this.#texts.add(target);
      else if (type === 'childList') this.#places.add(target);
    }
  }

  /** @param {Drawn} drawn */
  touches({ parts, ranges }) {
    if (this.#texts.size > 0 && parts.some(({ node }) => this.#texts.has(node))) return true;
    if (this.#places.size === 0) return false;
    // A range whose node was taken out has moved to where the node was.
    if (ranges.some((range) => range.collapsed || !parts[0].node.isConnected)) return true;
    return (
      parts.length > 1 && ranges.some((range) => this.#isWithin(range.commonAncestorContainer))
    );
  }

  /** @param {Node} node  around a claim of several text nodes */
  #isWithin(node) {
    for (const place of this.#places) if (node.contains(place)) return true;
    return false;
  }
}

/**
 * Every drawn range still holds the claim's words, and nothing else.
 * @param {Drawn} drawn
 */
export function isIntact({ claim, block, ranges }) {
  const now = placeOf(block, claim).ranges;
  return (
    now.length > 0 &&
    now.length === ranges.length &&
    now.every((range, i) => range.toString() === ranges[i].toString())
  );
}
