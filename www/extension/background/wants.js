// What the reader wanted when a permission was asked for: the question may close the popup, so the end of it is
// here.
import { api } from '../api.js';

/**
 * @typedef {import('../protocol.ts').Want} Want
 */

/**
 * Keeps a want until its permission is granted; fulfils it at once where it already is.
 * @param {Want} want
 * @param {(want: Want) => Promise<void>} fulfil
 */
export async function keepWant(want, fulfil) {
  // One at a time: a later click takes the place of one that was never answered.
  await api.storage.session.set({ want });
  await fulfilWant(fulfil);
}

/** @param {(want: Want) => Promise<void>} fulfil */
export async function fulfilWant(fulfil) {
  const { want } = await api.storage.session.get('want');
  if (!want || !(await api.permissions.contains({ origins: want.origins }))) return;
  await api.storage.session.remove('want');
  await fulfil(want);
}
