// The table of related words on a page: it comes after the first marks, and is done without where it can't be had.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { pageOf, servePages } from './attached.js';

const TEXT = '<p>The ferry carried 312 passengers on Tuesday. It was built in 1998.</p>';
const site = await servePages({ plain: pageOf(TEXT) });
after(() => site.close());

/**
 * Attaches, and waits for what follows the first marks.
 * @param {import('puppeteer-core').Page} page
 * @param {'createEngine' | 'createWorkerEngine'} create
 * @param {string} [related]
 */
async function attachAndWait(page, create, related) {
  await page.goto(`${site.url}plain`);
  return page.evaluate(
    async (create, related) => {
      const claimlight = await import(`${location.origin}/claimlight.js`);
      const { attach } = await import(`${location.origin}/page.js`);
      const engine = await claimlight[create]();
      const handle = await attach(document.body, engine, { related });
      const first = handle.report.related;
      const event = await new Promise((resolve) => {
        handle.addEventListener('report', resolve);
        handle.addEventListener('error', resolve);
      });
      const { related: later, claims } = handle.report;
      const marked = claims.every((/** @type {any} */ { id }) => handle.rangesOf(id).length > 0);
      const code = event.detail.error?.code ?? null;
      return { first, later, marked: marked && claims.length > 0, event: event.type, code };
    },
    create,
    related,
  );
}

eachBrowser('related words', (test) => {
  for (const create of /** @type {const} */ (['createEngine', 'createWorkerEngine'])) {
    test(`${create}: the page is marked first, then checked again`, async ({ page, errors }) => {
      const seen = await attachAndWait(page, create);
      const expected = { first: false, later: true, marked: true, event: 'report', code: null };
      assert.deepEqual(seen, expected);
      assert.deepEqual(errors, []);
    });
  }

  test('without the table the marks stay, and it is said', async ({ page }) => {
    const seen = await attachAndWait(page, 'createEngine', 'nowhere.bin');
    const event = { event: 'error', code: 'bad-related' };
    assert.deepEqual(seen, { first: false, later: false, marked: true, ...event });
  });
});
