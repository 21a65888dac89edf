// Every word the reader sees stands in a catalogue, ready for translation: here what is needed at first, in
// reading-messages.js what cards and lists say, in app-messages.js what the demo and the extension's own pages say.
// `{name}` is filled in; an entry with forms is chosen by the plural rules of the language for `{n}`.

import { widgetMessages } from './widget-messages.js';

/** @typedef {string | { one: string, other: string }} Message */

/** @type {Record<string, Message>} */
export const en = {
  ...widgetMessages,

  'count.confirmed': '{n} confirmed',
  'count.partly': '{n} partly',
  'count.disputed': '{n} disputed',
  'count.unmentioned': '{n} not mentioned',
  'count.checkable': '{n} checkable',

  'list.nothing': 'Nothing marked',
  'list.failed': 'The page could not be checked.',

  'error.no-text': 'There is no text in it. Choose something with at least one sentence.',
  'error.too-large':
    'This text is larger than 16 MB, more than Claimlight reads at once. Add the part you need.',
  'error.duplicate-source': '“{name}” is loaded already.',
  'error.bad-input': 'This does not look like a text Claimlight can read.',
  'error.bad-related': 'The word table does not belong to this version. Reload the page.',
  'error.closed': 'The checker has ended. Reload the page to start it again.',
  'error.aborted': 'Stopped.',
  'error.wasm-refused':
    'This browser or page does not allow WebAssembly, which Claimlight needs to read texts on your device.',
  'error.wasm-failed':
    'The checker’s own file could not be loaded. Check the connection and reload.',
  'error.worker-refused':
    'Background work is not allowed here; the page may pause while it is checked.',
  'error.worker-failed': 'The checker stopped unexpectedly. Reload the page to start it again.',
  'error.internal': 'Something went wrong in the checker. What you loaded is still here.',
  'error.binary': '“{name}” is not a text. Choose a .txt or .html file, or paste the text itself.',
  'error.not-a-link': 'This is not a complete link. It should start with https://.',
  'error.link-unreachable':
    'The page at {name} could not be fetched: it does not answer, or does not allow other pages to read it. Open it, copy the text and paste it here.',
  'error.link-status': 'The page at {name} answered with error {status}. Check the link.',
  'error.link-timeout':
    'The page at {name} took longer than {seconds} seconds. Try again, or paste its text.',
  'error.link-not-text': 'The link leads to {type}, not to a text.',
  'error.html-refused':
    'This site’s policy lets no HTML page be read here. Name a plain text instead.',
  'error.other': 'Something went wrong. What you loaded is still here.',
};

/** @param {string} language  BCP 47 */
function formatsOf(language) {
  return {
    language,
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(language),
    date: new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    languages: new Intl.DisplayNames(language, { type: 'language' }),
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
  };
}

/** English, as far as it is loaded. */
let known = en;
let words = en;
let formats = formatsOf('en-GB');

/**
 * Speaks another language from now on; what its catalogue lacks stays English.
 * @param {string} language  BCP 47
 * @param {Record<string, Message>} catalogue
 */
export function speak(language, catalogue) {
  words = { ...known, ...catalogue };
  formats = formatsOf(language);
}

/**
 * English words that come later; what is said in another language already stays so.
 * @param {Record<string, Message>} catalogue
 */
export function learn(catalogue) {
  known = { ...known, ...catalogue };
  words = { ...catalogue, ...words };
}

/** The language spoken, BCP 47. */
export const spoken = () => formats.language;

/** Signs that turn the direction of what follows: names come from pages, and may not turn our words around. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The words for a key.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  const message = words[key] ?? key;
  const form =
    typeof message === 'string'
      ? message
      : message[formats.plural.select(Number(values.n)) === 'one' ? 'one' : 'other'];
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? formats.number.format(value) : value.replace(TURNS, '');
  });
}

/**
 * The words for a code; codes are added over time, so an unknown one gets the general wording of its table.
 * @param {'error' | 'reason' | 'note' | 'group'} table
 * @param {string} code
 * @param {Record<string, string | number>} [values]
 */
export function sayCode(table, code, values) {
  return say(`${table}.${code}` in words ? `${table}.${code}` : `${table}.other`, values);
}

/**
 * Why something did not work, in the reader's words.
 * @param {unknown} error
 */
export function sayFailure(error) {
  const { code, values } =
    /** @type {{ code?: unknown, values?: Record<string, string | number> }} */ (error ?? {});
  return sayCode('error', typeof code === 'string' ? code : 'other', values);
}

/** @param {number} confidence */
export function sayConfidence(confidence) {
  if (confidence >= 0.9) return say('sure.very');
  return say(confidence >= 0.75 ? 'sure.fairly' : 'sure.not');
}

/** @param {string | undefined} published  ISO 8601 */
export function sayDate(published) {
  const time = published ? Date.parse(published) : Number.NaN;
  return Number.isNaN(time)
    ? say('source.undated')
    : formats.date.format(localDay(published, time));
}

/**
 * The day as written, whatever the zone of the clock behind it.
 * @param {string | undefined} published
 * @param {number} time
 */
function localDay(published, time) {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '');
  return day ? new Date(`${day[0]}T00:00Z`) : new Date(time);
}

/** @param {string[]} codes  BCP 47 */
export function sayLanguages(codes) {
  const { list, languages } = formats;
  return list.format(codes.map((code) => languages.of(code) ?? code));
}
