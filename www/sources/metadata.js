// What a page says of itself: when it was published, and by whom.
import { isWebAddress } from './web-address.js';

/**
 * @param {Document} document
 * @returns {{ published?: string, publisher?: string, url?: string }}
 */
export function metadataOf(document) {
  const published = publishedIn(document);
  const publisher =
    meta(document, 'property', 'og:site_name') ?? meta(document, 'name', 'application-name');
  const url = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined;
  return {
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url && URL.canParse(url) && isWebAddress(url) ? { url } : {}),
  };
}

/** What the page this script runs in says of itself. */
export function ownMetadata() {
  const { title, documentElement } = document;
  const language = documentElement.lang;
  return {
    ...metadataOf(document),
    title,
    url: location.href,
    ...(language ? { language } : {}),
  };
}

/** @param {Document} document */
function publishedIn(document) {
  const candidates = [
    meta(document, 'property', 'article:published_time'),
    meta(document, 'itemprop', 'datePublished'),
    linkedDate(document),
    meta(document, 'name', 'date'),
    document
      .querySelector('article time[datetime], main time[datetime], time[datetime]')
      ?.getAttribute('datetime'),
  ];
  for (const candidate of candidates) {
    const date = isoDate(candidate);
    if (date) return date;
  }
  return undefined;
}

/**
 * @param {Document} document
 * @param {string} attribute
 * @param {string} name
 */
function meta(document, attribute, name) {
  const element = document.querySelector(`meta[${attribute}="${name}"]`);
  return element?.getAttribute('content')?.trim() || undefined;
}

/** `datePublished` in JSON-LD, however deep. @param {Document} document */
function linkedDate(document) {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '');
    if (found) return found[1];
  }
  return undefined;
}

/**
 * The date with its clock and zone where it has them, as ISO 8601.
 * @param {string | null | undefined} text
 */
function isoDate(text) {
  const iso = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/.exec(
    text?.trim() ?? '',
  );
  if (!iso || Number.isNaN(Date.parse(iso[0].slice(0, 10)))) return undefined;
  return iso[0].replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}
