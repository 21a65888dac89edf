// What the engine and the packages are asked by those who mean harm.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createEngine, createWorkerEngine } from 'claimlight';
import { root } from '../../scripts/run.mjs';
import { PAGE, quotesOf, SOURCE } from '../support/texts.js';

/** Names that every object has. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', ''];

describe('names that objects have anyway', async () => {
  for (const create of [createEngine, createWorkerEngine]) {
    test(`are ids like any other: ${create.name}`, async () => {
      const engine = await create();
      for (const id of NAMES) await engine.addSource({ ...SOURCE, id });
      const sources = NAMES.map((id) => ({ ...SOURCE, id }));
      const page = { blocks: NAMES.map((id) => ({ id, text: PAGE.text.split('\n')[0] })) };
      const report = await engine.check(page, { minScore: 0 });
      assert.deepEqual([...new Set(report.claims.map(({ block }) => block))], NAMES);
      for (const claim of report.claims) {
        assert.deepEqual(
          claim.sources.map(({ source }) => source),
          NAMES,
        );
      }
      for (const { quoted, stands } of quotesOf(report, page, sources)) {
        assert.equal(quoted, stands);
      }
      for (const id of NAMES) assert.equal(await engine.removeSource(id), true);
      assert.equal(/** @type {any} */ ({}).id, undefined);
      await engine.close();
    });
  }

  test('are words like any other', async () => {
    const engine = await createEngine();
    const text = `${NAMES.join(' ')} __proto__ constructor carried 84 people to toString on Sunday.`;
    engine.addSource({ id: 'same', text });
    const { claims } = engine.check({ text }, { minScore: 0 });
    assert.equal(claims[0].verdict, 'confirmed');
  });
});

test('markup, controls and lookalikes come back as they went in', async () => {
  const engine = await createEngine();
  const text =
    'The \u202eevil\u202c ferry <script>alert(1)</script> carried 84 people for “Nоrthеrn Lаrk” ' +
    '<a href="javascript:alert(1)">on Sunday</a> & &lt;b&gt; \u0000 \u2028 left.';
  engine.addSource({ id: 'same', text });
  const report = engine.check({ text }, { minScore: 0 });
  assert.ok(report.claims.length > 0);
  for (const { quoted, stands } of quotesOf(report, { text }, [{ id: 'same', text }])) {
    assert.equal(quoted, stands);
  }
});

test('no part of the extension listens to other extensions or to the window', () => {
  const folder = join(root, 'dist', 'extension');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  assert.equal(manifest.externally_connectable, undefined);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(join(folder, file), 'utf8');
    assert.doesNotMatch(code, /on(Message|Connect)External/, file);
    assert.doesNotMatch(code, /(window|globalThis|self)\.addEventListener\(["']message/, file);
  }
});
