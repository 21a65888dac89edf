// The demo page: a desk with one article to read, others to hold it against.
import { startEngine } from '../engine/start-engine.js';
import { attach } from '../page/index.js';
import { appMessages } from '../ui/app-messages.js';
import { el } from '../ui/dom.js';
import { say, sayFailure, speak } from '../ui/messages.js';
import { tokens } from '../ui/theme.js';
import { AddDialog } from './add-dialog.js';
import { articleView } from './article-view.js';
import { Desk } from './desk.js';
import { acceptDrops } from './drop.js';
import { hiddenClaims, rememberHidden, savedTheme, saveTheme } from './memory.js';
import { saveFile } from './save-file.js';
import { SourceDialog } from './source-dialog.js';
import { loadStory } from './story.js';
import { TopBar } from './top-bar.js';

/**
 * @typedef {import('../page/handle.ts').Handle} Handle
 * @typedef {import('./desk.js').Text} Text
 */

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

speak('en-GB', appMessages);
const colours = new CSSStyleSheet();
colours.replaceSync(tokens(':root'));
document.adoptedStyleSheets = [colours];

let theme = savedTheme();
document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;

/** The list stands beside the article where there is room, else in a drawer. */
const wide = matchMedia('(min-width: 56.25em)');

start().catch((error) => notify(sayFailure(error)));

async function start() {
  place('invite').append(el('strong', {}, say('demo.privacy')), ` ${say('add.loading')}`);
  const { engine, inWorker } = await startEngine();
  if (!inWorker) notify(say('error.worker-refused'));
  const desk = new Desk(engine);
  /** @type {Promise<Handle> | null} */
  let attached = null;
  /** @type {Text | null} */
  let shown = null;

  /** @type {import('./add-dialog.js').Accept} */
  const accept = (page, read) => desk.add(page, { read });
  const add = new AddDialog(accept);
  const viewer = new SourceDialog((id) => void desk.read(id));
  const bar = new TopBar(
    place('bar'),
    {
      add: () => add.open(),
      show,
      remove: (id) => void desk.remove(id),
      save: async (format) => saveFile(await (await attached)?.export(format)),
      setTheme,
    },
    theme,
  );
  acceptDrops(accept, (errors) => notify(errors.map(sayFailure).join(' ')));
  wide.addEventListener('change', () => mark(shown));
  desk.addEventListener('change', () => {
    drawTop();
    if (desk.reading === shown) void attached?.then((handle) => handle.refresh());
    else void open(desk.reading);
  });
  await showExample();

  /** @param {Text | null} text */
  async function open(text) {
    shown = text;
    leave();
    place('article').replaceChildren();
    scrollTo({ top: 0, behavior: 'instant' });
    if (!text) return;
    const { head, body, fill } = articleView(text.page);
    place('article').append(head, body);
    await fill();
    if (shown === text) mark(text);
  }

  function leave() {
    void attached?.then((handle) => handle.detach());
    attached = null;
  }

  /** @param {Text | null} text */
  function mark(text) {
    leave();
    const body = document.querySelector('#article > .text');
    if (!text || !body) return;
    const { title, url, published, publisher, language } = text.page;
    attached = attach(body, engine, {
      page: { title, url, published, publisher, language },
      sources: () => desk.named(),
      list: wide.matches ? place('claims') : undefined,
      hidden: hiddenClaims(),
      theme,
      onAdd: () => add.open(),
      onRemove: (id) => void desk.remove(id),
      onRead: (id) => void desk.read(id),
      onPassage: ({ source, evidence }) => show(source, evidence),
      onHide: async (hidden) => {
        const { report } = (await attached) ?? {};
        rememberHidden(report?.claims.map(({ id }) => id) ?? [], hidden);
      },
    });
  }

  /**
   * @param {string} id
   * @param {import('./source-dialog.js').SourceVerdict['evidence']} [passage]
   */
  function show(id, passage) {
    const source = desk.get(id);
    if (source) void viewer.open(source, passage);
  }

  /** @param {import('../page/handle.ts').Theme} next */
  function setTheme(next) {
    theme = next;
    saveTheme(theme);
    document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
    void attached?.then((handle) => handle.setTheme(next));
  }

  /** Without it there is still room for the reader's own. */
  function showExample() {
    return loadStory(desk).catch((error) => {
      drawTop();
      notify(sayFailure(error));
    });
  }

  function drawTop() {
    bar.update(desk);
    drawInvite();
  }

  function drawInvite() {
    const { hasExample, hasAside } = desk;
    /** @type {[string, () => unknown, boolean][]} */
    const ways = [
      ['demo.own', () => add.open(), true],
      ['demo.example', showExample, !hasExample],
      ['demo.back', () => desk.restore(), hasAside],
    ];
    const links = ways
      .filter(([, , offered]) => offered)
      .map(([key, go]) => el('button', { class: 'link', onclick: () => void go() }, say(key)));
    place('invite').replaceChildren(
      el('strong', {}, say('demo.privacy')),
      ` ${say(hasExample ? 'demo.invite-example' : 'demo.invite')} `,
      ...links.flatMap((link, i) => (i > 0 ? [' · ', link] : [link])),
    );
  }
}

/** @param {string} words */
function notify(words) {
  const notice = place('notice');
  const close = el(
    'button',
    { 'aria-label': say('card.close'), onclick: () => notice.replaceChildren() },
    '✕',
  );
  notice.replaceChildren(el('span', {}, words), close);
}
