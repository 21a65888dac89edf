// npm run build [-- --dev]: everything that ships, into dist/. --dev compiles the core quickly and
// leaves the scripts readable.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { extname, join, parse } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import esbuild from 'esbuild';
import { CommandFailed, root, run, runMain } from './run.mjs';

/** What the core may weigh, packed by brotli. */
const CORE_BUDGET_KB = 150;
/** What the table of related words may weigh, likewise. */
const RELATED_BUDGET_KB = 250;

const TARGET = 'wasm32-unknown-unknown';
const GLUE = join(root, 'target', 'glue');
const DIST = join(root, 'dist');
const DEMO = join(root, 'www', 'demo');
const RELATED_WORDS = join(root, 'src', 'lexicon', 'en', 'related.txt');

/** @param {{ dev?: boolean }} [options] */
export async function build({ dev = false } = {}) {
  compileCore(dev ? 'wasm-dev' : 'release');
  rmSync(DIST, { recursive: true, force: true });

  const core = hashed('claimlight.wasm');
  const related = hashed('related.bin');
  /**
   * A bundle finds the core, the table of related words and the worker beside it.
   * @param {string} folder
   * @param {Record<string, string>} entryPoints
   */
  async function bundle(folder, entryPoints) {
    await esbuild
      .build({
        absWorkingDir: root,
        entryPoints: { worker: 'www/engine/worker.js', ...entryPoints },
        outdir: folder,
        bundle: true,
        format: 'esm',
        target: 'es2022',
        charset: 'utf8',
        external: ['node:*'],
        define: {
          WASM_FILE: JSON.stringify(`./${core.name}`),
          RELATED_FILE: JSON.stringify(`./${related.name}`),
        },
        minify: !dev,
        sourcemap: dev,
        logLevel: 'warning',
      })
      .catch(() => {
        throw new CommandFailed('The scripts could not be bundled.');
      });
    for (const { path, name } of [core, related]) cpSync(path, join(folder, name));
  }
  await bundle(DIST, { claimlight: 'www/engine/index.js', page: 'www/page/index.js' });
  await bundle(join(DIST, 'demo'), { demo: 'www/demo/demo.js' });
  cpSync(DEMO, join(DIST, 'demo'), {
    recursive: true,
    filter: (path) => extname(path) !== '.js',
  });
  // Readability is bundled into the demo, and its licence asks to come along.
  cpSync(
    join(root, 'node_modules', '@mozilla', 'readability', 'LICENSE.md'),
    join(DIST, 'demo', 'LICENSE-readability.md'),
  );
  run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'www');

  weigh(core.name, related.name, dev);
}

/**
 * @param {string} file what the core's tools made
 * @returns {{ path: string, name: string }} its name in dist/ carries a hash of its content
 */
function hashed(file) {
  const path = join(GLUE, file);
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8);
  const { name, ext } = parse(file);
  return { path, name: `${name}-${hash}${ext}` };
}

/** @param {'release' | 'wasm-dev'} profile */
function compileCore(profile) {
  // Named, whatever the environment says: the next step reads from there.
  const cargo = ['--target-dir', 'target'];
  run('cargo', 'build', ...cargo, '--lib', '--target', TARGET, '--profile', profile);
  const compiled = join('target', TARGET, profile, 'claimlight.wasm');
  const xtask = ['run', ...cargo, '--quiet', '-p', 'xtask', '--'];
  run('cargo', ...xtask, 'glue', compiled, GLUE);
  run('cargo', ...xtask, 'related', RELATED_WORDS, join(GLUE, 'related.bin'));
}

/**
 * Prints what ships with its weight, and holds the core and its table to their budgets.
 * @param {string} coreFile
 * @param {string} relatedFile
 * @param {boolean} dev
 */
function weigh(coreFile, relatedFile, dev) {
  const files = ['.', 'demo'].flatMap((folder) =>
    readdirSync(join(DIST, folder), { withFileTypes: true })
      .filter((entry) => /\.(js|css|html|wasm|bin)$/.test(entry.name))
      .map((entry) => join(folder, entry.name)),
  );
  const rows = files.map((file) => {
    const bytes = readFileSync(join(DIST, file));
    return { file, raw: bytes.length / 1000, packed: brotliCompressSync(bytes).length / 1000 };
  });
  console.log(`\n${'dist/'.padEnd(34)}${'kB'.padStart(9)}${'brotli'.padStart(9)}`);
  for (const { file, raw, packed } of rows) {
    console.log(file.padEnd(34) + raw.toFixed(1).padStart(9) + packed.toFixed(1).padStart(9));
  }
  const budgets = { [coreFile]: dev ? Infinity : CORE_BUDGET_KB, [relatedFile]: RELATED_BUDGET_KB };
  for (const { file, packed } of rows) {
    if (packed > budgets[file]) {
      throw new CommandFailed(
        `${file} weighs ${packed.toFixed(1)} kB packed; its budget is ${budgets[file]} kB.`,
      );
    }
  }
}

runMain(import.meta, () => build({ dev: process.argv.includes('--dev') }));
