// Pages and sources that mean harm: what they say stays text, and leads nowhere but to the web.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import esbuild from 'esbuild';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { eachBrowser } from '../support/browsers.js';
import { pageOf, servePages } from './attached.js';

const MARKUP = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
const ESCAPED = MARKUP.replaceAll('<', '&lt;');
const BIDI = '\u202eevil\u202c';
/** Cyrillic letters that look Latin. */
const HOMOGLYPHS = 'Nоrthеrn Lаrk';

const CLAIM = 'The ferry Northern Lark carried 84 passengers to Vane on Sunday';
const PAGE = `
  <p>${CLAIM}, ${ESCAPED} said. ${BIDI} The ${HOMOGLYPHS} carried 90 passengers on Monday.</p>
  <p>The toString ferry carried 7 people. __proto__ of constructor was built in 1998.</p>`;

/** Enough of them that no source counts as a copy of another. */
const ownWords = (/** @type {number} */ at) =>
  Array.from({ length: 60 }, (_, n) => `word${at}x${n}`).join(' ');

/** Ids and names that objects have anyway; addresses that are code. */
const SOURCES = [
  ['__proto__', 'javascript:window.harmed=1'],
  ['constructor', 'JavaScript:window.harmed=1//'],
  ['toString', 'data:text/html,<script>opener.harmed=1</script>'],
  ['hasOwnProperty', 'vbscript:harm'],
  ['plain', 'https://courier.example/story'],
].map(([id, url], at) => ({
  id,
  url,
  name: `${MARKUP}${id}`,
  title: `${BIDI}${MARKUP}`,
  text: `${CLAIM.replace('84', `${84 - at}`)}, ${MARKUP} told the Gazette. ${BIDI} ${ownWords(at)}.`,
}));

const { outputFiles } = await esbuild.build({
  stdin: { contents: "export * from './www/sources/load.js';", resolveDir: root },
  bundle: true,
  format: 'esm',
  write: false,
  outdir: join(root, 'target', 'tests'),
});
const LOAD = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const site = await servePages({
  hostile: pageOf(PAGE),
  empty: pageOf(''),
});
after(() => site.close());

/** What a site was asked with for the page that never ends. @type {import('node:http').IncomingHttpHeaders[]} */
const asked = [];
/** An empty module: it compiles, and is not ours. */
const ANOTHER_CORE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const core = readdirSync(join(root, 'dist')).find((name) => name.endsWith('.wasm'));
const mirror = await serve(join(root, 'dist'), {
  routes: {
    '/empty': (_, response) =>
      void response
        .setHeader('content-type', 'text/html')
        .setHeader('set-cookie', 'who=reader')
        .end(pageOf('')),
    [`/${core}`]: (_, response) =>
      void response.setHeader('content-type', 'application/wasm').end(ANOTHER_CORE),
    '/endless': (request, response) => {
      asked.push(request.headers);
      response.setHeader('content-type', 'text/html');
      const more = () => {
        while (!response.closed && response.write(' '.repeat(1 << 20)));
      };
      response.on('drain', more);
      more();
    },
  },
});
after(() => mirror.close());

/** @param {typeof SOURCES} sources */
async function markWith(sources) {
  const { attach } = await import(/** @type {any} */ ('/page.js'));
  const { createWorkerEngine } = await import(/** @type {any} */ ('/claimlight.js'));
  const engine = await createWorkerEngine();
  for (const { id, url, title, text } of sources) await engine.addSource({ id, url, title, text });
  // A page may say anything to itself; nothing of ours listens.
  const lie = { value: { claims: [], notes: [], groups: [] }, slice: [{}], error: { code: 'x' } };
  const lying = setInterval(() => window.postMessage(lie, '*'));
  const handle = await attach(document.body, engine, { sources: () => sources });
  clearInterval(lying);
  const shown = [];
  for (const { id } of handle.report.claims) {
    handle.select(id);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const hosts = [...document.querySelectorAll('claimlight-ui')];
    const all = hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])]);
    shown.push({
      text: hosts.map(({ shadowRoot }) => shadowRoot?.textContent).join('\n'),
      tags: all.map(({ localName }) => localName),
      links: all.flatMap((element) => (element instanceof HTMLAnchorElement ? [element.href] : [])),
      handlers: all.flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
    });
  }
  const { report } = handle;
  handle.detach();
  return { report, shown, harmed: 'harmed' in window, prototype: Object.keys(Object.prototype) };
}

