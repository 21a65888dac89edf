// Texts of any length out of our own few. An article is some of our paragraphs with other names,
// figures and words of its own, all from its topic's number; every run has the same.

/**
 * @typedef {object} Base
 * @property {string[]} paragraphs
 * @property {string[]} words  that may stand for one another
 *
 * @typedef {(length: number, topic: number, telling?: number) => string[]} Write
 *   paragraphs of at least `length` UTF-16 units; another telling of a topic has other figures here and there
 */

/** Invented names, one of which stands wherever another of its row does. */
const NAMES = [
  ['Northern Lark', 'Morning Tern', 'Grey Heron', 'Lady Annick', 'Star of Vane', 'Islander'],
  ['Port Hallan', 'Marrow Bay', 'Kelder', 'Inverhope', 'Saltby', 'Dunmere'],
  ['Skerrow', 'Ambleford', 'Harwick', 'Trellis Point', 'Ostrey', 'Penlow'],
  ['Tolland', 'Brandt', 'Achterberg', 'Okonjo', 'Lindqvist', 'Marchetti'],
  ['Garrick', 'Whitlow', 'Sandoval', 'Haruki', 'Petrov', 'Delacroix'],
];
const NAME = new RegExp(NAMES.flat().join('|'), 'g');
const ROW_OF = new Map(NAMES.flatMap((row) => row.map((name) => [name, row])));

/** The share of the figures that another telling has otherwise. */
const OTHERWISE = 0.2;

/** @typedef {() => number} Random  from 0 to 1, exclusive */

/**
 * A linear congruential generator: all that is needed of chance here.
 * @param {number} seed
 * @returns {Random}
 */
export function random(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @template T
 * @param {Random} next
 * @param {readonly T[]} list
 */
const pick = (next, list) => list[Math.floor(next() * list.length)];

/** Words that end alike are mostly of one kind. @param {string} word */
const ending = (word) => word.slice(-2);

/**
 * @param {Base} base
 * @returns {Write}
 */
export function writer({ paragraphs, words }) {
  /** @type {Map<string, string[]>} */
  const alike = new Map();
  for (const word of words) {
    const list = alike.get(ending(word));
    if (list) list.push(word);
    else alike.set(ending(word), [word]);
  }
  const exchangeable = new Set(words);

  return (length, topic, telling = topic) => {
    const [next, figures] = [random(topic), random(telling + 1e6)];
    /** @type {Map<string, string>} */
    const spoken = new Map();
    /** @param {string} word @param {readonly string[]} others */
    const exchanged = (word, others) => {
      const known = spoken.get(word) ?? pick(next, others);
      spoken.set(word, known);
      return known;
    };
    const digit = () => {
      const shared = next();
      return 1 + Math.floor((figures() < OTHERWISE ? figures() : shared) * 9);
    };
    const written = [];
    for (let size = 0; size < length; ) {
      const text = pick(next, paragraphs)
        .replace(NAME, (name) => exchanged(name, ROW_OF.get(name) ?? [name]))
        .replace(/\b[a-z]{4,}\b/g, (word) =>
          exchangeable.has(word) ? exchanged(word, alike.get(ending(word)) ?? [word]) : word,
        )
        .replace(/[0-9]/g, () => `${digit()}`);
      written.push(text);
      size += text.length + 1;
    }
    return written;
  };
}

/** UTF-16 units of an article of usual length. */
const ARTICLE = 10_000;

/**
 * A page of many articles, one after the other: topics 0, 1, 2 …
 * @param {Write} write
 * @param {number} length
 */
export const pageOf = (write, length) =>
  page(Array.from({ length: length / ARTICLE }, (_, topic) => write(ARTICLE, topic)).flat());

/**
 * Sources that each tell one of the page's articles otherwise.
 * @param {Write} write
 * @param {number} count
 */
export const sourcesOf = (write, count) =>
  Array.from({ length: count }, (_, topic) => ({
    id: `s${topic}`,
    ...page(write(ARTICLE, topic, topic + 1000)),
  }));

/** @param {readonly string[]} paragraphs */
export const page = (paragraphs) => ({
  published: '2024-05-05',
  blocks: paragraphs.map((text, at) => ({ id: `p${at}`, text })),
});

/** @param {readonly string[]} paragraphs */
export const megabytes = (paragraphs) =>
  paragraphs.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) / 1e6;
