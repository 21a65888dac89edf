import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { checked, inside, openDemo, paste, serveDemo } from './demo-page.js';

const site = await serveDemo({
  routes: {
    '/picture': (_, response) => void response.setHeader('content-type', 'image/png').end('PNG'),
    '/bytes': (_, response) =>
      void response.setHeader('content-type', 'text/plain').end(Buffer.from([80, 0, 81])),
    '/report.txt': (_, response) =>
      void response
        .setHeader('content-type', 'text/plain; charset=utf-8')
        .end('The ferry Northern Lark was built in 1998 and can carry 220 people.'),
  },
});
const elsewhere = await serveDemo();
const without = await serveDemo({
  routes: { '/stories/gazette.html': (_, response) => void response.writeHead(404).end() },
});
after(() => Promise.all([site.close(), elsewhere.close(), without.close()]));

const GOOD = 'The ferry Northern Lark was built in 1997. It can carry 220 people.';
/** More than is laid out at once. */
const LONG = Array.from(
  { length: 300 },
  (_, i) => `The tug number ${i} pulled ${i + 2} boats off the sand on Monday.`,
).join('\n\n');

/**
 * @import { Page } from 'puppeteer-core'
 * @param {Page} page
 */
const failure = async (page) => {
  await page.waitForSelector('.add-dialog .failure:not(:empty)');
  return page.$eval('.add-dialog .failure', (element) => element.textContent);
};

/**
 * Gives files to the dialog's own field.
 * @param {Page} page
 * @param {Record<string, number[] | number | string>} files  by name; a number: so many times the letter a
 */
async function choose(page, files) {
  await page.click('.chips .add');
  await page.$eval(
    '.add-dialog [type=file]',
    (input, files) => {
      const transfer = new DataTransfer();
      for (const [name, bytes] of Object.entries(files)) {
        const part = typeof bytes === 'number' ? 'a'.repeat(bytes) : bytes;
        const parts = typeof part === 'string' ? [part] : [Uint8Array.from(part)];
        transfer.items.add(new File(parts, name));
      }
      /** @type {HTMLInputElement} */ (input).files = transfer.files;
    },
    files,
  );
}

/**
 * The same, and adds them.
 * @param {Page} page
 * @param {Parameters<typeof choose>[1]} files
 */
async function addFiles(page, files) {
  await choose(page, files);
  await page.click('.add-dialog .primary');
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 * @param {'true' | 'false'} read
 */
function drop(page, name, text, read) {
  return page.evaluate(
    (name, text, read) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: 'text/plain' }));
      const over = new DragEvent('dragenter', { dataTransfer, bubbles: true });
      document.body.dispatchEvent(over);
      const zone = /** @type {Element} */ (document.querySelector(`[data-read=${read}]`));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    text,
    read,
  );
}

