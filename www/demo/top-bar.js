// The one row on top: name, what is read, what it is held against, export, colours.
import { el } from '../ui/dom.js';
import { FORMAT_NAMES } from '../ui/export/export.js';
import { say } from '../ui/messages.js';
import { menu } from './menu.js';

/**
 * @typedef {import('../page/handle.ts').Theme} Theme
 *
 * @typedef {object} BarActions
 * @property {() => void} add
 * @property {(id: string) => void} show
 * @property {(id: string) => void} remove
 * @property {(format: import('../ui/export/export.js').Format) => void} save
 * @property {(theme: Theme) => void} setTheme
 */

/** @type {Theme[]} */
const THEMES = ['system', 'light', 'dark'];

export class TopBar {
  #actions;
  #reading = el('p', { class: 'reading' });
  #chips = el('ul', { class: 'chips', 'aria-label': say('list.sources') });

  /**
   * @param {HTMLElement} bar
   * @param {BarActions} actions
   * @param {Theme} theme
   */
  constructor(bar, actions, theme) {
    this.#actions = actions;
    bar.append(
      el('p', { class: 'name' }, 'Claimlight'),
      this.#reading,
      el('span', { class: 'against quiet' }, say('demo.against')),
      this.#chips,
      el(
        'div',
        { class: 'tools' },
        ...menu(
          say('export.label'),
          FORMAT_NAMES.map((format) => ({
            label: say(`export.${format}`),
            run: () => actions.save(format),
          })),
        ),
        themeSwitch(theme, actions.setTheme),
      ),
    );
  }

  /** @param {import('./desk.js').Desk} desk */
  update({ reading, sources }) {
    const title = reading ? (reading.page.title ?? reading.name) : say('demo.nothing');
    this.#reading.replaceChildren(
      el('span', { class: 'quiet' }, `${say('demo.reading')} `),
      el('span', { dir: 'auto', title }, title),
    );
    this.#chips.replaceChildren(
      ...sources.map((source) => el('li', { class: 'chip' }, ...this.#chip(source))),
      el(
        'li',
        {},
        el(
          'button',
          { class: 'add', 'aria-label': say('list.add'), onclick: () => this.#actions.add() },
          '+',
        ),
      ),
    );
  }

  /** @param {import('./desk.js').Text} source */
  #chip({ id, name }) {
    return [
      el(
        'button',
        {
          dir: 'auto',
          title: say('demo.show-source', { name }),
          onclick: () => this.#actions.show(id),
        },
        name,
      ),
      el(
        'button',
        {
          class: 'remove',
          'aria-label': say('source.remove-named', { name }),
          onclick: () => this.#actions.remove(id),
        },
        '✕',
      ),
    ];
  }
}

/**
 * @param {Theme} theme
 * @param {(theme: Theme) => void} onChange
 */
function themeSwitch(theme, onChange) {
  const select = el(
    'select',
    {
      'aria-label': say('theme.label'),
      onchange: () => onChange(/** @type {Theme} */ (select.value)),
    },
    ...THEMES.map((each) =>
      el('option', { value: each, selected: each === theme }, say(`theme.${each}`)),
    ),
  );
  return select;
}
