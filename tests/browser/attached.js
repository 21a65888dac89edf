// A page of a test's own with the shell attached to it, as an embedder would do it.
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

/**
 * @import { Page } from 'puppeteer-core'
 */

/**
 * Serves what ships, and beside it pages by name.
 * @param {Record<string, string>} pages
 * @param {Record<string, string>} [headers]
 */
export function servePages(pages, headers = {}) {
  const routes = Object.fromEntries(
    Object.entries(pages).map(([name, html]) => [
      `/${encodeURIComponent(name)}`,
      (/** @type {unknown} */ _, /** @type {import('node:http').ServerResponse} */ response) =>
        void response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
    ]),
  );
  return serve(join(root, 'dist'), { headers, routes });
}

/** @param {string} body */
export const pageOf = (body) =>
  `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body>${body}`;

/**
 * Attaches to the page's body. Every sentence counts as a claim unless `judged`, so that the test is about the page
 * and not about the core's judgement. Leaves `handle`, and the page the engine was given as `given`, on the window.
 * @param {Page} page
 * @param {{ judged?: boolean, sources?: object[], published?: string, root?: string }} [options]
 */
export function attachTo(page, options = {}) {
  return page.evaluate(
    async ({ judged = false, sources = [], published, root = 'body' }, site) => {
      const { attach } = await import(`${site}page.js`);
      const { createEngine } = await import(`${site}claimlight.js`);
      const engine = await createEngine();
      for (const source of sources) engine.addSource(source);
      const shared = /** @type {any} */ (window);
      shared.handle = await attach(
        /** @type {Element} */ (document.querySelector(root)),
        {
          check(/** @type {any} */ given, /** @type {object} */ how) {
            shared.given = given;
            if (judged) return engine.check({ ...given, published }, how);
            const report = engine.check(given, { ...how, minScore: 0 });
            const claims = report.claims.map((/** @type {object} */ claim) => ({
              ...claim,
              worthy: true,
              score: 1,
            }));
            return { ...report, claims };
          },
        },
        { sources: () => sources.map((/** @type {any} */ { id }) => ({ id, name: id })) },
      );
      shared.showAll = () => {
        const [host] = [...document.querySelectorAll('claimlight-ui')].slice(-1);
        const slider = /** @type {HTMLInputElement} */ (
          host.shadowRoot?.querySelector('input[type=range]')
        );
        slider.value = slider.max;
        slider.dispatchEvent(new Event('input'));
      };
      shared.showAll();
    },
    options,
    new URL('/', page.url()).href,
  );
}

/**
 * Each drawn claim beside the text of its ranges.
 * @param {Page} page
 * @returns {Promise<{ claim: string, drawn: string, ranges: number }[]>}
 */
export function drawnClaims(page) {
  return page.evaluate(() => {
    const { handle } = /** @type {any} */ (window);
    return handle.report.claims.map((/** @type {{ id: string, text: string }} */ { id, text }) => {
      const ranges = /** @type {Range[]} */ (handle.rangesOf(id));
      return { claim: text, drawn: ranges.map(String).join(''), ranges: ranges.length };
    });
  });
}

/**
 * The texts of all registered highlights of ours, by name.
 * @param {Page} page
 * @returns {Promise<Record<string, string[]>>}
 */
export function highlighted(page) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => /** @type {Range} */ (range).toString()),
      ]),
    ),
  );
}

/**
 * The page without what is ours, and what that is.
 * @param {Page} page
 */
export const serialised = (page) =>
  page.evaluate(() => {
    const copy = /** @type {Element} */ (document.documentElement.cloneNode(true));
    const hosts = [...copy.querySelectorAll('claimlight-ui')];
    const last = hosts.length === 0 || (hosts.length === 1 && hosts[0] === copy.lastElementChild);
    for (const host of hosts) host.remove();
    return { html: copy.outerHTML, hosts: hosts.length, last };
  });

/** @param {Page} page */
export const detach = (page) =>
  page.evaluate(() => void (/** @type {any} */ (window).handle.detach()));

/**
 * Changes the page, and waits until it has been read again.
 * @param {Page} page
 * @param {() => unknown} change
 */
export async function changeAndWait(page, change) {
  await page.evaluate(() => {
    const shared = /** @type {any} */ (window);
    shared.readAgain = new Promise((resolve) =>
      shared.handle.addEventListener('report', resolve, { once: true }),
    );
  });
  await page.evaluate(change);
  await page.evaluate(() => /** @type {any} */ (window).readAgain.then(() => undefined));
}

/** @param {Page} page */
export const drawnTexts = async (page) =>
  (await drawnClaims(page)).filter(({ ranges }) => ranges > 0).map(({ drawn }) => drawn);

/** What is left of a text when white space and unseen characters are taken away. @param {string} text */
export const plain = (text) =>
  text
    .toWellFormed()
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, '');
