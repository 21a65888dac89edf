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
  const found = known.get(element);
  if (found) return found;
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(element);
  const colour = style ? lightness(style.backgroundColor) : null;
  const outer = parentOf(element);
  /** @type {Ground} */
  let ground;
  if (colour && colour.alpha >= 0.5) ground = colour.light > 0.5 ? 'light' : 'dark';
  else if (style && style.backgroundImage !== 'none') ground = groundUnder(style.color);
  else if (outer) ground = groundOf(outer, known);
  else ground = style ? groundUnder(style.color) : 'light';
  known.set(element, ground);
  return ground;
}

/** @param {string} ink */
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
