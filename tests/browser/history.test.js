// A page that is left, kept by the browser and come back to is marked as before, and alive.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { awayAndBack } from '../support/history.js';
import {
  attachTo,
  changeAndWait,
  detach,
  drawnTexts,
  highlighted,
  pageOf,
  serialised,
  servePages,
} from './attached.js';
import { cardWords, checked, inside, openDemo, paste, pointOf, serveDemo } from './demo-page.js';

const CARRIED = 'The ferry carried 312 passengers on Tuesday.';
const BUILT = 'It was built in 1998.';

const site = await servePages({
  ferry: pageOf(`<article><p>${CARRIED}</p><p id=p>${BUILT}</p></article>`),
  tug: pageOf('<p>The tug was built in 2004.</p>'),
});
const demo = await serveDemo();
after(() => Promise.all([site.close(), demo.close()]));

/**
 * Rests the pointer on a marked text; gives what the card says.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 */
async function pointAt(page, text) {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x, y);
  await inside(page, '.card:popover-open');
  return cardWords(page);
}

eachBrowser('a page come back to', (test) => {
  test('has its marks and its card, is read again where it changes, and can be left', async ({
    page,
    errors,
  }) => {
    await page.goto(`${site.url}ferry`);
    const before = await serialised(page);
    await attachTo(page, {
      sources: [{ id: 'Wire', text: 'The ferry carried 412 passengers on Tuesday.' }],
    });
    const marks = await highlighted(page);
    await awayAndBack(page, `${site.url}tug`);
    assert.deepEqual(await highlighted(page), marks);
    assert.match((await pointAt(page, CARRIED)) ?? '', /312.*412/);
    await changeAndWait(page, () => document.querySelector('#p')?.append(' It has 2 decks.'));
    assert.deepEqual(await drawnTexts(page), [CARRIED, BUILT, 'It has 2 decks.']);
    await page.$eval('#p', (p, built) => p.replaceChildren(built), BUILT);
    await detach(page);
    assert.deepEqual(await serialised(page), before);
    assert.deepEqual(errors, []);
  });

  test('has its engine still at work in its worker: the demo', async ({ page }) => {
    await openDemo(page, demo.url);
    const marks = await highlighted(page);
    await awayAndBack(page, `${demo.url}docs/limits.html`);
    assert.deepEqual(await highlighted(page), marks);
    await paste(page, 'Another paper.\n\nThe ferry was built in 1997.');
    await checked(page, 3);
  });
});
