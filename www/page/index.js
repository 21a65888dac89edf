// The page shell: marks the claims of a live page.
import { attach as attachShell } from './attach.js';
import { inDrawer } from './drawer.js';
import { inPanel } from './panel.js';

/**
 * Marks the claims under `root` and keeps them marked while the page changes.
 * Settles after the first check; a check that fails is shown in the list and told by an `error` event.
 * @param {Element} root
 * @param {import('./handle.ts').Checker} engine
 * @param {import('./handle.ts').AttachOptions} [options]
 * @returns {Promise<import('./handle.ts').Handle>}
 */
export function attach(root, engine, options = {}) {
  const { list = inDrawer } = options;
  const begin = typeof list === 'object' ? inPanel(list, options) : list;
  return attachShell(root, engine, { ...options, list: begin });
}
