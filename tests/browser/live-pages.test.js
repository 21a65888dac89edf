// Pages that live: they change under the marks, move on by themselves, or make it hard to stand on them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import esbuild from 'esbuild';
import { root } from '../../scripts/run.mjs';
import { eachBrowser } from '../support/browsers.js';
import {
  attachTo,
  changeAndWait,
  detach,
  drawnClaims,
  drawnTexts,
  highlighted,
  plain,
  serialised,
  servePages,
} from './attached.js';

/**
 * @import { Page } from 'puppeteer-core'
 */

const folder = join(root, 'tests', 'pages');
const names = readdirSync(folder);
const site = await servePages(
  Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name, 'source.html'), 'utf8')]),
  ),
);
after(() => site.close());

const REACT = `
  import { createElement as h, useState } from 'react';
  import { flushSync } from 'react-dom';
  import { hydrateRoot } from 'react-dom/client';
  window.mismatches = [];
  function App() {
    const [carried, setCarried] = useState(312);
    const [places, setPlaces] = useState(['Skerrow has 3 piers.']);
    window.render = (carried, places) => flushSync(() => { setCarried(carried); setPlaces(places); });
    return h('main', null,
      h('p', null, 'The ferry carried ', h('b', null, carried), ' passengers on Tuesday.'),
      h('ul', null, places.map((place) => h('li', { key: place }, place))));
  }
  flushSync(() => hydrateRoot(document.querySelector('#root'), h(App),
    { onRecoverableError: (error) => window.mismatches.push(String(error)) }));
`;
const { outputFiles } = await esbuild.build({
  stdin: { contents: REACT, resolveDir: root },
  bundle: true,
  write: false,
  define: { 'process.env.NODE_ENV': '"production"' },
});
const app = outputFiles[0].text;

/** @param {Page} page @param {string} name */
const visit = (page, name) => page.goto(site.url + name);

/** Every mark says what its claim says. @param {Page} page */
async function assertTrue(page) {
  const drawn = await drawnClaims(page);
  for (const { claim, drawn: text, ranges } of drawn) {
    if (ranges > 0) assert.equal(plain(text), plain(claim));
  }
  return drawn.filter(({ ranges }) => ranges > 0).length;
}

/**
 * What the list says beside its claims.
 * @param {Page} page
 */
const status = (page) =>
  page.evaluate(
    () =>
      document.documentElement.lastElementChild?.shadowRoot?.querySelector('.status')?.textContent,
  );

