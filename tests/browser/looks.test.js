import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DETAIL, MARKS } from '../../www/ui/theme.js';
import { violations } from '../support/axe.js';
import { eachBrowser } from '../support/browsers.js';
import { highlighted } from './attached.js';
import { cardOf, cardWords, inside, openDemo, pointOf, serveDemo, showAll } from './demo-page.js';

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

/**
 * The box of the open card, and that of the claim it is about.
 * @param {import('puppeteer-core').Page} page
 */
const cardAndClaim = (page) =>
  page.evaluate(() => {
    const card = document.documentElement.lastElementChild?.shadowRoot?.querySelector('.card');
    const [range] = /** @type {Highlight} */ (CSS.highlights.get('claimlight-hover'));
    return [/** @type {Element} */ (card), /** @type {Range} */ (range)].map((each) => {
      const { top, bottom, width } = each.getBoundingClientRect();
      return { top, bottom, width };
    });
  });

eachBrowser('how it looks', (test, browser) => {
  test('a sheet at the foot of a narrow window leaves its claim in sight', async ({ page }) => {
    await page.setViewport({ width: 400, height: 700 });
    await page.goto(site.url);
    await (await inside(page, '.tab:not([hidden])')).click();
    const item = await inside(page, 'ol li:nth-child(4) button');
    await item.evaluate((button) => button.click());
    await inside(page, '.card.sheet:popover-open');
    const [sheet, claim] = await cardAndClaim(page);
    assert.equal(sheet.width, await page.evaluate(() => document.documentElement.clientWidth));
    assert.ok(claim.top >= 0 && claim.bottom <= sheet.top, JSON.stringify({ sheet, claim }));
  });

  test('a tap opens the sheet of a claim, a tap beside it closes it', async ({ page }) => {
    await page.setViewport({ width: 400, height: 700 });
    await page.goto(site.url);
    await inside(page, '.tab .figure');
    const { x, y } = await pointOf(page, 'Crews took the last of over 80 passengers off at noon.');
    await page.touchscreen.tap(x, y);
    await inside(page, '.card.sheet:popover-open');
    assert.match((await cardWords(page)) ?? '', /Disputed/);
    await page.touchscreen.tap(200, 5);
    assert.equal(await cardWords(page), null);
  });

  test('the tab of a narrow window and the slider count what the list holds', async ({ page }) => {
    await page.setViewport({ width: 400, height: 700 });
    await page.goto(site.url);
    await inside(page, '.tab .figure');
    const tab = await inside(page, '.tab:not([hidden])');
    const [counted, items, density] = await tab.evaluate((tab) => {
      const figures = [...tab.querySelectorAll('.figure')].map((n) => Number(n.textContent));
      const list = /** @type {ShadowRoot} */ (tab.getRootNode()).querySelector('.list');
      return [
        figures.reduce((sum, n) => sum + n, 0),
        list?.querySelectorAll('ol > li').length,
        Number.parseInt(list?.querySelector('.density output')?.textContent ?? '', 10),
      ];
    });
    assert.equal(counted, items);
    assert.equal(density, items);
  });

  test('the card turns to its neighbours by key and by button', async ({ page }) => {
    await openDemo(page, site.url);
    const words = await page.$$eval('#claims >>> ol .words', (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    await cardOf(page, words[0]);
    await page.keyboard.press('n');
    assert.ok((await cardWords(page))?.includes(words[1]));
    await page.keyboard.press('p');
    assert.ok((await cardWords(page))?.includes(words[0]));
    await (await inside(page, '.turns button')).click();
    assert.ok((await cardWords(page))?.includes(words.at(-1) ?? ''));
    await page.keyboard.press('Escape');
    assert.equal(await cardWords(page), null);
  });

  // What can be asked of Chromium alone by its tools.
  if (browser === 'Chromium') {
    test('under forced colours lines stand under the words, and none is painted over', async ({
      page,
    }) => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      await openDemo(page, site.url);
      assert.deepEqual(Object.values(await highlighted(page)).flat(), []);
      const lines = await page.evaluate(() => {
        const root = document.documentElement.lastElementChild?.shadowRoot;
        const boxes = [...(root?.querySelectorAll('.marks i') ?? [])];
        return boxes.map((box) => getComputedStyle(box).borderBottomStyle);
      });
      assert.ok(new Set(lines).size >= 2, `${lines}`);
      await session.send('Emulation.setEmulatedMedia', { features: [] });
      await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    });
  }

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
