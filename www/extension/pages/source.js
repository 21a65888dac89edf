// A source that has no address, in full, at the passage that was compared.
import { el } from '../../ui/dom.js';
import { sayDate } from '../../ui/messages.js';
import { api } from '../api.js';
import { beginPage, notice } from './frame.js';

const root = await beginPage('demo.source', 'reader');
const asked = new URLSearchParams(location.hash.slice(1));
const key = `source:${asked.get('id')}`;
/** @type {import('../background/profile.js').Kept | undefined} */
const source = (await api.storage.local.get(key))[key];
const passage = asked.get('text') ?? '';

if (source) {
  const { name, page } = source;
  const marks = page.blocks?.map(({ text }) => paragraph(text)) ?? [];
  root.append(
    el('h1', {}, page.title ?? name),
    el('p', { class: 'small quiet' }, `${name} · ${sayDate(page.published)}`),
    ...marks,
  );
  root.querySelector('mark')?.scrollIntoView({ block: 'center' });
} else {
  const said = notice();
  said.fail({ code: 'no-text' });
  root.append(said.element);
}

/** @param {string} text */
function paragraph(text) {
  const at = passage ? text.indexOf(passage) : -1;
  if (at < 0) return el('p', { dir: 'auto' }, text);
  const end = at + passage.length;
  return el('p', { dir: 'auto' }, text.slice(0, at), el('mark', {}, passage), text.slice(end));
}
