// Markup that nobody would write, from a seed: whatever it is, every claim is found again where it stands.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { attachTo, drawnClaims, pageOf, servePages } from './attached.js';

const PAGES = 25;
const TAGS =
  'p div span b i em ul li table tr td blockquote pre section a sup details summary h2 br wbr svg style select textarea nav button ruby rt'.split(
    ' ',
  );
const STYLES = [
  '',
  '',
  '',
  'display:none',
  'display:block',
  'display:inline',
  'visibility:hidden',
  'visibility:visible',
  'white-space:pre',
  'float:left',
  'text-transform:uppercase',
  'position:absolute',
  'direction:rtl',
];
const TEXTS = [
  'The ferry carried 312 passengers on Tuesday. ',
  'It sank',
  ' in 1998. ',
  '\n\t  ',
  '84',
  ' 🚢 ',
  'e\u0301',
  '\u00ad',
  '\u00a0',
  'השלט',
  '&lt;b&gt;',
  'Ilse Brandt said so. ',
  '',
  '\u200b',
  '“Nobody was hurt,” she said. ',
];

/** @param {number} seed */
function markup(seed) {
  let state = seed * 2654435761;
  const below = (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = (/** @type {string[]} */ list) => list[below(list.length)];
  /** @type {(depth: number) => string} */
  const some = (depth) =>
    Array.from({ length: 1 + below(4) }, () => {
      if (depth === 0 || below(3) === 0) return pick(TEXTS);
      const tag = pick(TAGS);
      // Left open now and then: the parser mends it as it likes.
      const end = below(8) === 0 ? '' : `</${tag}>`;
      return `<${tag} style="${pick(STYLES)}">${some(depth - 1)}${end}`;
    }).join('');
  return some(7);
}

const seeds = Array.from({ length: PAGES }, (_, at) => at + 1);
const deep = `${'<div>'.repeat(3000)}The ferry carried 312 passengers on Tuesday.`;
const site = await servePages({
  ...Object.fromEntries(seeds.map((seed) => [`seed ${seed}`, pageOf(markup(seed))])),
  deep: pageOf(deep),
});
after(() => site.close());

const seen = (/** @type {string} */ text) =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

eachBrowser('random markup', (test) => {
  test('leads every claim back to its words', async ({ page, errors }) => {
    let claims = 0;
    for (const name of [...seeds.map((seed) => `seed ${seed}`), 'deep']) {
      await page.goto(site.url + encodeURIComponent(name));
      const before = await page.evaluate(() => document.body.outerHTML);
      await attachTo(page);
      const drawn = await drawnClaims(page);
      for (const { claim, drawn: words } of drawn) assert.equal(seen(words), seen(claim), name);
      claims += drawn.length;
      assert.equal(await page.evaluate(() => document.body.outerHTML), before, name);
    }
    assert.ok(claims > PAGES, `${claims}`);
    // Firefox flattens what is deeper than 513 elements, and says so.
    const ours = errors.filter((error) => !error.includes('too deep'));
    assert.deepEqual(ours, []);
  });
});
