import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chart } from '../../bench/chart.mjs';
import { table } from '../../bench/table.mjs';
import { root } from '../../scripts/run.mjs';

/** @param {string[]} path */
const read = (...path) => readFileSync(join(root, ...path), 'utf8');

test('the benchmark’s page and picture show the figures that were measured', () => {
  const results = JSON.parse(read('bench', 'results', 'results.json'));
  assert.ok(read('docs', 'benchmark.md').includes(table(results)));
  assert.equal(read('bench', 'results', 'results.md'), table(results));
  assert.equal(read('bench', 'results', 'chart.svg'), chart(results));
});
