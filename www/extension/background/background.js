// The background: answers pages and the extension's own views. Every listener is set at once, since the browser
// stops the background when it rests and starts it again for one event.
import { blocksOfText } from '../../sources/plain-text.js';
import { api } from '../api.js';
import { answer } from '../messaging.js';
import { readSettings } from '../settings.js';
import { chosenWords } from '../wording.js';
import { serveChecks } from './checks.js';
import { hideClaims, readHidden } from './hidden.js';
import { makeMenus } from './menus.js';
import { showPassage } from './passages.js';
import { Profile } from './profile.js';
import { addSite, forgetSite, registerSites } from './sites.js';
import { getTab, readArticle, rememberTab, showCounts, spread, startOn } from './tabs.js';
import { fulfilWant, keepWant } from './wants.js';

/**
 * @typedef {import('../../engine/contract.ts').Page} Page
 * @typedef {import('../protocol.ts').FromContent} FromContent
 * @typedef {import('../protocol.ts').FromOurs} FromOurs
 */

const normal = new Profile(false);
const secret = new Profile(true);

/** @param {{ incognito: boolean }} tab */
const profileOf = (tab) => (tab.incognito ? secret : normal);

/**
 * @param {Page} page
 * @param {any} tab
 * @param {boolean} [isOpen]  the text is what the tab shows
 */
async function addSource(page, tab, isOpen = false) {
  const profile = profileOf(tab);
  const { id, name } = await profile.add(page);
  if (isOpen) await rememberTab(id, tab.id);
  await spread({ news: 'sources' }, profile.isPrivate);
  return { name };
}

/** @param {number} id */
const addTab = async (id) => addSource(await readArticle(id), await getTab(id), true);

/** @param {import('../protocol.ts').Want} want */
async function fulfil(want) {
  if (want.for === 'source') return void (await addTab(want.tab));
  for (const origin of want.origins) await addSite(origin);
  await startOn(want.tab);
  await spread({ news: 'settings' });
}

async function erase() {
  for (const profile of [normal, secret]) await profile.clear();
  await Promise.all([api.storage.local.clear(), api.storage.session.clear()]);
  await registerSites();
  const { origins = [] } = await api.permissions.getAll();
  await api.permissions.remove({ origins, permissions: ['tabs'] }).catch(() => {});
  await makeMenus();
  for (const isPrivate of [false, true]) await spread({ news: 'sources' }, isPrivate);
  await spread({ news: 'settings' });
}

/**
 * What a script in a page may ask. It runs beside code of the page's, so it is told nothing but what it draws.
 * @param {FromContent} question
 * @param {any} tab
 */
async function answerContent(question, tab) {
  switch (question.do) {
    case 'welcome': {
      const [settings, words, hidden] = await Promise.all([
        readSettings(),
        chosenWords(),
        readHidden(),
      ]);
      return { settings, ...words, hidden };
    }
    case 'counts':
      return showCounts(tab.id, question.counts);
    case 'hide':
      return tab.incognito ? undefined : hideClaims(question.here, question.hidden);
    case 'passage':
      return showPassage(profileOf(tab), question.source, question.text, tab);
  }
}

/** @param {FromOurs} question */
async function answerOurs(question) {
  if (question.do === 'want') return keepWant(question.want, fulfil);
  if (question.do === 'forget-site') return forgetSite(question.pattern);
  if (question.do === 'erase') return erase();
  const tab = await getTab(question.tab);
  const profile = profileOf(tab);
  switch (question.do) {
    case 'start':
      return startOn(tab.id);
    case 'sources':
      return profile.list();
    case 'add':
      return addSource(question.page, tab);
    case 'add-tab':
      return addTab(tab.id);
    case 'remove':
      await profile.remove(question.id);
      return spread({ news: 'sources' }, profile.isPrivate);
    case 'clear':
      await profile.clear();
      return spread({ news: 'sources' }, profile.isPrivate);
  }
}

answer((question, sender) => {
  if (typeof question?.do !== 'string') return undefined;
  const ours = sender.url?.startsWith(api.runtime.getURL(''));
  return ours ? answerOurs(question) : answerContent(question, sender.tab);
});

api.runtime.onConnect.addListener((/** @type {any} */ port) => {
  if (port.name === 'engine') serveChecks(port, profileOf(port.sender.tab));
});

api.commands.onCommand.addListener(
  async (/** @type {string} */ command, /** @type {any} */ tab) => {
    if (command === 'check-page' && tab) await startOn(tab.id).catch(showFailure(tab));
  },
);

api.contextMenus.onClicked.addListener(async (/** @type {any} */ info, /** @type {any} */ tab) => {
  const work = {
    check: () => startOn(tab.id),
    'use-page': () => addTab(tab.id),
    'use-selection': () =>
      addSource(
        {
          title: tab.title,
          url: info.pageUrl,
          publisher: new URL(info.pageUrl).hostname.replace(/^www\./, ''),
          blocks: blocksOfText(info.selectionText),
        },
        tab,
        true,
      ),
  }[/** @type {'check' | 'use-page' | 'use-selection'} */ (info.menuItemId)];
  await work?.().catch(showFailure(tab));
});

/** The popup is the place to say why: without it, the button shows that something did not work. @param {any} tab */
function showFailure(tab) {
  return () =>
    Promise.allSettled([
      api.action.setBadgeText({ tabId: tab.id, text: '!' }),
      api.action.setBadgeBackgroundColor({ tabId: tab.id, color: '#a8330a' }),
    ]);
}

api.permissions.onAdded.addListener(() => fulfilWant(fulfil));
api.permissions.onRemoved.addListener(() => registerSites());

api.runtime.onInstalled.addListener(async () => {
  await makeMenus();
  await registerSites();
});

api.storage.onChanged.addListener(
  async (/** @type {object} */ changes, /** @type {string} */ area) => {
    if (area !== 'local' || !('settings' in changes)) return;
    await makeMenus();
    await spread({ news: 'settings' });
  },
);

/** What private windows held goes with the last of them. */
api.windows.onRemoved.addListener(async () => {
  const windows = await api.windows.getAll();
  if (!windows.some((/** @type {any} */ { incognito }) => incognito)) await secret.clear();
});
