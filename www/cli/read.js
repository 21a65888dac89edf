// Texts for the command: files, links, standard input.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { fromLink, fromStream } from '../sources/load.js';
import { LoadError } from '../sources/load-error.js';
import { say } from '../ui/messages.js';
import { parseHtml } from './parse-html.js';

/** By Node's codes. @type {Record<string, string>} */
const REASONS = { ENOENT: 'not-found', EISDIR: 'is-folder', EACCES: 'forbidden' };

/**
 * @param {string} name  a path, a link, or - for standard input
 * @returns {Promise<import('../engine/contract.ts').Page>}  or a `LoadError`
 */
export async function readText(name) {
  try {
    if (/^https?:/i.test(name)) return await fromLink(name, undefined, parseHtml);
    if (name === '-') return await fromStream(process.stdin, say('cli.stdin'), parseHtml);
    return await fromStream(createReadStream(name), basename(name), parseHtml);
  } catch (error) {
    throw explained(error);
  }
}

/**
 * The lines of a file that say something, one by one.
 * @param {string} name  a path, or - for standard input
 */
export async function* linesOf(name) {
  try {
    const input = name === '-' ? process.stdin : (await open(name)).createReadStream();
    for await (const line of createInterface({ input })) if (line.trim()) yield line.trim();
  } catch (error) {
    throw explained(error);
  }
}

/** @param {unknown} error */
function explained(error) {
  const { code } = /** @type {{ code?: string }} */ (error);
  if (error instanceof LoadError || !code) return error;
  return new LoadError(REASONS[code] ?? 'unreadable', { reason: code });
}
