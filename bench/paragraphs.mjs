// What all texts are made of: the demo's stories and the golden pairs, all our own, and the words
// that the core's list of ordinary words has beside those that carry grammar.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';

/** @import { Base } from './texts.js' */

const STORIES = join(root, 'www', 'demo', 'stories');
const PAIRS = join(root, 'tests', 'pairs');
const WORDS = join(root, 'src', 'lexicon', 'en');
/** Words of these stay: without them a text would be none. */
const GRAMMAR = ['function-words', 'sayings', 'time', 'connectives', 'modals', 'negations'];

/** @param {string} name */
function story(name) {
  const markup = readFileSync(join(STORIES, `${name}.html`), 'utf8');
  return [...markup.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) =>
    text.replace(/\s+/g, ' ').trim(),
  );
}

/** @param {string} name */
const wordsOf = (name) =>
  readFileSync(join(WORDS, `${name}.txt`), 'utf8')
    .replace(/^#.*$/gm, '')
    .match(/[a-z]{4,}/g) ?? [];

/** @returns {Base & { pair: { page: string[], source: string[] } }} */
export function ownTexts() {
  const pairs = readdirSync(PAIRS).flatMap((slug) =>
    readdirSync(join(PAIRS, slug))
      .filter((file) => file.endsWith('.txt'))
      .flatMap((file) => readFileSync(join(PAIRS, slug, file), 'utf8').split('\n')),
  );
  const stories = ['gazette', 'courier', 'coastline'].map(story);
  const kept = new Set(GRAMMAR.flatMap(wordsOf));
  return {
    paragraphs: [...stories.flat(), ...pairs.filter((line) => line.trim())],
    words: wordsOf('ordinary').filter((word) => !kept.has(word)),
    pair: { page: stories[0], source: stories[1] },
  };
}
