// The browsers that tests, pictures and measurements run in.
import puppeteer from 'puppeteer-core';
import { findBrowser } from './setup.mjs';

/** Keeps a browser from talking to its maker while it is at work here. */
const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Chromium does not start sandboxed as root, as which most CI machines run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @typedef {'Chromium' | 'Firefox'} BrowserName */

/** @type {BrowserName[]} */
export const BROWSER_NAMES = ['Chromium', 'Firefox'];

/**
 * @param {BrowserName} name
 * @param {string[]} [flags]
 * @param {import('puppeteer-core').LaunchOptions} [options]
 */
export function launch(name, flags = [], options = {}) {
  return name === 'Chromium'
    ? puppeteer.launch({
        ...options,
        executablePath: findBrowser('chromium'),
        args: [...CHROMIUM_FLAGS, ...flags],
      })
    : puppeteer.launch({
        ...options,
        browser: 'firefox',
        executablePath: findBrowser('firefox'),
        args: flags,
      });
}
