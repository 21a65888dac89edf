// The part of a page that is meant to be read, by @mozilla/readability, which works on a clone of the document.
import { Readability } from '@mozilla/readability';

/**
 * Null where there is no article, or more siblings or depth than Readability can take: such a page is read whole.
 * @param {Document} document
 */
export function readable(document) {
  try {
    const clone = /** @type {Document} */ (document.cloneNode(true));
    const serializer = (/** @type {Node} */ node) => /** @type {Element} */ (node);
    return new Readability(clone, { serializer }).parse();
  } catch {
    return null;
  }
}
