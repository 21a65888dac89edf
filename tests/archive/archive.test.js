// The archive of sources that goes to a store makes the packages it came with again, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/run.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
after(() => rmSync(folder, { recursive: true }));

test('both packages of the extension come out of it as they are in dist/', () => {
  const zip = (/** @type {string} */ name) => join('dist', `claimlight-${name}-${version}.zip`);
  // With the time of now: to cargo, a file as old as the archive says is none that has changed since.
  const unpacked = spawnSync('unzip', ['-q', '-DD', join(root, zip('source')), '-d', folder]);
  assert.equal(unpacked.status, 0, String(unpacked.stderr));
  // What `npm ci` would put there; and what cargo has compiled, kept for the next time.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const compiled = join(root, 'target', 'archive');
  mkdirSync(compiled, { recursive: true });
  symlinkSync(compiled, join(folder, 'target'));
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(built.status, 0, built.stderr);
  for (const name of ['chromium', 'firefox']) {
    const same = readFileSync(join(root, zip(name))).equals(readFileSync(join(folder, zip(name))));
    assert.ok(same, name);
  }
});
