// npm run demo [-- --port 4173]: builds the demo and serves it until stopped.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runMain } from './run.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';

const PORT = 4173;

runMain(import.meta, async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  setup();
  const { build } = await import('./build.mjs');
  await build();
  const { url } = await serveDemo(values.port);
  console.log(`\nClaimlight runs at ${url} (Ctrl+C stops it)`);
});

/** @param {string | undefined} port a port that is asked for is used or fails; ours gives way */
async function serveDemo(port) {
  const folder = join(root, 'dist', 'demo');
  if (port) return serve(folder, { port: Number(port) });
  return serve(folder, { port: PORT }).catch(() => serve(folder));
}
