import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { eachBrowser } from '../support/browsers.js';
import { highlighted, serialised, servePages } from './attached.js';

const STORY = '<p>Crews took over 80 passengers off the ferry Marigold at noon on Sunday.</p>';
const SOURCE =
  '<template data-name="Courier"><p>Crews took 84 passengers off the ferry Marigold at 3 pm on Sunday.</p></template>';

/** @param {string} rest  @param {string} [head] */
const pageOf = (rest, head = '') =>
  `<!doctype html><html lang="en"><title>A story</title><link rel="icon" href="data:,">${head}
  <script type="module" src="widget/claimlight.js"></script><body><article id="story">${STORY}</article>${rest}`;

const widget = `<claim-light article="#story">${SOURCE}</claim-light>`;
const PAGES = {
  plain: pageOf(widget),
  far: pageOf(
    `<claim-light article="#far">${SOURCE}</claim-light>`,
    '<style>article { margin-block-end: 9000px }</style>',
  ),
  asked: pageOf(`<claim-light article="#story" start="ask">${SOURCE}</claim-light>`),
  off: pageOf(widget, '<meta name="claimlight" content="off">'),
  bad: pageOf('<claim-light article="#story" sources="/nowhere.txt /image"></claim-light>'),
  hostile: pageOf(
    widget,
    '<style>* { all: unset !important } claim-light { display: none !important }</style>',
  ),
  image: 'no page',
  turned: pageOf(widget, '<style>html { direction: rtl; background: #111; color: #eee }</style>'),
  own: pageOf(`${widget}<script>addEventListener('claimlight-report', () => {})</script>`),
  two: pageOf(
    `${widget}<article id="other"><p>The harbour of Port Harrow was closed for 5 hours on Monday.</p></article>
    <claim-light id="second" article="#other"><template data-name="Gazette"><p>The harbour of Port Harrow was
    closed for 9 hours on Monday.</p></template></claim-light>`,
  ),
  remember: pageOf(`<claim-light article="#story" remember>${SOURCE}</claim-light>`),
};

const site = await servePages(PAGES);
const STRICT = "default-src 'none'; img-src data:; connect-src 'self'; worker-src 'self'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types claimlight";
/** @param {string} policy */
const under = (policy) => servePages(PAGES, { 'content-security-policy': policy });
const strict = await under(`${STRICT}; script-src 'self' 'wasm-unsafe-eval'; ${TRUSTED}`);
const withoutWasm = await under(`${STRICT}; script-src 'self'`);

/** Answers of `/slow` that are held back until a test lets them go. @type {import('node:http').ServerResponse[]} */
const held = [];
const elsewhere = await serve(join(root, 'www'));
/** Sources of every bad kind, and one that is well. */
const sources = await serve(join(root, 'dist'), {
  routes: {
    '/slow': (_, response) => void held.push(response.setHeader('content-type', 'text/plain')),
    '/image': (_, response) => void response.setHeader('content-type', 'image/png').end('PNG'),
    '/packed': (_, response) => void response.setHeader('content-type', 'text/plain').end('P\0K'),
    '/huge': (_, response) => {
      response.setHeader('content-type', 'text/plain');
      const megabyte = 'A word. '.repeat(131_072);
      const more = () => {
        while (!response.destroyed && response.write(megabyte));
      };
      response.on('drain', more);
      more();
    },
    '/page': (request, response) => {
      const named = new URL(request.url ?? '', 'http://localhost').searchParams.get('sources');
      const element = `<claim-light article="#story" sources="${named}">${SOURCE}</claim-light>`;
      response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(element));
    },
  },
});
after(() =>
  Promise.all([site, strict, withoutWasm, elsewhere, sources].map((each) => each.close())),
);

/**
 * Starts the widget; gives what its box says and the verdicts.
 * @param {import('puppeteer-core').Page} page
 */
const start = (page) =>
  page.$eval('claim-light', async (element) => {
    const widget = /** @type {any} */ (element);
    await customElements.whenDefined('claim-light');
    await widget.start();
    return {
      status: widget.shadowRoot.querySelector('.status').textContent,
      notices: [...widget.shadowRoot.querySelectorAll('.notices li')].map((li) => li.textContent),
      verdicts: widget.report?.claims.map((/** @type {any} */ claim) => claim.verdict) ?? null,
      shown: widget.getBoundingClientRect().height > 0,
    };
  });

