import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { printed } from '../support/paper.js';
import {
  attachTo,
  changeAndWait,
  detach,
  drawnClaims,
  drawnTexts,
  highlighted,
  pageOf,
  serialised,
  servePages,
} from './attached.js';
import { inside } from './demo-page.js';

const TEXT = '<p>The ferry carried 312 passengers on Tuesday. It was built in 1998.</p>';

/** Pages that make it hard, in one way each. */
const PAGES = {
  plain: TEXT,
  rich: `<main><h1 class=a>News</h1><!-- a comment --><p id=p style="color: red">The <b>ferry</b> carried
    312&nbsp;pas&shy;sengers.</p><table><tr><td>84 people were hurt.</table><svg><text>no</text></svg></main>`,
  hostile: `<style>* { all: unset !important } div, section { display: none !important }
    claimlight-ui { display: none !important; visibility: hidden !important; opacity: 0 !important }
    html { font-size: 62.5% }</style>${TEXT}`,
  shadow: `<div id=host>It has a light child of its own.</div><script>
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    root.append(Object.assign(document.createElement('p'), { textContent: 'The ferry carried 312 passengers on Tuesday.' }),
      document.createElement('slot'));
    const closed = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    closed.append('A closed tree says 84 people were hurt on Friday.');
  </script>`,
  frames: `${TEXT}<iframe srcdoc="<p>The lifeboat from Port Hallan saved 84 people.</p>" style="margin: 200px 0 0 100px"></iframe>
    <iframe src="data:text/html,<p>Another origin says 5 people were hurt.</p>"></iframe>`,
  grounds: `<body style="background:#fff">${TEXT}<div style="background:#111;color:#eee"><section>${TEXT.replace('ferry', 'tug')}</section></div>`,
  nested: `<div><p id=p>The <b>ferry <i>carried</i></b> 312 passengers on Tuesday.</p></div>
    <div id=slots><span id=light>The <em>tug</em> saved 84 people.</span></div><script>
    document.querySelector('#slots').attachShadow({ mode: 'open' }).append(
      Object.assign(document.createElement('p'), { id: 'around' }));
    document.querySelector('#slots').shadowRoot.querySelector('p').append(document.createElement('slot'));
  </script>`,
  changing: `<article>${TEXT}<p id=p>The captain has sailed for 11 years.</p></article>`,
  grid: `<style>html { display: grid; gap: 40px; justify-content: space-between } body { margin: 0 }</style>${TEXT}`,
  editor: `${TEXT}<div contenteditable id=editor>I wrote that 5 boats came on Friday.</div>`,
};

/** @param {Record<string, string>} [headers] */
const serveAll = (headers) =>
  servePages(
    Object.fromEntries(Object.entries(PAGES).map(([name, html]) => [name, pageOf(html)])),
    headers,
  );
const site = await serveAll();
const strict = await serveAll({
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; " +
    "require-trusted-types-for 'script'; trusted-types claimlight",
});
after(() => Promise.all([site.close(), strict.close()]));

