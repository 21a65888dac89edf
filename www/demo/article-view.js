// A text as an article, built from its blocks.
import { isWebAddress } from '../sources/web-address.js';
import { el } from '../ui/dom.js';
import { say, sayDate } from '../ui/messages.js';

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
 */
export function articleView(page) {
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
    el('h1', { dir: 'auto', lang: page.language }, page.title ?? say('demo.untitled')),
    el('p', { class: 'byline' }, byline(page)),
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

/** @param {Page} page */
function byline({ publisher, published, url }) {
  const words = [publisher, published && sayDate(published)].filter(Boolean).join(' · ');
  if (!url || !isWebAddress(url)) return words;
  return el('a', { href: url, rel: 'noopener' }, words || new URL(url).host);
}
