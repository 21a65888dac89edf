// A text as an article, built from its blocks.
import { inSlices } from '../page/slices.js';
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

/** How many blocks are laid out at once, and held together: a browser goes through all that stand in one element. */
const STRIDE = 128;

/**
 * Head and body of an article; the body holds its blocks and nothing else. The first are there at once, the others
 * come in slices.
 * @param {Page} page
 */
export function articleView(page) {
  const blocks = (page.blocks ?? []).filter(({ text }) => text !== page.title);
  /** Each block's element, to find a passage again. @type {Map<string, HTMLElement>} */
  const byBlock = new Map();
  const body = el('div', { class: 'text', lang: page.language });
  const head = el(
    'header',
    {},
    el('h1', { dir: 'auto', lang: page.language }, page.title ?? say('demo.untitled')),
    el('p', { class: 'byline' }, byline(page)),
  );
  /** @param {AbortSignal} [signal] */
  const fill = (signal) => inSlices(filling(body, blocks, byBlock), { signal });
  return { head, body, byBlock, fill };
}

/**
 * @param {HTMLElement} body
 * @param {Block[]} blocks
 * @param {Map<string, HTMLElement>} byBlock
 * @returns {Generator<void, void, void>}
 */
function* filling(body, blocks, byBlock) {
  for (let i = 0; i < blocks.length; i += STRIDE) {
    const part = el('div', {});
    for (const block of blocks.slice(i, i + STRIDE)) {
      const element = blockView(block);
      byBlock.set(block.id, element);
      placeIn(part, block, element);
    }
    body.append(part);
    // Laid out now, piece by piece, rather than all at once in the next frame.
    body.getBoundingClientRect();
    yield;
  }
}

/** @param {Block} block */
function blockView({ text, role = 'paragraph', language }) {
  const kind = role === 'table-cell' || role === 'caption' ? role : null;
  return el(TAGS[role], { class: kind, dir: 'auto', lang: language }, text);
}

/**
 * @param {HTMLElement} part
 * @param {Block} block
 * @param {HTMLElement} element
 */
function placeIn(part, { role }, element) {
  if (role !== 'list-item') return part.append(element);
  const last = part.lastElementChild;
  if (last?.tagName === 'UL') last.append(element);
  else part.append(el('ul', {}, element));
}

/** @param {Page} page */
function byline({ publisher, published, url }) {
  const words = [publisher, published && sayDate(published)].filter(Boolean).join(' · ');
  if (!url || !isWebAddress(url)) return words;
  return el('a', { href: url, rel: 'noopener' }, words || new URL(url).host);
}
