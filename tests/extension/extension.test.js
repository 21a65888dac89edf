import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { awayAndBack } from '../support/history.js';
import { startChromium } from './chromium.js';
import { startFirefox } from './firefox.js';
import { serveNews } from './news-sites.js';

/**
 * @import { Page } from 'puppeteer-core'
 */

const RAN_AGROUND = 'The ferry Northern Star ran aground off Marrow Island on 5 May 2024.';
const CARRYING = 'The ferry Northern Star was carrying 84 passengers.';

/** What Chromium asks its maker, whatever its flags say. @param {string} url */
const isBrowsers = (url) => /\.(google|gvt1|googleapis)\.com/.test(url);

const start = { Chromium: startChromium, Firefox: startFirefox };

/**
 * Waits until these words are marked with this verdict on the page.
 * @param {Page} page
 * @param {string} mark
 * @param {string} words
 */
const marked = (page, mark, words) =>
  page.waitForFunction(
    (mark, words) =>
      [...CSS.highlights].some(
        ([name, ranges]) =>
          name.startsWith(mark) && [...ranges].some((each) => `${each}` === words),
      ),
    {},
    `claimlight-${mark}`,
    words,
  );

/** Everything of ours that a page can see. @param {Page} page */
const traces = (page) =>
  page.evaluate(() => [
    ...[...CSS.highlights].map(([name]) => name),
    ...[...document.querySelectorAll('claimlight-ui')].map(({ localName }) => localName),
    ...Object.keys(window).filter((name) => /claimlight/i.test(name)),
  ]);

/** A browser as `start…` gives it, and one of the extension's own pages there. @typedef {any} Run */

/** @param {Run} run @param {string} url @returns {Promise<Page>} */
async function openIn(run, url) {
  const page = await run.newPage();
  await page.goto(url);
  return page;
}

/** Asks for a check of a page; gives the popup. @param {Run} run @param {Page} page */
async function checkFrom(run, page) {
  const popup = await run.openPopup(page);
  await popup.says(/Check this page/);
  await popup.click('.check');
  return popup;
}

/** Makes the popup's page a source. @param {Run} popup */
async function takeFrom(popup) {
  await popup.says(/Use this page/);
  await popup.click('.use');
  await popup.says(/is one of your sources now/);
}

/** Opens the panel, and there what adds a source; gives the panel. @param {Run} run @param {Run} popup */
async function addFromPanel(run, popup) {
  await popup.click('.link', 'List of claims');
  const panel = await run.panel();
  await panel.says(/Add a source/);
  await panel.click('button', 'Add a source');
  await panel.says(/Text, or a link to an article/);
  return panel;
}

