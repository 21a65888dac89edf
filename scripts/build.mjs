// npm run build [-- --dev]: everything that ships, into dist/. --dev compiles the core quickly and
// leaves the scripts readable.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, extname, join, parse } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import esbuild from 'esbuild';
import { buildDocs } from './build-docs.mjs';
import { buildExtension } from './build-extension.mjs';
import { licencesIn } from './licences.mjs';
import { CommandFailed, root, run, runMain } from './run.mjs';

/**
 * What may weigh how much, in kB packed by brotli. The core's goal is 150; until it is there, what it
 * weighs now may not grow. The shell is what the widget loads before the first marks, beside the core
 * and its worker.
 */
const BUDGETS = { core: 280, related: 250, boot: 3, shell: 25 };

const TARGET = 'wasm32-unknown-unknown';
const GLUE = join(root, 'target', 'glue');
const DIST = join(root, 'dist');
const DEMO = join(root, 'www', 'demo');
const RELATED_WORDS = join(root, 'src', 'lexicon', 'en', 'related.txt');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @param {{ dev?: boolean }} [options] */
export async function build({ dev = false } = {}) {
  compileCore(dev ? 'wasm-dev' : 'release');
  rmSync(DIST, { recursive: true, force: true });

  const core = hashed('claimlight.wasm');
  const related = hashed('related.bin');
  /** @param {Record<string, string>} names */
  const defined = (names) =>
    Object.fromEntries(Object.entries(names).map(([name, value]) => [name, JSON.stringify(value)]));
  /** @type {esbuild.BuildOptions} */
  const shared = {
    absWorkingDir: root,
    bundle: true,
    target: 'es2022',
    charset: 'utf8',
    external: ['node:*'],
    define: defined({
      WASM_FILE: `./${core.name}`,
      RELATED_FILE: `./${related.name}`,
      WORKER_FILE: './worker.js',
      WASM_INTEGRITY: integrityOf(core.path),
    }),
    minify: !dev,
    sourcemap: dev,
    logLevel: 'warning',
  };
  /**
   * A bundle finds the core, the table of related words and the worker beside it.
   * @param {string} folder
   * @param {Record<string, string>} entryPoints
   * @param {esbuild.BuildOptions & { files?: Record<string, string> }} [how]  files: what others in the folder are called
   */
  async function bundle(folder, entryPoints, { files, ...how } = {}) {
    const { metafile } = await esbuild
      .build({
        ...shared,
        entryPoints,
        outdir: folder,
        format: 'esm',
        define: { ...shared.define, ...defined(files ?? {}) },
        ...how,
        metafile: /** @type {const} */ (true),
      })
      .catch(unbundled);
    for (const { path, name } of [core, related]) cpSync(path, join(folder, name));
    const licences = licencesIn(metafile);
    if (licences) writeFileSync(join(folder, 'LICENSES.txt'), licences);
    return metafile.outputs;
  }
  const worker = 'www/engine/worker.js';
  await bundle(DIST, { worker, claimlight: 'www/engine/index.js', page: 'www/page/index.js' });
  await bundle(
    DIST,
    { cli: 'www/cli/claimlight.js' },
    // linkedom does without a canvas where there is none.
    { platform: 'node', external: ['canvas'], files: { PACKAGE_VERSION: version } },
  );
  await bundle(join(DIST, 'demo'), { worker, demo: 'www/demo/demo.js' });
  const widget = await bundleWidget();

  /** Everything behind the boot script has its version and a hash in its name, so that it may be kept for ever. */
  async function bundleWidget() {
    const folder = join(DIST, 'widget');
    /** @type {(path: string, name: string, how?: Parameters<typeof bundle>[2]) => Promise<{ file: string, parts: string[] }>} */
    const bundleHashed = async (path, name, how = {}) => {
      const naming = `[name]-${version}-[hash]`;
      const outputs = await bundle(
        folder,
        { [name]: path },
        { ...how, splitting: true, entryNames: naming, chunkNames: naming },
      );
      const [file] = Object.keys(outputs).filter((output) => outputs[output].entryPoint === path);
      return {
        file: `./${basename(file)}`,
        parts: loadedWith(file, outputs).map((path) => basename(path)),
      };
    };
    const { file: WORKER_FILE } = await bundleHashed(worker, 'worker');
    const session = await bundleHashed('www/widget/session.js', 'session', {
      files: { WORKER_FILE },
    });
    const SESSION_FILE = session.file;
    await bundle(
      folder,
      { claimlight: 'www/widget/claimlight.js' },
      { files: { SESSION_FILE }, external: [SESSION_FILE] },
    );
    cpSync(join(root, 'www', 'widget', 'example.html'), join(folder, 'example.html'));
    const files = readdirSync(folder).filter((name) => /\.(js|wasm|bin)$/.test(name));
    const integrities = Object.fromEntries(
      files.map((name) => [name, integrityOf(join(folder, name))]),
    );
    const boot = 'claimlight.js';
    const manifest = { version, boot, shell: [boot, ...session.parts], integrities };
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return { boot: [`widget/${boot}`], shell: manifest.shell.map((name) => `widget/${name}`) };
  }
  cpSync(DEMO, join(DIST, 'demo'), {
    recursive: true,
    filter: (path) => extname(path) !== '.js',
  });
  buildDocs(join(DIST, 'demo', 'docs'));
  await buildExtension({ shared, files: [core.name, related.name] }).catch(unbundled);
  run(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'www');

  weigh({ core: [core.name], related: [related.name], ...widget }, dev);
}

