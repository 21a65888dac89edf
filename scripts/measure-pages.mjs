// npm run pages [-- folder…]: how long each saved page takes to mark, and how long its thread was held at most.
// A folder holds one folder a page, with a `source.html`; without any, our own test pages are measured.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_NAMES, launch } from './browsers.mjs';
import { root, runMain } from './run.mjs';
import { serve } from './serve.mjs';

const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'self'; " +
  "connect-src 'self'; style-src 'unsafe-inline'";

/**
 * @typedef {object} Measure
 * @property {number} characters
 * @property {number} claims
 * @property {number} time  milliseconds until the marks are drawn
 * @property {number} longest  milliseconds between two turns of the page, at most
 */

/** What Chromium's tracing tells of the tasks of a page's thread. */
const CATEGORIES = ['toplevel', 'blink.user_timing'];

/** @param {number | null} figure */
const whole = (figure) => figure?.toFixed(0) ?? '';

/**
 * @param {string} name
 * @param {(string | number)[]} figures
 */
const row = (name, figures) =>
  (name.padEnd(30) + figures.map((each) => String(each).padStart(9)).join('')).trimEnd();

/** @param {string[]} folders */
function pagesIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .map((name) => ({ name, file: join(folder, name, 'source.html') }))
      .filter(({ file }) => existsSync(file)),
  );
}

/** The page has drawn itself, and the engine is warm: what is measured is the marking alone. */
async function prepare() {
  const { attach } = await import(/** @type {any} */ ('/page.js'));
  const { createWorkerEngine } = await import(/** @type {any} */ ('/claimlight.js'));
  const engine = await createWorkerEngine();
  await engine.check({ text: 'The ferry was built in 1998.' });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  Object.assign(window, { attach, engine });
}

/** @returns {Promise<Measure>} */
async function measure() {
  const { attach, engine } = /** @type {any} */ (window);
  let [longest, last, running] = [0, performance.now(), true];
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) port1.postMessage(null);
  };
  port1.postMessage(null);
  performance.mark('attach');
  const began = performance.now();
  let characters = 0;
  const handle = await attach(document.body, {
    check(/** @type {any} */ page, /** @type {any} */ how, /** @type {any} */ signal) {
      for (const { text } of page.blocks) characters += text.length;
      return engine.check(page, how, signal);
    },
  });
  const time = performance.now() - began;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  running = false;
  const claims = handle.report.claims.length;
  handle.detach();
  return { characters, claims, time, longest };
}

/**
 * The longest task of the page's thread by the time it had the processor: what else the machine does is no part of it.
 * @param {import('puppeteer-core').Page} page  in Chromium
 */
async function trace(page) {
  await page.tracing.start({ categories: CATEGORIES });
  const measured = await page.evaluate(measure);
  const { traceEvents } = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString());
  const { pid, tid, ts } = traceEvents.find(
    (/** @type {any} */ { name, cat }) => name === 'attach' && cat.includes('user_timing'),
  );
  const tasks = traceEvents.filter(
    (/** @type {any} */ event) =>
      event.pid === pid && event.tid === tid && event.ts >= ts && event.name.endsWith('RunTask'),
  );
  const busy = Math.max(...tasks.map((/** @type {any} */ { tdur = 0 }) => tdur / 1000));
  return { ...measured, busy };
}

runMain(import.meta, async () => {
  const named = process.argv.slice(2);
  const pages = pagesIn(named.length > 0 ? named : [join(root, 'tests', 'pages')]);
  const routes = Object.fromEntries(
    pages.map(({ name, file }) => [
      `/${name}`,
      (/** @type {unknown} */ _, /** @type {import('node:http').ServerResponse} */ response) =>
        void response.setHeader('content-type', 'text/html; charset=utf-8').end(readFileSync(file)),
    ]),
  );
  const site = await serve(join(root, 'dist'), {
    routes,
    headers: { 'content-security-policy': POLICY },
  });
  for (const browserName of BROWSER_NAMES) {
    const browser = await launch(browserName);
    const traced = browserName === 'Chromium';
    const heads = ['kB', 'claims', 'ms', 'longest', traced ? 'busy' : ''];
    console.log(`\n${row(browserName, heads)}`);
    for (const { name } of pages) {
      const page = await browser.newPage();
      await page.goto(`${site.url}${name}`, { waitUntil: 'domcontentloaded' });
      await page.evaluate(prepare);
      const measured = traced ? await trace(page) : await page.evaluate(measure);
      const { characters, claims, time, longest, busy } = { busy: null, ...measured };
      const figures = [(characters / 1000).toFixed(1), claims, ...[time, longest, busy].map(whole)];
      console.log(row(name, figures));
      await page.close();
    }
    await browser.close();
  }
  await site.close();
});
