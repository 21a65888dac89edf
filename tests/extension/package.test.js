import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { zip } from '../../scripts/zip.mjs';
import { fromLocaleFile, toLocaleFile } from '../../www/extension/locale-file.js';
import { de as extensionDe } from '../../www/extension/messages.de.js';
import { en as extensionEn } from '../../www/extension/messages.js';
import { appMessages } from '../../www/ui/app-messages.js';
import { de } from '../../www/ui/messages.de.js';
import { en } from '../../www/ui/messages.js';
import { readingMessages } from '../../www/ui/reading-messages.js';

const DIST = join(root, 'dist');

/** @param {string} part */
const zipNamed = (part) => {
  const name = readdirSync(DIST).find((file) => file.startsWith(`claimlight-${part}-`));
  return join(DIST, /** @type {string} */ (name));
};

/**
 * @param {string} file
 * @param {(folder: string) => void} look
 */
function unpacked(file, look) {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
  try {
    const { status, stderr } = spawnSync('unzip', ['-q', file, '-d', folder], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    look(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the words of the extension', () => {
  /** What a translation must keep: forms, and what is filled in. @param {Record<string, any>} catalogue */
  const shapeOf = (catalogue) =>
    Object.fromEntries(
      Object.entries(catalogue).map(([key, message]) => {
        const forms = typeof message === 'string' ? { other: message } : message;
        const filled = [...forms.other.matchAll(/\{\w+\}/g)].map(String).sort();
        return [key, { forms: Object.keys(forms), filled }];
      }),
    );

  test('are all there in German, with the same forms and the same places to fill in', () => {
    assert.deepEqual(shapeOf(extensionDe), shapeOf(extensionEn));
    assert.deepEqual(shapeOf(de), shapeOf({ ...en, ...readingMessages, ...appMessages }));
  });

  test('come back from the locale files as they went in', () => {
    const words = { ...en, ...readingMessages, ...appMessages, ...extensionEn };
    assert.deepEqual(fromLocaleFile(toLocaleFile(words)), words);
  });

  test('are there for everything the manifest names, within what a store takes', () => {
    const read = (/** @type {string} */ path) =>
      JSON.parse(readFileSync(join(DIST, 'extension', path), 'utf8'));
    const manifest = JSON.stringify(read('manifest.json'));
    for (const language of ['en', 'de']) {
      const messages = read(`_locales/${language}/messages.json`);
      for (const [, name] of manifest.matchAll(/__MSG_(\w+)__/g)) assert.ok(messages[name], name);
      assert.ok(messages.extension_name.message.length <= 75);
      assert.ok(messages.extension_description.message.length <= 132);
    }
  });
});

describe('the packages of the extension', () => {
  test('are the same bytes whenever they are made, whatever the order of their files', () => {
    const [a, b] = [Buffer.from('first'), Buffer.from('second')];
    assert.deepEqual(zip({ 'a/a.txt': a, 'b.txt': b }), zip({ 'b.txt': b, 'a/a.txt': a }));
  });

  test('hold what the folder holds, each with its own manifest', () => {
    for (const browser of ['chromium', 'firefox']) {
      unpacked(zipNamed(browser), (folder) => {
        const files = (/** @type {string} */ of) =>
          readdirSync(of, { recursive: true }).map(String).sort();
        assert.deepEqual(files(folder), files(join(DIST, 'extension')));
        const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
        assert.equal('sidebar_action' in manifest, browser === 'firefox');
        assert.equal('side_panel' in manifest, browser === 'chromium');
      });
    }
  });

  test('hold no code that is fetched or made from text', () => {
    for (const name of readdirSync(join(DIST, 'extension'))) {
      if (!name.endsWith('.js')) continue;
      const code = readFileSync(join(DIST, 'extension', name), 'utf8');
      assert.doesNotMatch(code, /\beval\(|new Function\(|importScripts\(/, name);
    }
  });

  test('pass the linter of Firefox’s store without an error', () => {
    unpacked(zipNamed('firefox'), (folder) => {
      const lint = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js'),
          'lint',
          '--self-hosted',
          '--no-config-discovery',
          '--output=json',
          `--source-dir=${folder}`,
        ],
        { encoding: 'utf8' },
      );
      const { errors } = JSON.parse(lint.stdout);
      assert.deepEqual(errors, []);
    });
  });
});
