// One dialog for every way in: paste, link, file.

import { fromFile, fromLink, fromText, takeEach } from '../sources/load.js';
import { el } from '../ui/dom.js';
import { say, sayFailure } from '../ui/messages.js';
import { hasFiles } from './drop.js';

/**
 * @typedef {import('../engine/contract.ts').Page} Page
 * @typedef {(page: Page, read: boolean) => Promise<void>} Accept  rejects with why the text is not taken
 */

const LINK = /^\s*(https?:\/\/|\/|\.\/)\S+\s*$/i;

export class AddDialog {
  #accept;
  /** @type {AbortController | null} */
  #loading = null;
  #field = el('textarea', {
    id: 'add-text',
    rows: 8,
    spellcheck: 'false',
    placeholder: say('add.placeholder'),
  });
  #file = el('input', {
    type: 'file',
    multiple: true,
    accept: '.txt,.text,.md,.html,.htm,text/plain,text/html',
    'aria-label': say('add.file'),
  });
  #outlet = el('input', { type: 'text', autocomplete: 'off' });
  #date = el('input', { type: 'date' });
  #read = el('input', { type: 'radio', name: 'as', value: 'read' });
  #compare = el('input', { type: 'radio', name: 'as', value: 'compare', checked: true });
  #failure = el('div', { class: 'failure', role: 'alert' });
  #add = el('button', { class: 'primary', type: 'submit' }, say('add.add'));
  #dialog;

  /** @param {Accept} accept */
  constructor(accept) {
    this.#accept = accept;
    this.#dialog = el(
      'dialog',
      {
        class: 'add-dialog',
        'aria-labelledby': 'add-title',
        onclose: () => this.#loading?.abort(),
        ondragover: (/** @type {DragEvent} */ event) => this.#drag(event, true),
        ondragleave: (/** @type {DragEvent} */ event) => this.#drag(event, false),
        ondrop: (/** @type {DragEvent} */ event) => this.#drop(event),
      },
      el(
        'form',
        {
          onsubmit: (/** @type {SubmitEvent} */ event) => {
            event.preventDefault();
            void this.#submit();
          },
        },
        el('h2', { id: 'add-title' }, say('add.title')),
        el('label', { for: 'add-text' }, say('add.text')),
        this.#field,
        this.#failure,
        el('label', { class: 'file' }, el('span', {}, say('add.file')), this.#file),
        el(
          'div',
          { class: 'known' },
          el('label', {}, el('span', {}, say('add.outlet')), this.#outlet),
          el('label', {}, el('span', {}, say('add.date')), this.#date),
        ),
        el(
          'fieldset',
          {},
          el('legend', {}, say('add.as')),
          el('label', {}, this.#compare, ` ${say('add.compare')}`),
          el('label', {}, this.#read, ` ${say('add.read')}`),
        ),
        el('p', { class: 'quiet' }, say('add.privacy')),
        el(
          'div',
          { class: 'buttons' },
          el('button', { type: 'button', onclick: () => this.#dialog.close() }, say('add.cancel')),
          this.#add,
        ),
      ),
    );
    document.body.append(this.#dialog);
  }

  open() {
    this.#failure.replaceChildren();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.focus();
  }

  async #submit() {
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    const known = this.#known();
    const read = this.#read.checked;
    /** @param {Page} page */
    const accept = (page) => {
      signal.throwIfAborted();
      return this.#accept({ ...page, ...known }, read);
    };
    this.#busy(true);
    const files = [...(this.#file.files ?? [])].map((file) => () => fromFile(file));
    const failures = await takeEach(this.#typed(files.length > 0, signal), accept);
    if (failures.length === 0) this.#field.value = '';
    failures.push(...(await takeEach(files, accept)));
    this.#file.value = '';
    this.#busy(false);
    if (signal.aborted) return;
    this.#failure.replaceChildren(...failures.map((error) => el('p', {}, sayFailure(error))));
    if (failures.length > 0) return;
    this.#reset();
    this.#dialog.close();
  }

  /**
   * @param {DragEvent} event
   * @param {boolean} over
   */
  #drag(event, over) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.#dialog.classList.toggle('over', over);
  }

  /** @param {DragEvent} event */
  #drop(event) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#dialog.classList.remove('over');
    this.#file.files = event.dataTransfer?.files ?? null;
  }

  /**
   * What stands in the field; beside files it may stay empty.
   * @param {boolean} optional
   * @param {AbortSignal} signal
   * @returns {(() => Promise<Page>)[]}
   */
  #typed(optional, signal) {
    const text = this.#field.value;
    if (optional && text.trim() === '') return [];
    return [() => (LINK.test(text) ? fromLink(text.trim(), signal) : fromText(text))];
  }

  /** What the reader says of the text comes before what it says itself. @returns {Partial<Page>} */
  #known() {
    const publisher = this.#outlet.value.trim();
    const published = this.#date.value;
    return { ...(publisher ? { publisher } : {}), ...(published ? { published } : {}) };
  }

  #reset() {
    for (const input of [this.#outlet, this.#date]) input.value = '';
    this.#compare.checked = true;
  }

  /** @param {boolean} busy */
  #busy(busy) {
    this.#add.disabled = busy;
    this.#add.textContent = say(busy ? 'add.loading' : 'add.add');
    if (busy) this.#failure.replaceChildren();
  }
}
