import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { DETAIL, MARKS } from '../../www/ui/theme.js';
import { eachBrowser } from '../support/browsers.js';
import { cardOf, inside, openDemo, serveDemo, showAll } from './demo-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = await serveDemo();
after(() => site.close());

const GROUNDS = /** @type {const} */ ({ light: '#ffffff', dark: '#16181c' });

/** WCAG 2.2, relative luminance. @param {string} colour */
function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

for (const [name, style] of Object.entries({ ...MARKS, detail: DETAIL })) {
  for (const ground of /** @type {const} */ (['light', 'dark'])) {
    test(`the ink for ${name} stands out on a ${ground} ground`, () => {
      const [darker, lighter] = [luminance(style[ground].ink), luminance(GROUNDS[ground])].sort(
        (a, b) => a - b,
      );
      assert.ok((lighter + 0.05) / (darker + 0.05) >= 4.5);
    });
  }
}

test('verdicts differ without colour', () => {
  const { confirmed, partly, disputed, unmentioned } = MARKS;
  const lines = [confirmed, partly, disputed, unmentioned].map(({ line }) => line);
  assert.equal(new Set(lines).size, lines.length);
});

eachBrowser('how it looks', (test) => {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing: ${theme}`, async ({ page }) => {
      await openDemo(page, site.url);
      await page.select('#bar select', theme);
      await showAll(page);
      assert.deepEqual(await violations(page), []);
      await cardOf(page, 'at noon');
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.click('.chips .add');
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.click('.chip button');
      assert.deepEqual(await violations(page), []);
    });
  }

  test('axe finds nothing: a narrow window', async ({ page }) => {
    await page.setViewport({ width: 400, height: 800 });
    await page.goto(site.url);
    const tab = await inside(page, '.tab:not([hidden])');
    assert.deepEqual(await violations(page), []);
    await tab?.click();
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
});

/** @param {import('puppeteer-core').Page} page */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run();
    return violations.map(
      (/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) => [
        id,
        ...nodes.map(({ html }) => html),
      ],
    );
  });
}
