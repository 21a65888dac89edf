// The list of claims in an element given for it, behind a shadow root of its own.
import { ClaimList, LIST_STYLES } from '../ui/list.js';
import { THEMED } from '../ui/theme.js';
import { addHost, setHostTheme } from './host.js';

/**
 * @param {HTMLElement} parent
 * @param {{ theme?: import('./handle.ts').Theme, themable?: boolean }} look
 * @returns {import('./handle.ts').BeginList}
 */
export const inPanel =
  (parent, { theme = 'system', themable }) =>
  (actions) => {
    const list = new ClaimList(actions);
    const { host, shadow } = addHost(parent, 'panel', theme, LIST_STYLES, themable ? THEMED : '');
    shadow.append(list.element);
    return {
      update: (state) => list.update(state),
      progress: (blocks) => list.progress(blocks),
      setTheme: (next) => setHostTheme(host, next),
      end: () => host.remove(),
    };
  };
