// The article in a page.
import { blocksUnder } from './blocks.js';
import { metadataOf } from './metadata.js';

/**
 * @typedef {import('../engine/contract.ts').Page} Page
 */

/**
 * Title, date, outlet and blocks of the article in a document, which stays as it is. Finding the article is half the
 * weight of loading: it comes with the first page.
 * @param {Document} document
 * @param {string} [url]  where it came from
 * @returns {Promise<Page>}
 */
export async function articleOf(document, url) {
  const { readable } = await import('./readable.js');
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
