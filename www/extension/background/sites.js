// Sites that are always checked: our script is registered for them, and for nothing else.
import { api } from '../api.js';

const idOf = (/** @type {string} */ pattern) => `site:${pattern}`;

/** @returns {Promise<string[]>} */
export async function readSites() {
  const { sites = [] } = await api.storage.local.get('sites');
  return sites;
}

/** @param {string} pattern */
export async function addSite(pattern) {
  const sites = await readSites();
  if (!sites.includes(pattern)) await api.storage.local.set({ sites: [...sites, pattern] });
  await registerSites();
}

/** @param {string} pattern */
export async function forgetSite(pattern) {
  const sites = await readSites();
  await api.storage.local.set({ sites: sites.filter((site) => site !== pattern) });
  await registerSites();
}

/** Brings what is registered to what is remembered and still permitted; an update of the extension forgets it. */
export async function registerSites() {
  const sites = await readSites();
  const permitted = await Promise.all(
    sites.map((site) => api.permissions.contains({ origins: [site] })),
  );
  const wanted = sites.filter((_, i) => permitted[i]);
  if (wanted.length < sites.length) await api.storage.local.set({ sites: wanted });
  const registered = await api.scripting.getRegisteredContentScripts();
  const ids = registered.map((/** @type {any} */ { id }) => id);
  const stale = ids.filter((/** @type {string} */ id) => !wanted.some((site) => idOf(site) === id));
  if (stale.length > 0) await api.scripting.unregisterContentScripts({ ids: stale });
  const fresh = wanted.filter((site) => !ids.includes(idOf(site)));
  if (fresh.length === 0) return;
  await api.scripting.registerContentScripts(
    fresh.map((site) => ({
      id: idOf(site),
      matches: [site],
      js: ['content.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
}
