import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createEngine } from 'claimlight';
import { root } from '../../scripts/run.mjs';
import { refusal, untyped } from '../support/refusals.js';
import { HARD_CHARACTERS, PAGE, quotesOf, SOURCE } from '../support/texts.js';

const dist = join(root, 'dist');
const coreFile = join(dist, readdirSync(dist).find((name) => name.endsWith('.wasm')) ?? '');

describe('the core is found', () => {
  const bytes = readFileSync(coreFile);
  for (const [name, wasm] of Object.entries({
    'beside the module': undefined,
    'by its path': coreFile,
    'by its URL': pathToFileURL(coreFile),
    'as bytes': bytes,
    'as an ArrayBuffer': bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    'as a compiled module': new WebAssembly.Module(bytes),
    'as a response': new Response(bytes, { headers: { 'content-type': 'application/wasm' } }),
    'as a response of an unknown type': new Response(bytes),
  })) {
    test(name, async () => {
      const engine = await createEngine({ wasm });
      assert.deepEqual(engine.sentences('One. Two.').length, 2);
    });
  }

  test('or its absence is said, with the address', async () => {
    const wasm = pathToFileURL(join(dist, 'nowhere.wasm'));
    await assert.rejects(createEngine({ wasm }), (error) => {
      assert.ok(refusal('wasm-failed')(error));
      return error instanceof Error && error.message.includes(wasm.href);
    });
  });

  test('or what is no core is refused', async () => {
    await assert.rejects(createEngine({ wasm: Uint8Array.of(1, 2, 3) }), refusal('wasm-failed'));
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    await assert.rejects(createEngine({ wasm: empty }), refusal('wasm-failed'));
    await assert.rejects(createEngine({ wasm: 'https://' }), refusal('bad-input'));
  });
});

describe('the table of related words is found', () => {
  const file = readdirSync(dist).find((name) => name.startsWith('related-')) ?? '';
  const bytes = readFileSync(join(dist, file));
  for (const [name, related] of Object.entries({
    'beside the module': undefined,
    'by its path': join(dist, file),
    'by its URL': pathToFileURL(join(dist, file)),
    'as bytes': bytes,
  })) {
    test(name, async () => {
      const engine = await createEngine({ related });
      assert.equal(engine.check(PAGE).related, true);
    });
  }

  test('or left out, and loaded later', async () => {
    const engine = await createEngine({ related: false });
    assert.equal(engine.check(PAGE).related, false);
    engine.loadRelated(bytes);
    assert.equal(engine.check(PAGE).related, true);
  });

  test('or its absence is said, and damage to it', async () => {
    const related = pathToFileURL(join(dist, 'nowhere.bin'));
    await assert.rejects(createEngine({ related }), refusal('bad-related'));
    const cut = bytes.subarray(0, bytes.length - 1);
    await assert.rejects(createEngine({ related: cut }), refusal('bad-related'));
  });
});

describe('offsets', async () => {
  const engine = await createEngine();

  for (const [name, text] of Object.entries(HARD_CHARACTERS)) {
    test(`count UTF-16 units: ${name}`, () => {
      engine.clearSources();
      const source = {
        id: 'other',
        blocks: [
          { id: 'b1', text },
          { id: 'b2', text: SOURCE.text },
        ],
      };
      engine.addSource(source);
      const page = { text: SOURCE.text, blocks: [{ id: 'p1', text }] };
      const report = engine.check(page, { minScore: 0 });
      const quotes = quotesOf(report, page, [source]);
      assert.ok(quotes.some(({ quoted }) => text.includes(quoted)));
      for (const { quoted, stands } of quotes) assert.equal(quoted, stands);
      for (const fact of engine.facts(text)) {
        assert.equal(fact.text, text.slice(fact.start, fact.end));
      }
      let end = 0;
      for (const sentence of engine.sentences(text)) {
        assert.ok(sentence.start >= end && sentence.end > sentence.start);
        end = sentence.end;
      }
      assert.ok(end <= text.length);
    });
  }
});

