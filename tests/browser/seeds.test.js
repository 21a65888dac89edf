// Two articles that cannot be shown here, read in the demo against each other; `CLAIMLIGHT_DATA` says where they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { highlighted } from './attached.js';
import { cardOf, checked, openDemo, paste, serveDemo, showAll } from './demo-page.js';

/**
 * @import { Page } from 'puppeteer-core'
 */

const data = process.env.CLAIMLIGHT_DATA;
const site = await serveDemo();
after(() => site.close());

/** @param {'a' | 'b'} name */
const seed = (name) => readFileSync(join(data ?? '', 'seeds', `page_${name}.txt`), 'utf8');

/**
 * @param {Page} page
 * @param {'a' | 'b'} read
 * @param {'a' | 'b'} against
 */
async function compare(page, read, against) {
  await openDemo(page, site.url);
  await paste(page, seed(read), { read: true });
  await checked(page, 0);
  await paste(page, seed(against));
  await checked(page, 1);
  await showAll(page);
}

/**
 * The marked texts by verdict, each of which the list has too.
 * @param {Page} page
 */
async function marks(page) {
  const all = await highlighted(page);
  const entries = await page.$$eval('#claims >>> ol .words', (each) =>
    each.map(({ textContent }) => textContent),
  );
  const { 'claimlight-detail': _, 'claimlight-hover': __, ...verdicts } = all;
  assert.deepEqual(Object.values(verdicts).flat().sort(), entries.sort());
  return all;
}

if (data) eachBrowser('the seeds', bothWays);
else test('the seeds', { skip: 'CLAIMLIGHT_DATA is not set' }, () => {});

/** @param {import('../support/browsers.js').BrowserTest} test */
function bothWays(test) {
  test('the first against the second', async ({ page, errors }) => {
    await compare(page, 'a', 'b');
    const all = await marks(page);
    for (const text of Object.values(all).flat()) {
      assert.doesNotMatch(
        text,
        /^(Lead Paragraph|Timeline of Events|What Comes Next)$|To err is human/,
      );
    }
    assert.ok(all['claimlight-disputed'].every((text) => text.includes('Swiss Embassy')));
    const embassy = await cardOf(page, 'through the Swiss Embassy');
    assert.match(embassy ?? '', /Disputed.*said to be unknown/);
    const dead = await cardOf(page, 'over 80 people just hours later');
    assert.match(dead ?? '', /over 80 ≈ consistent at least 84/);
    assert.deepEqual(errors, []);
  });

  test('the second against the first', async ({ page }) => {
    await compare(page, 'b', 'a');
    const all = await marks(page);
    assert.deepEqual(all['claimlight-disputed'] ?? [], []);
    assert.match((await cardOf(page, 'at least 84 lives')) ?? '', /84.*(=|≈).*over 80/);
    assert.match((await cardOf(page, 'claimed responsibility')) ?? '', /claiming responsibility/);
  });
}
