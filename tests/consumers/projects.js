// Fresh projects that use the package as it would be published.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';

/** What npm says where there is no registry to ask. */
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED/;

/** Outside of this project, so that nothing of it is found by chance. */
const workshop = mkdtempSync(join(tmpdir(), 'claimlight-projects-'));

export const clearProjects = () => rmSync(workshop, { recursive: true });

/**
 * @param {string} folder
 * @param {string} command
 * @param {string[]} args
 */
export function runIn(folder, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const packed = runIn(root, 'npm', 'pack', '--silent', '--pack-destination', workshop);
/** The package's file. */
const tarball = join(workshop, packed.said.trim().split('\n').at(-1) ?? '');

/**
 * A copy of the project `name` with the package installed in it, as its people would.
 * @param {string} name
 * @returns {string | null}  its folder; null where the tools it names can't be had, for want of a network
 */
export function freshProject(name) {
  const folder = join(workshop, name);
  mkdirSync(folder);
  cpSync(join(import.meta.dirname, name), folder, { recursive: true });
  const { status, said } = runIn(
    folder,
    'npm',
    'install',
    '--no-package-lock',
    '--prefer-offline',
    tarball,
  );
  if (status !== 0 && OFFLINE.test(said)) return null;
  if (status !== 0) throw new Error(said);
  return folder;
}
