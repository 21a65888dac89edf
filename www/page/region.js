// The part of a page that holds its article, so that navigation, teasers and comments stay quiet.
import { parentOf } from './tree.js';

/**
 * @typedef {import('./block-builder.js').MappedBlock} MappedBlock
 */

/** A block this long is prose; shorter ones are labels, bylines, links. */
const PROSE = 80;
/** What leads to another article is no longer than this. */
const TEASER = 200;
/** The article holds most of the page's prose. */
const MOST = 0.7;

/** What sits beside an article, or below it, in many pages' own words. */
const BESIDE =
  /(^|[-_\s])(comments?|disqus|respond|related|recirc|promos?|newsletter|sidebar|cookies?|consent|share|social|masthead|footer|(author|writer|body)[-_](bio|box|info|card)|more[-_]on|read[-_]?next|references|reflist|footnotes|catlinks|navbox)([-_\s]|$)/i;

/** How many blocks are looked at between two chances to pause. */
const STRIDE = 64;

/**
 * The blocks of the article: those in the smallest element that holds most of the prose; all where none does.
 * @param {MappedBlock[]} blocks
 * @param {Element} root
 * @returns {Generator<void, MappedBlock[], void>}
 */
export function* articleBlocks(blocks, root) {
  /** @type {Map<Element, boolean>} */
  const beside = new Map();
  const kept = yield* filter(blocks, (block) => !isBeside(block.element, root, beside));
  const region = yield* smallestHolding(kept.length > 0 ? kept : blocks, root);
  /** @type {Map<Element, boolean>} */
  const within = new Map([[region, true]]);
  const inside = yield* filter(kept, (block) => isWithin(block.element, within));
  const title = inside.find(({ role }) => role === 'heading');
  const told = yield* filter(inside, (block) => block === title || !isTeaser(block));
  return [told, inside, blocks].find((some) => some.length > 0) ?? [];
}

/**
 * Whether a block only leads elsewhere: all its words stand in links, and no stop ends them.
 * @param {MappedBlock} block
 */
function isTeaser({ text, segments }) {
  if (text.length > TEASER || /[.!?…]["'”’)\]]*$/.test(text)) return false;
  return segments.every(
    ({ start, length, node }) =>
      !/\p{L}/u.test(text.slice(start, start + length)) || node.parentElement?.closest('a[href]'),
  );
}

/**
 * @param {MappedBlock[]} blocks
 * @param {(block: MappedBlock) => boolean} keeps
 * @returns {Generator<void, MappedBlock[], void>}
 */
function* filter(blocks, keeps) {
  const kept = [];
  for (const [i, block] of blocks.entries()) {
    if (i % STRIDE === 0) yield;
    if (keeps(block)) kept.push(block);
  }
  return kept;
}

/**
 * @param {MappedBlock[]} blocks
 * @param {Element} root
 * @returns {Generator<void, Element, void>}
 */
function* smallestHolding(blocks, root) {
  /** @type {Map<Element, number>} */
  const prose = new Map();
  let total = 0;
  for (const [i, block] of blocks.entries()) {
    if (i % STRIDE === 0) yield;
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
  return lookUp(element, known, (at) => {
    if (at === root || at.matches('html, body, main, article')) return false;
    const named = BESIDE.test(`${at.id} ${at.getAttribute('class') ?? ''}`);
    return named && !at.querySelector('article, h1') ? true : undefined;
  });
}

/**
 * @param {Element} element
 * @param {Map<Element, boolean>} known
 */
function isWithin(element, known) {
  return lookUp(element, known, () => undefined);
}

/**
 * What holds of the nearest element around that tells; of those on the way, then, too.
 * @param {Element} element
 * @param {Map<Element, boolean>} known
 * @param {(element: Element) => boolean | undefined} tell
 */
function lookUp(element, known, tell) {
  const path = [];
  let found = false;
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    const told = known.get(at) ?? tell(at);
    path.push(at);
    if (told === undefined) continue;
    found = told;
    break;
  }
  for (const each of path) known.set(each, found);
  return found;
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
