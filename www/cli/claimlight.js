#!/usr/bin/env node
// The command `claimlight`.
import { say, speak } from '../ui/messages.js';
import { readArguments } from './arguments.js';
import { check, EXIT } from './check.js';
import { cliMessages } from './messages.js';
import { UsageError } from './usage-error.js';

/** @param {string[]} args */
async function main(args) {
  speak('en-GB', cliMessages);
  // Whoever reads may have seen enough: `| head` is no failure.
  process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
    process.exit(error.code === 'EPIPE' ? EXIT.fine : EXIT.failed),
  );
  try {
    const command = readArguments(args);
    if (command.name === 'check') return await check(command);
    process.stdout.write(command.name === 'help' ? say('cli.help') : `${PACKAGE_VERSION}\n`);
    return EXIT.fine;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${say('cli.see-help')}`);
      return EXIT.usage;
    }
    console.error(error instanceof Error ? error.message : error);
    return EXIT.failed;
  }
}

process.exitCode = await main(process.argv.slice(2));
