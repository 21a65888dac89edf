// npm run bench [-- --quick] [-- --in Node,Chromium,Firefox]: measures the shipped files beside what one would use
// instead, and writes the table, the figures and the chart. --quick: few rounds and short texts, to see that all works.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandFailed, root, run, runMain } from '../scripts/run.mjs';
import { findBrowser } from '../scripts/setup.mjs';

/**
 * @typedef {object} Environment
 * @property {string} name
 * @property {string} version
 * @property {(path: string) => string} address  of a file of the project
 * @property {(given: any) => Promise<any>} measure
 * @property {(reader: string) => Promise<number>} start
 * @property {(given: any) => Promise<{ compileAndFirstCall: number, firstPair: number }>} coldPair
 * @property {() => Promise<void>} close
 */

const BENCH = join(root, 'bench');
const RESULTS = join(BENCH, 'results');
const DOCS = join(root, 'docs', 'benchmark.md');

runMain(import.meta, async () => {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, in: { type: 'string' } },
  });
  installPeers();
  if (!existsSync(join(root, 'dist', 'widget', 'manifest.json'))) {
    run(process.execPath, 'scripts/build.mjs');
  }
  const wanted = values.in?.split(',') ?? ['Node', 'Chromium', 'Firefox'];
  const results = await measureAll(wanted, values.quick);

  const { table } = await import('./table.mjs');
  const { chart } = await import('./chart.mjs');
  const folder = values.quick ? join(root, 'target', 'bench') : RESULTS;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(join(folder, 'results.md'), table(results));
  writeFileSync(join(folder, 'chart.svg'), chart(results));
  if (!values.quick) writeIntoDocs(table(results));
  console.log(`\n${table(results)}`);
});

/** The first time, and whenever other versions are asked for. */
function installPeers() {
  const age = (/** @type {string} */ file) =>
    statSync(join(BENCH, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (age('node_modules/.package-lock.json') >= age('package-lock.json')) return;
  run('npm', 'ci', '--prefix', BENCH, '--no-audit', '--no-fund');
}

/**
 * @param {string[]} wanted
 * @param {boolean} quick
 */
async function measureAll(wanted, quick) {
  const { bundleReaders } = await import('./build.mjs');
  const { openNode } = await import('./in-node.mjs');
  const { openBrowser } = await import('./in-browser.mjs');
  const { ownTexts } = await import('./paragraphs.mjs');
  const { ourSizes, sizeOf } = await import('./sizes.mjs');
  const { starts } = await import('./starts.mjs');

  const { pair, ...base } = ownTexts();
  const bundles = await bundleReaders();
  /** @type {Record<string, string>} */
  const scripts = { claimlight: 'bench/readers/claimlight.js' };
  for (const name of Object.keys(bundles)) scripts[name] = `target/bench/${name}.js`;
  /** @type {Record<string, () => Promise<Environment>>} */
  const opens = {
    Node: openNode,
    Chromium: () => openBrowser('Chromium'),
    ...(findBrowser('firefox') && { Firefox: () => openBrowser('Firefox') }),
  };
  /** @type {Record<string, any>} */
  const environments = {};
  for (const name of wanted.filter((each) => opens[each])) {
    const environment = await opens[name]();
    console.error(`${name} ${environment.version}`);
    try {
      const { address } = environment;
      const given = {
        quick,
        base,
        pair,
        readers: mapped(scripts, address),
        files: mapped(
          { entry: 'dist/claimlight.js', page: 'dist/page.js', related: shipped('related-') },
          address,
        ),
        wasm: address(shipped('claimlight-', '.wasm')),
      };
      environments[name] = {
        version: environment.version,
        starts: await starts(environment, given),
        ...(await environment.measure({ ...given, wasm: undefined })),
      };
    } finally {
      await environment.close();
    }
  }
  if (Object.keys(environments).length === 0)
    throw new CommandFailed('There is nowhere to measure.');
  return {
    made: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    quick,
    versions: JSON.parse(readFileSync(join(BENCH, 'package.json'), 'utf8')).dependencies,
    environments,
    sizes: { ours: ourSizes(), peers: mapped(bundles, sizeOf) },
  };
}

/**
 * @template {string} K
 * @template T, U
 * @param {Record<K, T>} object
 * @param {(value: T) => U} change
 */
const mapped = (object, change) =>
  /** @type {Record<K, U>} */ (
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [name, change(/** @type {T} */ (value))]),
    )
  );

/**
 * @param {string} start
 * @param {string} [end]
 */
const shipped = (start, end = '') =>
  `dist/${readdirSync(join(root, 'dist')).find((file) => file.startsWith(start) && file.endsWith(end))}`;

/** @param {string} table */
function writeIntoDocs(table) {
  const [before, after] = readFileSync(DOCS, 'utf8').split(
    /(?<=<!-- results -->\n)[\s\S]*(?=<!-- \/results -->)/,
  );
  writeFileSync(DOCS, before + table + after);
}