eachBrowser('the widget', (test) => {
  for (const [name, place] of Object.entries({ plain: site, strict, hostile: site })) {
    test(`checks its article: ${name}`, async ({ page, requests, errors }) => {
      await page.goto(`${place.url}${name === 'strict' ? 'plain' : name}`);
      const { verdicts, shown } = await start(page);
      assert.equal(verdicts?.length, 1);
      assert.notEqual(verdicts?.[0], null);
      assert.ok(shown);
      assert.deepEqual(errors, []);
      const foreign = requests.filter(
        (url) => !url.startsWith(place.url) && !url.startsWith('data:'),
      );
      assert.deepEqual(foreign, []);
    });
  }

  test('box and list are in the page’s own light, and read from the left whatever it does', async ({
    page,
  }) => {
    await page.goto(`${site.url}turned`);
    await start(page);
    const looks = await page.$eval('claim-light', (element) =>
      ['.box', '.panel'].map((selector) => {
        const part = /** @type {Element} */ (element.shadowRoot?.querySelector(selector));
        const { direction, colorScheme } = getComputedStyle(part);
        return `${direction} ${colorScheme}`;
      }),
    );
    assert.deepEqual(looks, ['ltr dark', 'ltr dark']);
  });

  test('loads nothing but the boot script until it is near or asked', async ({
    page,
    requests,
  }) => {
    for (const name of ['far', 'asked', 'off']) {
      requests.length = 0;
      await page.goto(site.url + name, { waitUntil: 'networkidle0' });
      const own = requests.filter((url) => url.includes('/widget/'));
      assert.deepEqual(own, [`${site.url}widget/claimlight.js`]);
    }
  });

  test('says that a policy refuses WebAssembly, and leaves the page alone', async ({ page }) => {
    await page.goto(`${withoutWasm.url}plain`);
    const { status, verdicts } = await start(page);
    assert.match(status, /policy does not allow the check/);
    assert.equal(verdicts, null);
  });

  test('says which sources are left out, and why', async ({ page }) => {
    await page.goto(`${site.url}bad`);
    const { notices, status } = await start(page);
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? '', /nowhere\.txt.*error 404/);
    assert.doesNotMatch(status, /waiting/);
  });

  test('counts what is marked', async ({ page }) => {
    await page.goto(`${site.url}widget/example.html`);
    const { status } = await start(page);
    const marked = await page.$eval('claim-light', (element) => {
      const { handle, report } = /** @type {any} */ (element);
      return report.claims.filter((/** @type {any} */ { id }) => handle.rangesOf(id).length > 0)
        .length;
    });
    const counts = [...status.matchAll(/\d+/g)].map(Number);
    assert.ok(marked > 1);
    assert.equal(
      counts.reduce((sum, n) => sum + n, 0),
      marked,
    );
  });

  test('stores nothing', async ({ page }) => {
    await page.goto(`${site.url}plain`);
    await start(page);
    assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
  });

  for (const [name, { link, why }] of Object.entries({
    huge: { link: '/huge', why: /larger than 16 MB/ },
    'no text': { link: '/image', why: /leads to image\/png, not to a text/ },
    'no text, though it says so': { link: '/packed', why: /is not a text/ },
    'of another origin, which refuses': {
      link: `${elsewhere.url}tsconfig.json`,
      why: /does not allow other pages to read it/,
    },
  })) {
    test(`a source that is ${name} is named with the reason; the others count`, async ({
      page,
    }) => {
      await page.goto(`${sources.url}page?sources=${link}`);
      const { notices, verdicts } = await start(page);
      assert.equal(notices.length, 1);
      assert.match(notices[0] ?? '', why);
      assert.deepEqual(verdicts, ['disputed']);
    });
  }

  test('a source that is slow is not waited for, and counts when it comes', async ({ page }) => {
    await page.goto(`${sources.url}page?sources=/slow`);
    const { status, verdicts } = await start(page);
    assert.match(status, /1 disputed · waiting for 1 source/);
    assert.deepEqual(verdicts, ['disputed']);
    held.pop()?.end('Crews took 84 passengers off the ferry Marigold at noon on Sunday.');
    await page.waitForFunction(() => {
      const { report } = /** @type {any} */ (document.querySelector('claim-light'));
      return report.claims[0].sources.length === 2;
    });
    await page.waitForFunction(
      () =>
        document.querySelector('claim-light')?.shadowRoot?.querySelector('.status')?.textContent ===
        '1 disputed',
    );
  });

  test('several on a page mark their own article each', async ({ page }) => {
    await page.goto(`${site.url}two`);
    const texts = await page.evaluate(async () => {
      await customElements.whenDefined('claim-light');
      const widgets = /** @type {any[]} */ ([...document.querySelectorAll('claim-light')]);
      await Promise.all(widgets.map((each) => each.start()));
      return widgets.map((each) => each.report.claims.map((/** @type {any} */ { text }) => text));
    });
    assert.deepEqual(
      texts.map((claims) => claims.length),
      [1, 1],
    );
    assert.deepEqual((await highlighted(page))['claimlight-disputed']?.length, 2);
    await page.$eval('#second', (element) => /** @type {any} */ (element).stop());
    assert.deepEqual((await highlighted(page))['claimlight-disputed'], texts[0]);
  });

  test('remembers a reader’s choice only where the publisher says so', async ({ page }) => {
    for (const [name, label] of [
      ['plain', 'Hide the marks'],
      ['remember', 'Show the marks'],
    ]) {
      await page.goto(site.url + name);
      await start(page);
      await page.$eval('claim-light', (element) =>
        /** @type {any} */ (element.shadowRoot).querySelector('.line button:last-child').click(),
      );
      await page.reload();
      await start(page);
      const button = await page.$eval(
        'claim-light',
        (element) => element.shadowRoot?.querySelector('.line button:last-child')?.textContent,
      );
      assert.equal(button, label);
    }
  });

  test('the first marks do not wait for the table of related words', async ({ page }) => {
    await page.goto(`${site.url}asked`);
    const seen = await page.$eval(
      'claim-light',
      (element) =>
        new Promise((resolve) => {
          /** @type {object[]} */
          const reports = [];
          element.addEventListener('claimlight-report', (event) => {
            const { related } = /** @type {CustomEvent} */ (event).detail.report;
            const asked = performance
              .getEntriesByType('resource')
              .some(({ name }) => name.endsWith('.bin'));
            reports.push({ related, asked });
            if (related) resolve(reports);
          });
          customElements
            .whenDefined('claim-light')
            .then(() => /** @type {any} */ (element).start());
        }),
    );
    assert.deepEqual(seen, [
      { related: false, asked: false },
      { related: true, asked: true },
    ]);
  });

  test('loads card and list when a reader asks for one', async ({ page, requests }) => {
    const later = () => requests.filter((url) => url.includes('/on-request-')).length;
    await page.goto(`${site.url}plain`);
    await start(page);
    assert.equal(later(), 0);
    await page.$eval('claim-light', (element) => {
      const { handle, shadowRoot } = /** @type {any} */ (element);
      shadowRoot.querySelector('.line button[aria-expanded]').click();
      handle.select(handle.report.claims[0].id);
    });
    await page.waitForFunction(() => {
      const [card] = [...document.querySelectorAll(':root > claimlight-ui')].flatMap((host) => [
        ...(host.shadowRoot?.querySelectorAll('.card:popover-open') ?? []),
      ]);
      const list = document
        .querySelector('claim-light')
        ?.shadowRoot?.querySelector('claimlight-ui')
        ?.shadowRoot?.querySelector('ol button');
      return card?.checkVisibility() && list?.checkVisibility();
    });
    assert.equal(later(), 1);
  });

  test('the page is as it was, and nothing of ours in its scope', async ({ page, errors }) => {
    await page.goto(`${site.url}own`);
    const before = await page.evaluate(() => ({
      article: document.querySelector('#story')?.outerHTML,
      names: Object.getOwnPropertyNames(window).sort(),
      built: [Array, Element, Range].map((each) => Object.getOwnPropertyNames(each.prototype)),
    }));
    const { html } = await serialised(page);
    await start(page);
    await page.$eval('claim-light', (element) => /** @type {any} */ (element).stop());
    const now = await page.evaluate(() => ({
      article: document.querySelector('#story')?.outerHTML,
      names: Object.getOwnPropertyNames(window).sort(),
      built: [Array, Element, Range].map((each) => Object.getOwnPropertyNames(each.prototype)),
    }));
    assert.deepEqual(now, before);
    /** @param {string} text */
    const withoutWidget = (text) => text.replace(/<claim-light[^>]*>/, '');
    assert.equal(withoutWidget((await serialised(page)).html), withoutWidget(html));
    assert.deepEqual(errors, []);
  });
});
