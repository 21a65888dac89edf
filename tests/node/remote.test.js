import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createEngine, createWorkerEngine } from 'claimlight';
import { root } from '../../scripts/run.mjs';
import { refusal, untyped } from '../support/refusals.js';
import { PAGE, SOURCE } from '../support/texts.js';

const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
after(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} name
 * @param {string} code
 */
function script(name, code) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
}

describe('the engine behind a worker', async () => {
  const engine = await createWorkerEngine();
  const here = await createEngine();
  after(() => engine.close());

  test('answers as the engine in this thread does', async () => {
    assert.deepEqual(await engine.addSource(SOURCE), here.addSource(SOURCE));
    assert.deepEqual(await engine.check(PAGE), here.check(PAGE));
    const { published } = PAGE;
    assert.deepEqual(
      await engine.facts(PAGE.text, { published }),
      here.facts(PAGE.text, { published }),
    );
    assert.deepEqual(await engine.sentences(PAGE.text), here.sentences(PAGE.text));
    assert.equal(await engine.removeSource('nowhere'), false);
  });

  test('delivers a long report whole', async () => {
    const page = { text: `${PAGE.text}\n`.repeat(300) };
    const report = here.check(page, { minScore: 0 });
    assert.ok(report.claims.length > 1000);
    assert.deepEqual(await engine.check(page, { minScore: 0 }), report);
  });

  test('reads a long report in parts, one a turn of the thread, even where all arrive at once', async (t) => {
    const shipped = JSON.stringify(pathToFileURL(join(root, 'dist', 'worker.js')).href);
    const worker = script(
      'holds',
      `import { parentPort } from 'node:worker_threads';
       const answer = parentPort.postMessage.bind(parentPort);
       const held = [];
       parentPort.postMessage = (reply) => {
         held.push(reply);
         if (!('part' in reply)) for (const each of held.splice(0)) answer(each);
       };
       await import(${shipped});`,
    );
    const holding = await createWorkerEngine({ worker });
    t.after(() => holding.close());
    const page = { text: `${PAGE.text}\n`.repeat(300) };
    let [turn, running] = [0, true];
    const count = () => {
      turn += 1;
      if (running) setImmediate(count);
    };
    count();
    /** @type {{ turn: number, claims: number }[]} */
    const parts = [];
    const parse = JSON.parse;
    t.mock.method(JSON, 'parse', (/** @type {string} */ json) => {
      const part = parse(json);
      parts.push({ turn, claims: part.claims.length });
      return part;
    });
    const report = await holding.check(page, { minScore: 0 });
    running = false;
    assert.equal(new Set(parts.map((part) => part.turn)).size, parts.length);
    assert.ok(parts.length > 5);
    assert.ok(parts.every(({ claims }) => claims < report.claims.length / 5));
  });

  test('refuses with the same codes', async () => {
    await assert.rejects(engine.addSource(SOURCE), refusal('duplicate-source'));
    await assert.rejects(engine.check({}), refusal('no-text'));
    await assert.rejects(engine.facts(untyped(1)), refusal('bad-input'));
    await assert.rejects(engine.check(untyped({ text: () => {} })), refusal('bad-input'));
    assert.deepEqual(await engine.check(PAGE), here.check(PAGE));
  });

  test('answers requests in the order they were made, as they were then', async () => {
    const page = { text: 'The line paid $40 on Tuesday.' };
    const first = engine.check(PAGE);
    const second = engine.check(page, { minScore: 0 });
    const unsendable = engine.check(untyped({ text: () => {} }));
    const refused = assert.rejects(unsendable, refusal('bad-input'));
    page.text = '';
    assert.deepEqual(await first, here.check(PAGE));
    assert.equal((await second).claims.length, 1);
    await refused;
  });
});

describe('a request can be aborted', async () => {
  const engine = await createWorkerEngine();
  after(() => engine.close());

  test('before it is made', async () => {
    await assert.rejects(engine.check(PAGE, {}, AbortSignal.abort()), refusal('aborted'));
  });

  test('while it waits: then it never happens', async () => {
    const waiting = new AbortController();
    const first = engine.check(PAGE);
    const second = engine.addSource({ ...SOURCE, id: 'late' }, waiting.signal);
    waiting.abort();
    await assert.rejects(second, refusal('aborted'));
    await first;
    assert.equal(await engine.removeSource('late'), false);
  });

  test('while it is answered: the next one is answered all the same', async () => {
    const running = new AbortController();
    const first = engine.check(PAGE, {}, running.signal);
    const second = engine.sentences('One. Two.');
    running.abort();
    await assert.rejects(first, refusal('aborted'));
    assert.equal((await second).length, 2);
  });

  test('a source whose adding was aborted is not there', async () => {
    const adding = new AbortController();
    const first = engine.addSource(SOURCE, adding.signal);
    adding.abort();
    const again = engine.addSource(SOURCE);
    await assert.rejects(first, refusal('aborted'));
    assert.equal((await again).id, SOURCE.id);
  });

  test('after it is answered: to no effect', async () => {
    const late = new AbortController();
    await engine.check(PAGE, {}, late.signal);
    late.abort();
    assert.equal((await engine.sentences('One. Two.')).length, 2);
  });
});

describe('the end of a worker settles every request', () => {
  test('closed', async () => {
    const engine = await createWorkerEngine();
    const pending = [engine.check(PAGE), engine.sentences('One.'), engine.addSource(SOURCE)];
    const settled = pending.map((request) => assert.rejects(request, refusal('closed')));
    await engine.close();
    await engine.close();
    await Promise.all(settled);
    await assert.rejects(engine.check(PAGE), refusal('closed'));
  });

  test('dead while working', async () => {
    const worker = script(
      'dies',
      `import { parentPort } from 'node:worker_threads';
       let requests = 0;
       parentPort.onmessage = () => {
         requests += 1;
         if (requests > 1) process.exit(1);
         parentPort.postMessage({ value: undefined });
       };`,
    );
    const engine = await createWorkerEngine({ worker });
    const pending = [engine.check(PAGE), engine.sentences('One.')];
    await Promise.all(pending.map((request) => assert.rejects(request, refusal('worker-failed'))));
    await assert.rejects(engine.check(PAGE), refusal('worker-failed'));
  });

  test('never started', async () => {
    const throwing = script('throws', 'throw new Error("no")');
    await assert.rejects(createWorkerEngine({ worker: throwing }), refusal('worker-refused'));
    const absent = join(folder, 'nowhere.mjs');
    await assert.rejects(createWorkerEngine({ worker: absent }), refusal('worker-refused'));
  });

  test('started without a core', async () => {
    const wasm = join(folder, 'nowhere.wasm');
    await assert.rejects(createWorkerEngine({ wasm }), refusal('wasm-failed'));
    const gone = new Response('', { status: 404 });
    await assert.rejects(createWorkerEngine({ wasm: gone }), refusal('wasm-failed'));
  });
});
