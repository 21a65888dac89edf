// The words in the language the reader has chosen, from the extension's own files.
import { speak } from '../ui/messages.js';
import { api } from './api.js';
import { fromLocaleFile } from './locale-file.js';
import { readSettings } from './settings.js';

/** By what is spoken: the folder of its words, and its formats. */
const LANGUAGES = { en: 'en-GB', de: 'de' };

/** @returns {Promise<{ language: string, words: Record<string, import('../ui/messages.js').Message> }>} */
export async function chosenWords() {
  const { language } = await readSettings();
  const wanted = language === 'auto' ? api.i18n.getUILanguage().slice(0, 2) : language;
  const spoken = wanted === 'de' ? 'de' : 'en';
  const file = await fetch(api.runtime.getURL(`_locales/${spoken}/messages.json`));
  return { language: LANGUAGES[spoken], words: fromLocaleFile(await file.json()) };
}

/** Has `say` speak the reader's language. */
export async function speakChosen() {
  const { language, words } = await chosenWords();
  speak(language, words);
}
