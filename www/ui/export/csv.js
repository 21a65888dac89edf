// A table for spreadsheets: one row a claim and source.
import { describeSlot } from './describe.js';

export const CSV_HEAD = [
  'claim',
  'verdict',
  'confidence',
  'score',
  'source',
  'source verdict',
  'passage',
  'details',
];

/** @param {import('./export.js').Subject} subject */
export function toCsv(subject) {
  return toCsvLines([CSV_HEAD, ...csvRows(subject)]);
}

/**
 * @param {import('./export.js').Subject} subject
 * @returns {string[][]}
 */
export function csvRows({ claims, sources }) {
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return claims.flatMap((claim) => {
    const own = [
      claim.text,
      claim.verdict ?? 'checkable',
      claim.confidence.toFixed(2),
      claim.score.toFixed(2),
    ];
    if (claim.sources.length === 0) return [[...own, '', '', '', '']];
    return claim.sources.map(({ source, verdict, evidence, slots }) => [
      ...own,
      names.get(source) ?? source,
      verdict,
      evidence?.text ?? '',
      slots.map(describeSlot).join('; '),
    ]);
  });
}

/** @param {string[][]} rows */
export function toCsvLines(rows) {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * RFC 4180. A spreadsheet would run a cell that starts like a formula; the apostrophe keeps it a text.
 * @param {string} text
 */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
