// npm run related: makes the list of related words anew (tools/related). It needs Python 3.11 and Debian's
// wordnet-base and wamerican, and takes some minutes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, runMain } from './run.mjs';

const TOOLS = join('tools', 'related');
const PYTHON = join('target', 'related', 'python');

runMain(import.meta, () => {
  if (!existsSync(PYTHON)) run('python3', '-m', 'venv', PYTHON);
  const python = join(PYTHON, 'bin', 'python');
  run(python, '-m', 'pip', 'install', '--quiet', '-r', join(TOOLS, 'requirements.txt'));
  run(python, join(TOOLS, 'build.py'));
});
