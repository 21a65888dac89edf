// Every word the reader sees, in one catalogue, ready for translation.
// `{name}` is filled in; an entry with forms is chosen by the plural rules of the language for `{n}`.

import { widgetMessages } from './widget-messages.js';

/** @typedef {string | { one: string, other: string }} Message */

/** @type {Record<string, Message>} */
export const en = {
  ...widgetMessages,

  'verdict.confirmed': 'Confirmed',
  'verdict.partly': 'Partly confirmed',
  'verdict.disputed': 'Disputed',
  'verdict.unmentioned': 'Not mentioned',
  'verdict.checkable': 'Checkable',
  'count.confirmed': '{n} confirmed',
  'count.partly': '{n} partly',
  'count.disputed': '{n} disputed',
  'count.unmentioned': '{n} not mentioned',
  'count.checkable': '{n} checkable',
  'sure.very': 'very sure',
  'sure.fairly': 'fairly sure',
  'sure.not': 'not sure',
  'relation.agrees': 'agrees',
  'relation.compatible': 'consistent',
  'relation.differs': 'differs',
  'relation.missing': 'not stated',
  'relation.stated-unknown': 'said to be unknown',

  'kind.quantity': 'figure',
  'kind.percent': 'share',
  'kind.money': 'amount',
  'kind.ordinal': 'rank',
  'kind.date': 'date',
  'kind.time': 'time',
  'kind.duration': 'duration',
  'kind.person': 'person',
  'kind.organization': 'organisation',
  'kind.place': 'place',
  'kind.name': 'name',
  'kind.quote': 'quotation',
  'kind.polarity': 'yes or no',
  'kind.modality': 'certainty',
  'kind.attribution': 'said by',
  'kind.action': 'action',

  'card.label': 'What other sources say about this claim',
  'card.close': 'Close',
  'card.next': 'Next claim (n)',
  'card.previous': 'Previous claim (p)',
  'card.show-passage': 'Show passage',
  'card.details': 'What was compared',
  'card.detail': 'Detail',
  'card.here': 'Here',
  'card.there': 'There',
  'card.unnamed-source': 'Unnamed source',
  'card.others-confirm': { one: '1 source confirms', other: '{n} sources confirm' },
  'card.others-dispute': { one: '1 source disputes', other: '{n} sources dispute' },
  'card.others-partly': { one: '1 source confirms in part', other: '{n} sources confirm in part' },
  'card.others-unmentioned': { one: '1 does not mention it', other: '{n} do not mention it' },
  'card.rest-unmentioned': {
    one: '1 source does not mention it',
    other: '{n} sources do not mention it',
  },
  'card.none-mentions': {
    one: 'The source you loaded does not mention this. That makes it neither true nor untrue.',
    other:
      'None of the {n} sources you loaded mentions this. That makes it neither true nor untrue.',
  },
  'card.nearest': 'Nearest passage',
  'card.no-source': 'Add a source to see whether it says the same.',
  'card.hide': 'Hide this',
  'card.copy-link': 'Copy link',
  'card.copied': 'Copied',
  'card.not-copied': 'Could not copy',
  'card.how': 'How is this decided?',
  'card.copies': { one: 'and 1 copy of it', other: 'and {n} copies of it' },

  'how.start':
    'Claimlight looks for the passage of each source that speaks of the same event, and compares it detail by detail. It compares texts; it does not know what is true.',
  'how.confirmed': 'Confirmed: a source says the same, and no detail differs.',
  'how.partly': 'Partly confirmed: a source says some of this, and nothing against it.',
  'how.disputed': 'Disputed: a source speaks of the same event, and exactly one detail differs.',
  'how.unmentioned': 'Not mentioned: no passage speaks clearly of the same event.',
  'how.checkable': 'Checkable: this says something that other sources could confirm or dispute.',
  'how.sure':
    'The chance that this verdict is right is put at {percent} %, from tests on labelled texts.',

  'list.label': 'Claims on this page',
  'list.filters': 'Show by verdict',
  'list.density': 'Claims shown',
  'list.density-value': '{shown} of {total}',
  'list.claims': 'Claims in reading order',
  'list.keys': '↑ ↓ move · Enter shows it · d next disputed',
  'list.working': 'Reading the page…',
  'list.reading': {
    one: 'Reading the page… 1 paragraph',
    other: 'Reading the page… {n} paragraphs',
  },
  'list.comparing': {
    one: 'Comparing with 1 source…',
    other: 'Comparing with {n} sources…',
  },
  'list.no-claims': 'Nothing on this page says something that can be checked.',
  'list.nothing': 'Nothing marked',
  'list.none-shown': 'No claim matches this choice.',
  'list.language':
    'This page is in {found}, which Claimlight does not read yet, so nothing is marked.',
  'list.some-language': 'Parts in {found} are left out: Claimlight does not read it yet.',
  'list.partial': 'Time ran out: what is shown is right, but there may be more.',
  'list.invite': 'Add a source to compare with.',
  'list.add': 'Add a source',
  'list.failed': 'The page could not be checked.',
  'list.retry': 'Try again',
  'list.hidden': { one: '1 claim hidden', other: '{n} claims hidden' },
  'list.unhide': 'Show again',
  'list.more': { one: 'Show 1 more', other: 'Show {n} more' },
  'list.notes': 'The page against itself',
  'list.sources': 'Sources',
  'list.open': 'Open the list of claims',
  'list.close': 'Close the list of claims',
  'list.privacy': 'Nothing leaves this device.',
  'source.words': { one: '1 word', other: '{n} words' },
  'source.undated': 'no date',
  'source.copy-of': 'copy of {name}',
  'source.same-origin': 'rests on the same origin as {name}',
  'source.is-page': 'the page itself',
  'source.remove': 'Remove',
  'source.remove-named': 'Remove {name}',
  'source.read': 'Read this instead',
  'source.read-named': 'Read this instead: {name}',

  'note.two-figures': 'Two figures for one thing: they cannot both be true.',
  'note.impossible-zone': 'These two clock times cannot be the same moment.',
  'note.wrong-weekday': 'The weekday does not fit the date.',
  'note.parts-exceed-whole': 'The parts add up to more than the whole.',
  'note.other': 'Two places on this page do not fit together.',

  'reason.same-value': 'Both say the same.',
  'reason.within-bounds': 'The source’s figure lies within what is said here.',
  'reason.bounds-overlap': 'The two figures can both be true.',
  'reason.other-value': 'The two figures cannot both be true.',
  'reason.same-day': 'Both name the same time.',
  'reason.date-within': 'One time lies within the other.',
  'reason.other-date': 'The two times cannot both be true.',
  'reason.same-name': 'Both name the same.',
  'reason.alias': 'Another name for the same.',
  'reason.place-within': 'One place lies within the other.',
  'reason.other-name': 'The source names another one.',
  'reason.other-place': 'The source names another place.',
  'reason.same-words': 'The words are the same.',
  'reason.quote-shortened': 'The quotation is shortened, its sense kept.',
  'reason.quote-changed': 'The words of the quotation differ.',
  'reason.other-speaker': 'The source names another speaker.',
  'reason.same-action': 'Both say the same happened.',
  'reason.related-action': 'Other words for the same thing.',
  'reason.reversed': 'One says it happened, the other that it did not.',
  'reason.opposite-action': 'The two say opposite things happened.',
  'reason.swapped-roles': 'Who did it and to whom have changed places.',
  'reason.less-certain': 'The source speaks of it as possible or planned.',
  'reason.stated-unknown': 'The source says this is not known.',
  'reason.known-since': 'The source is older; this may have become known since.',
  'reason.updated-later': 'The figure was still growing, and one text is later.',
  'reason.not-stated': 'The source does not say this.',
  'reason.elsewhere': 'The source says it, but not here.',
  'reason.nothing-near': 'Nothing in the source speaks of this.',
  'reason.other-event': 'The nearest passage speaks of something else.',
  'reason.too-little': 'The nearest passage shares too little to say.',
  'reason.other': 'Compared with the nearest passage.',

  'group.same-text': 'the same text as {name}',
  'group.copied-text': 'mostly the wording of {name}',
  'group.same-origin': 'rests on the same origin as {name}',
  'group.page-itself': 'the page itself',
  'group.other': 'not independent of {name}',

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
  'error.other': 'Something went wrong. What you loaded is still here.',

  'demo.reading': 'Reading',
  'demo.nothing': 'nothing yet',
  'demo.source': 'Source',
  'demo.show-source': 'Show {name}',
  'demo.privacy': 'Nothing leaves this device.',
  'demo.against': 'against',
  'demo.untitled': 'Untitled text',
  'demo.invite-example': 'This is an example: paste, drop or link',
  'demo.invite': 'Paste, drop or link',
  'demo.own': 'your own',
  'demo.example': 'Back to the example',
  'add.title': 'Add an article',
  'add.text': 'Its text, or a link to it',
  'add.placeholder': 'Paste here…',
  'add.file': 'Or drop files (.txt, .html)',
  'add.outlet': 'Outlet (optional)',
  'add.date': 'Published (optional)',
  'add.as': 'Use it',
  'add.compare': 'as a source to compare with',
  'add.read': 'as the article to read',
  'add.privacy':
    'Texts are read on this device. A link is fetched from its own site and nowhere else.',
  'add.add': 'Add',
  'add.loading': 'Loading…',
  'add.cancel': 'Cancel',
  'add.drop-read': 'Read this',
  'add.drop-compare': 'Compare with this',

  'export.label': 'Export',
  'export.annotations': 'Web annotations (JSON-LD)',
  'export.json': 'Report (JSON)',
  'export.csv': 'Table (CSV)',
  'export.markdown': 'Text (Markdown)',

  'theme.label': 'Colours',
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
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

let words = en;
let formats = formatsOf('en-GB');

/**
 * Speaks another language from now on; what its catalogue lacks stays English.
 * @param {string} language  BCP 47
 * @param {Record<string, Message>} catalogue
 */
export function speak(language, catalogue) {
  words = { ...en, ...catalogue };
  formats = formatsOf(language);
}

/** The language spoken, BCP 47. */
export const spoken = () => formats.language;

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
    return typeof value === 'number' ? formats.number.format(value) : value;
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
