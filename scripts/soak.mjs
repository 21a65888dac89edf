// npm run soak [-- --cycles 100 --seconds 600]: marks a page and takes the marks away again and again, then stays on a
// page that changes all the time; the heap of Chromium, after a forced collection, must not grow.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browsers.mjs';
import { CommandFailed, root, runMain } from './run.mjs';
import { serve } from './serve.mjs';

/** Growth of the heap that is still noise, in kB: what grows in the first hundred rounds is code that V8 compiles. */
const NOISE_KB = 300;
/** How often the heap is weighed. */
const STATIONS = 5;

runMain(import.meta, async () => {
  const { values } = parseArgs({
    options: {
      cycles: { type: 'string', default: '100' },
      seconds: { type: 'string', default: '600' },
    },
  });
  const heaps = await soak({ cycles: Number(values.cycles), seconds: Number(values.seconds) });
  for (const [name, sizes] of Object.entries(heaps)) {
    console.log(`${name.padEnd(12)} ${sizes.map((kB) => `${kB.toFixed(0)} kB`).join(' → ')}`);
  }
  const grown = Object.entries(heaps).filter(([, sizes]) => growth(sizes) > NOISE_KB);
  if (grown.length > 0) throw new CommandFailed('The heap grows.');
});

/**
 * From the second reading on: the first comes before all is warm.
 * @param {number[]} sizes
 */
export const growth = (sizes) => sizes[sizes.length - 1] - sizes[1];

/**
 * @param {{ cycles: number, seconds: number }} how
 * @returns {Promise<{ attaching: number[], changing: number[] }>}  heap in kB after each part of the way
 */
export async function soak({ cycles, seconds }) {
  const page = readFileSync(join(root, 'tests', 'pages', 'ticker', 'source.html'));
  const site = await serve(join(root, 'dist'), {
    routes: {
      '/ticker': (_, response) =>
        void response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
    },
  });
  const browser = await launch('Chromium');
  try {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}ticker`);
    const weigh = await scales(tab);
    await tab.evaluate(prepare);
    const attaching = await along(weigh, () => tab.evaluate(attachAndDetach, cycles / STATIONS));
    await tab.evaluate(() => /** @type {any} */ (window).mark());
    const changing = await along(weigh, () => tab.evaluate(wait, seconds / STATIONS));
    return { attaching, changing };
  } finally {
    await browser.close();
    await site.close();
  }
}

/**
 * @param {() => Promise<number>} weigh
 * @param {() => Promise<unknown>} walk
 */
async function along(weigh, walk) {
  const sizes = [await weigh()];
  for (let i = 0; i < STATIONS; i += 1) {
    await walk();
    sizes.push(await weigh());
  }
  return sizes;
}

/** @param {import('puppeteer-core').Page} tab */
async function scales(tab) {
  const session = await tab.createCDPSession();
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1000;
  };
}

async function prepare() {
  const { attach } = await import(/** @type {any} */ ('/page.js'));
  const { createWorkerEngine } = await import(/** @type {any} */ ('/claimlight.js'));
  const engine = await createWorkerEngine();
  Object.assign(window, { mark: () => attach(document.body, engine, { related: false }) });
}

/** @param {number} cycles */
async function attachAndDetach(cycles) {
  for (let i = 0; i < cycles; i += 1) {
    const handle = await /** @type {any} */ (window).mark();
    handle.select(handle.report.claims[0].id);
    handle.detach();
  }
}

/** @param {number} seconds */
function wait(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
