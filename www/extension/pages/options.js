// The options: language, verdicts shown, colours, sites, permissions, and a way to leave nothing behind.
import { el } from '../../ui/dom.js';
import { VERDICT_GLYPHS } from '../../ui/glyphs.js';
import { say } from '../../ui/messages.js';
import { ORDER } from '../../ui/view.js';
import { api, siteName } from '../api.js';
import { ask } from '../messaging.js';
import { readSettings, saveSettings } from '../settings.js';
import { beginPage, notice } from './frame.js';

const PERMISSIONS = [
  'activeTab',
  'scripting',
  'storage',
  'contextMenus',
  'sidePanel',
  'tabs',
  'sites',
].filter((name) => name !== 'sidePanel' || api.sidePanel);

const root = await beginPage('options.title', 'options');
const settings = await readSettings();
const said = notice();
const sites = el('ul');
/** @type {Map<import('../../ui/theme.js').Mark, HTMLInputElement>} */
const boxes = new Map();

root.append(
  el(
    'header',
    { class: 'top' },
    el('img', { src: api.runtime.getURL('icons/32.png'), alt: '' }),
    el('h1', {}, say('options.title')),
  ),
  section('options.privacy', el('p', {}, say('options.privacy-text'))),
  section(
    'options.language',
    choice('language', ['auto', 'en', 'de'], (to) => `options.language-${to}`),
  ),
  section(
    'theme.label',
    choice('theme', ['system', 'light', 'dark'], (to) => `theme.${to}`),
  ),
  section(
    'options.marks',
    ...ORDER.map(markSwitch),
    el('p', { class: 'small quiet' }, say('options.marks-how')),
  ),
  section('options.sites', sites),
  section(
    'options.permissions',
    el('ul', {}, ...PERMISSIONS.map((name) => el('li', {}, say(`permission.${name}`)))),
  ),
  section(
    'options.erase',
    el('p', { class: 'quiet' }, say('options.erase-how')),
    el('div', {}, el('button', { class: 'outlined erase', onclick: erase }, say('options.erase'))),
    said.element,
  ),
);
await drawSites();
api.storage.onChanged.addListener(() => void drawSites());
document.addEventListener('visibilitychange', () => void drawMarks());

/**
 * @param {string} title
 * @param {...Node} parts
 */
function section(title, ...parts) {
  return el('section', { class: 'part stack' }, el('h2', {}, say(title)), ...parts);
}

/**
 * @template {'language' | 'theme'} T
 * @param {T} name
 * @param {import('../protocol.ts').Settings[T][]} values
 * @param {(value: string) => string} keyOf
 */
function choice(name, values, keyOf) {
  const select = el(
    'select',
    {
      name,
      'aria-label': say(name === 'theme' ? 'theme.label' : 'options.language'),
      onchange: () => void saveSettings({ [name]: select.value }),
    },
    ...values.map((value) =>
      el('option', { value, selected: value === settings[name] }, say(keyOf(value))),
    ),
  );
  return select;
}

/** @param {import('../../ui/theme.js').Mark} mark */
function markSwitch(mark) {
  const box = el('input', {
    type: 'checkbox',
    name: mark,
    checked: settings.marks.includes(mark),
    onchange: () => void saveSettings({ marks: ORDER.filter((each) => boxes.get(each)?.checked) }),
  });
  boxes.set(mark, box);
  const glyph = el('span', { class: `glyph ${mark}`, 'aria-hidden': 'true' }, VERDICT_GLYPHS[mark]);
  return el('label', { class: 'switch' }, box, glyph, say(`verdict.${mark}`));
}

/** Not at every change: what was stored for one switch would undo the next one, pressed meanwhile. */
async function drawMarks() {
  const { marks } = await readSettings();
  for (const [mark, box] of boxes) box.checked = marks.includes(mark);
}

async function drawSites() {
  const { sites: known = [] } = await api.storage.local.get('sites');
  sites.replaceChildren(
    ...(known.length === 0
      ? [el('li', { class: 'quiet' }, say('options.no-sites'))]
      : known.map((/** @type {string} */ pattern) => {
          const site = siteName(pattern);
          return el(
            'li',
            { class: 'row' },
            site,
            el(
              'button',
              {
                class: 'link',
                'aria-label': say('options.site-remove', { site }),
                onclick: () => void ask({ do: 'forget-site', pattern }),
              },
              say('source.remove'),
            ),
          );
        })),
  );
}

async function erase() {
  try {
    await ask({ do: 'erase' });
    await drawMarks();
    said.tell(say('options.erased'));
  } catch (error) {
    said.fail(error);
  }
}
