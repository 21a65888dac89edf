// The command as it ships, by what it prints and how it ends.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

const STORY = `<!doctype html><html lang="en"><title>Ferry runs aground</title>
<meta property="og:site_name" content="Harbour Gazette"><meta property="article:published_time" content="2024-05-06T10:00Z">
<nav>Home, Sport, 12 new stories</nav><article><h1>Ferry runs aground</h1>
<p>Crews took over 80 passengers off the ferry Marigold at noon on Sunday.</p>
<p>The ferry was built in 1998 in Port Harrow.</p></article>`;
const WIRE = 'Crews took 84 passengers off the ferry Marigold at 3 pm on Sunday.';
const REST =
  'The harbour master, Ilse Brandt, said the ferry had struck a rock off Marrow Island in thick fog. Divers will look at its hull on Tuesday, and the line has put two smaller boats on the route until then.';
const AGREES = 'Crews took 84 passengers off the ferry Marigold at noon on Sunday.';
const DISPUTED = 'Crews took over 80 passengers off the ferry Marigold at noon on Sunday.';

const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
after(() => rmSync(folder, { recursive: true }));
for (const [name, text] of Object.entries({
  'story.html': STORY,
  'wire.txt': WIRE,
  'agrees.txt': AGREES,
  'long.txt': `${WIRE} ${REST}`,
  'copy.txt': `${WIRE} ${REST}`,
  'empty.txt': ' \n',
  'picture.png': '\u0089PNG\0\0',
  'escape.txt': `Crews took 84\u001b[2J\u009b1m passengers off the ferry Marigold at \u202enoon on Sunday.`,
  'plain.html':
    '<title>Untagged</title><p>Crews took 84 passengers off the ferry Marigold at noon.',
  'deep.html': `<!doctype html><body>${'<div>'.repeat(50_000)}<p>${DISPUTED}`,
  'signs.html': '<!doctype html><body>'.padEnd(200_000, '<'),
  'french.txt':
    'Les équipes ont évacué 84 passagers du bateau dimanche à midi, a annoncé le port dans un communiqué.',
})) {
  writeFileSync(join(folder, name), text);
}
mkdirSync(join(folder, 'archive'));

/**
 * @param {string[]} args
 * @param {{ input?: string, node?: string[] }} [how]
 */