for (const name of /** @type {const} */ (['Chromium', 'Firefox'])) {
  describe(`the extension, in ${name}, with what the button alone allows`, () => {
    /** @type {Awaited<ReturnType<typeof serveNews>>} */
    let news;
    /** @type {any} */
    let run;
    before(async () => {
      news = await serveNews();
      run = await start[name]();
    });
    after(async () => {
      await run?.close();
      await news?.close();
    });
    /** @param {string} path @returns {Promise<Page>} */
    const open = (path) => openIn(run, news.url(path));

    test('a page nobody asked about holds nothing of ours', async () => {
      const page = await open('page');
      await run.openPopup(page).then((/** @type {any} */ popup) => popup.says(/Not checked/));
      assert.deepEqual(await traces(page), []);
    });

    test('marks a page whose policy allows nothing, against two pages made sources', async () => {
      for (const path of ['courier', 'gazette']) {
        const popup = await run.openPopup(await open(path));
        await takeFrom(popup);
      }
      const page = await open('page');
      const popup = await run.openPopup(page);
      await popup.says(/Harbour Courier.*Skerrow Gazette/);
      await popup.click('.check');
      await marked(page, 'confirmed', RAN_AGROUND);
      await marked(page, 'confirmed', CARRYING);
      assert.match(await popup.says(/2 ?confirmed/), /Stop checking/);
    });

    test('stopping leaves the page as it was', async () => {
      const page = await open('page');
      const popup = await checkFrom(run, page);
      await marked(page, 'confirmed', RAN_AGROUND);
      await popup.says(/Stop checking/);
      await popup.click('.outlined', 'Stop checking');
      await popup.says(/Not checked/);
      assert.deepEqual(await traces(page), []);
    });

    test('a site that asks not to be marked is left alone, until the reader insists', async () => {
      const page = await open('opted-out');
      const popup = await checkFrom(run, page);
      await popup.says(/This site asks not to be marked/);
      assert.deepEqual(await traces(page), []);
      await popup.click('.outlined', 'Check anyway');
      await marked(page, 'confirmed', RAN_AGROUND);
    });

    test('a check goes on when the background is stopped in the middle of it', async () => {
      // A source of its own: what is waited for below is what it says, or does not say.
      await takeFrom(await run.openPopup(await open('lifeboat')));
      const page = await open('page');
      await checkFrom(run, page);
      await marked(page, 'confirmed', RAN_AGROUND);
      await run.closePopup();
      await run.holdBackground();
      const words = 'The line paid 3.5 million dollars for the ferry in 2004.';
      await page.$eval('p:last-child', (last, words) => last.replaceChildren(words), words);
      await run.stopBackground();
      await marked(page, 'unmentioned', words);
    });

    test('a page closed while it is checked leaves the next one unharmed', async () => {
      const gone = await open('page');
      await checkFrom(run, gone);
      await gone.close();
      const page = await open('page');
      await checkFrom(run, page);
      await marked(page, 'confirmed', RAN_AGROUND);
    });

    test('a page the browser keeps to itself is named so', async () => {
      const page = await run.newPage();
      await page.goto('about:blank');
      const popup = await run.openPopup(page);
      await popup.says(/Use this page/);
      await popup.click('.use');
      await popup.says(/does not let extensions read this page|no text in it/);
    });

    test('nobody but the pages that were opened was asked for anything', () => {
      const known = ['/page', '/courier', '/gazette', '/lifeboat', '/opted-out'];
      assert.deepEqual(
        news.asked.filter((address) => !known.includes(address)),
        [],
      );
    });
  });

  describe(`the extension, in ${name}, with permissions granted`, () => {
    /** @type {Awaited<ReturnType<typeof serveNews>>} */
    let news;
    /** @type {any} */
    let run;
    before(async () => {
      news = await serveNews();
      run = await start[name]({ granted: true });
    });
    after(async () => {
      await run?.close();
      await news?.close();
    });
    /** @param {string} path @returns {Promise<Page>} */
    const open = (path) => openIn(run, news.url(path));

    test('sources come from open tabs, and a passage is shown in the one it is from', async () => {
      const courier = await open('courier');
      const gazette = await open('gazette');
      const page = await open('page');
      const popup = await run.openPopup(page);
      for (const title of ['All safe', 'Long night']) {
        await popup.says(/Compare with an open tab/);
        await popup.click('.compare');
        await popup.says(/Open tabs/);
        await popup.click('.tabs button', title);
        await popup.says(new RegExp(`“${title}” is one of your sources now`));
      }
      await popup.says(/Harbour Courier.*Skerrow Gazette/);
      await popup.click('.check');
      await marked(page, 'confirmed', CARRYING);
      await run.closePopup();
      await page.bringToFront();
      const point = await page.evaluate((words) => {
        const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
        const range = ranges.find((each) => `${each}` === words);
        const box = /** @type {Range} */ (range).getBoundingClientRect();
        return { x: box.x + 20, y: box.y + box.height / 2 };
      }, CARRYING);
      await page.mouse.click(point.x, point.y);
      const link = await page.waitForSelector('>>> .voice .link');
      await link?.click();
      await gazette.waitForFunction(() =>
        [...CSS.highlights.keys()].includes('claimlight-passage'),
      );
      await gazette.waitForFunction(() => document.visibilityState === 'visible' && scrollY > 1000);
      assert.deepEqual(await traces(courier), []);
    });

    test('a site switched on is checked when it is opened, and no more once switched off', async () => {
      const page = await open('page');
      const popup = await run.openPopup(page);
      await popup.says(/Always check/);
      await popup.click('.switch input');
      await marked(page, 'confirmed', RAN_AGROUND);
      const next = await open('page');
      await marked(next, 'confirmed', RAN_AGROUND);
      const again = await run.openPopup(next);
      await again.says(/Stop checking/);
      await again.click('.switch input');
      await again.says(/Always check/);
    });
  });
}

