// Paste, link or file: the ways a source comes in that is not open in a tab.
import { fromFile, fromLink, fromText, takeEach } from '../../sources/load.js';
import { el } from '../../ui/dom.js';
import { say } from '../../ui/messages.js';
import { api, siteName, siteOf } from '../api.js';
import { notice } from './frame.js';

/**
 * @typedef {import('../../engine/contract.ts').Page} Page
 */

/**
 * @param {(page: Page) => Promise<{ name: string }>} accept
 * @param {() => void} leave
 */
export function addForm(accept, leave) {
  const said = notice();
  const field = el('textarea', { id: 'text', rows: 6, placeholder: say('add.placeholder') });
  const files = el('input', {
    type: 'file',
    id: 'files',
    multiple: true,
    accept: '.txt,.text,.md,.html,.htm,text/plain,text/html',
    onchange: () => void take([...(files.files ?? [])].map((file) => () => fromFile(file))),
  });
  const add = el('button', { class: 'primary', type: 'submit' }, say('add.add'));
  return el(
    'form',
    { class: 'part stack', onsubmit: submit },
    el('label', { for: 'text' }, say('sources.paste')),
    field,
    el('label', { class: 'small quiet', for: 'files' }, say('sources.files')),
    files,
    said.element,
    el(
      'div',
      { class: 'row' },
      el('button', { class: 'link', type: 'button', onclick: leave }, say('add.cancel')),
      add,
    ),
  );

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    const text = field.value.trim();
    if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) {
      void take([async () => fromText(text)]);
      return;
    }
    const origins = [siteOf(text)];
    // Asked in the click itself; nothing is fetched before it is granted.
    const asked = api.permissions.request({ origins });
    void take([
      async () => {
        if (await asked) return fromLink(text);
        throw { code: 'permission-denied', values: { site: siteName(origins[0]) } };
      },
    ]);
  }

  /** @param {(() => Promise<Page>)[]} texts */
  async function take(texts) {
    add.disabled = true;
    said.tell(say('add.loading'));
    const failures = await takeEach(texts, accept);
    add.disabled = false;
    files.value = '';
    if (failures.length > 0) said.fail(...failures);
    else leave();
  }
}
