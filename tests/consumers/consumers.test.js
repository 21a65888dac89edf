// The package in fresh projects: with Vite, with webpack, and without a build step.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';
import { eachBrowser } from '../support/browsers.js';
import { clearProjects, freshProject, runIn } from './projects.js';

const node = process.execPath;
after(clearProjects);

/** How each is built, and the folder that is put on a server then. */
const PROJECTS = /** @type {Record<string, { build?: string[], served: string }>} */ ({
  plain: { served: '.' },
  vite: { build: ['node_modules/vite/bin/vite.js', 'build', '--base', './'], served: 'dist' },
  webpack: { build: ['node_modules/webpack-cli/bin/cli.js'], served: '.' },
});

/** @type {Record<string, string | null>} */
const folders = {};
for (const [name, { build }] of Object.entries(PROJECTS)) {
  const folder = freshProject(name);
  folders[name] = folder;
  const skip = folder ? false : 'its tools cannot be had without a network';
  test(`${name}: installs and builds without a warning`, { skip }, () => {
    if (!folder || !build) return;
    const { status, said } = runIn(folder, node, ...build);
    assert.equal(status, 0, said);
    assert.doesNotMatch(said, /\bwarning\b|externalized|ERROR/i);
  });
}

test('types are there for every export, however modules are looked up', () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  for (const module of ['nodenext', 'preserve']) {
    const options = ['--noEmit', '--strict', '--target', 'es2024', '--module', module];
    const { status, said } = runIn(folders.plain ?? '', node, tsc, ...options, 'types.ts');
    assert.equal(status, 0, said);
  }
});

test('the command is there', () => {
  const args = ['claimlight', 'check', 'index.html', '--source', 'index.html'];
  const { status, said } = runIn(folders.plain ?? '', 'npx', '--no', ...args);
  assert.match(said, /^index\.html · A story\n/);
  assert.equal(status, 0);
});

test('what ships is what the package needs, with its licences', () => {
  const { said } = runIn(root, 'npm', 'pack', '--dry-run', '--json');
  const [{ files }] = JSON.parse(said);
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  for (const path of ['LICENSE-MIT', 'LICENSE-APACHE', 'NOTICE', 'README.md', 'dist/LICENSES.txt'])
    assert.ok(paths.includes(path), path);
  const others = paths.filter((/** @type {string} */ path) =>
    /^(?!dist|LICENSE|NOTICE|README|package\.json)|\.map$|demo|extension|zip/.test(path),
  );
  assert.deepEqual(others, []);
});

/**
 * What the page shows once attachment and widget have checked theirs.
 * @param {import('puppeteer-core').Page} page
 */
async function shown(page) {
  await page.waitForFunction(() => 'handle' in window);
  return page.evaluate(async () => {
    const { handle } = /** @type {any} */ (window);
    const widget = /** @type {any} */ (document.querySelector('claim-light'));
    await widget.start();
    const verdictsIn = (/** @type {any} */ report) =>
      report.claims.map((/** @type {any} */ { verdict }) => verdict);
    const drawn = handle.report.claims.flatMap((/** @type {any} */ { id }) => handle.rangesOf(id));
    return {
      attached: verdictsIn(handle.report),
      embedded: verdictsIn(widget.report),
      drawn: drawn.map(String),
      marks: [...CSS.highlights.keys()].some((name) => name.includes('disputed')),
    };
  });
}

/**
 * @param {import('../support/browsers.js').Visit} visit
 * @param {string} url
 */
async function assertWorks({ page, requests, errors }, url) {
  await page.goto(url);
  assert.deepEqual(await shown(page), {
    attached: ['disputed'],
    embedded: ['disputed'],
    drawn: ['Crews took over 80 passengers off the ferry Marigold at noon on Sunday.'],
    marks: true,
  });
  assert.deepEqual(errors, []);
  const foreign = requests.filter((each) => !each.startsWith(url) && !/^(data|blob):/.test(each));
  assert.deepEqual(foreign, []);
}

eachBrowser('the package in a fresh project', (browserTest) => {
  for (const [name, { served }] of Object.entries(PROJECTS)) {
    const folder = folders[name];
    if (!folder) continue;
    browserTest(`${name}: verdicts appear, and only its own files are asked for`, async (visit) => {
      const site = await serve(join(folder, served));
      await assertWorks(visit, site.url);
      await site.close();
    });
  }

  const { vite } = folders;
  if (vite)
    browserTest('vite: the same under its development server', async (visit) => {
      const { createServer } = await import(
        pathToFileURL(join(vite, 'node_modules/vite/dist/node/index.js')).href
      );
      const server = await createServer({
        root: vite,
        logLevel: 'error',
        server: { port: 0, hmr: false },
      });
      await server.listen();
      const [url] = server.resolvedUrls.local;
      await assertWorks(visit, url);
      await server.close();
    });
});
