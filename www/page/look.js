// How an element looks to the walk: asked of the browser on a live page, of tag names on a parsed one.

/**
 * @typedef {object} Look
 * @property {'none' | 'contents' | 'inline' | 'block' | 'table-cell' | 'list-item'} display
 * @property {boolean} visible
 * @property {'collapse' | 'lines' | 'keep'} space  what becomes of white space: `lines` keeps line ends only
 */

const PLAIN = /** @type {const} */ ({ display: 'inline', visible: true, space: 'collapse' });

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET ' +
    'FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LISTING MAIN MENU ' +
    'NAV OL P PLAINTEXT PRE SEARCH SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL XMP'
  ).split(' '),
);

/**
 * @param {Element} element  of a parsed document, which has no layout
 * @returns {Look}
 */
export function lookByTag(element) {
  if (element.hasAttribute('hidden')) return { ...PLAIN, display: 'none' };
  const tag = element.tagName;
  if (tag === 'LI') return { ...PLAIN, display: 'list-item' };
  if (tag === 'TD' || tag === 'TH') return { ...PLAIN, display: 'table-cell' };
  if (tag === 'PRE') return { ...PLAIN, display: 'block', space: 'keep' };
  return BLOCKS.has(tag) ? { ...PLAIN, display: 'block' } : PLAIN;
}

/**
 * @param {Element} element  of a page that is laid out
 * @returns {Look}
 */
export function lookByStyle(element) {
  const view = element.ownerDocument.defaultView;
  if (!view) return lookByTag(element);
  const style = view.getComputedStyle(element);
  const visible = style.visibility === 'visible' && style.fontSize !== '0px';
  return { display: displayOf(element, style), visible, space: spaceOf(style.whiteSpace) };
}

/**
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 * @returns {Look['display']}
 */
function displayOf(element, style) {
  const display = style.display;
  if (display === 'none' || style.opacity === '0' || style.contentVisibility === 'hidden')
    return 'none';
  if (clippedAway(element, style) || offThePage(element, style)) return 'none';
  if (display === 'contents' || display === 'table-cell' || display === 'list-item') return display;
  // A floated capital is the first letter of its word, though CSS calls every float a block.
  if (style.float !== 'none' && (element.textContent ?? '').trim().length <= 2) return 'inline';
  return /^(inline|ruby)/.test(display) ? 'inline' : 'block';
}

/**
 * Text for screen readers alone is cut to a pixel; a collapsed panel has no height.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function clippedAway(element, style) {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  const box = element.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1;
}

/**
 * Text for screen readers, and menus to come, wait left of the page or above it.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function offThePage(element, style) {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const view = element.ownerDocument.defaultView;
  const { right, bottom } = element.getBoundingClientRect();
  return right + (view?.scrollX ?? 0) <= 0 || bottom + (view?.scrollY ?? 0) <= 0;
}

/**
 * @param {string} whiteSpace
 * @returns {Look['space']}
 */
function spaceOf(whiteSpace) {
  if (whiteSpace.includes('pre-line') || whiteSpace === 'preserve-breaks') return 'lines';
  return /pre|break-spaces/.test(whiteSpace) ? 'keep' : 'collapse';
}
