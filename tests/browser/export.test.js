// What the demo's menu saves, and the link a card copies, are opened as a reader would open them.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../../scripts/browsers.mjs';
import { cardOf, checked, inside, openDemo, paste, serveDemo } from './demo-page.js';

const NOON = 'Crews took the last of over 80 passengers off at noon.';

describe('out of the demo, in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
  /** @type {Awaited<ReturnType<typeof serveDemo>>} */
  let site;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  before(async () => {
    site = await serveDemo();
    browser = await launch('Chromium', [], {
      downloadBehavior: { policy: 'allow', downloadPath: folder },
    });
    page = await browser.newPage();
    await openDemo(page, site.url);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  /**
   * Saves by the menu; gives what the file holds once it is whole.
   * @param {string} label
   * @param {string} ending
   * @returns {Promise<string>}
   */
  async function saved(label, ending) {
    const whole = new Promise((resolve) => {
      const watcher = watch(folder, () => {
        const name = readdirSync(folder).find((each) => each.endsWith(ending));
        if (!name || readFileSync(join(folder, name)).length === 0) return;
        watcher.close();
        resolve(readFileSync(join(folder, name), 'utf8'));
      });
    });
    await page.click('.tools button');
    await (await page.waitForSelector(`.menu ::-p-text(${label})`))?.click();
    return /** @type {Promise<string>} */ (whole);
  }

  test('web annotations name the claim, its place and what is said of it', async () => {
    const file = JSON.parse(await saved('Web annotations (JSON-LD)', '.jsonld'));
    assert.equal(file['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.ok(JSON.stringify(file).includes(NOON));
  });

  test('the report is the contract’s', async () => {
    const { report } = JSON.parse(await saved('Report (JSON)', '.json'));
    const { version, claims } = report;
    assert.equal(version, 1);
    assert.ok(claims.some((/** @type {{ text: string }} */ { text }) => text === NOON));
  });

  test('the table has a row for each claim and source', async () => {
    const rows = (await saved('Table (CSV)', '.csv')).trim().split('\r\n');
    assert.ok(rows.filter((row) => row.includes(NOON)).length >= 1);
  });

  test('the text is one a reader can read', async () => {
    assert.match(await saved('Text (Markdown)', '.md'), /noon.*3 pm/s);
  });

  test('the link a card copies leads to the claim’s own words', async () => {
    await browser
      .defaultBrowserContext()
      .overridePermissions(site.url, ['clipboard-read', 'clipboard-sanitized-write']);
    await cardOf(page, 'at noon');
    await (await inside(page, '.foot button:nth-of-type(2)')).click();
    await page.waitForFunction(() =>
      document.documentElement.lastElementChild?.shadowRoot
        ?.querySelector('.foot')
        ?.textContent?.includes('Copied'),
    );
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const opened = await browser.newPage();
    await opened.setViewport({ width: 500, height: 300 });
    await opened.goto(link);
    assert.equal(link.split('#:~:text=')[1], encodeURIComponent(NOON));
    await opened.waitForFunction(() => scrollY > 0);
    await opened.close();
    await page.bringToFront();
  });

  test('a text that can be opened nowhere has no link to copy', async () => {
    await paste(page, `The ferry was built in 1998. ${NOON}`, { read: true });
    await checked(page, 0);
    assert.doesNotMatch((await cardOf(page, 'at noon')) ?? '', /Copy link/);
  });
});