eachBrowser('a page that lives', (test) => {
  for (const name of names.filter((each) => each !== 'ticker')) {
    test(`is as it was, before, during and after: ${name}`, async ({ page, errors }) => {
      await visit(page, name);
      const before = await serialised(page);
      await attachTo(page, { judged: name === 'large' });
      assert.deepEqual(await serialised(page), { ...before, hosts: 1, last: true });
      await assertTrue(page);
      await detach(page);
      assert.deepEqual(await serialised(page), before);
      assert.deepEqual(await highlighted(page), {});
      assert.deepEqual(
        errors.filter((error) => !error.includes('data:text/html')),
        [],
      );
    });
  }

  test('React hydrates and renders again under the marks', async ({ page, errors }) => {
    await visit(page, 'react');
    await attachTo(page);
    await page.evaluate(app);
    assert.equal(await assertTrue(page), 2);
    await changeAndWait(page, () =>
      /** @type {any} */ (window).render(313, ['Vane has 2 piers.', 'Skerrow has 3 piers.']),
    );
    assert.deepEqual(await drawnTexts(page), [
      'The ferry carried 313 passengers on Tuesday.',
      'Vane has 2 piers.',
      'Skerrow has 3 piers.',
    ]);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).mismatches), []);
    assert.deepEqual(errors, []);
  });

  test('an endless feed is marked as it grows', async ({ page }) => {
    await visit(page, 'feed');
    await attachTo(page);
    assert.equal(await assertTrue(page), 5);
    await changeAndWait(page, () => /** @type {any} */ (window).more(20));
    assert.equal(await assertTrue(page), 25);
  });

  test('an entry of the list that says the same stays under the pointer', async ({ page }) => {
    await visit(page, 'feed');
    await attachTo(page);
    const first = await page.evaluateHandle(() =>
      document.documentElement.lastElementChild?.shadowRoot?.querySelector('ol li:nth-child(2)'),
    );
    await changeAndWait(page, () => /** @type {any} */ (window).more(1));
    const same = await page.evaluate(
      (entry) =>
        document.documentElement.lastElementChild?.shadowRoot?.querySelector(
          'ol li:nth-child(2)',
        ) === entry,
      first,
    );
    assert.ok(same);
  });

  test('a body that is replaced is read, and the address that is new is linked', async ({
    page,
  }) => {
    await visit(page, 'navigation');
    await attachTo(page);
    await changeAndWait(page, () =>
      /** @type {any} */ (window).visit('second', 'The lifeboat of Port Hallan saved 84 people.'),
    );
    assert.deepEqual(await drawnTexts(page), ['The lifeboat of Port Hallan saved 84 people.']);
    const { hosts, last } = await serialised(page);
    assert.deepEqual({ hosts, last }, { hosts: 1, last: true });
    const exported = await page.evaluate(
      async () => (await /** @type {any} */ (window).handle.export('json')).text,
    );
    assert.match(JSON.parse(exported).page.url, /\?second$/);
  });

  test('a page that moves on in a view transition is read once it has moved', async ({
    page,
    errors,
  }) => {
    await visit(page, 'navigation');
    await attachTo(page);
    await changeAndWait(page, async () => {
      const { finished } = document.startViewTransition(() =>
        /** @type {any} */ (window).visit('second', 'The lifeboat of Port Hallan saved 84 people.'),
      );
      await finished;
    });
    assert.deepEqual(await drawnTexts(page), ['The lifeboat of Port Hallan saved 84 people.']);
    assert.deepEqual(await highlighted(page), {
      'claimlight-checkable': ['The lifeboat of Port Hallan saved 84 people.'],
    });
    const { hosts, last } = await serialised(page);
    assert.deepEqual({ hosts, last }, { hosts: 1, last: true });
    assert.deepEqual(errors, []);
  });

  test('rows that are used again lose their marks at once, and get new ones', async ({ page }) => {
    await visit(page, 'virtual-list');
    await attachTo(page);
    assert.equal(await assertTrue(page), 5);
    const left = await page.evaluate(async () => {
      /** @type {any} */ (window).scrollToRow(100);
      await Promise.resolve();
      return [...CSS.highlights.values()].flatMap((each) => [...each].map(String));
    });
    assert.deepEqual(left, []);
    await page.waitForFunction(() => {
      const { handle } = /** @type {any} */ (window);
      const [first] = handle.report.claims;
      return /number 10\d/.test(first.text) && handle.rangesOf(first.id).length === 1;
    });
    assert.equal(await assertTrue(page), 5);
  });

  test('frames in frames are read, other origins are not', async ({ page }) => {
    await visit(page, 'nested-frames');
    await attachTo(page);
    assert.deepEqual(await drawnTexts(page), [
      'The harbour was opened in 1902.',
      'The lifeboat from Port Hallan saved 84 people.',
      'The lighthouse is 31 metres tall.',
    ]);
  });

  test('a frame that is loaded later is read', async ({ page }) => {
    await visit(page, 'nested-frames');
    await attachTo(page);
    await changeAndWait(page, () => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      frame.srcdoc = '<p>The pier was opened in 1950.</p>';
    });
    await page.waitForFunction(() =>
      /** @type {any} */ (window).handle.report.claims.some(
        (/** @type {{ text: string }} */ { text }) => text === 'The pier was opened in 1950.',
      ),
    );
    assert.ok((await drawnTexts(page)).includes('The pier was opened in 1950.'));
  });

  test('shadow trees in shadow trees are read, and followed', async ({ page }) => {
    await visit(page, 'nested-shadows');
    await attachTo(page);
    assert.deepEqual(await drawnTexts(page), [
      'The ferry carried 312 passengers on Tuesday.',
      'Its engine was built in 2004.',
      'The light words say that 12 cabins were empty.',
    ]);
    await changeAndWait(page, () => {
      const card = document.querySelector('ship-card')?.shadowRoot;
      /** @type {Element} */ (
        card?.querySelector('div')?.shadowRoot?.querySelector('p')
      ).textContent = 'Its engine was built in 2006.';
    });
    assert.ok((await drawnTexts(page)).includes('Its engine was built in 2006.'));
    await changeAndWait(page, () => {
      /** @type {Element} */ (document.querySelector('ship-card > p')).textContent =
        'The light words say that 14 cabins were empty.';
    });
    assert.ok((await drawnTexts(page)).includes('The light words say that 14 cabins were empty.'));
  });

  test('what somebody writes is left alone', async ({ page }) => {
    await visit(page, 'editors');
    await attachTo(page);
    assert.deepEqual(await drawnTexts(page), ['The ferry Northern Lark was built in 1998.']);
    await page.click('#editor p');
    await page.keyboard.type('And 12 more. ');
    assert.deepEqual(await drawnTexts(page), ['The ferry Northern Lark was built in 1998.']);
  });

  test('words that change every 100 ms never carry a mark that is not theirs', async ({ page }) => {
    await visit(page, 'ticker');
    await attachTo(page);
    await page.waitForFunction(() =>
      /** @type {any} */ (window).handle.report.claims.some(
        (/** @type {{ text: string }} */ { text }) => text.startsWith('Sailing 20 '),
      ),
    );
    assert.ok((await assertTrue(page)) >= 2);
    const wrong = await page.evaluate(async () => {
      const { handle } = /** @type {any} */ (window);
      const said = new Set();
      handle.addEventListener('report', () => {
        for (const { text } of handle.report.claims) said.add(text);
      });
      for (const { text } of handle.report.claims) said.add(text);
      const wrong = [];
      for (let i = 0; i < 60; i += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const texts = [...CSS.highlights.values()].flatMap((each) => [...each].map(String));
        wrong.push(...texts.filter((text) => !said.has(text)));
      }
      return wrong;
    });
    assert.deepEqual(wrong, []);
  });

  test('of 5,000 claims those near the window are drawn, and any can be shown', async ({
    page,
  }) => {
    await visit(page, 'large');
    await attachTo(page, { judged: true });
    const near = async () => Object.values(await highlighted(page)).flat();
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    assert.ok((await near()).length < 300);
    const last = await page.evaluate(() => {
      const { handle } = /** @type {any} */ (window);
      const { claims } = handle.report;
      const { id, text } = claims[claims.length - 1];
      return { count: claims.length, text, shown: handle.select(id) };
    });
    assert.ok(last.count >= 5000);
    assert.ok(last.shown);
    assert.ok((await near()).includes(last.text));
    await page.waitForFunction(
      () => ![...CSS.highlights.values()].some((each) => [...each].join('').includes('Star 2 ')),
    );
    assert.ok((await near()).length < 300);
  });

  for (const [name, language] of /** @type {const} */ ([
    ['french', 'French'],
    ['arabic', 'Arabic'],
  ])) {
    test(`a page in ${language} is not marked, and the list says why`, async ({ page }) => {
      await visit(page, name);
      await attachTo(page, { judged: true });
      assert.deepEqual(Object.values(await highlighted(page)).flat(), []);
      assert.equal(
        await status(page),
        `This page is in ${language}, which Claimlight does not read yet, so nothing is marked.`,
      );
    });
  }

  for (const name of ['hebrew-english', 'chinese-english']) {
    test(`what is English on a page that is not is marked: ${name}`, async ({ page }) => {
      await visit(page, name);
      await attachTo(page, { judged: true });
      const texts = await drawnTexts(page);
      assert.ok(texts.some((text) => text.includes('312 passengers')));
      assert.ok(texts.every((text) => /^[A-Z]/.test(text)));
    });
  }

  test('what a class or a style brings to sight is read', async ({ page }) => {
    await visit(page, 'late-styles');
    await attachTo(page);
    assert.deepEqual(await drawnTexts(page), ['The ferry Northern Lark was built in 1998.']);
    await changeAndWait(page, () => document.querySelector('#fold')?.classList.add('open'));
    assert.ok((await drawnTexts(page)).includes('It can carry 220 people.'));
    await changeAndWait(page, () => document.querySelector('#veil')?.classList.add('shown'));
    assert.equal((await drawnTexts(page)).length, 3);
    await changeAndWait(page, () => {
      const style = document.createElement('style');
      style.textContent = '#fold { display: none }';
      document.head.append(style);
    });
    assert.equal((await drawnTexts(page)).length, 2);
  });

  test('a host that the page throws out comes back', async ({ page }) => {
    await visit(page, 'feed');
    await attachTo(page);
    await changeAndWait(page, () => {
      document.querySelector('claimlight-ui')?.remove();
      /** @type {any} */ (window).more(1);
    });
    assert.equal((await serialised(page)).hosts, 1);
  });

  test('without highlights boxes stand under the words, outside the page', async ({
    page,
    errors,
  }) => {
    await visit(page, 'editors');
    await page.evaluate(() => {
      Object.defineProperty(window, 'CSS', {
        value: { supports: CSS.supports, escape: CSS.escape },
      });
    });
    const before = await serialised(page);
    await attachTo(page);
    const [box, words] = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      const box = /** @type {Element} */ (host?.shadowRoot?.querySelector('.marks i'));
      const words = /** @type {Element} */ (document.querySelector('article p'));
      const range = document.createRange();
      range.selectNodeContents(words);
      return [box, range].map((each) => {
        const { left, top, width } = each.getBoundingClientRect();
        return [left, top, width].map(Math.round);
      });
    });
    assert.deepEqual(box, words);
    assert.deepEqual(await serialised(page), { ...before, hosts: 1, last: true });
    await detach(page);
    assert.deepEqual(await serialised(page), before);
    assert.deepEqual(errors, []);
  });
});
