// The core says the same natively, where most of its tests run, and as WebAssembly, where it is used.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createEngine } from 'claimlight';
import { root } from '../../scripts/run.mjs';
import { HARD_CHARACTERS, PAGE, SOURCE } from '../support/texts.js';

const PAIRS = join(root, 'tests', 'pairs');

/** @param {string} slug */
function golden(slug) {
  const read = (/** @type {string} */ file) => readFileSync(join(PAIRS, slug, file), 'utf8');
  const { published = {} } = JSON.parse(read('expected.json'));
  const names = readdirSync(join(PAIRS, slug)).filter((file) => file.startsWith('source-'));
  const text = (/** @type {string} */ name) => ({
    text: read(`${name}.txt`),
    published: published[name],
  });
  const ids = names.map((file) => file.replace('.txt', ''));
  return { page: text('page'), sources: ids.map((id) => ({ id, ...text(id) })) };
}

/** Mathematics of two libraries may differ in the last digit. @param {unknown} value */
const rounded = (value) =>
  JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === 'number' ? Math.round(each * 1e9) / 1e9 : each,
  );

test('native and WebAssembly give equal reports', async () => {
  const hard = Object.values(HARD_CHARACTERS)
    .filter((text) => text.isWellFormed())
    .map((text) => ({
      page: { text },
      sources: [
        { id: 'other', text: SOURCE.text },
        { id: 'same', text },
      ],
    }));
  const pairs = [
    ...readdirSync(PAIRS).map(golden),
    ...hard,
    { page: { text: PAGE.text, published: PAGE.published }, sources: [SOURCE] },
  ];
  const { stdout, stderr, status } = spawnSync(
    'cargo',
    ['run', '--quiet', '-p', 'xtask', '--', 'reports'],
    { cwd: root, input: JSON.stringify(pairs), encoding: 'utf8', maxBuffer: 1e8 },
  );
  assert.equal(status, 0, stderr);
  const reports = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(reports.length, pairs.length);
  const engine = await createEngine({ related: false });
  for (const [at, { page, sources }] of pairs.entries()) {
    engine.clearSources();
    for (const source of sources) engine.addSource(source);
    assert.deepEqual(rounded(engine.check(page, { minScore: 0 })), rounded(reports[at]));
  }
});
