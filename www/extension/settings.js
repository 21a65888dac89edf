// What the reader has chosen, kept in this browser.
import { api } from './api.js';

/** @type {import('./protocol.ts').Settings} */
const FIRST = {
  language: 'auto',
  theme: 'system',
  marks: ['disputed', 'confirmed', 'partly', 'unmentioned', 'checkable'],
};

/** @returns {Promise<import('./protocol.ts').Settings>} */
export async function readSettings() {
  const { settings } = await api.storage.local.get('settings');
  return { ...FIRST, ...settings };
}

/** @param {Partial<import('./protocol.ts').Settings>} change */
export async function saveSettings(change) {
  await api.storage.local.set({ settings: { ...(await readSettings()), ...change } });
}
