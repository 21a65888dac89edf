// What sources are called where our own words stand around them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFor } from '../../www/sources/identity.js';
import { say } from '../../www/ui/messages.js';

test('a name that turns its own direction does not turn ours', () => {
  const words = say('error.duplicate-source', { name: '\u202egnp.exe\u2067' });
  assert.equal(words, '“gnp.exe” is loaded already.');
});

test('a long name is never cut within a character', () => {
  const name = nameFor({ title: `${'a'.repeat(39)}${'\u{1f6a2}'.repeat(5)}` }, []);
  assert.equal(name, `${'a'.repeat(39)}…`);
});

test('a name no one sees is no name', () => {
  const blocks = [{ id: 'p', text: 'The ferry sank.' }];
  assert.equal(
    nameFor({ publisher: '\u200b', title: '\u202e \u2060', blocks }, []),
    'The ferry sank.',
  );
});