async function claimlight(args, { input = '', node = [] } = {}) {
  const child = spawn(process.execPath, [...node, join(root, 'dist', 'cli.js'), ...args], {
    cwd: folder,
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  child.stdin.on('error', () => {}).end(input);
  const [code] = await once(child, 'close');
  return { out, err, code };
}

test('a table says what is disputed, by whom and in which detail', async () => {
  const { out, err, code } = await claimlight(['check', 'story.html', '--source', 'wire.txt']);
  assert.match(out, /^story\.html · Ferry runs aground · Harbour Gazette · 6 May 2024\nAgainst: /);
  assert.match(out, /≠ Disputed +Crews took over 80 passengers/);
  assert.match(out, /noon on Sunday ≠ 3 pm on Sunday/);
  assert.match(out, /– Not mentioned +The ferry was built in 1998/);
  assert.match(out, /\n1 disputed · 1 not mentioned\n$/);
  assert.doesNotMatch(out, /new stories|\p{Cc}\[/u);
  assert.deepEqual({ err, code }, { err: '', code: 3 });
});

test('nothing disputed ends well', async () => {
  const { out, code } = await claimlight(['check', 'story.html', '--source', 'agrees.txt']);
  assert.match(out, /= Confirmed/);
  assert.equal(code, 0);
});

test('without a source the checkable claims are listed', async () => {
  const { out, code } = await claimlight(['check', 'story.html']);
  assert.match(out, /2 checkable\n$/);
  assert.equal(code, 0);
});

test('copies are named as such', async () => {
  const { out } = await claimlight(['check', 'story.html', '--source', 'long.txt', 'copy.txt']);
  assert.match(out, /Against: .*; .* \(the same text as .*\)/);
});

test('JSON holds page, sources and report; of several pages one line each', async () => {
  const one = await claimlight(['check', 'story.html', '--source', 'wire.txt', '--json']);
  const { page, sources, report } = JSON.parse(one.out);
  assert.equal(page.publisher, 'Harbour Gazette');
  assert.deepEqual(
    sources.map((/** @type {any} */ { id }) => id),
    ['wire.txt'],
  );
  assert.equal(report.claims[0].verdict, 'disputed');
  const two = await claimlight([
    'check',
    'story.html',
    'plain.html',
    '-f',
    'json',
    '-s',
    'wire.txt',
  ]);
  const titles = two.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).page.title);
  assert.deepEqual(titles, ['Ferry runs aground', 'Untagged']);
});

test('CSV names the page in each row, under one head', async () => {
  const { out } = await claimlight([
    'check',
    'story.html',
    'plain.html',
    '--csv',
    '-s',
    'wire.txt',
  ]);
  const rows = out.trimEnd().split('\r\n');
  assert.equal(rows.filter((row) => row.startsWith('page,claim,verdict')).length, 1);
  assert.deepEqual(
    rows.slice(1).map((row) => row.split(',')[0]),
    ['story.html', 'story.html', 'plain.html'],
  );
});

test('Markdown and web annotations', async () => {
  const markdown = await claimlight(['check', 'story.html', '-s', 'wire.txt', '-f', 'md']);
  assert.match(markdown.out, /^# Ferry runs aground\n[\s\S]*## ≠ Disputed/);
  const { out } = await claimlight(['check', 'story.html', '-s', 'wire.txt', '--annotations']);
  const { items } = JSON.parse(out);
  assert.equal(items[0].target.selector.exact, DISPUTED);
  assert.equal(items[0].target.source, 'story.html');
});

test('standard input is a page, a source or a list', async () => {
  const page = await claimlight(['check', '-', '--source', 'wire.txt'], { input: STORY });
  assert.match(page.out, /^standard input · Ferry runs aground/);
  assert.equal(page.code, 3);
  const source = await claimlight(['check', 'story.html', '--source', '-'], { input: WIRE });
  assert.equal(source.code, 3);
  const input = 'story.html\n\nplain.html\n';
  const list = await claimlight(['check', '--list', '-', '-s', 'wire.txt', '--json'], { input });
  assert.equal(list.out.trimEnd().split('\n').length, 2);
});

test('what cannot be read is named with the reason, and the rest is checked', async () => {
  const reasons = {
    'nowhere.html': 'There is no such file.',
    archive: 'This is a folder. Name the files in it, or give a list of them with --list.',
    'empty.txt': 'There is no text in it. Choose something with at least one sentence.',
    'picture.png': 'This is not a text: it may be a picture, a program or a packed file.',
    'http://localhost:1/':
      'It could not be fetched. Check the link and the connection, or save the page and name the file.',
  };
  const names = Object.keys(reasons);
  const { out, err, code } = await claimlight(['check', ...names, 'story.html', '-s', 'wire.txt']);
  assert.deepEqual(
    err.trimEnd().split('\n'),
    Object.entries(reasons).map(([name, reason]) => `${name}: ${reason}`),
  );
  assert.match(out, /1 disputed/);
  assert.equal(code, 1);
});

test('without any source left, nothing is checked', async () => {
  const { out, err, code } = await claimlight(['check', 'story.html', '-s', 'nowhere.txt']);
  assert.equal(out, '');
  assert.match(err, /^nowhere\.txt: There is no such file\.\nNone of the sources/);
  assert.equal(code, 1);
});

for (const [args, said] of /** @type {[string[], RegExp][]} */ ([
  [['check'], /No page to check/],
  [['check', '--source', 'wire.txt', 'story.html'], /Name it before --source/],
  [['chek', 'story.html'], /There is no command “chek”/],
  [['check', 'story.html', '--colour'], /Unknown option '--colour'\./],
  [['check', 'story.html', '--format', 'xml'], /no format “xml”.*markdown/],
  [['check', 'story.html', '--published', 'Tuesday'], /“Tuesday” is not a date/],
  [['check', '-', '--source', '-'], /read only once/],
])) {
  test(`not understood: ${args.join(' ')}`, async () => {
    const { out, err, code } = await claimlight(args);
    assert.match(err, said);
    assert.match(err, /--help says how it is used/);
    assert.deepEqual({ out, code }, { out: '', code: 2 });
  });
}

test('--help says every option and exit code; --version the version', async () => {
  const { out, code } = await claimlight(['--help']);
  for (const word of ['--source', '--list', '--format', '--published', 'Exit code']) {
    assert.ok(out.includes(word), word);
  }
  for (const line of out.split('\n')) assert.ok(line.length <= 120, line);
  assert.equal(code, 0);
  assert.match((await claimlight(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
});

test('text of a page does not command the terminal', async () => {
  const { out } = await claimlight(['check', 'story.html', 'escape.txt', '--source', 'escape.txt']);
  assert.doesNotMatch(out, /[^\n\P{Cc}]|[\u202a-\u202e]/u);
});

test('a page in a language that is not read says so', async () => {
  const { out, code } = await claimlight(['check', 'french.txt', '--source', 'wire.txt']);
  assert.match(out, /French, which Claimlight does not read yet/);
  assert.equal(code, 0);
});

test('HTML that nests without end, or is nothing but signs, is read all the same', async () => {
  const { out, err } = await claimlight(['check', 'deep.html', 'signs.html', '-s', 'wire.txt']);
  assert.match(out, /≠ Disputed +Crews took over 80/);
  assert.doesNotMatch(err, /Something went wrong/);
});

test('a link is fetched, once, and nothing else is', async () => {
  /** @type {string[]} */
  const asked = [];
  const site = await serve(folder, {
    routes: {
      '/wire': ({ url = '' }, response) => {
        asked.push(url);
        response.setHeader('content-type', 'text/html').end(`<p>${WIRE}</p><img src="/image.png">`);
      },
    },
  });
  const { out, code } = await claimlight(['check', 'story.html', '--source', `${site.url}wire`]);
  await site.close();
  assert.match(out, /Against: localhost:\d+\n/);
  assert.equal(code, 3);
  assert.deepEqual(asked, ['/wire']);
});

test('files are checked without a connection being opened', async () => {
  const refuse = 'net.Socket.prototype.connect = () => { throw new Error("a connection"); }';
  const script = `import net from 'node:net'; import dns from 'node:dns'; ${refuse}; dns.lookup = net.Socket.prototype.connect;`;
  const node = ['--import', `data:text/javascript,${encodeURIComponent(script)}`];
  const link = await claimlight(['check', 'http://localhost:1/'], { node });
  assert.equal(link.code, 1);
  const { err, code } = await claimlight(['check', 'story.html', '-s', 'wire.txt'], { node });
  assert.deepEqual({ err, code }, { err: '', code: 3 });
});

test('hundreds of pages are checked one by one, in memory that does not grow', async () => {
  const paragraphs =
    `<p>${DISPUTED} ${'It was a quiet morning in the harbour. '.repeat(50)}</p>`.repeat(10);
  writeFileSync(
    join(folder, 'long.html'),
    `<!doctype html><html><body>${paragraphs}</body></html>`,
  );
  const input = 'long.html\n'.repeat(600);
  const node = ['--max-old-space-size=48'];
  const { out, code } = await claimlight(['check', '-l', '-', '-s', 'wire.txt', '--json'], {
    input,
    node,
  });
  assert.equal(out.split('\n').length, 601);
  assert.equal(code, 3);
});
