// What the page remembers between visits; all of it stays in this browser.

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

/**
 * Claims hidden in an article before.
 * @param {string} article
 * @returns {string[]}
 */
export function hiddenClaims(article) {
  try {
    const saved = JSON.parse(read(`claimlight.hidden.${article}`) ?? '[]');
    return Array.isArray(saved) ? saved : [];
  } catch {
    return [];
  }
}

/**
 * @param {string} article
 * @param {Iterable<string>} ids
 */
export function rememberHidden(article, ids) {
  write(`claimlight.hidden.${article}`, JSON.stringify([...ids]));
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
