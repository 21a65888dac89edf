// A report as a file, in four forms.
import { toAnnotations } from './annotations.js';
import { toCsv } from './csv.js';
import { toMarkdown } from './markdown.js';

/**
 * @typedef {import('../../engine/contract.ts').Claim} Claim
 *
 * @typedef {object} Subject  what is exported
 * @property {Claim[]} claims
 * @property {import('../../engine/contract.ts').Report} report
 * @property {NonNullable<import('../../page/handle.ts').AttachOptions['page']>} page
 * @property {import('../../page/handle.ts').LoadedSource[]} sources
 * @property {(block: string) => string} textOf  of a block of the page
 *
 * @typedef {'annotations' | 'json' | 'csv' | 'markdown'} Format
 */

/** @type {Record<Format, { type: string, ending: string, write: (subject: Subject) => string }>} */
const FORMATS = {
  annotations: { type: 'application/ld+json', ending: 'jsonld', write: toAnnotations },
  json: { type: 'application/json', ending: 'json', write: toJson },
  csv: { type: 'text/csv', ending: 'csv', write: toCsv },
  markdown: { type: 'text/markdown', ending: 'md', write: toMarkdown },
};

export const FORMAT_NAMES = /** @type {Format[]} */ (Object.keys(FORMATS));

/**
 * @param {Format} format
 * @param {Subject} subject
 */
export function exportAs(format, subject) {
  const { type, ending, write } = FORMATS[format];
  return { name: `claims.${ending}`, type, text: write(subject) };
}

/** @param {Subject} subject */
function toJson({ page, sources, report }) {
  return `${JSON.stringify({ page, sources, report }, null, 2)}\n`;
}
