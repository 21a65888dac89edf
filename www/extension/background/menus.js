// The entries of the page's context menu.
import { say } from '../../ui/messages.js';
import { api } from '../api.js';
import { speakChosen } from '../wording.js';

const WEB = ['http://*/*', 'https://*/*'];

/** Made anew whenever the language may have changed. */
export async function makeMenus() {
  await speakChosen();
  await api.contextMenus.removeAll();
  const entry = (/** @type {string} */ id, /** @type {string} */ context) =>
    api.contextMenus.create({
      id,
      title: say(`menu.${id}`),
      contexts: [context],
      documentUrlPatterns: WEB,
    });
  entry('check', 'page');
  entry('use-page', 'page');
  entry('use-selection', 'selection');
}
