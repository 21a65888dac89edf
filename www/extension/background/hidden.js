// The claims a reader has hidden, by id: the words they stood in are not kept, nor where.
import { api } from '../api.js';

/** The oldest are forgotten beyond this. */
const MOST = 2000;

/** @returns {Promise<string[]>} */
export async function readHidden() {
  const { hidden = [] } = await api.storage.local.get('hidden');
  return hidden;
}

/**
 * @param {string[]} here  all claims of the page
 * @param {string[]} now  of those, what is hidden from now on
 */
export async function hideClaims(here, now) {
  const page = new Set(here);
  const elsewhere = (await readHidden()).filter((id) => !page.has(id));
  await api.storage.local.set({ hidden: [...elsewhere, ...now].slice(-MOST) });
}