test('a detail that the source tells in another block says in which', async () => {
  const engine = await createEngine();
  const page = { text: 'The Northern Lark burned off Calder Point, injuring 84 passengers.' };
  const source = {
    id: 'courier',
    blocks: [
      { id: 'first', text: 'The Northern Lark burned off Calder Point on Saturday.' },
      { id: 'second', text: '🚢 In all, 84 passengers were injured.' },
    ],
  };
  engine.addSource(source);
  const report = engine.check(page, { minScore: 0 });
  const details = report.claims.flatMap(({ sources }) => sources.flatMap(({ slots }) => slots));
  const blocks = details.map(({ evidence }) => evidence?.block);
  assert.ok(blocks.includes('second'), JSON.stringify(details));
  for (const { quoted, stands } of quotesOf(report, page, [source])) assert.equal(quoted, stands);
});

describe('sources', () => {
  test('are added, counted, removed and cleared', async () => {
    const engine = await createEngine();
    const info = engine.addSource(SOURCE);
    assert.equal(info.id, SOURCE.id);
    assert.ok(info.blocks > 0 && info.sentences > 0 && info.words > 0);
    assert.deepEqual(
      engine.check(PAGE).claims.flatMap(({ sources }) => sources.map(({ source }) => source))[0],
      SOURCE.id,
    );
    assert.equal(engine.removeSource(SOURCE.id), true);
    assert.equal(engine.removeSource(SOURCE.id), false);
    engine.addSource(SOURCE);
    engine.clearSources();
    for (const claim of engine.check(PAGE).claims) {
      assert.equal(claim.verdict, null);
      assert.deepEqual(claim.sources, []);
    }
  });

  test('are given back in the order loaded, with scores that sum to 1', async () => {
    const engine = await createEngine();
    const ids = ['z', 'a', 'm'];
    for (const id of ids) engine.addSource({ ...SOURCE, id });
    const { claims } = engine.check(PAGE, { minScore: 0 });
    assert.ok(claims.length > 0);
    for (const claim of claims) {
      assert.deepEqual(
        claim.sources.map(({ source }) => source),
        ids,
      );
      for (const { scores } of claim.sources) {
        const sum = Object.values(scores).reduce((total, score) => total + score);
        assert.ok(Math.abs(sum - 1) < 1e-6, `${sum}`);
      }
    }
  });
});

describe('a report', () => {
  test('lists claims in reading order, each once', async () => {
    const engine = await createEngine();
    const { claims } = engine.check(PAGE, { minScore: 0 });
    assert.ok(claims.length > 0);
    assert.deepEqual(
      claims.map(({ start }) => start),
      claims.map(({ start }) => start).sort((a, b) => a - b),
    );
    assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
  });

  test('is the same each time', async () => {
    const engine = await createEngine();
    engine.addSource(SOURCE);
    assert.deepEqual(engine.check(PAGE), engine.check(PAGE));
  });

  test('is all that is left of a call: no live object comes out', async () => {
    const engine = await createEngine();
    engine.addSource(SOURCE);
    const report = engine.check(PAGE);
    assert.deepEqual(structuredClone(report), report);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  });
});

