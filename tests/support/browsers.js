import { after, before, describe, test } from 'node:test';
import { BROWSER_NAMES, launch } from '../../scripts/browsers.mjs';

/**
 * @import { Browser, Page } from 'puppeteer-core'
 *
 * @typedef {object} Visit
 * @property {Page} page a fresh one, in a profile of its own
 * @property {string[]} requests the address of everything the page and its workers asked for
 * @property {string[]} errors what was thrown in the page or written as an error to its console
 *
 * @typedef {(name: string, run: (visit: Visit) => Promise<void>) => void} BrowserTest
 */

/**
 * Defines the same tests in both browsers.
 * @param {string} subject
 * @param {(test: BrowserTest, browser: import('../../scripts/browsers.mjs').BrowserName) => void} define
 */
export function eachBrowser(subject, define) {
  for (const name of BROWSER_NAMES) {
    describe(`${subject}, in ${name}`, () => {
      /** @type {Browser} */
      let browser;
      before(async () => {
        browser = await launch(name);
      });
      after(() => browser?.close());
      define((title, run) => test(title, () => visit(browser, run)), name);
    });
  }
}

/**
 * @param {Browser} browser
 * @param {(visit: Visit) => Promise<void>} run
 */
async function visit(browser, run) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const requests = [];
    /** @type {string[]} */
    const errors = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await run({ page, requests, errors });
  } finally {
    await context.close();
  }
}
