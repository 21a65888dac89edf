// Lights a passage in the source it was found in, and brings it into view.
import { reveal } from '../../page/rects.js';
import { placeOf } from '../../page/spans.js';
import { readText } from '../../page/text-map.js';

const NAME = 'claimlight-passage';
const STYLES =
  '::highlight(claimlight-passage) { background-color: #ffdd57; color: #16181c; text-decoration: underline 2px #a8330a; }';

/** Once for a page. @type {CSSStyleSheet | null} */
let sheet = null;

/**
 * @param {string} text
 * @returns {Promise<boolean>}  false when these words are not on the page
 */
async function light(text) {
  const map = await readText(document.body);
  for (const block of map.blocks) {
    const start = block.text.indexOf(text);
    if (start < 0) continue;
    const { ranges } = placeOf(block, { start, end: start + text.length, text });
    if (ranges.length === 0) continue;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    CSS.highlights.set(NAME, new Highlight(...ranges));
    reveal(ranges);
    return true;
  }
  return false;
}

/** @type {any} */ (globalThis).claimlightPassage ??= light;
