import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { servePages } from './attached.js';

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
};

const site = await servePages(PAGES);
const STRICT = "default-src 'none'; img-src data:; connect-src 'self'; worker-src 'self'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types claimlight";
/** @param {string} policy */
const under = (policy) => servePages(PAGES, { 'content-security-policy': policy });
const strict = await under(`${STRICT}; script-src 'self' 'wasm-unsafe-eval'; ${TRUSTED}`);
const withoutWasm = await under(`${STRICT}; script-src 'self'`);
after(() => Promise.all([site.close(), strict.close(), withoutWasm.close()]));

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

  test('stores nothing', async ({ page }) => {
    await page.goto(`${site.url}plain`);
    await start(page);
    assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
  });
});
