// The one element Claimlight adds to a page, last child of its root, with everything of ours inside a shadow tree.
import { spoken } from '../ui/messages.js';
import { adopt, BASE, measureText } from '../ui/theme.js';
import { OWN_TAG } from './skip.js';

/**
 * Between important rules the inner tree's comes first, so that no style of the page reaches the host.
 * A host in the page's own flow would be one more item of its grids and columns.
 */
const HOST_STYLES = `
:host { all: initial !important; display: block !important; zoom: var(--zoom) !important; color-scheme: light dark !important; }
:host([data-place='page']) { position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important; }
:host([data-theme='light']) { color-scheme: light !important; }
:host([data-theme='dark']) { color-scheme: dark !important; }
`;

/**
 * A shadow root of ours under `parent`, out of reach of the page's styles.
 * @param {Element} parent
 * @param {'page' | 'panel'} place  beside the page, or in an element given for it
 * @param {import('./handle.ts').Theme} theme
 * @param {...string} styles
 */
export function addHost(parent, place, theme, ...styles) {
  const host = document.createElement(OWN_TAG);
  host.lang = spoken();
  host.dir = 'ltr';
  host.dataset.place = place;
  setHostTheme(host, theme);
  const shadow = host.attachShadow({ mode: 'open' });
  adopt(shadow, HOST_STYLES, BASE, ...styles);
  parent.append(host);
  measureText(host);
  return { host, shadow };
}

/**
 * @param {HTMLElement} host
 * @param {import('./handle.ts').Theme} theme
 */
export function setHostTheme(host, theme) {
  host.dataset.theme = theme;
}
