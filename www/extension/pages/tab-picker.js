// The open tabs by title; choosing one asks for its site alone.
import { el } from '../../ui/dom.js';
import { say } from '../../ui/messages.js';
import { api, isWeb, siteName, siteOf } from '../api.js';
import { ask } from '../messaging.js';

/**
 * @param {any} tab  the one to compare, which is not its own source
 * @param {ReturnType<typeof import('./frame.js').notice>} said
 * @param {() => void} leave
 */
export async function tabPicker(tab, said, leave) {
  const open = (await api.tabs.query({})).filter(
    (/** @type {any} */ { id, url, incognito }) =>
      id !== tab.id && isWeb(url) && incognito === tab.incognito,
  );
  open.sort((/** @type {any} */ a, /** @type {any} */ b) => b.lastAccessed - a.lastAccessed);
  const entries = open.map((/** @type {any} */ other) =>
    el(
      'li',
      {},
      el(
        'button',
        { onclick: () => choose(other) },
        el('span', { class: 'title', dir: 'auto' }, other.title || other.url),
        el('span', { class: 'small quiet' }, siteName(siteOf(other.url))),
      ),
    ),
  );
  return el(
    'section',
    { class: 'part stack' },
    el('h2', {}, say('sources.tabs')),
    open.length > 0
      ? el('ul', { class: 'tabs' }, ...entries)
      : el('p', { class: 'quiet' }, say('sources.no-tabs')),
    el('button', { class: 'link back', onclick: leave }, `← ${say('sources.back')}`),
  );

  /** @param {any} other */
  async function choose(other) {
    const origins = [siteOf(other.url)];
    const name = siteName(origins[0]);
    const asked = api.permissions.request({ origins });
    said.tell(say('sources.asking', { site: name }));
    const wanted = ask({ do: 'want', want: { for: 'source', tab: other.id, origins } });
    try {
      if (!(await asked)) return said.fail({ code: 'permission-denied', values: { site: name } });
      said.tell(say('sources.reading', { name: other.title || name }));
      await wanted;
      said.tell(say('sources.added', { name: other.title || name }));
      leave();
    } catch (error) {
      said.fail(error);
    }
  }
}
