// The browser's extension interface, with promises, under one name in both browsers.

/** @type {any} */
export const api =
  /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/**
 * The pattern that covers a page's whole site; patterns know no ports.
 * @param {string} url
 */
export function siteOf(url) {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** @param {string | undefined} url */
export const isWeb = (url) => /^https?:/.test(url ?? '');

/**
 * A site as readers know it.
 * @param {string} pattern
 */
export const siteName = (pattern) =>
  new URL(pattern.replace('/*', '/')).hostname.replace(/^www\./, '');
