// Reads the article of the page it is put into; asked by the background, once.
import { articleOf } from '../../sources/article.js';

/** @type {any} */ (globalThis).claimlightArticle = () => ({
  publisher: location.hostname.replace(/^www\./, ''),
  ...articleOf(document),
  url: location.href.split('#')[0],
});
