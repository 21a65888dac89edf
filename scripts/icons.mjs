// node scripts/icons.mjs: draws the extension's icons from www/extension/icons/icon.svg; their PNGs are committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { root, runMain } from './run.mjs';
import { findBrowser } from './setup.mjs';

const FOLDER = join(root, 'www', 'extension', 'icons');
const SIZES = [16, 32, 48, 128];

runMain(import.meta, async () => {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(join(FOLDER, `${size}.png`), png);
    }
  } finally {
    await browser.close();
  }
});