/**
 * What esbuild could not do it has printed; anything else is thrown on.
 * @param {any} error
 * @returns {never}
 */
function unbundled(error) {
  if (!error.errors) throw error;
  throw new CommandFailed('The scripts could not be bundled.');
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

/**
 * A file of a bundle and all that loads before it runs.
 * @param {string} file
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @returns {string[]}
 */
function loadedWith(file, outputs) {
  const parts = outputs[file].imports.filter(
    ({ kind, external }) => kind === 'import-statement' && !external,
  );
  return [...new Set([file, ...parts.flatMap(({ path }) => loadedWith(path, outputs))])];
}

/** @param {string} path */
const integrityOf = (path) =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** @param {'release' | 'wasm-dev'} profile */
function compileCore(profile) {
  // Named, whatever the environment says: the next step reads from there.
  const cargo = ['--target-dir', 'target'];
  // Where packages lie on this machine is no part of what ships: another makes the same bytes.
  const packages = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  process.env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = `--remap-path-prefix=${packages}=cargo`;
  run('cargo', 'build', ...cargo, '--lib', '--target', TARGET, '--profile', profile);
  const compiled = join('target', TARGET, profile, 'claimlight.wasm');
  const xtask = ['run', ...cargo, '--quiet', '-p', 'xtask', '--'];
  run('cargo', ...xtask, 'glue', compiled, GLUE);
  run('cargo', ...xtask, 'related', RELATED_WORDS, join(GLUE, 'related.bin'));
}

/**
 * Prints what ships with its weight, and holds its parts to their budgets.
 * @param {Record<keyof typeof BUDGETS, string[]>} parts  the files of each
 * @param {boolean} dev
 */
function weigh(parts, dev) {
  const files = ['.', 'demo', 'widget'].flatMap((folder) =>
    readdirSync(join(DIST, folder), { withFileTypes: true })
      .filter((entry) => /\.(js|css|html|wasm|bin)$/.test(entry.name))
      .map((entry) => join(folder, entry.name)),
  );
  const rows = files.map((file) => {
    const bytes = readFileSync(join(DIST, file));
    return { file, raw: bytes.length / 1000, packed: brotliCompressSync(bytes).length / 1000 };
  });
  console.log(`\n${'dist/'.padEnd(44)}${'kB'.padStart(9)}${'brotli'.padStart(9)}`);
  for (const { file, raw, packed } of rows) {
    console.log(file.padEnd(44) + raw.toFixed(1).padStart(9) + packed.toFixed(1).padStart(9));
  }
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const own = parts[/** @type {keyof typeof BUDGETS} */ (name)];
    const weight = rows.reduce(
      (sum, { file, packed }) => sum + (own.includes(file) ? packed : 0),
      0,
    );
    if (dev || weight <= budget) continue;
    throw new CommandFailed(
      `The ${name} weighs ${weight.toFixed(1)} kB packed; its budget is ${budget} kB.`,
    );
  }
}

runMain(import.meta, () => build({ dev: process.argv.includes('--dev') }));
