// npm run pages [-- folder…]: how long each saved page takes to mark, and the longest the page had to wait meanwhile.
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

/** @param {string[]} folders */
function pagesIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .map((name) => ({ name, file: join(folder, name, 'source.html') }))
      .filter(({ file }) => existsSync(file)),
  );
}

/** @returns {Promise<Measure>} */
async function measure() {
  const { attach } = await import(/** @type {any} */ ('/page.js'));
  const { createWorkerEngine } = await import(/** @type {any} */ ('/claimlight.js'));
  const engine = await createWorkerEngine();
  await engine.check({ text: 'The ferry was built in 1998.' });
  let [longest, last, running] = [0, performance.now(), true];
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) port1.postMessage(null);
  };
  port1.postMessage(null);
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
    console.log(
      `\n${browserName.padEnd(30)}${'kB'.padStart(9)}${'claims'.padStart(9)}${'ms'.padStart(9)}${'longest'.padStart(9)}`,
    );
    for (const { name } of pages) {
      const page = await browser.newPage();
      await page.goto(`${site.url}${name}`, { waitUntil: 'domcontentloaded' });
      const { characters, claims, time, longest } = await page.evaluate(measure);
      const figures = [(characters / 1000).toFixed(1), claims, time.toFixed(0), longest.toFixed(0)];
      console.log(name.padEnd(30) + figures.map((each) => String(each).padStart(9)).join(''));
      await page.close();
    }
    await browser.close();
  }
  await site.close();
});