for (const name of /** @type {const} */ (['Chromium', 'Firefox'])) {
  test(`the extension, in ${name}: a page come back to is held against what was added since`, async () => {
    const news = await serveNews();
    const run = await start[name]();
    try {
      const page = await openIn(run, news.url('page'));
      await checkFrom(run, page);
      await marked(page, 'checkable', CARRYING);
      await run.closePopup();
      await awayAndBack(page, news.url('gazette'), async () => takeFrom(await run.openPopup(page)));
      await marked(page, 'confirmed', CARRYING);
    } finally {
      await run.close();
      await news.close();
    }
  });
}

test('the extension, in Chromium: a page come back to follows what was chosen since', async () => {
  const news = await serveNews();
  const run = await startChromium();
  try {
    const page = await openIn(run, news.url('page'));
    await checkFrom(run, page);
    await marked(page, 'checkable', CARRYING);
    await run.closePopup();
    await awayAndBack(page, news.url('gazette'), async () => {
      const options = await run.openOptions();
      for (const mark of ['checkable', 'unmentioned'])
        await (await options.waitForSelector(`>>> [name=${mark}]`))?.click();
      await run.stores('local', /"marks":\["disputed","confirmed","partly"\]/);
      await options.close();
    });
    await page.waitForFunction(() => [...CSS.highlights.values()].every(({ size }) => size === 0));
  } finally {
    await run.close();
    await news.close();
  }
});

test('the options, in Chromium: a switch keeps the keyboard’s place, and one pressed at once after it counts', async () => {
  const run = await startChromium();
  try {
    const options = await run.openOptions();
    await (await options.waitForSelector('>>> [name=partly]'))?.focus();
    for (const key of /** @type {const} */ (['Space', 'Tab', 'Space', 'Tab', 'Space']))
      await options.keyboard.press(key);
    await run.stores('local', /"marks":\["disputed","confirmed"\]/);
    await options.bringToFront();
    const focused = () => {
      const inside = document.activeElement?.shadowRoot?.activeElement;
      return inside?.getAttribute('name');
    };
    assert.equal(await options.evaluate(focused), 'checkable');
    await (await options.waitForSelector('>>> .erase'))?.click();
    await options.waitForFunction(() => {
      const host = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot);
      return host?.shadowRoot?.querySelectorAll('[type=checkbox]:checked').length === 5;
    });
  } finally {
    await run.close();
  }
});