eachBrowser('what the demo is given', (test) => {
  /** @type {Record<string, [give: (page: Page) => Promise<void>, words: RegExp]>} */
  const refused = {
    'no text': [(page) => paste(page, ' \n '), /no text/],
    'a page without text': [(page) => paste(page, '<html><body></body></html>'), /no text/],
    '20 MB of text': [(page) => addFiles(page, { 'long.txt': 20_000_000 }), /larger than 16 MB/],
    'a file with NUL bytes': [
      (page) => addFiles(page, { 'a.txt': [80, 0, 81] }),
      /“a\.txt” is not a text/,
    ],
    'a picture': [
      (page) => addFiles(page, { 'b.jpg': [0xff, 0xd8, 0xff, 0xe1] }),
      /“b\.jpg” is not a text/,
    ],
    'a link that leads nowhere': [(page) => paste(page, `${site.url}nowhere`), /error 404/],
    'a site that is not there': [
      (page) => paste(page, 'http://localhost:1/'),
      /could not be fetched/,
    ],
    'a site that forbids it': [
      (page) => paste(page, `${elsewhere.url}stories/courier.html`),
      /could not be fetched/,
    ],
    'a link to a picture': [(page) => paste(page, `${site.url}picture`), /image\/png/],
    'a link to bytes': [(page) => paste(page, `${site.url}bytes`), /is not a text/],
    'a source that is there': [
      (page) => paste(page, `${site.url}stories/courier.html`),
      /Harbour Courier.*already/,
    ],
    'the page itself': [
      (page) => paste(page, `${site.url}stories/gazette.html`),
      /Skerrow Gazette.*already/,
    ],
  };
  for (const [name, [give, words]] of Object.entries(refused)) {
    test(`${name} is refused with its reason, and what was loaded stays`, async ({ page }) => {
      await openDemo(page, site.url);
      await give(page);
      assert.match(await failure(page), words);
      const chips = await page.$$eval('.chip > :first-child', (all) =>
        all.map(({ textContent }) => textContent),
      );
      assert.deepEqual(chips, ['Harbour Courier', 'Coastline Wire']);
    });
  }

  test('a text, a link and a file become sources', async ({ page, errors }) => {
    await openDemo(page, site.url);
    await paste(page, GOOD);
    await checked(page, 3);
    await paste(page, `${site.url}report.txt`);
    await checked(page, 4);
    await drop(page, 'notes.txt', 'Mara Tolland has commanded the ferry for ten years.', 'false');
    await checked(page, 5);
    assert.deepEqual(errors, []);
  });

  test('chosen files wait until the rest is filled in', async ({ page }) => {
    await openDemo(page, site.url);
    await choose(page, { 'notes.txt': GOOD });
    await page.click('.add-dialog [value=read]');
    await page.click('.add-dialog .primary');
    await checked(page, 0);
    assert.equal(await page.$eval('#article .text', ({ textContent }) => textContent), GOOD);
  });

  test('of a text and three files, what can be read is taken and the rest named', async ({
    page,
  }) => {
    await openDemo(page, site.url);
    await choose(page, {
      'broken.txt': [80, 0, 81],
      'notes.txt': 'Mara Tolland has commanded the ferry for ten years.',
      'empty.txt': '',
    });
    await page.$eval('#add-text', (field, value) => Object.assign(field, { value }), GOOD);
    await page.click('.add-dialog .primary');
    await checked(page, 4);
    assert.match((await failure(page)) ?? '', /“broken\.txt” is not a text.*no text/);
    assert.equal(await page.$eval('#add-text', (field) => Object(field).value), '');
  });

  test('a text to read takes the place of the example', async ({ page }) => {
    await openDemo(page, site.url);
    await drop(page, 'notes.txt', GOOD, 'true');
    await checked(page, 0);
    assert.equal(await page.$eval('#article .text', ({ textContent }) => textContent), GOOD);
    await page.click('#invite button:last-child');
    await checked(page, 2);
    assert.match(
      await page.$eval('#article h1', ({ textContent }) => textContent),
      /Northern Lark/,
    );
  });

  test('own texts make room for the example, and come back as they were', async ({ page }) => {
    await openDemo(page, site.url);
    await paste(page, LONG, { read: true });
    await checked(page, 0);
    await paste(page, GOOD);
    await checked(page, 1);
    const title = await page.$eval('#article h1', ({ textContent }) => textContent);
    await (await page.$('#invite >>> ::-p-text(Back to the example)'))?.click();
    await checked(page, 2);
    await (await page.$('#invite >>> ::-p-text(Back to your texts)'))?.click();
    await checked(page, 1);
    assert.equal(await page.$eval('#article h1', ({ textContent }) => textContent), title);
    const paragraphs = await page.$$eval('#article p:not(.byline)', (all) =>
      all.map(({ textContent }) => textContent),
    );
    assert.deepEqual(paragraphs, LONG.split('\n\n'));
    assert.doesNotMatch(
      await page.$eval('#invite', ({ textContent }) => textContent),
      /Back to your/,
    );
  });

  test('a source in a language that is not read is named so', async ({ page }) => {
    await openDemo(page, site.url);
    await paste(
      page,
      'Le traversier a transporté 312 passagers mardi, a déclaré la compagnie. Il avait été construit pour la ' +
        'ligne de l’île, et il peut emmener plus de 300 personnes avec leurs voitures.',
    );
    await checked(page, 3);
    const told = await page.$$eval('#claims >>> .sources li', (all) => all.at(-1)?.textContent);
    assert.match(told ?? '', /in a language that is not read/);
  });

  test('without its example the demo takes texts all the same', async ({ page }) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(without.url);
    await page.waitForFunction(() => document.querySelector('#notice')?.textContent);
    assert.match(
      await page.$eval('#notice', ({ textContent }) => textContent),
      /answered with error 404/,
    );
    await paste(page, GOOD, { read: true });
    await checked(page, 0);
    assert.equal(await page.$eval('#article .text', ({ textContent }) => textContent), GOOD);
  });

  test('page and source change places', async ({ page }) => {
    await openDemo(page, site.url);
    const read = await inside(page, '.sources li button');
    await read?.click();
    await page.waitForFunction(() =>
      document.querySelector('h1')?.textContent?.startsWith('Inquiry'),
    );
    await checked(page, 2);
    const chips = await page.$$eval('.chip > :first-child', (all) =>
      all.map(({ textContent }) => textContent),
    );
    assert.deepEqual(chips, ['Skerrow Gazette', 'Coastline Wire']);
  });

  test('sources go when they are sent', async ({ page }) => {
    await openDemo(page, site.url);
    await page.click('.chip .remove');
    await checked(page, 1);
    await page.click('.chip .remove');
    await checked(page, 0);
    const invite = await inside(page, '.sources .outlined');
    assert.equal(await invite?.evaluate(({ textContent }) => textContent), 'Add a source');
  });

  test('nothing is asked of any other origin', async ({ page, requests }) => {
    await openDemo(page, site.url);
    const others = requests.filter(
      (url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url),
    );
    assert.deepEqual(others, []);
  });
});
