// Saved pages of the open web, which are not part of this repository; `CLAIMLIGHT_DATA` says where they are.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { attachTo, drawnClaims, plain, servePages } from './attached.js';

/**
 * @import { Page } from 'puppeteer-core'
 */

const folder = process.env.CLAIMLIGHT_DATA && join(process.env.CLAIMLIGHT_DATA, 'pages');
const names = folder ? readdirSync(folder) : [];
const site = await servePages(
  Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder ?? '', name, 'source.html'), 'utf8')]),
  ),
  // The pages' own scripts and pictures stay out: nothing is fetched, nothing changes while it is looked at.
  {
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'",
  },
);
after(() => site.close());

/** @param {Page} page */
const serialised = (page) =>
  page.evaluate(() => {
    const copy = /** @type {Element} */ (document.documentElement.cloneNode(true));
    copy.querySelector(':scope > claimlight-ui:last-child')?.remove();
    return copy.outerHTML;
  });

/** Claims that stand where nothing can be seen. @param {Page} page */
const unseen = (page) =>
  page.evaluate(() => {
    const { handle } = /** @type {any} */ (window);
    return handle.report.claims.filter((/** @type {{ id: string }} */ { id }) =>
      handle
        .rangesOf(id)
        .some(
          (/** @type {Range} */ range) =>
            !range.startContainer.parentElement?.checkVisibility({ visibilityProperty: true }) ||
            range.getClientRects().length === 0,
        ),
    );
  });

if (folder) {
  eachBrowser('saved pages', (test) => {
    for (const name of names) {
      test(name, async ({ page }) => {
        /** @type {string[]} what the shell threw; the pages' own scripts are kept out, and complain */
        const thrown = [];
        page.on('pageerror', (error) => {
          const { stack } = /** @type {Error} */ (error);
          if (stack?.includes('/page.js')) thrown.push(stack);
        });
        await page.goto(site.url + encodeURIComponent(name), { waitUntil: 'domcontentloaded' });
        const before = await serialised(page);
        await attachTo(page);
        assert.equal(await serialised(page), before);
        const drawn = await drawnClaims(page);
        for (const { claim, drawn: text } of drawn) assert.equal(plain(text), plain(claim));
        assert.deepEqual(await unseen(page), []);
        await page.evaluate(() => void (/** @type {any} */ (window).handle.detach()));
        assert.equal(await serialised(page), before);
        assert.deepEqual(thrown, []);
      });
    }
  });
} else test('saved pages', { skip: 'CLAIMLIGHT_DATA is not set' }, () => {});
