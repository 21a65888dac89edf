// The rules of the highlights, one per mark and ground, written from the theme.
import { DETAIL, MARKS } from '../ui/theme.js';

/**
 * @typedef {import('./ground.js').Ground} Ground
 * @typedef {import('../ui/theme.js').Mark} Mark
 * @typedef {Mark | 'detail' | 'hover'} Layer
 */

/** Higher is drawn over lower. @type {Record<Layer, number>} */
const PRIORITY = {
  checkable: 0,
  unmentioned: 0,
  partly: 1,
  confirmed: 1,
  disputed: 2,
  detail: 3,
  hover: 4,
};

/** Tells whether a browser hands what an element's highlights look like down to what is within it. */
export const PROBE = 'b.probe::highlight(claimlight-probe) { background-color: rgb(1 2 3); }';

/**
 * The name a layer is registered under.
 * @param {Layer} layer
 * @param {Ground} ground
 */
export function highlightName(layer, ground) {
  return ground === 'light' ? `claimlight-${layer}` : `claimlight-${layer}-dark`;
}

/** @param {Layer} layer */
export function priorityOf(layer) {
  return PRIORITY[layer];
}

/**
 * Rules for the text of some elements; on paper the page is as it was. Inks follow the page's `--claimlight-…` where
 * it has them.
 * @param {string} path  selects the elements
 * @param {Ground} ground
 */
export function highlightRules(path, ground) {
  const rules = Object.entries({ ...MARKS, detail: DETAIL }).map(([layer, style]) =>
    rule(path, /** @type {Layer} */ (layer), style, ground),
  );
  return `@media screen {
${rules.join('\n')}
${path}::highlight(${highlightName('hover', ground)}) { ${hover(ground)} }
}`;
}

/**
 * @param {string} path
 * @param {Layer} layer
 * @param {import('../ui/theme.js').Style} style
 * @param {Ground} ground
 */
function rule(path, layer, { line, width, ...shades }, ground) {
  const { ink: own, tint } = shades[ground];
  const ink = `var(--claimlight-${layer === 'detail' ? 'disputed' : layer}, ${own})`;
  const background = tint > 0 ? ` background-color: ${tinted(ink, tint)};` : '';
  // A second line would run across the claim's own, so a detail's words are bolder instead.
  const words =
    layer === 'detail'
      ? 'text-shadow: 0.03em 0 currentColor;'
      : `text-decoration: underline ${line} ${width}px ${ink}; text-underline-offset: 0.18em;`;
  return `${path}::highlight(${highlightName(layer, ground)}) { ${words}${background} }`;
}

/** @param {Ground} ground */
function hover(ground) {
  const figure = ground === 'light' ? 0 : 255;
  return `background-color: rgb(${figure} ${figure} ${figure} / 8%);`;
}

/**
 * @param {string} ink
 * @param {number} percent
 */
function tinted(ink, percent) {
  return `color-mix(in srgb, ${ink} ${percent}%, transparent)`;
}
