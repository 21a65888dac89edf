// Measures in a browser, on a page of its own; so is each start.
import { launch } from '../scripts/browsers.mjs';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';

/** @import { BrowserName } from '../scripts/browsers.mjs' */
/** @import { Environment } from './run.mjs' */

/** Isolated pages have a clock of 5 µs instead of 100. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const PAGE = '<!doctype html><meta charset="utf-8"><title>Benchmark</title><body>';

/**
 * @param {BrowserName} name
 * @returns {Promise<Environment>}
 */
export async function openBrowser(name) {
  const site = await serve(root, {
    headers: ISOLATED,
    routes: {
      '/empty.html': (_, response) =>
        void response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
    },
  });
  const browser = await launch(name, [], { protocolTimeout: 1_800_000 });

  /**
   * @param {string} module
   * @param {string} task  what it exports
   */
  const alone = (module, task) => async (/** @type {any} */ given) => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'info') console.error(`  ${message.text()}`);
      });
      await page.goto(`${site.url}empty.html`);
      return await page.evaluate(runTask, { module, task, given });
    } finally {
      await context.close();
    }
  };
  return {
    name,
    version: (await browser.version()).replace(/^\D*/, ''),
    address: (path) => site.url + path,
    measure: alone('/bench/measure.js', 'measure'),
    start: alone('/bench/rows/start.js', 'start'),
    coldPair: alone('/bench/rows/start.js', 'coldPair'),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** @param {{ module: string, task: string, given: any }} asked */
async function runTask({ module, task, given }) {
  const tasks = await import(module);
  const bytes = given.wasm && (await (await fetch(given.wasm)).arrayBuffer());
  return tasks[task](bytes ? { ...given, wasm: bytes } : given, (/** @type {string} */ row) =>
    console.info(row),
  );
}
