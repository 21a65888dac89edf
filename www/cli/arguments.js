// What the command line asks for.
import { parseArgs } from 'node:util';
import { say } from '../ui/messages.js';
import { FORMAT_NAMES } from './formats.js';
import { UsageError } from './usage-error.js';

/**
 * @typedef {object} Command
 * @property {'check' | 'help' | 'version'} name
 * @property {string[]} pages  paths, links, or - for standard input
 * @property {string[]} sources  likewise
 * @property {string | undefined} list  a file that names more pages, or -
 * @property {import('./formats.js').FormatName} format
 * @property {string | undefined} published  ISO 8601
 */

const OPTIONS = /** @type {const} */ ({
  source: { type: 'string', short: 's', multiple: true },
  list: { type: 'string', short: 'l' },
  format: { type: 'string', short: 'f' },
  markdown: { type: 'boolean' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  annotations: { type: 'boolean' },
  published: { type: 'string', short: 'p' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
});

/**
 * @param {string[]} args  without the program's own name
 * @returns {Command}  or a `UsageError`
 */
export function readArguments(args) {
  const { values, tokens } = parse(args);
  /** @type {string[]} */
  const words = [];
  /** @type {string[]} */
  const sources = [];
  let into = words;
  for (const token of tokens) {
    if (token.kind === 'positional') into.push(token.value);
    else if (token.kind === 'option') {
      into = token.name === 'source' ? sources : words;
      if (token.name === 'source') into.push(String(token.value));
    }
  }
  const [verb, ...pages] = words;
  const { list, published } = values;
  const format = formatNamed(values);
  const command = { pages, sources, list, format, published };
  if (values.help || args.length === 0) return { name: 'help', ...command };
  if (values.version) return { name: 'version', ...command };
  if (verb !== 'check') throw new UsageError(say('cli.no-command', { name: verb ?? '' }));
  if (pages.length === 0 && list === undefined) throw new UsageError(say('cli.no-page'));
  if ([...pages, ...sources, list].filter((name) => name === '-').length > 1)
    throw new UsageError(say('cli.stdin-once'));
  if (published !== undefined && !isDate(published))
    throw new UsageError(say('cli.bad-date', { name: published }));
  return { name: 'check', ...command };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    // Node's own first sentence says which option it is about.
    const [said] = String(/** @type {Error} */ (error).message).split(/(?<=\.) /);
    throw new UsageError(said.replace(/[^.]$/, '$&.'));
  }
}

/** @param {{ format?: string, markdown?: boolean, json?: boolean, csv?: boolean, annotations?: boolean }} values */
function formatNamed({ format, ...values }) {
  const asked = format === 'md' ? 'markdown' : format;
  const short = FORMAT_NAMES.find((name) => name !== 'text' && values[name]);
  const named = FORMAT_NAMES.find((name) => name === (asked ?? short ?? 'text'));
  if (named) return named;
  const formats = FORMAT_NAMES.join(', ');
  throw new UsageError(say('cli.unknown-format', { name: asked ?? '', formats }));
}

/** @param {string} text */
const isDate = (text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));
