// A day's work in a minute: memory stays what it is, and no request is left without an answer.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createEngine, createWorkerEngine } from 'claimlight';
import { root } from '../../scripts/run.mjs';
import { refusal } from '../support/refusals.js';
import { PAGE, SOURCE } from '../support/texts.js';
import { weighed } from '../support/weighing.js';

test('a thousand checks need no more memory than a hundred', () =>
  weighed(async (size) => {
    const engine = await createEngine();
    engine.addSource(SOURCE);
    for (let at = 0; at < 100; at += 1) engine.check(PAGE, { minScore: 0 });
    const before = size();
    assert.ok(before > 0);
    for (let at = 100; at < 1000; at += 1) engine.check(PAGE, { minScore: 0 });
    assert.equal(size(), before);
  }));

test('a thousand sources that come and go need no more memory than a hundred', () =>
  weighed(async (size) => {
    const engine = await createEngine();
    const report = engine.check(PAGE);
    const comeAndGo = (/** @type {number} */ at) => {
      for (const id of [`a${at}`, `b${at}`]) engine.addSource({ ...SOURCE, id });
      engine.removeSource(`a${at}`);
      if (at % 2) engine.removeSource(`b${at}`);
      else engine.clearSources();
    };
    for (let at = 0; at < 50; at += 1) comeAndGo(at);
    const before = size();
    for (let at = 50; at < 500; at += 1) comeAndGo(at);
    assert.equal(size(), before);
    assert.deepEqual(engine.check(PAGE), report);
  }));

test('a page of many sources, again and again, needs no more memory than the first time', () =>
  weighed(async (size) => {
    const engine = await createEngine({ related: false });
    for (let at = 0; at < 5; at += 1) engine.addSource({ ...SOURCE, id: `${at}` });
    const page = { ...PAGE, text: `${PAGE.text}\n`.repeat(40) };
    engine.check(page);
    const before = size();
    for (let at = 0; at < 5; at += 1) engine.check(page);
    assert.equal(size(), before);
  }));

/** The worker that ships, except that it dies when it would give its nth answer. */
const DYING = (/** @type {number} */ nth) => `
  import { parentPort } from 'node:worker_threads';
  const answer = parentPort.postMessage.bind(parentPort);
  let answers = 0;
  parentPort.postMessage = (reply) => {
    if (!('part' in reply)) answers += 1;
    if (answers === ${nth}) process.exit(1);
    answer(reply);
  };
  await import(${JSON.stringify(pathToFileURL(join(root, 'dist', 'worker.js')).href)});`;

test('whenever a worker dies, every request is answered, and another engine starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
  after(() => rmSync(folder, { recursive: true }));
  const here = await createEngine();
  here.addSource(SOURCE);
  const report = here.check(PAGE);
  for (let nth = 2; nth <= 7; nth += 1) {
    const worker = join(folder, `dies-at-${nth}.mjs`);
    writeFileSync(worker, DYING(nth));
    const engine = await createWorkerEngine({ worker });
    const requests = [
      engine.addSource(SOURCE),
      ...Array.from({ length: 4 }, () => engine.check(PAGE)),
      engine.removeSource(SOURCE.id),
    ];
    const settled = await Promise.allSettled(requests);
    // Opening was answered first.
    for (const [at, outcome] of settled.entries()) {
      assert.equal(outcome.status, at + 2 < nth ? 'fulfilled' : 'rejected', `${at} of ${nth}`);
      if (outcome.status === 'rejected') assert.ok(refusal('worker-failed')(outcome.reason));
      else if (at > 0 && at < 5) assert.deepEqual(outcome.value, report);
    }
    await assert.rejects(engine.check(PAGE), refusal('worker-failed'));
  }
});
