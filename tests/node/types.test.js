import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createEngine } from 'claimlight';
import { root } from '../../scripts/run.mjs';
import { HARD_CHARACTERS, PAGE, SOURCE } from '../support/texts.js';

// Literals, so that the compiler also refuses a field the contract does not name. The file lies
// within the package, from where its own name leads to the types it ships.
const folder = join(root, 'target', 'conformance');

test('what the engine gives is what the shipped types say', async () => {
  const engine = await createEngine();
  const text = Object.values(HARD_CHARACTERS).join('\n');
  const given = {
    SourceInfo: engine.addSource(SOURCE),
    Report: engine.check(PAGE, { minScore: 0 }),
    'Fact[]': engine.facts(`${PAGE.text}\n${text}`, { published: PAGE.published }),
    'Span[]': engine.sentences(PAGE.text),
  };
  const lines = Object.entries(given).map(
    ([type, value], i) => `export const value${i}: ${type} = ${JSON.stringify(value)};`,
  );
  lines.unshift("import type { Fact, Report, SourceInfo, Span } from 'claimlight';");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'given.ts');
  writeFileSync(file, lines.join('\n'));

  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext'];
  const { stdout, status } = spawnSync(process.execPath, [tsc, ...options, file], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});
