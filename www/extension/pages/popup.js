// The popup: the state of this page, counts, sources, and the way to more.
import { el, present } from '../../ui/dom.js';
import { densityRow, filterRow } from '../../ui/list-controls.js';
import { say, sayCode } from '../../ui/messages.js';
import { api, isWeb, siteName, siteOf } from '../api.js';
import { ask } from '../messaging.js';
import { activeTab, beginPage, notice } from './frame.js';
import { PageView } from './page-view.js';
import { tabPicker } from './tab-picker.js';

const root = await beginPage('extension.action', 'popup');
const tab = await activeTab();
const site = isWeb(tab.url) ? siteOf(tab.url) : null;
const view = new PageView(drawPage);
const said = notice();
const page = el('section', { class: 'part stack' });
const density = densityRow((limit) => view.setView({ limit }));
const counts = el('div');
const always = el('div');
const sources = el('section', { class: 'part stack' });
const main = el(
  'div',
  {},
  page,
  counts,
  density.element,
  always,
  sources,
  el(
    'div',
    { class: 'part row' },
    el('button', { class: 'link', onclick: openPanel }, say('page.list')),
    el(
      'button',
      { class: 'link', onclick: () => api.runtime.openOptionsPage() },
      say('page.options'),
    ),
  ),
);

root.append(
  el(
    'header',
    { class: 'top' },
    el('img', { src: api.runtime.getURL('icons/32.png'), alt: '' }),
    el('h1', {}, 'Claimlight'),
  ),
  el('p', { class: 'small quiet' }, say('extension.privacy')),
  said.element,
  main,
);
api.runtime.onMessage.addListener((/** @type {any} */ { news }) => {
  if (news === 'sources') void drawSources();
});
view.follow(tab.id);
await Promise.all([drawSources(), drawAlways(), tellRefusal()]);

/** The browser's question closed the popup, and what it was asked for has not come to be. */
async function tellRefusal() {
  const { want } = await api.storage.session.get('want');
  if (!want) return;
  await api.storage.session.remove('want');
  said.fail({ code: 'permission-denied', values: { site: siteName(want.origins[0]) } });
}

function drawPage() {
  const { status, list } = view;
  const working = list?.phase === 'reading' || list?.phase === 'comparing';
  page.replaceChildren(...present(pageParts(status, list, working)));
  page.setAttribute('aria-busy', String(working));
  const ready = status === 'on' && list?.phase === 'ready';
  const actions = /** @type {any} */ ({ setView: view.setView.bind(view) });
  counts.replaceChildren(...present([ready && filterRow(list, actions)]));
  density.update(ready ? list : { shown: 0, dense: [], worthy: 0 });
}

/**
 * @param {import('../protocol.ts').PageState['status']} status
 * @param {import('../../ui/list.js').ListState | null} list
 * @param {boolean} working
 */
function pageParts(status, list, working) {
  if (status === 'asks-not') {
    return [
      el('p', {}, say('page.asks-not')),
      el(
        'button',
        { class: 'outlined', onclick: () => view.send({ do: 'start' }) },
        say('page.anyway'),
      ),
    ];
  }
  if (status === 'off') {
    return [
      el('button', { class: 'primary check', onclick: check }, say('page.check')),
      el('p', { class: 'small quiet' }, say('page.off')),
    ];
  }
  const failed = list?.phase === 'failed' && sayCode('error', list.failure ?? 'other');
  const nothing = list?.phase === 'ready' && list.worthy === 0 && say('list.no-claims');
  return [
    working && el('p', { class: 'working' }, say('page.working')),
    failed && el('p', { class: 'notice failure' }, failed),
    nothing && el('p', { class: 'quiet' }, nothing),
    el('button', { class: 'outlined', onclick: () => view.send({ do: 'stop' }) }, say('page.stop')),
  ];
}

async function check() {
  try {
    await ask({ do: 'start', tab: tab.id });
    view.follow(tab.id);
  } catch (error) {
    said.fail(error);
  }
}

/** The permission is asked for in the click itself; the question may close the popup. */
async function drawAlways() {
  if (!site) return;
  if (tab.incognito) {
    always.replaceChildren(el('p', { class: 'small quiet' }, say('page.always-private')));
    return;
  }
  const { sites = [] } = await api.storage.local.get('sites');
  const box = el('input', {
    type: 'checkbox',
    checked: sites.includes(site),
    onchange: () => void switchSite(box),
  });
  always.replaceChildren(
    el('label', { class: 'switch' }, box, say('page.always', { site: siteName(site) })),
  );
}

/** @param {HTMLInputElement} box */
async function switchSite(box) {
  if (!site) return;
  if (!box.checked) return void (await ask({ do: 'forget-site', pattern: site }));
  const asked = api.permissions.request({ origins: [site] });
  const wanted = ask({ do: 'want', want: { for: 'site', tab: tab.id, origins: [site] } });
  try {
    const granted = await asked;
    await wanted;
    if (granted) view.follow(tab.id);
    else {
      box.checked = false;
      said.fail({ code: 'permission-denied', values: { site: siteName(site) } });
    }
  } catch (error) {
    box.checked = false;
    said.fail(error);
  }
}

async function drawSources() {
  /** @type {import('../../page/handle.ts').LoadedSource[]} */
  const loaded = await ask({ do: 'sources', tab: tab.id });
  const chips = loaded.map(({ id, name }) =>
    el(
      'li',
      { class: 'chip' },
      el('span', { dir: 'auto', title: name }, name),
      el(
        'button',
        {
          'aria-label': say('source.remove-named', { name }),
          onclick: () => void ask({ do: 'remove', tab: tab.id, id }).catch(said.fail),
        },
        '✕',
      ),
    ),
  );
  sources.replaceChildren(
    ...present([
      el('h2', {}, say('list.sources')),
      loaded.length === 0 && el('p', { class: 'quiet' }, say('sources.none')),
      loaded.length > 0 && el('ul', { class: 'chips' }, ...chips),
      el('button', { class: 'outlined compare', onclick: compare }, say('sources.compare')),
      el(
        'div',
        { class: 'row links' },
        el('button', { class: 'link use', onclick: useThis }, say('page.use')),
        el('button', { class: 'link other', onclick: openPanel }, say('sources.other')),
      ),
      tab.incognito && el('p', { class: 'small quiet' }, say('sources.private')),
    ]),
  );
}

async function useThis() {
  try {
    await ask({ do: 'add-tab', tab: tab.id });
    said.tell(say('page.used'));
  } catch (error) {
    said.fail(error);
  }
}

async function compare() {
  // First of all: the browser takes the question only in the click itself.
  const granted = await api.permissions.request({ permissions: ['tabs'] });
  if (!granted) return said.fail({ code: 'tabs-denied' });
  const picker = await tabPicker(tab, said, () => picker.replaceWith(main));
  main.replaceWith(picker);
}

async function openPanel() {
  if (api.sidePanel) await api.sidePanel.open({ windowId: tab.windowId });
  else await api.sidebarAction.open();
  window.close();
}
