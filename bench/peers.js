// What Claimlight is measured beside, and what each gives for its time.

/**
 * @typedef {object} Reader
 * @property {string} name  of its file in readers/
 * @property {string} title
 * @property {string} gives
 */

/** @type {Reader[]} the first is ours */
export const READERS = [
  {
    name: 'claimlight',
    title: 'Claimlight',
    gives: 'sentences, facts of 12 kinds with their values, claims with their worth, speakers',
  },
  {
    name: 'segmenter',
    title: 'Intl.Segmenter',
    gives: 'words and sentences: the floor the browser itself sets',
  },
  { name: 'chrono', title: 'chrono-node', gives: 'dates and times' },
  {
    name: 'wink',
    title: 'wink-nlp',
    gives: 'sentences, parts of speech, figures and dates as words',
  },
  {
    name: 'compromise',
    title: 'compromise + dates',
    gives: 'sentences, parts of speech, dates, figures, money, names',
  },
  { name: 'harper', title: 'harper.js', gives: 'sentences, parts of speech, faults of grammar' },
  {
    name: 'recognizers',
    title: 'recognizers-text-suite',
    gives: 'figures, percentages, money, units, dates and times',
  },
];
