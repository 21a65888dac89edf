// Everything done in the reader's tabs: put our script in, read an article, tell of changes.
import { LoadError } from '../../sources/load-error.js';
import { api, isWeb } from '../api.js';

/** Where the tab each source was taken from is remembered, while the browser runs. */
const TAB = 'tab-of:';

/** @param {number} id */
export async function getTab(id) {
  try {
    return await api.tabs.get(id);
  } catch {
    throw new LoadError('tab-gone');
  }
}

/**
 * Marks the claims of a page; where our script is at work, it starts over.
 * @param {number} tab
 */
export async function startOn(tab) {
  await getTab(tab);
  await inject(tab, 'content.js');
}

/**
 * @param {number} tab
 * @returns {Promise<import('../../engine/contract.ts').Page>}
 */
export async function readArticle(tab) {
  await getTab(tab);
  await inject(tab, 'article.js');
  const page = await call(tab, () => /** @type {any} */ (globalThis).claimlightArticle());
  if (!page?.blocks?.length) throw new LoadError('no-text');
  return page;
}

/**
 * Lights a passage in a tab; false where its words are not there any more.
 * @param {number} tab
 * @param {string} text
 */
export async function lightPassage(tab, text) {
  try {
    await inject(tab, 'passage.js');
    return await call(
      tab,
      (words) => /** @type {any} */ (globalThis).claimlightPassage(words),
      text,
    );
  } catch {
    return false;
  }
}

/**
 * @param {number} tab
 * @param {string} file
 */
async function inject(tab, file) {
  try {
    await api.scripting.executeScript({ target: { tabId: tab }, files: [file] });
  } catch {
    throw new LoadError('page-closed');
  }
}

/**
 * @param {number} tab
 * @param {(...args: any[]) => unknown} func
 * @param {...unknown} args
 */
async function call(tab, func, ...args) {
  const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab }, func, args });
  return result;
}

/**
 * @param {string} source
 * @param {number} tab
 */
export function rememberTab(source, tab) {
  return api.storage.session.set({ [TAB + source]: tab });
}

/**
 * The tab a source can be seen in: the one it was taken from, or one that shows its address.
 * @param {{ id: string, page: { url?: string } }} source
 * @param {boolean} isPrivate
 * @returns {Promise<any | null>}
 */
export async function tabOf({ id, page }, isPrivate) {
  const tabs = await tabsOf(isPrivate);
  const { [TAB + id]: known } = await api.storage.session.get(TAB + id);
  const address = page.url?.split('#')[0];
  return (
    tabs.find((tab) => tab.id === known) ??
    tabs.find(({ url }) => isWeb(url) && url.split('#')[0] === address) ??
    null
  );
}

/**
 * Tells pages that are marked, and our own, that something has changed.
 * @param {import('../protocol.ts').News} news
 * @param {boolean} [isPrivate]  left out: everyone
 */
export async function spread(news, isPrivate) {
  const tabs = isPrivate === undefined ? await api.tabs.query({}) : await tabsOf(isPrivate);
  const told = tabs.map((/** @type {any} */ { id }) => api.tabs.sendMessage(id, news));
  // Where nobody listens, nothing is marked or open.
  await Promise.allSettled([...told, api.runtime.sendMessage(news)]);
}

/**
 * @param {boolean} isPrivate
 * @returns {Promise<any[]>}
 */
async function tabsOf(isPrivate) {
  const tabs = await api.tabs.query({});
  return tabs.filter((/** @type {any} */ { incognito }) => incognito === isPrivate);
}

/**
 * @param {number} tab
 * @param {{ disputed: number, confirmed: number } | null} counts  null: not marked
 */
export async function showCounts(tab, counts) {
  const text = counts === null ? '' : String(counts.disputed || counts.confirmed || 0);
  const color = counts?.disputed ? '#a8330a' : counts?.confirmed ? '#0b6b3a' : '#5b6470';
  await Promise.allSettled([
    api.action.setBadgeText({ tabId: tab, text }),
    api.action.setBadgeBackgroundColor({ tabId: tab, color }),
    api.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
  ]);
}
