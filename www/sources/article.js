// The article in a page: its text by @mozilla/readability, which works on a clone of the document.
import { Readability } from '@mozilla/readability';
import { lookByTag } from '../page/look.js';
import { walk } from '../page/walk.js';
import { metadataOf } from './metadata.js';

/**
 * @typedef {import('../engine/contract.ts').Page} Page
 */

/**
 * @param {string} html
 * @param {string} [url]  where it came from
 */
export function articleOfHtml(html, url) {
  return articleOf(new DOMParser().parseFromString(html, 'text/html'), url);
}

/**
 * Title, date, outlet and blocks of the article in a document, which stays as it is.
 * @param {Document} document
 * @param {string} [url]
 * @returns {Page}
 */
export function articleOf(document, url) {
  const clone = /** @type {Document} */ (document.cloneNode(true));
  const article = new Readability(clone, {
    serializer: (node) => /** @type {Element} */ (node),
  }).parse();
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

/** @param {Element} root */
function blocksUnder(root) {
  let count = 0;
  const steps = walk(root, lookByTag, () => {
    count += 1;
    return `a${count}`;
  });
  for (;;) {
    const step = steps.next();
    if (step.done)
      return step.value.blocks.map(({ id, text, role, language }) => ({
        id,
        text,
        role,
        language,
      }));
  }
}