describe('the extension, in Chromium', () => {
  /** @type {Awaited<ReturnType<typeof serveNews>>} */
  let news;
  before(async () => {
    news = await serveNews();
  });
  after(() => news.close());

  test('asks nobody for anything on its own: every request passes a proxy that counts', async () => {
    const run = await startChromium({ proxy: news.port });
    try {
      const page = await openIn(run, news.url('courier'));
      const popup = await run.openPopup(page);
      await takeFrom(popup);
      await popup.click('.check');
      await marked(page, 'confirmed', RAN_AGROUND);
      assert.deepEqual(
        new Set(news.asked.filter((url) => !isBrowsers(url))),
        new Set([news.url('courier')]),
      );
    } finally {
      await run.close();
    }
  });

  test('sources, options and what is shown outlive the browser, until all is erased', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'claimlight-'));
    try {
      const first = await startChromium({ profile });
      const page = await openIn(first, news.url('courier'));
      const popup = await first.openPopup(page);
      await takeFrom(popup);
      const options = await first.openOptions();
      await (await options.waitForSelector('>>> select[name=language]'))?.select('de');
      await options.waitForFunction(() => document.documentElement.lang === 'de');
      await first.close();

      const second = await startChromium({ profile });
      const again = await second.newPage();
      await again.goto(news.url('page'));
      const reopened = await second.openPopup(again);
      await reopened.says(/Diese Seite prüfen.*Quellen.*Harbour Courier/);
      const erasing = await second.openOptions();
      await (await erasing.waitForSelector('>>> .erase'))?.click();
      const empty = await second.openPopup(again);
      await empty.says(/No source yet/);
      await second.close();
    } finally {
      rmSync(profile, { recursive: true });
    }
  });

  test('a pasted text is a source, and its passage is shown in full', async () => {
    const run = await startChromium();
    try {
      const page = await openIn(run, news.url('page'));
      const popup = await checkFrom(run, page);
      await marked(page, 'checkable', RAN_AGROUND);
      const panel = await addFromPanel(run, popup);
      await panel.click('.primary');
      await panel.says(/There is no text in it/);
      await panel.fill('textarea', `A note\n\n${CARRYING} It sank.`);
      await panel.click('.primary');
      await marked(page, 'confirmed', CARRYING);
      await panel.says(/A note/);
      await panel.click('.item', CARRYING);
      await (await page.waitForSelector('>>> .voice .link'))?.click();
      const source = await run.source();
      await source.says(/A note.*It sank/);
    } finally {
      await run.close();
    }
  });
});

describe('the extension, in Chromium, with a site allowed', () => {
  /** @type {Awaited<ReturnType<typeof serveNews>>} */
  let news;
  before(async () => {
    news = await serveNews();
  });
  after(() => news.close());

  test('a link is a source, fetched from its own site alone; one that fails says why', async () => {
    const run = await startChromium({ granted: true });
    try {
      const page = await openIn(run, news.url('page'));
      const popup = await checkFrom(run, page);
      await marked(page, 'checkable', CARRYING);
      const panel = await addFromPanel(run, popup);
      await panel.fill('textarea', news.url('nowhere'));
      await panel.click('.primary');
      await panel.says(/answered with error 404/);
      news.asked.length = 0;
      await panel.fill('textarea', news.url('gazette'));
      await panel.click('.primary');
      await marked(page, 'confirmed', CARRYING);
      await panel.says(/Skerrow Gazette/);
      assert.deepEqual(news.asked, ['/gazette']);
    } finally {
      await run.close();
    }
  });
});

describe('the extension, in Firefox', () => {
  /** @type {Awaited<ReturnType<typeof serveNews>>} */
  let news;
  before(async () => {
    news = await serveNews();
  });
  after(() => news.close());

  test('a permission refused is said, with what can be done instead', async () => {
    const run = await startFirefox();
    try {
      const page = await openIn(run, news.url('page'));
      const popup = await run.openPopup(page);
      await popup.says(/Always check/);
      await popup.click('.switch input');
      await run.refuse();
      const again = await run.openPopup(page);
      await again.says(/Without your permission Claimlight cannot read 127.0.0.1/);
      assert.deepEqual(await traces(page), []);
    } finally {
      await run.close();
    }
  });

  test('a key checks the page; its context menu checks it and makes it a source', async () => {
    const run = await startFirefox();
    try {
      const courier = await run.newPage();
      await courier.goto(news.url('courier'));
      await run.chooseEntry(courier, 'Use this page as a source');
      const page = await openIn(run, news.url('page'));
      await run.pressKey('K');
      await marked(page, 'confirmed', RAN_AGROUND);
      await page.reload();
      await run.chooseEntry(page, 'Check this page');
      await marked(page, 'confirmed', RAN_AGROUND);
    } finally {
      await run.close();
    }
  });
});
