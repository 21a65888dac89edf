// Installs what is missing, and nothing else: npm packages, the Rust toolchain's parts and, with
// --browsers, the browsers the tests run in. Runs before any npm package is there.
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask, CommandFailed, root, run, runMain } from './run.mjs';

const WASM_TARGET = 'wasm32-unknown-unknown';

const BROWSERS = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    application: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    package: 'chromium',
  },
  firefox: {
    commands: ['firefox-esr', 'firefox'],
    application: '/Applications/Firefox.app/Contents/MacOS/firefox',
    package: 'firefox-esr',
  },
};

/** @typedef {keyof typeof BROWSERS} BrowserName */

/**
 * @param {BrowserName} name
 * @returns {string | undefined} the path of the program
 */
export function findBrowser(name) {
  const { commands, application } = BROWSERS[name];
  const folders = process.env.PATH?.split(delimiter) ?? [];
  const programs = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...programs, application].find((path) => existsSync(path));
}

/** @param {{ browsers?: boolean }} [options] */
export function setup({ browsers = false } = {}) {
  installPackages();
  installToolchain();
  if (browsers) installBrowsers();
}

function installPackages() {
  const age = (/** @type {string} */ file) =>
    statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (age('node_modules/.package-lock.json') < age('package-lock.json')) run('npm', 'ci');
}

function installToolchain() {
  if (ask('cargo', '--version') === null) {
    if (ask('rustup', '--version') === null) {
      throw new CommandFailed('Rust is needed: install it as https://rustup.rs says.');
    }
    run('rustup', 'toolchain', 'install');
  }
  const sysroot = ask('rustc', '--print', 'sysroot') ?? '';
  if (!existsSync(join(sysroot, 'lib', 'rustlib', WASM_TARGET))) {
    run('rustup', 'target', 'add', WASM_TARGET);
  }
}

function installBrowsers() {
  const names = /** @type {BrowserName[]} */ (Object.keys(BROWSERS));
  const missing = names.filter((name) => !findBrowser(name)).map((name) => BROWSERS[name].package);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing, 'fonts-liberation'];
  if (process.getuid?.() !== 0 || ask('apt-get', '--version') === null) {
    throw new CommandFailed(
      `The tests run in Chromium and Firefox; not found: ${missing.join(', ')}. Install with the system's packages, for example: sudo apt-get ${install.join(' ')}`,
    );
  }
  run('apt-get', 'update');
  run('apt-get', ...install);
}

runMain(import.meta, () => setup({ browsers: process.argv.includes('--browsers') }));
