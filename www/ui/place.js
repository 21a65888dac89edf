// Where a floating box stands: beside its words, never on them; a sheet at the bottom of narrow windows.

const GAP = 8;
/** Below this width (UI guide: 480 px) there is no room beside anything. */
const SHEET = 480;
/** Less room than this above and below a claim is none. */
const LEAST = 140;

/**
 * @param {HTMLElement} box
 * @param {DOMRect} rect  of the words, in the window
 */
export function placeBeside(box, rect) {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const below = height - rect.bottom - 2 * GAP;
  const above = rect.top - 2 * GAP;
  const sheet = width < SHEET || Math.max(below, above) < LEAST;
  box.classList.toggle('sheet', sheet);
  if (sheet) return set(box, {});
  set(box, { 'max-height': `${height - 2 * GAP}px` });
  const own = box.getBoundingClientRect();
  const under = own.height <= below || below >= above;
  const room = Math.floor(under ? below : above);
  const left = clamp(rect.left, GAP, width - own.width - GAP);
  set(box, {
    left: `${left}px`,
    'max-height': `${room}px`,
    ...(under ? { top: `${rect.bottom + GAP}px` } : { bottom: `${height - rect.top + GAP}px` }),
  });
}

/**
 * @param {HTMLElement} box
 * @param {Record<string, string>} values
 */
function set(box, values) {
  for (const name of ['left', 'top', 'bottom', 'max-height']) {
    if (values[name]) box.style.setProperty(name, values[name]);
    else box.style.removeProperty(name);
  }
}

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
