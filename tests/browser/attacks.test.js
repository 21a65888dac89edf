// Pages and callers that make it hard on purpose.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
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
import { inside, pointOf } from './demo-page.js';

const CARRIED = 'The ferry carried 312 passengers on Tuesday.';
const BUILT = 'It was built in 1998.';
const TEXT = `<p id=p>${CARRIED} ${BUILT}</p>`;

/** Names a field may have that a form then says are its own. */
const NAMES =
  'tagName childNodes getAttribute parentElement parentNode getRootNode nodeType ownerDocument shadowRoot matches id';

const site = await servePages({
  plain: pageOf(TEXT),
  form: pageOf(
    `${TEXT}${NAMES.split(' ')
      .map(
        (name) => `<form><input name=${name}><p class=inner>The form was sent in 2004.</p></form>`,
      )
      .join('')}`,
  ),
  ids: pageOf(`<p id=__proto__>${CARRIED}</p><p id=constructor>${BUILT}</p>`),
  zoomed: pageOf(`<style>html { zoom: 1.5 }</style>${TEXT}`),
  frame: pageOf(`${TEXT}<iframe srcdoc="<p>The lifeboat from Port Hallan saved 84 people.</p>">`),
});
after(() => site.close());

/** Where the open card and the claim under the pointer stand. @param {import('puppeteer-core').Page} page */
const places = (page) =>
  page.evaluate(() => {
    const card = document.documentElement.lastElementChild?.shadowRoot?.querySelector('.card');
    const [range] = /** @type {Highlight} */ (CSS.highlights.get('claimlight-hover'));
    return [/** @type {Element} */ (card), /** @type {Range} */ (range)].map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  });

eachBrowser('the page makes it hard', (test) => {
  test('fields that hide what their form is are left alone, and what is around them is read', async ({
    page,
    errors,
  }) => {
    await page.goto(`${site.url}form`);
    await attachTo(page);
    assert.deepEqual((await drawnTexts(page)).slice(0, 2), [CARRIED, BUILT]);
    await changeAndWait(page, () => {
      for (const inner of document.querySelectorAll('.inner'))
        inner.append(' It was read in 2005.');
      document.querySelector('#p')?.append(' It has 2 decks.');
    });
    assert.deepEqual((await drawnTexts(page)).slice(0, 3), [CARRIED, BUILT, 'It has 2 decks.']);
    assert.deepEqual(errors, []);
  });

  test('names that every object has are ids like others', async ({ page, errors }) => {
    await page.goto(`${site.url}ids`);
    const sources = ['__proto__', 'constructor', 'toString'].map((id) => ({ id, text: CARRIED }));
    await attachTo(page, { sources });
    assert.deepEqual(await drawnTexts(page), [CARRIED, BUILT]);
    const { x, y } = await pointOf(page, CARRIED);
    await page.mouse.click(x, y);
    const card = await inside(page, '.card:popover-open');
    assert.match(await card.evaluate((element) => element.innerText), /__proto__|constructor/);
    assert.deepEqual(errors, []);
  });

  test('the card stands beside its claim on a page that zooms itself', async ({ page }) => {
    await page.goto(`${site.url}zoomed`);
    await attachTo(page);
    const { x, y } = await pointOf(page, CARRIED);
    await page.mouse.click(x, y);
    await inside(page, '.card:popover-open');
    const [card, claim] = await places(page);
    assert.ok(
      card.top >= claim.bottom && card.top < claim.bottom + 20,
      JSON.stringify([card, claim]),
    );
    assert.ok(Math.abs(card.left - claim.left) < 2, JSON.stringify([card, claim]));
  });

  test('a frame that is taken away takes its card and its marks along', async ({
    page,
    errors,
  }) => {
    await page.goto(`${site.url}frame`);
    await attachTo(page);
    await page.evaluate(() => {
      const { handle } = /** @type {any} */ (window);
      return handle.select(handle.report.claims.at(-1).id);
    });
    await inside(page, '.card:popover-open');
    await changeAndWait(page, () => document.querySelector('iframe')?.remove());
    const open = await page.evaluate(() =>
      document.documentElement.lastElementChild?.shadowRoot?.querySelector('.card:popover-open'),
    );
    assert.equal(open, null);
    assert.deepEqual(await drawnTexts(page), [CARRIED, BUILT]);
    await detach(page);
    assert.deepEqual(await highlighted(page), {});
    assert.deepEqual(errors, []);
  });

  test('what is detached while it checks, and asked again later, draws nothing', async ({
    page,
    errors,
  }) => {
    await page.goto(`${site.url}plain`);
    const before = await serialised(page);
    await attachTo(page);
    await page.evaluate(async () => {
      const { handle } = /** @type {any} */ (window);
      const [{ id }] = handle.report.claims;
      const running = handle.refresh();
      handle.detach();
      await running;
      await handle.refresh();
      handle.select(id);
    });
    assert.deepEqual(await serialised(page), before);
    assert.deepEqual(await highlighted(page), {});
    assert.deepEqual(errors, []);
  });

  test('two who mark the same page leave each other’s marks alone', async ({ page, errors }) => {
    await page.goto(`${site.url}plain`);
    const before = await serialised(page);
    await attachTo(page);
    const [first] = await Promise.all([
      page.evaluateHandle(() => /** @type {any} */ (window).handle),
    ]);
    await attachTo(page);
    await page.evaluate((handle) => handle.detach(), first);
    assert.deepEqual((await highlighted(page))['claimlight-checkable'], [CARRIED, BUILT]);
    await changeAndWait(page, () => document.querySelector('#p')?.append(' It has 2 decks.'));
    assert.equal((await drawnTexts(page)).length, 3);
    await detach(page);
    await page.evaluate(() => document.querySelector('#p')?.lastChild?.remove());
    assert.deepEqual(await serialised(page), before);
    assert.deepEqual(await highlighted(page), {});
    assert.deepEqual(errors, []);
  });
});
