import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A command that did not succeed; its own output has said why. */
export class CommandFailed extends Error {}

/**
 * Runs a command in the project's folder, its output being ours.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, ...args) {
  const { error, status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error || status !== 0) {
    throw new CommandFailed(
      `${[command, ...args].join(' ')}: ${error?.message ?? `exit ${status}`}`,
    );
  }
}

/**
 * What a command prints, or null where it fails or does not exist.
 * @param {string} command
 * @param {string[]} args
 */
export function ask(command, ...args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Runs `main` where the module is the program; ends with a sentence where a command failed, instead
 * of a stack.
 * @param {ImportMeta} module
 * @param {() => unknown} main
 */
export async function runMain(module, main) {
  if (fileURLToPath(module.url) !== realpathSync(process.argv[1] ?? '')) return;
  try {
    await main();
  } catch (error) {
    console.error(error instanceof CommandFailed ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
