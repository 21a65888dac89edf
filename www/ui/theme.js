// Colours, lines and measures: the one place they are written down.

/**
 * @typedef {import('../engine/contract.ts').Verdict} Verdict
 * @typedef {Verdict | 'checkable'} Mark  a verdict, or that no source is loaded
 * @typedef {{ ink: string, tint: number }} Shade  tint: how much of the ink, in percent
 * @typedef {{ line: 'solid' | 'dashed' | 'wavy' | 'dotted', width: number, light: Shade, dark: Shade }} Style
 */

/** @type {Record<Mark, Style>} */
export const MARKS = {
  confirmed: {
    line: 'solid',
    width: 2,
    light: { ink: '#0b6b3a', tint: 8 },
    dark: { ink: '#5fd39a', tint: 12 },
  },
  partly: {
    line: 'dashed',
    width: 2,
    light: { ink: '#0a5f7d', tint: 6 },
    dark: { ink: '#62c4e0', tint: 10 },
  },
  disputed: {
    line: 'wavy',
    width: 2,
    light: { ink: '#a8330a', tint: 10 },
    dark: { ink: '#ff9a66', tint: 14 },
  },
  unmentioned: {
    line: 'dotted',
    width: 1.5,
    light: { ink: '#5b6470', tint: 0 },
    dark: { ink: '#a3acb8', tint: 0 },
  },
  checkable: {
    line: 'dotted',
    width: 1.5,
    light: { ink: '#5b6470', tint: 0 },
    dark: { ink: '#a3acb8', tint: 0 },
  },
};

/** The differing detail inside a disputed claim. @type {Style} */
export const DETAIL = {
  line: 'wavy',
  width: 3,
  light: { ink: MARKS.disputed.light.ink, tint: 22 },
  dark: { ink: MARKS.disputed.dark.ink, tint: 28 },
};

const verdictInks = Object.entries(MARKS)
  .map(([mark, { light, dark }]) => `--${mark}: light-dark(${light.ink}, ${dark.ink});`)
  .join('\n  ');

/**
 * Custom properties every part of the interface draws from.
 * @param {':host' | ':root'} where
 */
export const tokens = (where) => `${where} {
  --paper: light-dark(#ffffff, #16181c);
  --raised: light-dark(#ffffff, #1f2227);
  --sunk: light-dark(#f5f6f8, #101215);
  --ink: light-dark(#16181c, #e9ebee);
  --quiet: light-dark(#5b6470, #a3acb8);
  --edge: light-dark(#dde1e6, #343a42);
  --accent: light-dark(#1f4fb2, #9dbdff);
  ${verdictInks}
  --radius: 0.5rem;
  --shadow: 0 0.5rem 1.75rem light-dark(rgb(16 20 28 / 16%), rgb(0 0 0 / 55%));
  --interface: system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif;
  --size: 0.9375rem;
}`;

/** The same, each open to a publisher as `--claimlight-…`. */
export const THEMED = tokens(':host').replace(/--(\w+): (.+);/g, '--$1: var(--claimlight-$1, $2);');

/** What every shadow root of ours starts from. */
export const BASE = `${tokens(':host')}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.root {
  font: 400 var(--size) / 1.45 var(--interface);
  color: var(--ink);
  text-align: start;
  letter-spacing: normal;
}
button, a.action {
  min-block-size: 2rem;
  padding: 0.25rem 0.625rem;
  border: 1px solid transparent;
  border-radius: var(--radius);
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  text-decoration: none;
  cursor: pointer;
}
button:hover, a.action:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
button.outlined { border-color: var(--edge); }
button.link, a.link {
  padding-inline: 0.25rem;
  color: var(--accent);
}
a.link { display: inline-flex; align-items: center; min-block-size: 2rem; text-decoration: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.quiet { color: var(--quiet); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { button.link, a.link { border-color: Canvas; color: LinkText; } }
@media (pointer: coarse) { button, a.action, a.link { min-block-size: 2.75rem; } }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; } }
`;

/** What each root has adopted: Firefox lets no extension's script read it there. @type {WeakMap<ShadowRoot, CSSStyleSheet[]>} */
const adopted = new WeakMap();

/**
 * Adds styles to those a root of ours has.
 * @param {ShadowRoot} root
 * @param {...string} styles
 */
export function adopt(root, ...styles) {
  const sheets = [...(adopted.get(root) ?? []), ...styles.map(sheetOf)];
  adopted.set(root, sheets);
  root.adoptedStyleSheets = sheets;
}

/** Pages change what a `rem` is; ours is the reader's own size of text. @param {string} text */
function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replace(/(-?[\d.]+)rem\b/g, 'calc($1 * var(--rem))'));
  return sheet;
}

/**
 * Gives a host of ours the reader's size of text to measure by, and takes back how far the page zooms itself.
 * @param {HTMLElement} host
 */
export function measureText(host) {
  host.style.setProperty('--rem', getComputedStyle(host).fontSize);
  host.style.setProperty('--zoom', `${1 / (host.currentCSSZoom ?? 1)}`);
}
