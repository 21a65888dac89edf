// Whether a block stands on a light or a dark ground, whatever the system prefers.
import { parentOf } from './tree.js';

/**
 * @typedef {'light' | 'dark'} Ground
 */

/**
 * The nearest background that hides what is behind it; over a picture, the text's own colour tells.
 * @param {Element} element
 * @param {Map<Element, Ground>} known  grounds found in the same pass
 * @returns {Ground}
 */
export function groundOf(element, known) {
  /** @type {Element[]} */
  const path = [];
  /** @type {Ground | undefined} */
  let ground;
  for (let at = /** @type {Element | null} */ (element); at && !ground; at = parentOf(at)) {
    path.push(at);
    ground = known.get(at) ?? ownGround(at);
  }
  ground ??= groundUnder(styleOf(element)?.color ?? '');
  for (const each of path) known.set(each, ground);
  return ground;
}

/**
 * @param {Element} element
 * @returns {Ground | undefined}  what is behind it shows through
 */
function ownGround(element) {
  const style = styleOf(element);
  const colour = style && lightness(style.backgroundColor);
  if (colour && colour.alpha >= 0.5) return colour.light > 0.5 ? 'light' : 'dark';
  return style && style.backgroundImage !== 'none' ? groundUnder(style.color) : undefined;
}

/** @param {Element} element */
function styleOf(element) {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/** @param {string} ink  @returns {Ground} */
function groundUnder(ink) {
  return (lightness(ink)?.light ?? 0) > 0.5 ? 'dark' : 'light';
}

/**
 * @param {string} colour  as computed: rgb(), color(), or a lab-like form whose first figure is lightness
 * @returns {{ light: number, alpha: number } | null}  both 0..1
 */
export function lightness(colour) {
  const [r, g, b, alpha = 1] = (
    colour.replace(/^color\(\S+/, '').match(/-?[\d.]+(e-?\d+)?%?/g) ?? []
  ).map((figure) =>
    figure.endsWith('%') ? Number.parseFloat(figure) / 100 : Number.parseFloat(figure),
  );
  if (r === undefined) return null;
  if (/^(ok)?l(ab|ch)/.test(colour)) return { light: colour.startsWith('ok') ? r : r / 100, alpha };
  const scale = colour.startsWith('rgb') ? 255 : 1;
  return { light: (0.2126 * r + 0.7152 * g + 0.0722 * b) / scale, alpha };
}
