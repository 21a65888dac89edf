// A button with a short menu under it.
import { el } from '../ui/dom.js';

const GAP = 4;

/**
 * @param {string} label
 * @param {{ label: string, run: () => void }[]} entries
 * @returns {[HTMLElement, HTMLElement]}  the button and its menu
 */
export function menu(label, entries) {
  const box = el(
    'ul',
    { popover: 'auto', class: 'menu', ontoggle: place },
    ...entries.map((entry) =>
      el(
        'li',
        {},
        el(
          'button',
          {
            onclick: () => {
              box.hidePopover();
              entry.run();
            },
          },
          entry.label,
        ),
      ),
    ),
  );
  const button = el(
    'button',
    { 'aria-haspopup': 'true' },
    label,
    el('span', { 'aria-hidden': 'true' }, ' ▾'),
  );
  button.popoverTargetElement = box;
  return [button, box];

  function place() {
    const { right, bottom } = button.getBoundingClientRect();
    box.style.top = `${bottom + GAP}px`;
    box.style.right = `${document.documentElement.clientWidth - right}px`;
  }
}
