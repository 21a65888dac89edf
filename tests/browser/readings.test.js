// The same text read again, in other places or by other names.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { pageOf, servePages } from './attached.js';

/**
 * @import { Page } from 'puppeteer-core'
 */

const CARRIED = 'The ferry carried 312 passengers on Tuesday.';
const BUILT = 'The ferry was built in 1998.';

const site = await servePages({
  ferry: pageOf(`<p>${CARRIED}</p><p>${BUILT}</p>`),
  twins: pageOf(`<p>${BUILT}</p><p>${BUILT}</p>`),
});
after(() => site.close());

/**
 * Attaches with an engine that waits for its table of related words. Leaves on the window `handle`, `table`, and
 * `next`: when a reading next comes to a phase.
 * @param {Page} page
 */
const attachWaiting = (page) =>
  page.evaluate(async () => {
    const { attach } = await import(/** @type {any} */ ('/page.js'));
    const { createEngine } = await import(/** @type {any} */ ('/claimlight.js'));
    const engine = await createEngine();
    const table = Promise.withResolvers();
    const phases = new EventTarget();
    /** @param {string} phase */
    const next = (phase) =>
      new Promise((resolve) => phases.addEventListener(phase, resolve, { once: true }));
    const handle = await attach(
      document.body,
      { check: engine.check.bind(engine), loadRelated: () => table.promise },
      {
        related: new ArrayBuffer(),
        list: () => ({
          update: (/** @type {{ phase: string }} */ { phase }) =>
            phases.dispatchEvent(new Event(phase)),
        }),
      },
    );
    Object.assign(window, { handle, table, next });
  });

/** @param {Page} page */
const marked = (page) =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((each) => [...each].map(String)).sort());

eachBrowser('what is read again', (test) => {
  test('regression: no mark was left where nothing was known of the page when the table came', async ({
    page,
  }) => {
    await page.goto(`${site.url}ferry`);
    await attachWaiting(page);
    await page.evaluate(async () => {
      const { next, table } = /** @type {any} */ (window);
      const ready = next('ready');
      dispatchEvent(new Event('resize'));
      table.resolve();
      await ready;
    });
    assert.deepEqual(await marked(page), [CARRIED, BUILT]);
  });

  test('regression: of two paragraphs that say the same one lost its mark when they changed places', async ({
    page,
  }) => {
    await page.goto(`${site.url}twins`);
    await attachWaiting(page);
    await page.evaluate(async () => {
      const ready = /** @type {any} */ (window).next('ready');
      document.body.append(/** @type {Element} */ (document.querySelector('p')));
      await ready;
    });
    assert.deepEqual(await marked(page), [BUILT, BUILT]);
  });
});
