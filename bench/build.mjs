// Bundles every peer as a site would ship it, into target/bench/: what runs is what is weighed.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../scripts/run.mjs';

export const BUNDLES = join(root, 'target', 'bench');
const READERS = join(root, 'bench', 'readers');
const HARPER = join(root, 'bench', 'node_modules', 'harper.js', 'dist');

/** Files a reader loads beside its script. */
const BESIDE = { harper: 'harper_wasm_bg.wasm' };

/** @returns {Promise<Record<string, string[]>>} the files of each reader */
export async function bundleReaders() {
  rmSync(BUNDLES, { recursive: true, force: true });
  const scripts = readdirSync(READERS).filter((file) => file !== 'claimlight.js');
  await esbuild.build({
    entryPoints: scripts.map((file) => join(READERS, file)),
    outdir: BUNDLES,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // Harper asks for it in Node alone; the suite's build for browsers exports nothing.
    external: ['fs'],
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  cpSync(join(HARPER, BESIDE.harper), join(BUNDLES, BESIDE.harper));
  return Object.fromEntries(
    scripts.map((file) => {
      const name = basename(file, '.js');
      const beside = BESIDE[/** @type {keyof typeof BESIDE} */ (name)];
      return [name, [file, ...(beside ? [beside] : [])].map((each) => join(BUNDLES, each))];
    }),
  );
}
