// The article in a page: its text by @mozilla/readability, which works on a clone of the document.
import { Readability } from '@mozilla/readability';
import { blocksUnder } from './blocks.js';
import { metadataOf } from './metadata.js';

/**
 * @typedef {import('../engine/contract.ts').Page} Page
 */

/**
 * Title, date, outlet and blocks of the article in a document, which stays as it is.
 * @param {Document} document
 * @param {string} [url]  where it came from
 * @returns {Page}
 */
export function articleOf(document, url) {
  const article = readable(document);
  const root = article?.content ?? document.body;
  const known = metadataOf(document);
  const title = article?.title?.trim() || document.title.trim();
  const language = article?.lang || document.documentElement.lang;
  return {
    ...known,
    ...(known.publisher || !article?.siteName ? {} : { publisher: article.siteName }),
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(url ? { url } : {}),
    blocks: blocksUnder(root),
  };
}

/**
 * Null where there is no article, or more siblings or depth than Readability can take: such a page is read whole.
 * @param {Document} document
 */
function readable(document) {
  try {
    const clone = /** @type {Document} */ (document.cloneNode(true));
    const serializer = (/** @type {Node} */ node) => /** @type {Element} */ (node);
    return new Readability(clone, { serializer }).parse();
  } catch {
    return null;
  }
}
