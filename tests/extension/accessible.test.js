// What axe-core says of the extension's own pages, in light and dark.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { violations } from '../support/axe.js';
import { startChromium } from './chromium.js';
import { serveNews } from './news-sites.js';

describe('axe finds nothing in the extension, in Chromium', () => {
  /** @type {Awaited<ReturnType<typeof serveNews>>} */
  let news;
  /** @type {Awaited<ReturnType<typeof startChromium>>} */
  let run;
  /** @type {import('puppeteer-core').Page} */
  let page;
  before(async () => {
    news = await serveNews();
    run = await startChromium({ granted: true });
    const source = await run.newPage();
    await source.goto(news.url('courier'));
    const popup = await run.openPopup(source);
    await popup.says(/Use this page/);
    await popup.click('.use');
    await popup.says(/is one of your sources now/);
    page = await run.newPage();
    await page.goto(news.url('page'));
    const checking = await run.openPopup(page);
    await checking.says(/Check this page/);
    await checking.click('.check');
    await checking.says(/1 ?confirmed/);
    await checking.click('.link', 'List of claims');
    await (await run.panel()).says(/1 ?confirmed/);
    await run.openOptions();
  });
  after(async () => {
    await run?.close();
    await news?.close();
  });

  for (const name of ['popup', 'panel', 'options']) {
    for (const scheme of ['light', 'dark']) {
      test(`${name}, ${scheme}`, async () => {
        // The popup is gone as soon as another page is looked at.
        if (name === 'popup') await (await run.openPopup(page)).says(/1 ?confirmed/);
        const view = await run.pageOf(`${name}.html`);
        await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        assert.deepEqual(await violations(view), []);
      });
    }
  }
});
