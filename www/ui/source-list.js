// The loaded sources: outlet, date, length, and which are not independent.
import { el } from './dom.js';
import { say, sayCode, sayDate } from './messages.js';

/**
 * @typedef {import('../page/handle.ts').LoadedSource} LoadedSource
 * @typedef {import('../engine/contract.ts').Report} Report
 */

/**
 * @param {Report | null} report
 * @param {import('../page/handle.ts').Actions} actions
 */
export function sourcesSection(report, actions) {
  const sources = actions.sources();
  if (sources.length === 0 && !actions.onAdd) return null;
  return el(
    'section',
    { class: 'sources' },
    el('h2', {}, say('list.sources')),
    sources.length === 0 && el('p', {}, say('list.invite')),
    el('ul', {}, ...sources.map((source) => sourceItem(source, sources, report, actions))),
    actions.onAdd && el('button', { class: 'outlined', onclick: actions.onAdd }, say('list.add')),
  );
}

/**
 * @param {LoadedSource} source
 * @param {LoadedSource[]} sources
 * @param {Report | null} report
 * @param {import('../page/handle.ts').Actions} actions
 */
function sourceItem(source, sources, report, { onRead, onRemove }) {
  const { id, name, title, published, words } = source;
  const facts = [
    sayDate(published),
    words === undefined ? '' : say(words > 0 ? 'source.words' : 'source.unread', { n: words }),
    kinship(source, sources, report),
  ];
  // Where nothing else is known, a source is called by the first words of its title.
  const isTitle = title?.startsWith(name.replace(/…$/, ''));
  return el(
    'li',
    {},
    el('p', { class: 'name', dir: 'auto' }, isTitle ? title : name),
    title && !isTitle && el('p', { class: 'title', dir: 'auto' }, title),
    el('p', { class: 'quiet' }, facts.filter(Boolean).join(' · ')),
    onRead &&
      el(
        'button',
        {
          class: 'link',
          'aria-label': say('source.read-named', { name }),
          onclick: () => onRead(id),
        },
        say('source.read'),
      ),
    onRemove &&
      el(
        'button',
        {
          class: 'link',
          'aria-label': say('source.remove-named', { name }),
          onclick: () => onRemove(id),
        },
        say('source.remove'),
      ),
  );
}

/**
 * @param {LoadedSource} source
 * @param {LoadedSource[]} sources
 * @param {Report | null} report
 */
function kinship(source, sources, report) {
  const group = report?.groups.find((each) => each.sources.includes(source.id));
  if (!group) return '';
  if (group.reason === 'page-itself') return sayCode('group', group.reason);
  const members = sources.filter(({ id }) => group.sources.includes(id));
  const [first] = [...members].sort((a, b) => timeOf(a) - timeOf(b));
  return first.id === source.id ? '' : sayCode('group', group.reason, { name: first.name });
}

/**
 * The earliest is the original; what has no date comes last.
 * @param {LoadedSource} source
 */
function timeOf({ published }) {
  const time = Date.parse(published ?? '');
  return Number.isNaN(time) ? Number.MAX_VALUE : time;
}
