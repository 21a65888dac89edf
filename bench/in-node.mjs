// Measures in Node, in a process of its own; so is each start.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../scripts/run.mjs';
import { measure } from './measure.js';
import { coldPair, start } from './rows/start.js';

/** @import { Environment } from './run.mjs' */

const SELF = fileURLToPath(import.meta.url);

/** @type {Record<string, (given: any) => Promise<unknown>>} */
const TASKS = {
  measure: (given) => measure(given, (row) => console.error(`  ${row}`)),
  start,
  coldPair: (given) => coldPair({ ...given, wasm: readFileSync(new URL(given.wasm)) }),
};

/** @returns {Promise<Environment>} */
export async function openNode() {
  const run = promisify(execFile);
  const task = (/** @type {string} */ name) => async (/** @type {any} */ given) => {
    const child = run(process.execPath, [SELF, name], { maxBuffer: 1e8 });
    child.child.stderr?.pipe(process.stderr);
    child.child.stdin?.end(JSON.stringify(given));
    return JSON.parse((await child).stdout);
  };
  return {
    name: 'Node',
    version: process.versions.node,
    address: (path) => pathToFileURL(join(root, path)).href,
    measure: task('measure'),
    start: task('start'),
    coldPair: task('coldPair'),
    async close() {},
  };
}

if (process.argv[1] === SELF) {
  const result = await TASKS[process.argv[2]](JSON.parse(readFileSync(0, 'utf8')));
  process.stdout.write(JSON.stringify(result), () => process.exit());
}
