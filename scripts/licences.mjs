// The licences of packages that are bundled, which ask to come along.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * @param {import('esbuild').Metafile} metafile
 * @returns {string}  empty where nothing of others is bundled
 */
export function licencesIn({ inputs }) {
  const folders = Object.keys(inputs).map(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0],
  );
  return [...new Set(folders)]
    .filter((folder) => folder !== undefined)
    .sort()
    .map(licenceOf)
    .join('');
}

/** @param {string} folder  of a package */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
  return `${name} ${version}, ${license}\n\n${text}\n\n${'-'.repeat(80)}\n\n`;
}
