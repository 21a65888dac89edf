import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { createEngine } from 'claimlight';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { eachBrowser } from '../support/browsers.js';
import { PAGE, SOURCE } from '../support/texts.js';

const dist = join(root, 'dist');
const tableFile = readdirSync(dist).find((name) => name.startsWith('related-')) ?? '';

/** @param {Record<string, string>} headers */
async function serveBlank(headers = {}) {
  const site = await serve(dist, {
    headers,
    routes: {
      '/': (_, response) =>
        response
          .setHeader('content-type', 'text/html')
          .end('<!doctype html><title>Blank</title><link rel="icon" href="data:,">'),
    },
  });
  after(() => site.close());
  return site.url;
}

/** @param {string} policy */
const serveUnder = (policy) => serveBlank({ 'content-security-policy': policy });

const WASM = "script-src 'self' 'wasm-unsafe-eval'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types";

const plain = await serveBlank();
const elsewhere = await serveBlank({ 'access-control-allow-origin': '*' });
const strict = await serveUnder(
  `default-src 'none'; img-src data:; ${WASM}; connect-src 'self'; worker-src 'self'; ${TRUSTED} claimlight`,
);
const withoutPolicy = await serveUnder(`${WASM}; ${TRUSTED} another`);
const withoutWorkers = await serveUnder(`${WASM}; worker-src 'none'`);
const withoutWasm = await serveUnder("script-src 'self'");

const engine = await createEngine({ related: false });
engine.addSource(SOURCE);
const expected = engine.check(PAGE);

/**
 * Checks the same page in a browser; gives the report, or the code of what was thrown.
 * @param {import('puppeteer-core').Page} page
 * @param {string} site
 * @param {'createEngine' | 'createWorkerEngine'} create
 * @param {Record<string, string>} [options]
 */
async function check(page, site, create, { module = `${site}claimlight.js`, ...options } = {}) {
  await page.goto(site);
  return page.evaluate(
    async (url, create, options, source, text) => {
      const claimlight = await import(url);
      try {
        const engine = await claimlight[create](options);
        await engine.addSource(source);
        const report = await engine.check(text);
        await engine.close();
        return report;
      } catch (error) {
        return /** @type {any} */ (error).code ?? String(error);
      }
    },
    module,
    create,
    options,
    SOURCE,
    PAGE,
  );
}

eachBrowser('the engine', (test) => {
  for (const create of /** @type {const} */ (['createEngine', 'createWorkerEngine'])) {
    test(`${create} gives the report Node gives`, async ({ page, errors }) => {
      assert.deepEqual(await check(page, plain, create), expected);
      assert.deepEqual(errors, []);
    });

    test(`${create} with the table gives the report Node gives with it`, async ({ page }) => {
      const whole = await createEngine({ related: join(dist, tableFile) });
      whole.addSource(SOURCE);
      const report = await check(page, plain, create, { related: tableFile });
      assert.deepEqual(report, whole.check(PAGE));
    });

    test(`${create} runs under a strict policy with Trusted Types`, async ({ page, errors }) => {
      assert.deepEqual(await check(page, strict, create), expected);
      assert.deepEqual(errors, []);
    });

    test(`${create} says that WebAssembly is refused`, async ({ page }) => {
      assert.equal(await check(page, withoutWasm, create), 'wasm-refused');
    });

    test(`${create} says that the core is not there`, async ({ page }) => {
      assert.equal(await check(page, plain, create, { wasm: 'nowhere.wasm' }), 'wasm-failed');
    });

    test(`${create} runs from another origin`, async ({ page, requests }) => {
      const module = `${elsewhere}claimlight.js`;
      assert.deepEqual(await check(page, plain, create, { module }), expected);
      assert.ok(requests.some((url) => url.startsWith(elsewhere) && url.endsWith('.wasm')));
    });
  }

  test('a worker that is refused, is not there or is no script is said', async ({ page }) => {
    const refused = 'worker-refused';
    assert.equal(await check(page, withoutWorkers, 'createWorkerEngine'), refused);
    assert.equal(await check(page, withoutPolicy, 'createWorkerEngine'), refused);
    for (const worker of ['nowhere.js', '/', 'https://localhost:1/worker.js']) {
      assert.equal(await check(page, plain, 'createWorkerEngine', { worker }), refused);
    }
  });

  test('everything comes from the one origin', async ({ page, requests }) => {
    await check(page, plain, 'createWorkerEngine');
    const names = requests.map((url) => url.replace(plain, '').replace(/-\w+\.wasm/, '.wasm'));
    assert.deepEqual(names.filter((name) => !name.startsWith('data:')).sort(), [
      '',
      'claimlight.js',
      'claimlight.wasm',
      'worker.js',
    ]);
  });
});
