import { inflateSync } from 'node:zlib';

/** What draws a line, a box or words in a PDF. */
const DRAWS = /(^|\s)(l|re|Tj|TJ)\s/;

/**
 * What stands on the paper when a page is printed: as a picture, or where a browser takes none for print, as what its
 * PDF draws, without dates and fonts. Chromium's PDF draws words under a highlight in pieces, though none is seen.
 * @param {import('puppeteer-core').Page} page
 * @param {import('../../scripts/browsers.mjs').BrowserName} browser
 */
export async function printed(page, browser) {
  if (browser === 'Chromium') {
    await page.emulateMediaType('print');
    const picture = await page.screenshot({ encoding: 'base64' });
    await page.emulateMediaType(undefined);
    return picture;
  }
  const pdf = Buffer.from(await page.pdf()).toString('latin1');
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  return streams
    .map(([, packed]) => unpacked(packed))
    .filter((stream) => DRAWS.test(stream) && !stream.includes('CIDInit'))
    .join('\n');
}

/** @param {string} packed */
function unpacked(packed) {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
