import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/setup.mjs';

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

/** Keeps a browser from talking to its maker while it is being tested. */
const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Chromium does not start sandboxed as root, as which most CI machines run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const launchers = {
  Chromium: () =>
    puppeteer.launch({
      executablePath: findBrowser('chromium'),
      args: CHROMIUM_FLAGS,
    }),
  Firefox: () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox'),
    }),
};

/**
 * Defines the same tests in both browsers.
 * @param {string} subject
 * @param {(test: BrowserTest, browser: keyof typeof launchers) => void} define
 */
export function eachBrowser(subject, define) {
  for (const name of /** @type {(keyof typeof launchers)[]} */ (Object.keys(launchers))) {
    describe(`${subject}, in ${name}`, () => {
      /** @type {Browser} */
      let browser;
      before(async () => {
        browser = await launchers[name]();
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
