// From a claim to the words of a source: in the tab it is open in, else by a link that leads to them.
import { linkToText } from '../../ui/link.js';
import { api } from '../api.js';
import { lightPassage, tabOf } from './tabs.js';

/**
 * @param {import('./profile.js').Profile} profile
 * @param {string} id  of the source
 * @param {string} text  the passage
 * @param {any} from  the tab the reader comes from
 */
export async function showPassage(profile, id, text, from) {
  const source = await profile.get(id);
  if (!source) return;
  const tab = await tabOf(source, profile.isPrivate);
  if (tab && (await lightPassage(tab.id, text))) {
    await api.tabs.update(tab.id, { active: true });
    await api.windows.update(tab.windowId, { focused: true });
    return;
  }
  const url = source.page.url
    ? linkToText(source.page.url, text)
    : `${api.runtime.getURL('source.html')}#${new URLSearchParams({ id, text })}`;
  await api.tabs.create({ url, windowId: from.windowId, index: from.index + 1 });
}
