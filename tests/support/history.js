import assert from 'node:assert/strict';

/**
 * Leaves the page for another, and comes back by the history to the page as it was left: the browser has kept it.
 * @param {import('puppeteer-core').Page} page
 * @param {string} elsewhere
 * @param {() => Promise<unknown>} [meanwhile]
 */
export async function awayAndBack(page, elsewhere, meanwhile) {
  const here = page.url();
  await page.evaluate(() => {
    const shared = /** @type {any} */ (window);
    shared.left = true;
    addEventListener('pageshow', ({ persisted }) => Object.assign(shared, { kept: persisted }));
  });
  await page.goto(elsewhere);
  await meanwhile?.();
  // Firefox says nothing to its tools of a page that was kept; the page itself does.
  await page.evaluate(() => history.back());
  await page.waitForFunction(
    (here) => {
      const { left, kept } = /** @type {any} */ (window);
      return location.href === here && (left ? kept : document.readyState === 'complete');
    },
    {},
    here,
  );
  assert.ok(await page.evaluate(() => /** @type {any} */ (window).kept), 'the page was kept');
}
