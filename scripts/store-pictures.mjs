// npm run pictures: the extension as its stores show it, 1280 by 800, from the built files, into docs/store/.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../tests/extension/chromium.js';
import { root, runMain } from './run.mjs';
import { serve } from './serve.mjs';

/**
 * @import { Page } from 'puppeteer-core'
 * @typedef {{ image: string, left: number, top: number, width: number, shadow?: boolean }} Layer  image: base64
 */

const SIZE = { width: 1280, height: 800 };
/** The side panel's usual width, and what is left of the page beside it. */
const PANEL = 380;
/** What the popup asks for. */
const POPUP = 320;
const STORIES = join(root, 'www', 'demo', 'stories');

/** A page as a news site would show it. @param {string} story */
const pageOf = (story) =>
  readFileSync(join(STORIES, `${story}.html`), 'utf8').replace(
    '</head>',
    `<style>
      body { margin: 0; font: 18px/1.6 Georgia, 'Liberation Serif', serif; color: #16181c; background: #fff; }
      article { max-inline-size: 40rem; margin: 48px auto; padding-inline: 24px; }
      h1 { font-size: 34px; line-height: 1.2; }
    </style></head>`,
  );

runMain(import.meta, async () => {
  mkdirSync(join(root, 'docs', 'store'), { recursive: true });
  const site = await serve(STORIES, {
    routes: Object.fromEntries(
      ['coastline', 'courier', 'gazette'].map((story) => [
        `/${story}`,
        (_, response) =>
          void response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(story)),
      ]),
    ),
  });
  const run = await startChromium({ granted: true });
  try {
    for (const language of ['en', 'de']) await take(run, site.url, language);
  } finally {
    await run.close();
    await site.close();
  }
});

/**
 * @param {Awaited<ReturnType<typeof startChromium>>} run
 * @param {string} url
 * @param {string} language
 */
async function take(run, url, language) {
  const options = await run.openOptions();
  await options.setViewport(SIZE);
  await (await options.waitForSelector('>>> select[name=language]'))?.select(language);
  await options.waitForFunction(
    (language) => document.documentElement.lang.startsWith(language),
    {},
    language,
  );
  await save(`${language}-options`, await shot(options));

  if (language === 'en') {
    for (const story of ['courier', 'gazette']) {
      const source = await run.newPage();
      await source.goto(url + story);
      const popup = await run.openPopup(source);
      await popup.says(/Use this page/);
      await popup.click('.use');
      await popup.says(/is one of your sources now/);
    }
  }
  const page = await run.newPage();
  await page.setViewport({ ...SIZE, width: SIZE.width - PANEL });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${url}coastline`);
  const popup = await run.openPopup(page);
  await popup.says(/Harbour Courier.*Skerrow Gazette/);
  await popup.click('.check');
  await page.waitForFunction(() => CSS.highlights.has('claimlight-disputed'));
  await popup.says(/confirmed|bestätigt/);
  const popupPage = await run.pageOf('popup.html');
  // Chromium gives a popup that scrolls more width than it asks for.
  const [x, height] = await popupPage.evaluate(() => [
    document.body.getBoundingClientRect().x,
    document.body.scrollHeight,
  ]);
  const clip = { x, y: 0, width: POPUP, height };
  const popupShot = await popupPage.screenshot({ encoding: 'base64', clip });

  await popup.click('.link', language === 'de' ? 'Liste' : 'List of claims');
  const panel = await run.pageOf('panel.html');
  await panel.setViewport({ width: PANEL, height: SIZE.height });
  await (await panel.waitForSelector('>>> .item.disputed'))?.click();
  await page.bringToFront();
  await page.waitForSelector('>>> .card:popover-open');
  const pageShot = await shot(page);
  const beside = { left: 0, top: 0, width: SIZE.width - PANEL };
  await compose(run, `${language}-list`, [
    { image: pageShot, ...beside },
    { image: await shot(panel), left: beside.width, top: 0, width: PANEL },
  ]);

  await page.setViewport(SIZE);
  await page.keyboard.press('Escape');
  await compose(run, `${language}-popup`, [
    { image: await shot(page), left: 0, top: 0, width: SIZE.width },
    { image: popupShot, left: SIZE.width - POPUP - 40, top: 16, width: POPUP, shadow: true },
  ]);
}

/** @param {Page} page */
const shot = (page) => page.screenshot({ encoding: 'base64' });

/**
 * One picture of several, as they stand in a browser's window.
 * @param {Awaited<ReturnType<typeof startChromium>>} run
 * @param {string} name
 * @param {Layer[]} layers
 */
async function compose(run, name, layers) {
  const page = await run.newPage();
  await page.setViewport(SIZE);
  await page.evaluate(async (layers) => {
    document.body.style.margin = '0';
    for (const { image, left, top, width, shadow } of layers) {
      const img = new Image();
      img.src = `data:image/png;base64,${image}`;
      await img.decode();
      img.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${width}px`;
      if (shadow) img.style.cssText += '; border-radius: 8px; box-shadow: 0 8px 28px #0006';
      document.body.append(img);
    }
  }, layers);
  await save(name, await shot(page));
  await page.close();
}

/**
 * @param {string} name
 * @param {string} image  base64
 */
function save(name, image) {
  const path = join(root, 'docs', 'store', `${name}.png`);
  writeFileSync(path, Buffer.from(image, 'base64'));
  console.log(`docs/store/${name}.png${(statSync(path).size / 1000).toFixed(0).padStart(6)} kB`);
}
