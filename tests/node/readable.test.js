// Which pages the search for the article is spared.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { parseHtml } from '../../www/cli/parse-html.js';
import { articleOf } from '../../www/sources/article.js';
import { readable } from '../../www/sources/readable.js';

const WORDS = 'Crews took 84 passengers off the ferry Marigold at 3 pm on Sunday.';

test('a story is found in its page', () => {
  const story = readFileSync(join(root, 'www', 'demo', 'stories', 'gazette.html'), 'utf8');
  assert.match(readable(parseHtml(story))?.title ?? '', /ferry Northern Lark/);
});

test('a page of many elements, each deep in others, would take minutes and is read whole', async () => {
  const deep = `${'<div>'.repeat(120)}${'<p>One.</p>'.repeat(12_000)}<p>${WORDS}</p>`;
  const document = parseHtml(deep);
  assert.equal(readable(document), null);
  const { blocks } = await articleOf(document);
  assert.equal(blocks?.at(-1)?.text, WORDS);
});
