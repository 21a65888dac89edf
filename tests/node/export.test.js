// The exported files, each as the programs that open it read it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from 'claimlight';
import { exportAs } from '../../www/ui/export/export.js';

const PAGE = {
  title: 'A [fire] at sea',
  url: 'https://gazette.example/fire',
  blocks: [
    { id: 'p', text: 'Crews took the last of 80 passengers off at noon. It was built in 1998.' },
  ],
};
const SOURCE = {
  id: 's',
  text: 'Crews took the last of 84 passengers off at noon. =SUM(A1) was built, "they" said, in 1998.',
};

const engine = await createEngine();
engine.addSource(SOURCE);
const report = engine.check(PAGE);
const subject = {
  report,
  claims: report.claims,
  page: PAGE,
  sources: [{ id: 's', name: '=The "Courier", daily' }],
  textOf: () => PAGE.blocks[0].text,
};

test('there is something to export', () => assert.ok(report.claims.length >= 2));

test('web annotations name their target by quotation', () => {
  const { type, text } = exportAs('annotations', subject);
  const page = JSON.parse(text);
  assert.equal(type, 'application/ld+json');
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(page.items.length, report.claims.length);
  for (const [i, item] of page.items.entries()) {
    assert.equal(item.type, 'Annotation');
    assert.equal(item.target.source, PAGE.url);
    const { type: kind, exact, prefix, suffix } = item.target.selector;
    assert.equal(kind, 'TextQuoteSelector');
    assert.equal(exact, report.claims[i].text);
    assert.ok(PAGE.blocks[0].text.includes(prefix + exact + suffix));
  }
});

test('JSON holds the report as it came', () => {
  assert.deepEqual(JSON.parse(exportAs('json', subject).text).report, report);
});

test('CSV has one row a claim and source, and no cell a spreadsheet would run', () => {
  const { text } = exportAs('csv', subject);
  const rows = [...text.matchAll(/(?:"(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n)/g)].map(([cell]) => cell);
  assert.equal(rows.length, 8 * (1 + report.claims.length));
  assert.match(text, /"'=The ""Courier"", daily"/);
  for (const cell of rows) assert.doesNotMatch(cell, /^"?[=+@-]/);
});

test('Markdown shows text of the page as text', () => {
  const page = { ...PAGE, publisher: '<img src=x> &amp;\n# Wire' };
  const { text } = exportAs('markdown', { ...subject, page });
  assert.ok(text.includes('\\<img src=x\\> \\&amp; \\# Wire'));
  assert.match(text, /^# A \\\[fire\\\] at sea\n/);
  for (const claim of report.claims) assert.ok(text.includes(`> ${claim.text}`));
});
