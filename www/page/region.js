// The part of a page that holds its article, so that navigation, teasers and comments stay quiet.
import { parentOf } from './tree.js';

/**
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 */

/** A block this long is prose; shorter ones are labels, bylines, links. */
const PROSE = 80;
/** The article holds most of the page's prose. */
const MOST = 0.7;

/** What sits beside an article in many pages' own words. */
const BESIDE =
  /(^|[-_\s])(comments?|disqus|respond|related|recirc|promos?|newsletter|sidebar|cookies?|consent|share|social|masthead|footer)([-_\s]|$)/i;

/**
 * The blocks of the article: those in the smallest element that holds most of the prose; all where none does.
 * @param {MappedBlock[]} blocks
 * @param {Element} root
 * @returns {MappedBlock[]}
 */
export function articleBlocks(blocks, root) {
  /** @type {Map<Element, boolean>} */
  const known = new Map();
  const kept = blocks.filter((block) => !isBeside(block.element, root, known));
  const region = smallestHolding(kept.length > 0 ? kept : blocks, root);
  const inside = kept.filter((block) => contains(region, block.element));
  return inside.length > 0 ? inside : blocks;
}

/**
 * @param {MappedBlock[]} blocks
 * @param {Element} root
 * @returns {Element}
 */
function smallestHolding(blocks, root) {
  /** @type {Map<Element, number>} */
  const prose = new Map();
  let total = 0;
  for (const block of blocks) {
    const length = block.text.length;
    if (length < PROSE || block.role === 'heading') continue;
    total += length;
    for (const element of upTo(block.element, root)) {
      prose.set(element, (prose.get(element) ?? 0) + length);
    }
  }
  // Elements that hold most of it lie within one another; of equals, the innermost was met first.
  let [smallest, least] = [root, Number.POSITIVE_INFINITY];
  for (const [element, length] of prose) {
    if (length >= total * MOST && length < least) [smallest, least] = [element, length];
  }
  return withHeadline(smallest, root);
}

/**
 * Headline and lead often stand just outside the column of paragraphs.
 * @param {Element} region
 * @param {Element} root
 */
function withHeadline(region, root) {
  const article = region.closest('article, [role=article], main, [role=main]');
  return article && root.contains(article) ? article : region;
}

/**
 * @param {Element} element
 * @param {Element} root
 * @param {Map<Element, boolean>} known
 * @returns {boolean}
 */
function isBeside(element, root, known) {
  if (element === root || element.matches('html, body, main, article')) return false;
  const found = known.get(element);
  if (found !== undefined) return found;
  const outer = parentOf(element);
  const own = BESIDE.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  const beside =
    (own && !element.querySelector('article, h1')) || (!!outer && isBeside(outer, root, known));
  known.set(element, beside);
  return beside;
}

/**
 * @param {Element} element
 * @param {Element} root
 */
function* upTo(element, root) {
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    yield at;
    if (at === root) return;
  }
}

/**
 * @param {Element} region
 * @param {Element} element
 */
function contains(region, element) {
  for (const at of upTo(element, region)) if (at === region) return true;
  return false;
}
