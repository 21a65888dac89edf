// The one element Claimlight adds to a page, last child of its root, with everything of ours inside a shadow tree.
import { adopt, BASE, measureText } from '../ui/theme.js';
import { OWN_TAG } from './skip.js';

const OUT_OF_FLOW = {
  all: 'initial',
  display: 'block',
  position: 'absolute',
  top: '0',
  left: '0',
  width: '0',
  height: '0',
};

/**
 * A shadow root of ours under `parent`, out of reach of the page's styles.
 * @param {Element} parent
 * @param {import('./handle.ts').Theme} theme
 * @param {...string} styles
 */
export function addHost(parent, theme, ...styles) {
  const host = document.createElement(OWN_TAG);
  const shadow = host.attachShadow({ mode: 'open' });
  parent.append(host);
  setStyle(host, OUT_OF_FLOW);
  host.lang = 'en';
  host.dir = 'ltr';
  adopt(shadow, BASE, ...styles);
  measureText(host);
  setHostTheme(host, theme);
  return { host, shadow };
}

/**
 * A host that takes its place in an element given for it.
 * @param {HTMLElement} place
 * @param {import('./handle.ts').Theme} theme
 * @param {HTMLElement} content
 * @param {...string} styles
 */
export function addPanel(place, theme, content, ...styles) {
  const { host, shadow } = addHost(place, theme, ...styles);
  setStyle(host, { position: 'static', width: 'auto', height: 'auto' });
  shadow.append(content);
  return host;
}

/**
 * @param {HTMLElement} host
 * @param {import('./handle.ts').Theme} theme
 */
export function setHostTheme(host, theme) {
  setStyle(host, { 'color-scheme': theme === 'system' ? 'light dark' : theme });
}

/**
 * Inline and important: not even `* { all: unset !important }` in the page's sheets comes before it.
 * @param {HTMLElement} host
 * @param {Record<string, string>} values
 */
function setStyle(host, values) {
  for (const [name, value] of Object.entries(values))
    host.style.setProperty(name, value, 'important');
}
