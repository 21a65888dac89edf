// What the page remembers between visits; all of it stays in this browser.
import { rememberedHidden } from '../ui/view.js';

/**
 * @typedef {import('../page/handle.ts').Theme} Theme
 */

/** @returns {Theme} */
export function savedTheme() {
  const saved = read('claimlight.theme');
  return saved === 'light' || saved === 'dark' ? saved : 'system';
}

/** @param {Theme} theme */
export function saveTheme(theme) {
  write('claimlight.theme', theme);
}

/** Claims hidden before, by id. @returns {string[]} */
export function hiddenClaims() {
  try {
    const saved = JSON.parse(read('claimlight.hidden') ?? '[]');
    return Array.isArray(saved) ? saved.map(String) : [];
  } catch {
    return [];
  }
}

/**
 * @param {string[]} here  all claims of the article
 * @param {string[]} now  what is hidden from now on
 */
export function rememberHidden(here, now) {
  write('claimlight.hidden', JSON.stringify(rememberedHidden(hiddenClaims(), here, now)));
}

/** Storage may be forbidden; then nothing is remembered. @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {}
}
