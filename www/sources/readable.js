// The part of a page that is meant to be read, by @mozilla/readability, which works on a clone of the document.
import { Readability } from '@mozilla/readability';

/**
 * Readability reads an element's text again for each that holds it: its time grows with the depths of all elements
 * together. A long live blog has half of this; more, and it takes minutes.
 */
const MOST_DEPTH = 1_000_000;

/**
 * Null where there is no article, or more siblings or depth than Readability can take: such a page is read whole.
 * @param {Document} document
 */
export function readable(document) {
  if (isTooDeep(document)) return null;
  try {
    const clone = /** @type {Document} */ (document.cloneNode(true));
    const serializer = (/** @type {Node} */ node) => /** @type {Element} */ (node);
    return new Readability(clone, { serializer }).parse();
  } catch {
    return null;
  }
}

/** @param {Document} document */
function isTooDeep({ documentElement }) {
  let depth = 0;
  let sum = 0;
  for (let at = /** @type {Element | null} */ (documentElement); at && sum <= MOST_DEPTH; ) {
    sum += depth;
    if (at.firstElementChild) {
      at = at.firstElementChild;
      depth += 1;
      continue;
    }
    while (at && !at.nextElementSibling) {
      at = at.parentElement;
      depth -= 1;
    }
    at = at?.nextElementSibling ?? null;
  }
  return sum > MOST_DEPTH;
}
