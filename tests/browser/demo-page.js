// The demo as a test drives it.
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

/**
 * @import { Page } from 'puppeteer-core'
 */

/** @param {import('../../scripts/serve.mjs').ServeOptions} [options] */
export const serveDemo = (options) => serve(join(root, 'dist', 'demo'), options);

/**
 * Opens the demo and waits until its story is checked.
 * @param {Page} page
 * @param {string} url
 */
export async function openDemo(page, url) {
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(url);
  await checked(page);
}

/**
 * Waits until what is read is checked against this many sources.
 * @param {Page} page
 * @param {number} [sources]
 */
export async function checked(page, sources = 2) {
  await page.waitForFunction(
    (count) => {
      const list = document
        .querySelector('#claims claimlight-ui')
        ?.shadowRoot?.querySelector('.list');
      return (
        list?.getAttribute('aria-busy') === 'false' &&
        list.querySelectorAll('.sources li').length === count
      );
    },
    {},
    sources,
  );
}

/**
 * Waits for an element inside one of our hosts; a shadow tree tells nobody outside of its changes.
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<import('puppeteer-core').ElementHandle<HTMLElement>>}
 */
export async function inside(page, selector) {
  const found = await page.waitForFunction(
    (selector) => {
      const hosts = [...document.querySelectorAll('claimlight-ui')];
      return hosts.map((host) => host.shadowRoot?.querySelector(selector)).find(Boolean);
    },
    {},
    selector,
  );
  return /** @type {any} */ (found);
}

/**
 * Moves the slider to its end: every worthy claim is marked.
 * @param {Page} page
 */
export async function showAll(page) {
  const slider = await inside(page, 'input[type=range]');
  await slider.focus();
  await page.keyboard.press('End');
}

/**
 * Adds a text through the dialog.
 * @param {Page} page
 * @param {string} text
 * @param {{ read?: boolean }} [how]
 */
export async function paste(page, text, { read = false } = {}) {
  await page.click('.chips .add');
  await page.$eval('#add-text', (field, value) => Object.assign(field, { value }), text);
  if (read) await page.click('.add-dialog [value=read]');
  await page.click('.add-dialog .primary');
}

/**
 * Selects the claim that holds these words in the list; gives what its card says.
 * @param {Page} page
 * @param {string} words
 */
export async function cardOf(page, words) {
  const entries = await page.$$('#claims >>> ol button');
  for (const entry of entries) {
    if (!(await entry.evaluate((button) => button.textContent)).includes(words)) continue;
    await entry.focus();
    await page.keyboard.press('Enter');
    return cardWords(page);
  }
  throw new Error(`No claim in the list says “${words}”.`);
}

/**
 * What the open card says; null when none is open.
 * @param {Page} page
 * @returns {Promise<string | null>}
 */
export function cardWords(page) {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    const card = /** @type {HTMLElement | undefined} */ (
      host?.shadowRoot?.querySelector('.card:popover-open') ?? undefined
    );
    return card?.innerText.replace(/\s+/g, ' ') ?? null;
  });
}

/**
 * The middle of the first line of a marked text.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 */
export const pointOf = (page, text) =>
  page.evaluate((text) => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
    const range = ranges.find((each) => /** @type {Range} */ (each).toString() === text);
    const [box] = /** @type {Range} */ (range).getClientRects();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
