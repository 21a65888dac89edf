// What every page of ours begins with: the reader's language and theme, and a root to draw in.
import { addHost } from '../../page/host.js';
import { el } from '../../ui/dom.js';
import { LIST_STYLES } from '../../ui/list-styles.js';
import { say, sayFailure, spoken } from '../../ui/messages.js';
import { api } from '../api.js';
import { readSettings } from '../settings.js';
import { speakChosen } from '../wording.js';
import { PAGE_STYLES } from './styles.js';

/**
 * @param {string} title  a key of the catalogue
 * @param {string} kind  the root's class
 */
export async function beginPage(title, kind) {
  const [{ language, theme }] = await Promise.all([readSettings(), speakChosen()]);
  document.documentElement.lang = spoken();
  document.title = say(title);
  if (theme !== 'system') document.documentElement.style.colorScheme = theme;
  const { shadow } = addHost(document.body, 'panel', theme, LIST_STYLES, PAGE_STYLES);
  const root = el('main', { class: `root page ${kind}` });
  shadow.append(root);
  api.storage.onChanged.addListener((/** @type {object} */ changes, /** @type {string} */ area) => {
    if (area === 'local' && 'settings' in changes) void redrawIfOther();
  });
  return root;

  // Only for what changes every word or colour: a page loaded anew loses the reader's place in it.
  async function redrawIfOther() {
    const now = await readSettings();
    if (now.language !== language || now.theme !== theme) location.reload();
  }
}

/**
 * A line that says what happened, read out as it changes.
 * @returns {{ element: HTMLElement, tell: (words: string) => void, fail: (...errors: unknown[]) => void }}
 */
export function notice() {
  const element = el('p', { class: 'notice', role: 'status' });
  return {
    element,
    tell(words) {
      element.className = 'notice';
      element.textContent = words;
    },
    fail(...errors) {
      element.className = 'notice failure';
      element.textContent = errors.map(sayFailure).join(' ');
    },
  };
}

/** The tab the reader looks at in this window. @returns {Promise<any>} */
export async function activeTab() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return tab;
}
