// A checked page in the form that was asked for.
import { annotationPage } from '../ui/export/annotations.js';
import { CSV_HEAD, csvRows, toCsvLines } from '../ui/export/csv.js';
import { toMarkdown } from '../ui/export/markdown.js';
import { toTable } from './table.js';

/**
 * @typedef {import('../ui/export/export.js').Subject & { name: string }} Checked  a page, named as on the command line
 * @typedef {'text' | 'markdown' | 'json' | 'csv' | 'annotations'} FormatName
 *
 * @typedef {object} Layout
 * @property {boolean} several  whether other pages come before or after
 * @property {number} width  of a line, in characters
 * @property {boolean} colour
 *
 * @typedef {object} Format
 * @property {string} [head]  stands before the first page
 * @property {(checked: Checked, layout: Layout) => string} write
 */

/** @type {Record<FormatName, Format>} */
export const FORMATS = {
  text: { write: toTable },
  markdown: { write: (checked, { several }) => `${toMarkdown(checked)}${several ? '\n' : ''}` },
  json: {
    write: ({ page, sources, report }, layout) => json({ page, sources, report }, layout),
  },
  csv: {
    head: toCsvLines([['page', ...CSV_HEAD]]),
    write: (checked) => toCsvLines(csvRows(checked).map((row) => [checked.name, ...row])),
  },
  annotations: { write: (checked, layout) => json(annotationPage(checked), layout) },
};

export const FORMAT_NAMES = /** @type {FormatName[]} */ (Object.keys(FORMATS));

/**
 * Of several, each is one line, so that they can be read one by one.
 * @param {unknown} value
 * @param {Layout} layout
 */
const json = (value, { several }) => `${JSON.stringify(value, null, several ? 0 : 2)}\n`;
