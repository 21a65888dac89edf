// What the page says against itself.
import { el } from './dom.js';
import { say, sayCode } from './messages.js';

/**
 * @param {import('../engine/contract.ts').Report | null} report
 * @param {import('./list.js').ListActions} actions
 */
export function notesSection(report, actions) {
  if (!report || report.notes.length === 0) return null;
  return el(
    'section',
    { class: 'notes' },
    el('h2', {}, say('list.notes')),
    el(
      'ul',
      {},
      ...report.notes.map((note) =>
        el(
          'li',
          {},
          el('p', {}, sayCode('note', note.code, note.detail)),
          ...note.spans.map((span) =>
            el(
              'button',
              { class: 'link', dir: 'auto', onclick: () => actions.showNote(span) },
              `“${span.text}”`,
            ),
          ),
        ),
      ),
    ),
  );
}
