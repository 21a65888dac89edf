// npm test [-- step…]: sets up what is missing, then runs every check, or those named, in order.
import { run, runMain } from './run.mjs';
import { setup } from './setup.mjs';

const node = process.execPath;

/** @type {Record<string, string[][]>} */
const STEPS = {
  format: [['cargo', 'fmt', '--all', '--check']],
  clippy: [
    ['cargo', 'clippy', '--quiet', '--workspace', '--all-targets', '--', '-D', 'warnings'],
    ['cargo', 'clippy', '--quiet', '--target', 'wasm32-unknown-unknown', '--', '-D', 'warnings'],
  ],
  rust: [['cargo', 'test', '--quiet', '--workspace']],
  docs: [
    ['cargo', 'rustdoc', '--quiet', '--lib', '--', '--document-private-items', '-D', 'warnings'],
  ],
  build: [[node, 'scripts/build.mjs']],
  biome: [[node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  types: [[node, 'node_modules/typescript/bin/tsc']],
  node: [[node, '--test', 'tests/node/']],
  browsers: [[node, '--test', 'tests/browser/']],
  extension: [[node, '--test', 'tests/extension/']],
  consumers: [[node, '--test', 'tests/consumers/']],
  archive: [[node, '--test', 'tests/archive/']],
};

const IN_BROWSERS = ['browsers', 'extension', 'consumers'];

runMain(import.meta, () => {
  const wanted = process.argv.slice(2);
  const names = Object.keys(STEPS).filter((name) => wanted.length === 0 || wanted.includes(name));
  setup({ browsers: names.some((name) => IN_BROWSERS.includes(name)) });

  /** @type {string[]} */
  const summary = [];
  try {
    for (const name of names) {
      console.log(`\n── ${name}`);
      const start = performance.now();
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(8);
      try {
        for (const [command, ...args] of STEPS[name]) run(command, ...args);
        summary.push(`✓ ${name.padEnd(10)}${seconds()}`);
      } catch (error) {
        summary.push(`✗ ${name.padEnd(10)}${seconds()}`);
        throw error;
      }
    }
  } finally {
    const left = names.slice(summary.length).map((name) => `– ${name.padEnd(10)} not run`);
    console.log(['', ...summary, ...left].join('\n'));
  }
});
