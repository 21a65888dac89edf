// The list at the page's edge, behind a button that says how many claims there are.
import { el } from '../ui/dom.js';
import { ClaimList, LIST_STYLES } from '../ui/list.js';
import { countParts } from '../ui/list-controls.js';
import { say } from '../ui/messages.js';
import { adopt } from '../ui/theme.js';
import { countMarks } from '../ui/view.js';

/** In a narrower window the drawer would hide the claim it leads to. */
const ROOM = 800;

const DRAWER_STYLES = `
.drawer { position: fixed; z-index: 2147483646; inset: 0 0 0 auto; inline-size: min(24rem, 100vw); overflow: auto; overscroll-behavior: contain; border-inline-start: 1px solid var(--edge); background: var(--paper); box-shadow: var(--shadow); }
.drawer .shut { position: absolute; inset-block-start: 0.5rem; inset-inline-end: 0.5rem; }
.tab { position: fixed; z-index: 2147483646; inset: auto 1rem 1rem auto; display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; max-inline-size: calc(100vw - 2rem); min-block-size: 2.5rem; padding-inline: 1rem; border: 1px solid var(--edge); border-radius: 2rem; background: var(--raised); color: var(--ink); box-shadow: var(--shadow); font: 400 var(--size) / 1.45 var(--interface); }
.tab:hover { background: var(--sunk); }
.tab .figure { font-weight: 650; margin-inline-start: 0.25rem; font-variant-numeric: tabular-nums; }
.tab .glyph { font-weight: 700; }
@media (max-width: 600px) { .tab .count + .count .word, .tab .count:has(+ .count) .word { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); } }
.drawer .controls { margin-inline-end: 2.5rem; }
@media print { .drawer, .tab { display: none; } }
`;

/** @type {import('./handle.ts').BeginList} */
export function inDrawer(actions, { shadow, handle }) {
  const list = new ClaimList(actions);
  adopt(shadow, DRAWER_STYLES, LIST_STYLES);
  const shut = el(
    'button',
    { class: 'shut', 'aria-label': say('list.close'), onclick: () => show(false) },
    '✕',
  );
  const drawer = el(
    'aside',
    { class: 'drawer', hidden: true, 'aria-label': say('list.label') },
    shut,
    list.element,
  );
  const tab = el('button', { class: 'tab', hidden: true, onclick: () => show(true) });
  shadow.append(drawer, tab);
  drawer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(false);
  });
  handle.addEventListener('select', () => {
    if (!drawer.hidden && innerWidth < ROOM) show(false, false);
  });
  handle.addEventListener('report', summarise);
  handle.addEventListener('error', summarise);
  return list;

  function summarise() {
    const counts = countMarks(handle.claims);
    const none = say(handle.report ? 'list.nothing' : 'list.failed');
    tab.replaceChildren(
      el('span', { class: 'unseen' }, `${say('list.open')}: `),
      ...(counts.size > 0
        ? [...counts].map(([mark, n]) =>
            el('span', { class: `count ${mark}` }, ...countParts(mark, n)),
          )
        : [none]),
    );
    tab.hidden = !drawer.hidden;
  }

  /**
   * @param {boolean} open
   * @param {boolean} [focus]
   */
  function show(open, focus = true) {
    drawer.hidden = !open;
    summarise();
    if (focus) (open ? shut : tab).focus();
  }
}