describe('what cannot be read is refused, and the engine stays usable', async () => {
  const engine = await createEngine();
  engine.addSource(SOURCE);
  const huge = 'The ferry carried 312 passengers on Tuesday. '.repeat(400_000);

  /** @type {Record<string, [string, () => unknown]>} */
  const refusals = {
    'a source loaded already': ['duplicate-source', () => engine.addSource(SOURCE)],
    'a source without text': ['no-text', () => engine.addSource({ id: 'empty' })],
    'a source of spaces': ['no-text', () => engine.addSource({ id: 'blank', text: ' \n ' })],
    'a page without text': ['no-text', () => engine.check({ blocks: [] })],
    'more than 16 MB': ['too-large', () => engine.check({ text: huge })],
    'a source of more than 16 MB': ['too-large', () => engine.addSource({ id: 'h', text: huge })],
    'a page that is no object': ['bad-input', () => engine.check(untyped('text'))],
    'no page at all': ['bad-input', () => engine.check(untyped(undefined))],
    'a page of null': ['bad-input', () => engine.check(untyped(null))],
    'text that is no string': ['bad-input', () => engine.check(untyped({ text: 5 }))],
    'blocks that are no list': ['bad-input', () => engine.check(untyped({ blocks: 5 }))],
    'a block without text': ['bad-input', () => engine.check(untyped({ blocks: [{ id: 'a' }] }))],
    'a source without id': ['bad-input', () => engine.addSource(untyped({ text: 'A text.' }))],
    'options of another kind': ['bad-input', () => engine.check(PAGE, untyped({ minScore: 'a' }))],
    'facts of no string': ['bad-input', () => engine.facts(untyped(undefined))],
    'facts with a day of no string': [
      'bad-input',
      () => engine.facts('', untyped({ published: 1 })),
    ],
    'sentences of no string': ['bad-input', () => engine.sentences(untyped([]))],
    'an id that is no string': ['bad-input', () => engine.removeSource(untyped(1))],
    'a table that is no bytes': ['bad-input', () => engine.loadRelated(untyped('table'))],
    'a table of other bytes': ['bad-related', () => engine.loadRelated(Uint8Array.of(1, 2, 3))],
  };
  for (const [name, [code, call]] of Object.entries(refusals)) {
    test(name, () => {
      assert.throws(call, refusal(code));
      const [claim] = engine.check(PAGE, { minScore: 0 }).claims;
      assert.deepEqual(
        claim.sources.map(({ source }) => source),
        [SOURCE.id],
      );
    });
  }
});

test('nothing is found in nothing', async () => {
  const engine = await createEngine();
  assert.deepEqual(engine.facts(''), []);
  assert.deepEqual(engine.sentences(''), []);
});

test('a closed engine refuses every call', async () => {
  const engine = await createEngine();
  engine.close();
  engine.close();
  for (const call of [
    () => engine.addSource(SOURCE),
    () => engine.removeSource('a'),
    () => engine.clearSources(),
    () => engine.check(PAGE),
    () => engine.facts(''),
    () => engine.sentences(''),
    () => engine.loadRelated(new Uint8Array()),
  ]) {
    assert.throws(call, refusal('closed'));
  }
});

test('engines do not share sources', async () => {
  const [one, other] = await Promise.all([createEngine(), createEngine()]);
  one.addSource(SOURCE);
  other.addSource(SOURCE);
  one.close();
  assert.equal(other.removeSource(SOURCE.id), true);
});

test('a trap in the core ends one call, not the engine', async (t) => {
  let trapped = false;
  const { Instance } = WebAssembly;
  class Trapping {
    /**
     * @param {WebAssembly.Module} module
     * @param {WebAssembly.Imports} imports
     */
    constructor(module, imports) {
      const { exports } = /** @type {any} */ (new Instance(module, imports));
      const allocate = (/** @type {number[]} */ ...args) => {
        if (trapped) throw new WebAssembly.RuntimeError('unreachable');
        return exports.__wbindgen_malloc(...args);
      };
      this.exports = { ...exports, __wbindgen_malloc: allocate };
    }
  }
  WebAssembly.Instance = untyped(Trapping);
  t.after(() => {
    WebAssembly.Instance = Instance;
  });
  const engine = await createEngine();
  engine.addSource(SOURCE);
  const report = engine.check(PAGE);
  trapped = true;
  assert.throws(() => engine.sentences('One.'), refusal('internal'));
  trapped = false;
  assert.deepEqual(engine.check(PAGE), report);
});
