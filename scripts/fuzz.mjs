// npm run fuzz [-- --minutes 20] [target…]: libFuzzer on the targets of fuzz/, each for its share of the time, from the
// golden pairs on and from what it has found before. Needs cargo-fuzz (cargo install cargo-fuzz --locked).
// A text that breaks something is left in fuzz/artifacts/: it becomes a test with a name.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, CommandFailed, root, run, runMain } from './run.mjs';

const TARGETS = ['facts', 'report', 'sources'];
const PAIRS = join(root, 'tests', 'pairs');
const FOUND = join(root, 'target', 'fuzz-corpus');
const WORDS = join(root, 'target', 'fuzz-words.txt');
/** Between a page and its sources, as in tests/invariants. */
const TEXT = '\u001d';

runMain(import.meta, () => {
  const { values, positionals } = parseArgs({
    options: { minutes: { type: 'string', default: '20' } },
    allowPositionals: true,
  });
  const targets = positionals.length > 0 ? positionals : TARGETS;
  if (ask('cargo', 'fuzz', '--version') === null) {
    throw new CommandFailed('cargo-fuzz is needed: cargo install cargo-fuzz --locked');
  }
  // The pinned compiler instruments the code as a nightly one would.
  process.env.RUSTC_BOOTSTRAP = '1';
  writeWords();
  const seconds = Math.round((Number(values.minutes) * 60) / targets.length);
  for (const target of targets) {
    const [found, seeds] = [join(FOUND, target), join(FOUND, 'seeds')];
    mkdirSync(found, { recursive: true });
    writeSeeds(seeds);
    run(
      'cargo',
      ...['fuzz', 'run', target, found, seeds, '--', `-max_total_time=${seconds}`],
      ...[`-dict=${WORDS}`, '-max_len=4096', '-timeout=10', '-rss_limit_mb=2048'],
    );
  }
});

/** @param {string} folder */
function writeSeeds(folder) {
  mkdirSync(folder, { recursive: true });
  for (const slug of readdirSync(PAIRS)) {
    const texts = readdirSync(join(PAIRS, slug)).filter((file) => file.endsWith('.txt'));
    // "page" comes before "source".
    const joined = texts.sort().map((file) => readFileSync(join(PAIRS, slug, file), 'utf8'));
    writeFileSync(join(folder, slug), joined.join(TEXT));
  }
}

/** What facts are made of, from the properties' own list. */
function writeWords() {
  const soup = readFileSync(join(root, 'tests', 'soup', 'mod.rs'), 'utf8');
  const [, list] = /PIECES: &str = "\\([\s\S]*?)";/.exec(soup) ?? ['', ''];
  const words = list
    .replace(/\\\n\s*/g, '')
    .split('|')
    .filter((word) => /^[ -~]+$/.test(word));
  const quoted = words.map((word) => `"${word.replace(/["\\]/g, '\\$&')}"`);
  writeFileSync(WORDS, `${quoted.join('\n')}\n`);
}
