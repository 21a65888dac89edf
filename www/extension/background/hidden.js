// The claims a reader has hidden, in the extension's storage.
import { rememberedHidden } from '../../ui/view.js';
import { api } from '../api.js';

/** @returns {Promise<string[]>} */
export async function readHidden() {
  const { hidden = [] } = await api.storage.local.get('hidden');
  return hidden;
}

/**
 * @param {string[]} here  all claims of the page
 * @param {string[]} now  what is hidden from now on
 */
export async function hideClaims(here, now) {
  await api.storage.local.set({ hidden: rememberedHidden(await readHidden(), here, now) });
}
