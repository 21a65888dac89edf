// Private windows: what is taken there is seen there alone, is stored nowhere, and goes with them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startChromium } from './chromium.js';
import { serveNews } from './news-sites.js';

describe('private windows, in Chromium', () => {
  /** @type {Awaited<ReturnType<typeof serveNews>>} */
  let news;
  /** @type {Awaited<ReturnType<typeof startChromium>>} */
  let run;
  before(async () => {
    news = await serveNews();
    run = await startChromium({ granted: true });
    await run.allowPrivate();
  });
  after(async () => {
    await run?.close();
    await news?.close();
  });

  test('keep their sources from normal ones and from storage, until the last is closed', async () => {
    const page = await run.newPage();
    await page.goto(news.url('courier'));
    const secret = await run.openPrivate(news.url('gazette'));

    const inNormal = await run.openPopup(page);
    await inNormal.says(/Use this page/);
    await inNormal.click('.use');
    await inNormal.says(/is one of your sources now/);

    const inPrivate = await run.openPopup(secret);
    await inPrivate.says(/No source yet/);
    await inPrivate.click('.use');
    await inPrivate.says(/is one of your sources now/);
    assert.match(await inPrivate.says(/Skerrow Gazette/), /Private window/);

    const again = await run.openPopup(page);
    const said = await again.says(/Harbour Courier/);
    assert.doesNotMatch(said, /Skerrow Gazette|Private window/);
    await run.stores('local', /Harbour Courier/);
    await run.stores('local', /Skerrow|Long night/, { not: true });
    await run.stores('session', /Skerrow Gazette/);

    for (const [shown, title] of /** @type {const} */ ([
      [page, 'Long night'],
      [secret, 'All safe'],
    ])) {
      const popup = await run.openPopup(shown);
      await popup.says(/Compare with an open tab/);
      await popup.click('.compare');
      assert.ok(!(await popup.says(/No other tab|Open tabs/)).includes(title));
    }

    await run.closePopup();
    await secret.close();
    await run.stores('session', /Skerrow|Long night/, { not: true });
  });
});
