// Reads the article of the page it is put into; asked by the background, once.
import { articleOf } from '../../sources/article.js';

/** @type {any} */ (globalThis).claimlightArticle = async () => ({
  publisher: location.hostname.replace(/^www\./, ''),
  ...(await articleOf(document)),
  url: location.href.split('#')[0],
});