eachBrowser('hostile text', (test) => {
  test('stays text in the card and the list, and links lead to the web alone', async ({
    page,
    errors,
  }) => {
    await page.goto(`${site.url}hostile`);
    const { report, shown, harmed, prototype } = await page.evaluate(markWith, SOURCES);
    assert.equal(harmed, false);
    assert.deepEqual(prototype, []);
    assert.ok(report.claims.length >= 2);
    const [{ sources }] = report.claims;
    const told = sources.map((/** @type {{ source: string }} */ { source }) => source);
    assert.deepEqual(
      told,
      SOURCES.map(({ id }) => id),
    );
    assert.ok(shown.some(({ text }) => text.includes(MARKUP)));
    const passages = new Set(shown.flatMap(({ links }) => links.map((link) => link.split('#')[0])));
    assert.deepEqual([...passages], ['https://courier.example/story']);
    for (const { tags, handlers } of shown) {
      for (const tag of ['script', 'img', 'iframe', 'object', 'embed', 'link', 'base']) {
        assert.ok(!tags.includes(tag), tag);
      }
      assert.deepEqual(handlers, []);
    }
    assert.deepEqual(errors, []);
  });

  test('of a source names no address but one of the web', async ({ page }) => {
    await page.goto(`${site.url}empty`);
    const addresses = await page.evaluate(
      async (module, canonicals) => {
        const { fromText } = await import(module);
        const addresses = [];
        for (const canonical of canonicals) {
          const head = `<link rel="canonical" href="${canonical}"><base href="javascript:1">`;
          const html = `<!doctype html>${head}<p>The ferry carried 84 people.</p>`;
          addresses.push((await fromText(html)).url ?? null);
        }
        return addresses;
      },
      LOAD,
      [
        'javascript:window.harmed=1',
        'data:text/html,x',
        'file:///etc/passwd',
        'https://a.example/b',
      ],
    );
    assert.deepEqual(addresses, [null, null, null, 'https://a.example/b']);
  });

  test('loaded as a source runs no code and asks for nothing', async ({ page, requests }) => {
    await page.goto(`${site.url}empty`);
    const before = requests.length;
    const html = `<!doctype html><meta http-equiv="refresh" content="0;url=/gone"><body onload="window.harmed=1">
      <p>The ferry carried 84 people.</p>${MARKUP}<iframe src="/frame"></iframe><svg onload="window.harmed=1"/>
      <link rel="stylesheet" href="/style.css"><video src="/video" autoplay></video><p>It left at noon.</p>`;
    const { blocks, harmed } = await page.evaluate(
      async (module, html) => {
        const { fromText } = await import(module);
        const { blocks } = await fromText(html);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return { blocks, harmed: 'harmed' in window };
      },
      LOAD,
      html,
    );
    assert.equal(harmed, false);
    assert.ok(blocks.length > 0);
    const asked = requests.slice(before).filter((url) => !url.startsWith('data:'));
    assert.deepEqual(asked, []);
  });

  test('that never ends is read no further than the limit, and no one is told who reads', async ({
    page,
  }) => {
    await page.goto(`${mirror.url}empty`);
    asked.length = 0;
    const code = await page.evaluate(async (module) => {
      const { fromLink } = await import(module);
      return fromLink('/endless').catch((/** @type {{ code: string }} */ { code }) => code);
    }, LOAD);
    assert.equal(code, 'too-large');
    assert.equal(asked.length, 1);
    assert.equal(asked[0].cookie, undefined);
    assert.equal(asked[0].referer, undefined);
  });
});

eachBrowser('a core that was exchanged', (test) => {
  test('is refused', async ({ page }) => {
    await page.goto(`${mirror.url}empty`);
    const codes = await page.evaluate(async () => {
      const claimlight = await import(/** @type {any} */ ('/claimlight.js'));
      const creates = [claimlight.createEngine, claimlight.createWorkerEngine];
      return Promise.all(
        creates.map((create) => create().catch((/** @type {{ code: string }} */ { code }) => code)),
      );
    });
    assert.deepEqual(codes, ['wasm-failed', 'wasm-failed']);
  });
});
