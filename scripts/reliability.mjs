// npm run reliability: how often what is said with a given confidence is right, on labelled sets of news
// (CLAIMLIGHT_DATA/data/b/*.jsonl, one object a line with `claim`, `source`, `label`). Draws
// docs/reliability.svg and prints the same as a table.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from 'claimlight';
import { runMain } from './run.mjs';

/**
 * @typedef {{ claim: string, source: string, label: string }} Row
 * @typedef {{ confidence: number, right: number, count: number }} Bin
 */

const SETS = ['qags_cnndm', 'aggrefact_cliff_goyal21', 'wice_claim_dev', 'fnc1_test', 'rte3_3way'];
/** A verdict is right where the set's label is this one. @type {{ [verdict: string]: string }} */
const RIGHT = { confirmed: 'supported', disputed: 'contradicted' };
/** A text of several claims is as good as its worst. */
const WORST_FIRST = ['disputed', 'unmentioned', 'partly', 'confirmed'];
const BINS = 10;

runMain(import.meta, async () => {
  const data = process.env.CLAIMLIGHT_DATA;
  if (!data) throw new Error('Set CLAIMLIGHT_DATA to the folder that holds the labelled sets.');
  const engine = await createEngine();
  /** @type {{ [verdict: string]: [number, boolean][] }} */
  const said = { confirmed: [], disputed: [] };
  for (const row of SETS.flatMap((set) => rows(join(data, 'data', 'b', `${set}.jsonl`)))) {
    const judged = judge(engine, row);
    if (judged)
      said[judged.verdict]?.push([judged.confidence, row.label === RIGHT[judged.verdict]]);
  }
  engine.close();
  const bins = binned(said.confirmed);
  writeFileSync(join('docs', 'reliability.svg'), drawing(bins));
  console.log('| said with | right | claims |\n|---|---|---|');
  for (const { confidence, right, count } of bins) {
    console.log(`| ${confidence.toFixed(2)} | ${right.toFixed(2)} | ${count} |`);
  }
  for (const [verdict, list] of Object.entries(said)) {
    console.log(
      `${verdict}: ${list.length} claims, off by ${error(binned(list)).toFixed(3)} on average`,
    );
  }
});

/**
 * @param {string} file
 * @returns {Row[]}
 */
function rows(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
}

/**
 * @param {import('claimlight').Engine} engine
 * @param {Row} row
 */
function judge(engine, { claim, source }) {
  engine.clearSources();
  if (!source.trim()) return null;
  engine.addSource({ id: 'source', text: source });
  const { claims } = engine.check({ text: claim }, { minScore: 0 });
  const judged = claims.map((claim) => claim.sources[0]);
  /** @param {typeof judged[number]} one */
  const rank = ({ verdict }) => WORST_FIRST.indexOf(verdict);
  return judged.sort((a, b) => rank(a) - rank(b) || a.confidence - b.confidence)[0];
}

/**
 * Bins of equally many claims, by confidence.
 *
 * @param {[number, boolean][]} list
 * @returns {Bin[]}
 */
function binned(list) {
  const sorted = list.toSorted((a, b) => a[0] - b[0]);
  /** @param {(number | boolean)[]} values @returns {number} */
  const mean = (values) =>
    values.map(Number).reduce((sum, value) => sum + value, 0) / values.length;
  /** @param {number} bin */
  const at = (bin) => Math.floor((bin * sorted.length) / BINS);
  return Array.from({ length: BINS }, (_, bin) => sorted.slice(at(bin), at(bin + 1)))
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      confidence: mean(bin.map(([confidence]) => confidence)),
      right: mean(bin.map(([, right]) => right)),
      count: bin.length,
    }));
}

/**
 * The mean distance between what is said and what is so.
 *
 * @param {Bin[]} bins
 */
function error(bins) {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.right), 0) / all;
}

/**
 * Both axes from .5 to 1; the line is what a perfect judge would say.
 *
 * @param {Bin[]} bins
 */
function drawing(bins) {
  const [size, margin] = [360, 44];
  /** @param {number} value */
  const x = (value) => (margin + ((value - 0.5) / 0.5) * (size - 2 * margin)).toFixed(1);
  /** @param {number} value */
  const y = (value) => (size - Number(x(value))).toFixed(1);
  const ticks = [0.5, 0.6, 0.7, 0.8, 0.9, 1].map(
    (tick) => `<text x="${x(tick)}" y="${size - margin + 18}" text-anchor="middle">${tick}</text>
<text x="${margin - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick}</text>`,
  );
  const points = bins.map(
    ({ confidence, right }) =>
      `<circle cx="${x(confidence)}" cy="${y(Math.max(right, 0.5))}" r="5"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="12" role="img">
<title>Confirmed claims: how sure Claimlight said it was, and how often it was right</title>
<style>rect{fill:#fff}path{stroke:#555;fill:none}circle{fill:#0b6b3a}text{fill:#333}
@media(prefers-color-scheme:dark){rect{fill:#16181c}path{stroke:#a3acb8}circle{fill:#5fd39a}text{fill:#e9ebee}}</style>
<rect width="${size}" height="${size}"/>
<path d="M${x(0.5)} ${y(0.5)}H${x(1)}M${x(0.5)} ${y(0.5)}V${y(1)}"/>
<path d="M${x(0.5)} ${y(0.5)}L${x(1)} ${y(1)}" stroke-dasharray="4 4"/>
${points.join('')}
${ticks.join('\n')}
<text x="${size / 2}" y="${size - 8}" text-anchor="middle">said: this sure</text>
<text transform="translate(14 ${size / 2}) rotate(-90)" text-anchor="middle">right this often</text>
</svg>
`;
}
