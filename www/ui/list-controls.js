// Counts that filter, and how many claims are shown.
import { el } from './dom.js';
import { VERDICT_GLYPHS } from './glyphs.js';
import { say } from './messages.js';
import { countMarks, ORDER } from './view.js';

/**
 * The counts as switches. One that is on stays where nothing is left to count: how else would it go off?
 * @param {import('./list.js').ListState} state
 * @param {import('./list.js').ListActions} actions
 */
export function filterRow({ dense, view }, actions) {
  const counts = countMarks(dense);
  const marks = ORDER.filter((mark) => counts.has(mark) || view.filters.has(mark));
  if (marks.length === 0) return null;
  return el(
    'div',
    { class: 'filters', role: 'group', 'aria-label': say('list.filters') },
    ...marks.map((mark) => {
      const toggle = () => {
        const filters = new Set(view.filters);
        if (!filters.delete(mark)) filters.add(mark);
        actions.setView({ filters });
      };
      return el(
        'button',
        {
          class: `filter ${mark}`,
          'aria-pressed': String(view.filters.has(mark)),
          'data-mark': mark,
          onclick: toggle,
        },
        ...countParts(mark, counts.get(mark) ?? 0),
      );
    }),
  );
}

/**
 * The sign, the figure and the word of a count; a narrow place may leave the word out.
 * @param {import('./theme.js').Mark} mark
 * @param {number} n
 */
export function countParts(mark, n) {
  const [figure, word] = say(`count.${mark}`, { n }).split(/ (.*)/);
  return [
    el('span', { class: 'glyph', 'aria-hidden': 'true' }, VERDICT_GLYPHS[mark]),
    el('span', { class: 'figure' }, figure),
    ' ',
    el('span', { class: 'word' }, word),
  ];
}

/**
 * The slider; it stays in place while the list under it changes.
 * @param {(limit: number) => void} onLimit
 */
export function densityRow(onLimit) {
  const value = el('output', {});
  const input = el('input', {
    type: 'range',
    min: 1,
    'aria-label': say('list.density'),
    oninput: () =>
      onLimit(input.value === input.max ? Number.POSITIVE_INFINITY : input.valueAsNumber),
  });
  const element = el(
    'label',
    { class: 'density' },
    el('span', {}, say('list.density')),
    input,
    value,
  );
  return {
    element,
    /**
     * Disputes come on top of what the slider asks for.
     * @param {Pick<import('./list.js').ListState, 'shown' | 'dense' | 'worthy'>} state
     */
    update({ shown, dense, worthy }) {
      element.hidden = worthy < 2;
      input.max = String(worthy);
      input.valueAsNumber = shown;
      const words = say('list.density-value', { shown: dense.length, total: worthy });
      value.textContent = words;
      input.setAttribute('aria-valuetext', words);
    },
  };
}
