// claimlight check: each page against all sources, one page in memory at a time.
import { once } from 'node:events';
import { createEngine } from '../engine/engine.js';
import { ClaimlightError } from '../engine/errors.js';
import { nameFor } from '../sources/identity.js';
import { LoadError } from '../sources/load-error.js';
import { say, sayCode } from '../ui/messages.js';
import { FORMATS } from './formats.js';
import { linesOf, readText } from './read.js';

/**
 * @typedef {import('../engine/contract.ts').Engine} Engine
 * @typedef {import('../page/handle.ts').LoadedSource} LoadedSource
 * @typedef {import('./arguments.js').Command} Command
 */

/** What scripts that call the command go by; `--help` says the same. */
export const EXIT = { fine: 0, failed: 1, usage: 2, disputed: 3 };

/** Of a line where no terminal says how wide it is. */
const WIDTH = 100;

/**
 * @param {Command} command
 * @returns {Promise<number>}  the exit code
 */
export async function check(command) {
  const { stdout } = process;
  const engine = await createEngine();
  let failed = false;
  const fail = (/** @type {string} */ name, /** @type {unknown} */ error) => {
    failed = true;
    console.error(`${name === '-' ? say('cli.stdin') : name}: ${why(error, name)}`);
  };
  const sources = await addSources(engine, command.sources, fail);
  if (command.sources.length > 0 && sources.length === 0) {
    console.error(say('cli.no-source'));
    return EXIT.failed;
  }

  const { head, write } = FORMATS[command.format];
  const layout = {
    several: command.list !== undefined || command.pages.length > 1,
    width: stdout.columns ?? WIDTH,
    colour: stdout.isTTY && !process.env.NO_COLOR,
  };
  let disputed = false;
  await put(head ?? '');
  for await (const name of pagesOf(command, fail)) {
    try {
      const checked = checkPage(engine, sources, name, await readText(name), command.published);
      disputed ||= checked.claims.some(({ verdict }) => verdict === 'disputed');
      await put(write(checked, layout));
    } catch (error) {
      fail(name, error);
    }
  }
  if (failed) return EXIT.failed;
  return disputed ? EXIT.disputed : EXIT.fine;
}

/**
 * @param {Command} command
 * @param {(name: string, error: unknown) => void} fail
 */
async function* pagesOf({ pages, list }, fail) {
  yield* pages;
  if (list === undefined) return;
  try {
    yield* linesOf(list);
  } catch (error) {
    fail(list, error);
  }
}

/**
 * @param {Engine} engine
 * @param {string[]} names
 * @param {(name: string, error: unknown) => void} fail
 */
async function addSources(engine, names, fail) {
  /** @type {LoadedSource[]} */
  const sources = [];
  for (const name of names) {
    try {
      const page = await readText(name);
      const { words } = engine.addSource({ ...page, id: name });
      const { title, published, url } = page;
      sources.push({ id: name, name: nameFor(page, sources), title, published, url, words });
    } catch (error) {
      fail(name, error);
    }
  }
  return sources;
}

/**
 * @param {Engine} engine
 * @param {LoadedSource[]} sources
 * @param {string} name
 * @param {import('../engine/contract.ts').Page} read
 * @param {string | undefined} published  where the page does not say
 * @returns {import('./formats.js').Checked}
 */
function checkPage(engine, sources, name, read, published) {
  const { blocks = [], ...known } = { ...read, published: read.published ?? published };
  const report = engine.check({ ...known, blocks });
  return {
    name: name === '-' ? say('cli.stdin') : name,
    report,
    claims: report.claims.filter(({ worthy }) => worthy),
    page: known.url || name === '-' ? known : { ...known, url: encodeURI(name) },
    sources,
    textOf: (id) => blocks.find((block) => block.id === id)?.text ?? '',
  };
}

/**
 * @param {unknown} error
 * @param {string} name
 */
function why(error, name) {
  if (error instanceof LoadError) return sayCode('error', error.code, error.values);
  if (error instanceof ClaimlightError) return sayCode('error', error.code, { name });
  return sayCode('error', 'other');
}

/** Waits where the reader is slower. @param {string} text */
async function put(text) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
