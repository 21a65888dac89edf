// Dropping files anywhere on the page: the left half is read, the right half is compared with.

import { fromFile, takeEach } from '../sources/load.js';
import { el } from '../ui/dom.js';
import { say } from '../ui/messages.js';

/**
 * @param {import('./add-dialog.js').Accept} accept
 * @param {(errors: unknown[]) => void} onFailure
 */
export function acceptDrops(accept, onFailure) {
  const zones = el(
    'div',
    { class: 'drop', hidden: true },
    zone('add.drop-read', true),
    zone('add.drop-compare', false),
  );
  document.body.append(zones);

  document.addEventListener('dragenter', (event) => {
    // The dialog takes what is dropped on it by itself.
    if (hasFiles(event) && !document.querySelector('dialog[open]')) zones.hidden = false;
  });
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) zones.hidden = true;
  });
  document.addEventListener('drop', async (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    zones.hidden = true;
    const target = event.target instanceof Element ? event.target.closest('[data-read]') : null;
    const read = target?.getAttribute('data-read') === 'true';
    const files = [...(event.dataTransfer?.files ?? [])];
    const failures = await takeEach(
      files.map((file) => () => fromFile(file)),
      (page) => accept(page, read),
    );
    if (failures.length > 0) onFailure(failures);
  });
}

/**
 * @param {string} key
 * @param {boolean} read
 */
function zone(key, read) {
  return el('div', { 'data-read': String(read) }, say(key));
}

/** @param {DragEvent} event */
export function hasFiles(event) {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
