// A text as an article, built from its blocks.
import { el, present } from '../ui/dom.js';
import { sayDate } from '../ui/messages.js';

/**
 * @typedef {import('../engine/contract.ts').Block} Block
 * @typedef {import('../engine/contract.ts').Page} Page
 */

/** @type {Record<NonNullable<Block['role']>, keyof HTMLElementTagNameMap>} */
const TAGS = {
  heading: 'h2',
  paragraph: 'p',
  'list-item': 'li',
  'table-cell': 'p',
  quote: 'blockquote',
  caption: 'p',
};

/**
 * Head and body of an article; the body holds its blocks and nothing else.
 * @param {Page} page
 * @param {string} name
 */
export function articleView(page, name) {
  const blocks = (page.blocks ?? []).filter(({ text }) => text !== page.title);
  /** Each block's element, to find a passage again. @type {Map<string, HTMLElement>} */
  const byBlock = new Map();
  const body = el('div', { class: 'text', lang: page.language });
  for (const block of blocks) {
    const element = blockView(block);
    byBlock.set(block.id, element);
    placeIn(body, block, element);
  }
  const head = el(
    'header',
    {},
    el('h1', { dir: 'auto', lang: page.language }, page.title ?? name),
    el('p', { class: 'byline' }, ...present([byline(page, name)])),
  );
  return { head, body, byBlock };
}

/** @param {Block} block */
function blockView({ text, role = 'paragraph', language }) {
  const kind = role === 'table-cell' || role === 'caption' ? role : null;
  return el(TAGS[role], { class: kind, dir: 'auto', lang: language }, text);
}

/**
 * @param {HTMLElement} body
 * @param {Block} block
 * @param {HTMLElement} element
 */
function placeIn(body, { role }, element) {
  if (role !== 'list-item') return body.append(element);
  const last = body.lastElementChild;
  if (last?.tagName === 'UL') last.append(element);
  else body.append(el('ul', {}, element));
}

/**
 * @param {Page} page
 * @param {string} name
 */
function byline({ publisher, published, url }, name) {
  const outlet = publisher ?? name;
  const words = published ? `${outlet} · ${sayDate(published)}` : outlet;
  return url && /^https?:/.test(url) ? el('a', { href: url, rel: 'noopener' }, words) : words;
}
