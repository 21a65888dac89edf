// The browser extension: dist/extension/, which both browsers load as it is, and beside it a zip for each store and
// the sources both are made from.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { toLocaleFile } from '../www/extension/locale-file.js';
import { de as extensionDe } from '../www/extension/messages.de.js';
import { en as extensionEn } from '../www/extension/messages.js';
import { appMessages } from '../www/ui/app-messages.js';
import { de } from '../www/ui/messages.de.js';
import { en } from '../www/ui/messages.js';
import { readingMessages } from '../www/ui/reading-messages.js';
import { licencesIn } from './licences.mjs';
import { ask, root } from './run.mjs';
import { zip } from './zip.mjs';

const SOURCE = join(root, 'www', 'extension');
const DIST = join(root, 'dist');
const OUT = join(DIST, 'extension');

/** The extension's own views. */
const PAGES = ['popup', 'panel', 'options', 'source'];
/** What is put into pages of the reader's. */
const SCRIPTS = ['content', 'article', 'passage'];

/**
 * @param {object} options
 * @param {import('esbuild').BuildOptions} options.shared  how every bundle is made
 * @param {string[]} options.files  the core and its table
 */
export async function buildExtension({ shared, files }) {
  mkdirSync(join(OUT, 'icons'), { recursive: true });
  await esbuild.build({
    ...shared,
    sourcemap: false,
    outdir: OUT,
    format: 'esm',
    entryPoints: Object.fromEntries([
      ['background', 'www/extension/background/background.js'],
      ...PAGES.map((name) => [name, `www/extension/pages/${name}.js`]),
    ]),
  });
  const { metafile } = await esbuild.build({
    ...shared,
    sourcemap: false,
    outdir: OUT,
    format: 'iife',
    metafile: true,
    // Neither Node nor a module is here: what asks for them is left out.
    define: { ...shared.define, 'globalThis.process': 'undefined', 'import.meta.url': '""' },
    minifySyntax: true,
    entryPoints: Object.fromEntries(
      SCRIPTS.map((name) => [name, `www/extension/content/${name}.js`]),
    ),
  });
  const page = readFileSync(join(SOURCE, 'pages', 'page.html'), 'utf8');
  for (const name of PAGES) {
    writeFileSync(join(OUT, `${name}.html`), page.replaceAll('{page}', name));
  }
  copy(join('pages', 'page.css'), 'page.css');
  for (const name of readdirSync(join(SOURCE, 'icons'))) {
    if (name.endsWith('.png')) copy(join('icons', name), join('icons', name));
  }
  for (const file of files) copyFileSync(join(DIST, file), join(OUT, file));
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE', 'NOTICE']) {
    copyFileSync(join(root, name), join(OUT, name));
  }
  writeFileSync(join(OUT, 'LICENSES.txt'), licencesIn(metafile));
  writeLocale('en', { ...en, ...readingMessages, ...appMessages, ...extensionEn });
  writeLocale('de', { ...de, ...extensionDe });

  const manifest = readManifest();
  writeJson('manifest.json', manifest);
  const { version } = manifest;
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    const content = { ...filesUnder(OUT), 'manifest.json': json(manifestFor(browser, manifest)) };
    writeFileSync(join(DIST, `claimlight-${browser}-${version}.zip`), zip(content));
  }
  writeSourceArchive(version);
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  copyFileSync(join(SOURCE, from), join(OUT, to));
}

/**
 * @param {string} language
 * @param {Record<string, import('../www/ui/messages.js').Message>} catalogue
 */
function writeLocale(language, catalogue) {
  mkdirSync(join(OUT, '_locales', language), { recursive: true });
  writeJson(join('_locales', language, 'messages.json'), toLocaleFile(catalogue));
}

function readManifest() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(SOURCE, 'manifest.json'), 'utf8'));
  return { ...manifest, version };
}

/**
 * The manifest without what is the other browser's: a store warns of every key it does not know.
 * @param {'chromium' | 'firefox'} browser
 * @param {any} manifest
 */
export function manifestFor(browser, manifest) {
  const { service_worker, scripts, type } = manifest.background;
  if (browser === 'chromium') {
    const { browser_specific_settings, sidebar_action, ...rest } = manifest;
    return { ...rest, background: { service_worker, type } };
  }
  const { minimum_chrome_version, side_panel, ...rest } = manifest;
  const permissions = manifest.permissions.filter((/** @type {string} */ p) => p !== 'sidePanel');
  return { ...rest, permissions, background: { scripts, type } };
}

/** @param {unknown} value */
const json = (value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/**
 * @param {string} path
 * @param {unknown} value
 */
function writeJson(path, value) {
  writeFileSync(join(OUT, path), json(value));
}

/**
 * @param {string} folder
 * @param {string} [under]
 * @returns {Record<string, Buffer>}
 */
function filesUnder(folder, under = '') {
  return Object.assign(
    {},
    ...readdirSync(join(folder, under), { withFileTypes: true }).map((entry) => {
      const path = under ? `${under}/${entry.name}` : entry.name;
      return entry.isDirectory()
        ? filesUnder(folder, path)
        : { [path]: readFileSync(join(folder, path)) };
    }),
  );
}

/**
 * Everything under version control: with it, `npm ci && npm run build` makes the zips again, byte for byte. Left out
 * where there is no git, as when the archive itself is built.
 * @param {string} version
 */
function writeSourceArchive(version) {
  const listed = ask('git', 'ls-files', '-z');
  if (listed === null) return;
  const paths = listed.split('\0').filter(Boolean);
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path))]));
  writeFileSync(join(DIST, `claimlight-source-${version}.zip`), zip(files));
}