eachBrowser('the page', (test, browser) => {
  for (const name of Object.keys(PAGES)) {
    test(`is as it was, before, during and after: ${name}`, async ({ page, errors }) => {
      await page.goto(site.url + name);
      const before = await serialised(page);
      await attachTo(page);
      assert.deepEqual(await serialised(page), { ...before, hosts: 1, last: true });
      for (const { claim, drawn } of await drawnClaims(page)) {
        assert.equal(
          drawn.replaceAll('\u00ad', '').replace(/\s+/g, ' '),
          claim.replace(/\s+/g, ' '),
        );
      }
      await detach(page);
      assert.deepEqual(await serialised(page), before);
      assert.deepEqual(await highlighted(page), {});
      const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
      assert.equal(sheets, 0);
      assert.deepEqual(
        errors.filter((error) => !error.includes('data:text/html')),
        [],
      );
    });
  }

  test('works under a strict policy with Trusted Types', async ({ page, errors }) => {
    await page.goto(`${strict.url}plain`);
    await attachTo(page);
    assert.equal((await drawnTexts(page)).length, 2);
    await page.evaluate(() => {
      const { handle } = /** @type {any} */ (window);
      handle.select(handle.report.claims[0].id);
    });
    assert.deepEqual(errors, []);
  });

  test('open shadow trees are read and styled, closed ones left alone', async ({ page }) => {
    await page.goto(`${site.url}shadow`);
    await attachTo(page);
    assert.deepEqual(await drawnTexts(page), [
      'The ferry carried 312 passengers on Tuesday.',
      'It has a light child of its own.',
    ]);
    const sheets = () =>
      page.$eval('#host', ({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.length);
    assert.equal(await sheets(), 1);
    await detach(page);
    assert.equal(await sheets(), 0);
  });

  test('frames of the same origin are read', async ({ page }) => {
    await page.goto(`${site.url}frames`);
    await attachTo(page);
    assert.ok((await drawnTexts(page)).includes('The lifeboat from Port Hallan saved 84 people.'));
    assert.ok(!(await drawnTexts(page)).some((text) => text.includes('Another origin')));
  });

  test('every word of a mark is drawn alike, whatever elements and trees it stands in', async ({
    page,
  }) => {
    await page.goto(`${site.url}nested`);
    await attachTo(page);
    const lines = await page.$$eval('#p, #p b, #p i, #light, #light em', (elements) =>
      elements.map((element) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(
          element,
          '::highlight(claimlight-checkable)',
        );
        return `${element.localName}: ${textDecorationLine} ${textDecorationStyle}`;
      }),
    );
    assert.deepEqual(
      lines,
      ['p', 'b', 'i', 'span', 'em'].map((tag) => `${tag}: underline dotted`),
    );
    assert.deepEqual((await highlighted(page))['claimlight-checkable'], [
      'The ferry carried 312 passengers on Tuesday.',
      'The tug saved 84 people.',
    ]);
  });

  test('on paper the page is as it was, with a card open, too', async ({ page }) => {
    await page.goto(`${site.url}rich`);
    const before = await printed(page, browser);
    assert.ok(before.length > 0);
    await attachTo(page);
    await page.evaluate(() => {
      const { handle } = /** @type {any} */ (window);
      return handle.select(handle.report.claims[0].id);
    });
    await inside(page, '.card:popover-open');
    assert.equal(await printed(page, browser), before);
    await page.$eval('#p', (p) => p.setAttribute('style', 'text-decoration: underline'));
    assert.notEqual(await printed(page, browser), before);
  });

  test('the ink follows the ground of the block', async ({ page }) => {
    await page.goto(`${site.url}grounds`);
    await attachTo(page);
    const marks = await highlighted(page);
    assert.deepEqual(Object.keys(marks).sort(), [
      'claimlight-checkable',
      'claimlight-checkable-dark',
    ]);
    assert.match(marks['claimlight-checkable-dark'][0], /tug/);
  });

  test('no style of the page reaches the card', async ({ page }) => {
    await page.goto(`${site.url}hostile`);
    await attachTo(page);
    const looks = await page.evaluate(async () => {
      const { handle } = /** @type {any} */ (window);
      const card = document.documentElement.lastElementChild?.shadowRoot?.querySelector('.card');
      const opened = new Promise((resolve) => card?.addEventListener('toggle', resolve));
      handle.select(handle.report.claims[0].id);
      await opened;
      const style = getComputedStyle(/** @type {Element} */ (card));
      const { width, height } = /** @type {Element} */ (card).getBoundingClientRect();
      return { size: style.fontSize, visible: card?.checkVisibility(), width, tall: height > 60 };
    });
    assert.deepEqual(looks, { size: '15px', visible: true, width: 360, tall: true });
  });

  test('the host takes no room in the page', async ({ page }) => {
    await page.goto(`${site.url}grid`);
    const before = await page.$eval('p', (p) => JSON.stringify(p.getBoundingClientRect()));
    await attachTo(page);
    assert.equal(await page.$eval('p', (p) => JSON.stringify(p.getBoundingClientRect())), before);
  });

  test('a mark goes with its words, at once', async ({ page }) => {
    await page.goto(`${site.url}changing`);
    await attachTo(page);
    const left = await page.evaluate(async () => {
      const words = /** @type {Text} */ (document.querySelector('#p')?.firstChild);
      words.data = 'The captain has sailed for 12 years.';
      await Promise.resolve();
      return [...CSS.highlights.values()].flatMap((each) => [...each].map(String));
    });
    assert.deepEqual(left, [
      'The ferry carried 312 passengers on Tuesday.',
      'It was built in 1998.',
    ]);
  });

  test('what is added, changed, shown and removed is read again', async ({ page }) => {
    await page.goto(`${site.url}changing`);
    await attachTo(page);
    await changeAndWait(page, () => {
      document.querySelector('#p')?.append(' She was born in 1970.');
    });
    assert.deepEqual((await drawnTexts(page)).slice(2), [
      'The captain has sailed for 11 years.',
      'She was born in 1970.',
    ]);
    await changeAndWait(page, () => document.querySelector('#p')?.setAttribute('hidden', ''));
    assert.equal((await drawnTexts(page)).length, 2);
    await changeAndWait(page, () => document.querySelector('#p')?.removeAttribute('hidden'));
    assert.equal((await drawnTexts(page)).length, 4);
    await changeAndWait(page, () => document.querySelector('#p')?.remove());
    assert.equal((await drawnTexts(page)).length, 2);
    await changeAndWait(page, () => {
      const added = document.createElement('p');
      added.textContent = 'The tug was built in 2004.';
      document.querySelector('article')?.prepend(added);
    });
    assert.equal((await drawnTexts(page))[0], 'The tug was built in 2004.');
  });
});
