// The panel beside the page: the list of claims, and the sources whether or not the page is checked.
import { el, present } from '../../ui/dom.js';
import { linkToText } from '../../ui/link.js';
import { ClaimList } from '../../ui/list.js';
import { say } from '../../ui/messages.js';
import { sourcesSection } from '../../ui/source-list.js';
import { api } from '../api.js';
import { ask } from '../messaging.js';
import { addForm } from './add-form.js';
import { activeTab, beginPage, notice } from './frame.js';
import { PageView } from './page-view.js';

const root = await beginPage('extension.panel', 'panel');
const { id: windowId } = await api.windows.getCurrent();
const view = new PageView(draw);
const said = notice();
const place = el('div');
const below = el('div');
/** @type {any} */
let tab = null;
/** @type {import('../../page/handle.ts').LoadedSource[]} */
let sources = [];

/** @type {import('../../ui/list.js').ListActions} */
const actions = {
  sources: () => sources,
  select: ({ id }) => view.send({ do: 'select', id }),
  turn: () => {},
  hide: ({ id }) => view.send({ do: 'hide', id }),
  linkTo: ({ text }) => linkToText(tab?.url ?? '', text),
  setView: (change) => view.setView(change),
  retry: () => view.send({ do: 'retry' }),
  showNote: (span) => view.send({ do: 'note', span }),
  onAdd: openForm,
  onRemove: (id) => void ask({ do: 'remove', tab: tab.id, id }).catch(said.fail),
};
const list = new ClaimList(actions);

root.append(
  // The browser writes it above the panel, for eyes alone.
  el('h1', { class: 'unseen' }, say('extension.panel')),
  el('p', { class: 'small quiet' }, say('extension.privacy')),
  said.element,
  place,
  below,
);
api.runtime.onMessage.addListener((/** @type {any} */ message, /** @type {any} */ sender) => {
  if (message.news === 'sources') void readSources();
  // A page has begun to be checked.
  if (
    message.do === 'counts' &&
    message.counts &&
    sender.tab?.id === tab?.id &&
    view.status === 'off'
  )
    view.follow(tab.id);
});
api.tabs.onActivated.addListener((/** @type {any} */ to) => {
  if (to.windowId === windowId) void follow();
});
api.tabs.onUpdated.addListener((/** @type {number} */ id, /** @type {any} */ change) => {
  if (id === tab?.id && change.status === 'complete') void follow();
});
await follow();

async function follow() {
  tab = await activeTab();
  if (!tab) return;
  view.follow(tab.id);
  await readSources();
}

async function readSources() {
  sources = await ask({ do: 'sources', tab: tab.id });
  draw();
}

function draw() {
  const { status, list: state } = view;
  if (status === 'on' && state) {
    list.update(state);
    if (!list.element.isConnected) place.replaceChildren(list.element);
    if (!below.querySelector('form')) below.replaceChildren();
    return;
  }
  place.replaceChildren(
    el(
      'section',
      { class: 'part stack' },
      ...(status === 'asks-not'
        ? [
            el('p', {}, say('page.asks-not')),
            el(
              'button',
              { class: 'outlined', onclick: () => view.send({ do: 'start' }) },
              say('page.anyway'),
            ),
          ]
        : [el('p', {}, say('page.off')), el('p', { class: 'quiet' }, say('page.ask-toolbar'))]),
    ),
  );
  if (below.querySelector('form')) return;
  below.replaceChildren(
    el('section', { class: 'list' }, ...present([sourcesSection(null, actions)])),
  );
}

function openForm() {
  const form = addForm(
    (page) => ask({ do: 'add', tab: tab.id, page }),
    () => {
      form.remove();
      draw();
    },
  );
  below.replaceChildren(form);
  form.querySelector('textarea')?.focus();
}
