// npm run pictures: the demo as the README shows it, from the built files, into docs/.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browsers.mjs';
import { CommandFailed, root, runMain } from './run.mjs';
import { serve } from './serve.mjs';

/** What a picture may weigh. */
const BUDGET_KB = 250;

/** @type {Record<string, { width: number, height: number, scheme: 'light' | 'dark', card: boolean }>} */
const PICTURES = {
  'demo-light': { width: 1120, height: 820, scheme: 'light', card: true },
  'demo-dark': { width: 1120, height: 820, scheme: 'dark', card: true },
  'demo-narrow': { width: 400, height: 800, scheme: 'light', card: false },
};

runMain(import.meta, async () => {
  const site = await serve(join(root, 'dist', 'demo'));
  const browser = await launch('Chromium', ['--hide-scrollbars']);
  try {
    for (const name of Object.keys(PICTURES)) await take(name, browser, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
});

/**
 * @param {string} name
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 */
async function take(name, browser, url) {
  const { width, height, scheme, card } = PICTURES[name];
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(url);
  await page.waitForFunction(settled);
  if (card) await page.evaluate(openFirstDispute);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const path = /** @type {`${string}.png`} */ (join(root, 'docs', `${name}.png`));
  await page.screenshot({ path });
  await page.close();
  const kB = statSync(path).size / 1000;
  console.log(`docs/${name}.png${kB.toFixed(0).padStart(6)} kB`);
  if (kB > BUDGET_KB) throw new CommandFailed(`The budget of a picture is ${BUDGET_KB} kB.`);
}

/** Both sources are in, and the claims with them. */
function settled() {
  const hosts = [...document.querySelectorAll('claimlight-ui')];
  const list = hosts.map((host) => host.shadowRoot?.querySelector('.list')).find(Boolean);
  const sources = list?.querySelectorAll('.sources li').length;
  return (
    list?.getAttribute('aria-busy') === 'false' && sources === 2 && list.querySelector('.item')
  );
}

/** A claim's place in the list, pressed as the pointer would. */
function openFirstDispute() {
  const hosts = [...document.querySelectorAll('claimlight-ui')];
  const items = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll('.item') ?? [])]);
  const item = items.find((each) => each.matches('.disputed')) ?? items[0];
  item.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
}
