// The results as Markdown: one table a question, an environment a column.
import { READERS } from './peers.js';

/** @typedef {Record<string, any>} Results  what run.mjs gathers */

/** @param {Results} results */
export function table(results) {
  const { environments, versions, sizes } = results;
  const names = Object.keys(environments);
  const versionOf = (/** @type {string} */ title) =>
    Object.entries(versions).find(([name]) => name.split('/').pop() === title.split(' ')[0])?.[1];
  const columns = (/** @type {(environment: any, name: string) => string} */ cell) =>
    names.map((name) => cell(environments[name], name));
  const titled = READERS.map((reader) => ({
    ...reader,
    shown: [reader.title, versionOf(reader.title)].filter(Boolean).join(' '),
  }));

  return [
    `${results.made}, ${results.machine}, ${names.map((name) => `${name} ${environments[name].version}`).join(', ')}${results.quick ? '; quick: few rounds, texts shortened' : ''}.`,
    '**Reading a text, MB/s** (in brackets: how many times as fast Claimlight is)',
    grid(
      ['', ...names, 'what it gives'],
      [
        ...titled.map(({ name, shown, gives }) => [
          shown,
          ...columns(({ reading }) => beside(reading[name], short, true)),
          gives,
        ]),
      ],
      [0, names.length + 1],
    ),
    '**From nothing to the first answer, ms** (in brackets: times Claimlight’s)',
    grid(
      ['', ...names],
      [
        ...titled.map(({ name, shown }) => [
          shown,
          ...columns(({ starts }) => beside(starts.readers[name], whole)),
        ]),
      ],
    ),
    '**Claimlight at work**',
    grid(['', ...names], work(columns)),
    ...painting(results),
    '**Growth**, as times the first',
    grid(
      ['', ...names],
      [
        ...growth(environments, names, 'page', (size) => `page of ${size / 1000} kB, 2 sources`),
        ...growth(environments, names, 'sources', (size) => `50 kB, ${size} sources of 10 kB`),
      ],
    ),
    '**Sizes, kB**',
    grid(
      ['', 'raw', 'gzip', 'brotli'],
      [
        ...Object.entries(sizes.ours).map(([name, size]) => weights(name, size)),
        ...titled
          .filter(({ name }) => sizes.peers[name] && name !== 'segmenter')
          .map(({ name, shown }) => weights(shown, sizes.peers[name])),
      ],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * What was not measured somewhere is a dash.
 * @param {(cell: (environment: any) => string) => string[]} columns
 */
function work(columns) {
  /** @type {[title: string, row: string, show: (row: any) => string][]} */
  const rows = [
    [
      'two stories, warm: load the source and check the page, ms',
      'pair',
      (pair) => fine(pair.loadAndCheck),
    ],
    ['two stories, warm: the check alone, ms', 'pair', (pair) => fine(pair.check)],
    ['two stories, the very first check, ms', 'starts', (starts) => fine(starts.firstPair)],
    ['compile and first call, ms', 'starts', (starts) => fine(starts.compileAndFirstCall)],
    ['1 MB against 20 sources of 10 kB, in a worker, ms', 'large', (large) => whole(large.check)],
    [
      '… the thread that asked never waits longer than, ms',
      'large',
      (large) => fine(large.longestWait),
    ],
    ['the same on a live page, until all is marked, ms', 'live', (live) => whole(live.marked)],
    ['… the page never waits longer than, ms', 'live', (live) => whole(live.longestWait)],
    ['WASM memory: new engine with its table, MB', 'memory', (memory) => megabytes(memory.started)],
    ['… after 100 checks, MB', 'memory', (memory) => megabytes(memory.afterFew)],
    ['… after 1,000 checks, MB', 'memory', (memory) => megabytes(memory.afterMany)],
    ['… after 1 MB against 20 sources, MB', 'memory', (memory) => megabytes(memory.large)],
  ];
  return rows.map(([title, row, show]) => [
    title,
    ...columns((environment) => (environment[row] ? show(environment[row]) : '–')),
  ]);
}

/** @param {Results} results */
function painting({ environments }) {
  const names = Object.keys(environments).filter((name) => environments[name].painting);
  if (names.length === 0) return [];
  const [{ painting: first }] = names.map((name) => environments[name]);
  const rows = [
    ['claimlight', 'Claimlight, read, drawn near the window'],
    ['highlights', 'bare CSS highlights, all of them'],
    ['mark', '`<mark>` elements'],
  ].flatMap(([subject, title]) =>
    ['painted', 'removed'].map((deed) => [
      `${title}, ${deed}`,
      ...names.map((name) => beside(environments[name].painting[deed][subject], whole)),
    ]),
  );
  return [
    `**Marking ${first.claims} claims and taking the marks away, ms** (in brackets: times Claimlight’s)`,
    grid(['', ...names], rows),
  ];
}

/**
 * @param {Results['environments']} environments
 * @param {string[]} names
 * @param {'page' | 'sources'} curve
 * @param {(size: number) => string} title
 */
function growth(environments, names, curve, title) {
  /** @type {{ size: number }[]} */
  const steps = environments[names[0]].scaling[curve];
  return steps.map(({ size }, at) => [
    title(size),
    ...names.map((name) => {
      if (!environments[name].scaling) return '–';
      const { time, ratio } = environments[name].scaling[curve][at];
      return `${whole(time)} ms (${ratio.toFixed(1)} ×)`;
    }),
  ]);
}

/** Two figures that tell. @param {number} value */
const short = (value) => (value < 100 ? value.toPrecision(2) : value.toFixed(0));
const whole = (/** @type {number} */ value) => value.toFixed(0);
const fine = (/** @type {number} */ value) => value.toFixed(1);
const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);

/**
 * @param {{ median: number, ratio: number }} figure
 * @param {(value: number) => string} worded
 * @param {boolean} [inverted]  the other way round: how many times as much ours is
 */
function beside({ median, ratio }, worded, inverted = false) {
  const times = inverted ? 1 / ratio : ratio;
  return ratio === 1 ? worded(median) : `${worded(median)} (${short(times)} ×)`;
}

/**
 * @param {string} name
 * @param {import('./sizes.mjs').Size} size
 */
const weights = (name, { raw, gzip, brotli }) => [
  name,
  ...[raw, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1)),
];

/**
 * @param {string[]} head
 * @param {string[][]} rows
 * @param {number[]} [worded]  the columns of words; figures stand to the right
 */
const grid = (head, rows, worded = [0]) =>
  [head, head.map((_, at) => (worded.includes(at) ? ':--' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
