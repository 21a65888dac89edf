// The demo's pages about Claimlight, made of docs/*.md.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { violations } from '../support/axe.js';
import { eachBrowser } from '../support/browsers.js';
import { openDemo, serveDemo } from './demo-page.js';

/**
 * @import { Page } from 'puppeteer-core'
 */

const site = await serveDemo();
after(() => site.close());

/** @param {Page} page */
const menu = (page) =>
  page.$$eval('.about a', (all) =>
    all.map((each) => ({
      words: each.textContent,
      address: /** @type {HTMLAnchorElement} */ (each).href,
    })),
  );

/** Everything a page links to or shows. @param {Page} page */
const targets = (page) =>
  page.$$eval('a[href], img, link', (all) =>
    all.map((each) => /** @type {any} */ (each).href ?? /** @type {any} */ (each).src),
  );

/**
 * Opens the page and all that can be reached from it.
 * @param {Page} page
 * @param {(address: string) => Promise<void>} look
 */
async function eachPage(page, look) {
  const pages = (await menu(page)).map(({ address }) => address);
  for (const address of pages) {
    const response = await page.goto(address);
    assert.equal(response?.status(), 200, address);
    await look(address);
    const linked = (await targets(page)).map((each) => each.replace(/#.*/, ''));
    pages.push(...linked.filter((each) => /\/docs\/.*html$/.test(each) && !pages.includes(each)));
  }
  return pages;
}

eachBrowser('the pages about Claimlight', (test, browser) => {
  test('are led to by the demo, and by each of them', async ({ page }) => {
    await openDemo(page, site.url);
    const links = await menu(page);
    assert.ok(links.some(({ words }) => words === 'What it cannot see'));
    for (const { address, words } of links) {
      await page.goto(address);
      assert.deepEqual(await menu(page), links);
      assert.equal(await page.$eval('[aria-current]', (link) => link.textContent), words);
    }
  });

  test('link to what is there, ask nobody else, and run nothing', async ({
    page,
    requests,
    errors,
  }) => {
    await page.goto(site.url);
    /** @type {Map<string, string>} */
    const linked = new Map();
    const pages = await eachPage(page, async (address) => {
      for (const target of await targets(page)) linked.set(target, address);
      assert.equal(await page.$$eval('script', (all) => all.length), 0, address);
      const blank = await page.$$eval('img', (all) => all.filter((each) => !each.naturalWidth));
      assert.equal(blank.length, 0, address);
    });
    assert.ok(pages.length > 6, 'what a page links to is a page too');
    for (const [target, from] of linked) {
      assert.ok(target.startsWith(site.url), `${target} in ${from}`);
      assert.equal((await fetch(target)).status, 200, `${target} in ${from}`);
      const { hash } = new URL(target);
      if (!hash) continue;
      await page.goto(target);
      assert.ok(await page.$(hash), `${target} in ${from}`);
    }
    // A font of Firefox's own is a `data:` address, which asks nobody.
    const elsewhere = requests.filter((each) => !each.startsWith(site.url));
    assert.deepEqual(
      elsewhere.filter((each) => !each.startsWith('data:')),
      [],
    );
    assert.deepEqual(errors, []);
  });

  for (const scheme of browser === 'Chromium' ? ['light', 'dark'] : ['light']) {
    test(`axe finds nothing, and a narrow window is wide enough: ${scheme}`, async ({ page }) => {
      if (browser === 'Chromium')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width: 400, height: 800 });
      await page.goto(site.url);
      await eachPage(page, async (address) => {
        assert.deepEqual(await violations(page), [], address);
        const [wide, room] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        assert.ok(wide <= room, `${address}: ${wide} px`);
      });
    });
  }
});
