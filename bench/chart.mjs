// The results as a picture: how fast each reads, and how our checks grow.
import { READERS } from './peers.js';

/** @import { Results } from './table.mjs' */

const [WIDTH, ROW, LEFT, BARS] = [720, 26, 190, 440];
/** An ink an environment, `.ink0` and on; dark where the reader's colours are. */
const STYLE = `<style>
svg{--ground:#fff;--ink:#16181c;--quiet:#5b6470;--0:#0a5f7d;--1:#5fa8c0;--2:#b8d4de}
@media(prefers-color-scheme:dark){svg{--ground:#16181c;--ink:#e9ebee;--quiet:#a3acb8;--0:#62c4e0;--1:#3d87a0;--2:#235364}}
.ground{fill:var(--ground)}text{fill:var(--ink)}.quiet{fill:var(--quiet)}path,polyline{fill:none;stroke:var(--quiet)}
.ink0{--own:var(--0)}.ink1{--own:var(--1)}.ink2{--own:var(--2)}rect[class^=ink]{fill:var(--own)}polyline[class^=ink]{stroke:var(--own)}
</style>`;

/** @param {Results} results */
export function chart({ environments, made }) {
  const names = Object.keys(environments);
  const speeds = READERS.map(({ name, title }) => ({
    title,
    values: names.map((environment) => environments[environment].reading[name].median),
  }));
  const speedHeight = 60 + speeds.length * (ROW + 8);
  const height = speedHeight + 260;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Benchmark of ${made}">
${STYLE}
<rect class="ground" width="${WIDTH}" height="${height}"/>
${heading('Reading English, MB/s (each step ten times as fast)', 24)}
${legend(names, 44)}
${bars(speeds, 60)}
${heading('A check grows as its texts do (dashed: exactly linear)', speedHeight + 24)}
${curves(environments, names, 'page', 'page × 10', 60, speedHeight + 40)}
${curves(environments, names, 'sources', 'sources × 10', 410, speedHeight + 40)}
</svg>
`;
}

/** @param {string} text @param {number} y */
const heading = (text, y) => `<text x="16" y="${y}" font-weight="600">${text}</text>`;

/** @param {string[]} names @param {number} y */
const legend = (names, y) =>
  names
    .map(
      (name, at) =>
        `<rect x="${LEFT + at * 110}" y="${y - 10}" width="12" height="12" class="ink${at}"/><text x="${LEFT + at * 110 + 18}" y="${y}">${name}</text>`,
    )
    .join('');

/**
 * @param {{ title: string, values: number[] }[]} rows
 * @param {number} top
 */
function bars(rows, top) {
  const logs = rows.flatMap(({ values }) => values.map(Math.log10));
  const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  const x = (/** @type {number} */ value) => ((Math.log10(value) - low) / (high - low)) * BARS;
  const thick = ROW / rows[0].values.length;
  return rows
    .map(({ title, values }, at) => {
      const y = top + at * (ROW + 8);
      const drawn = values.map(
        (value, place) =>
          `<rect x="${LEFT}" y="${(y + place * thick).toFixed(1)}" width="${Math.max(1, x(value)).toFixed(1)}" height="${(thick - 1).toFixed(1)}" class="ink${place}"/>`,
      );
      const shown = values.map((value) => value.toPrecision(2)).join(' · ');
      return `<text x="${LEFT - 10}" y="${y + 17}" text-anchor="end">${title}</text>${drawn.join('')}<text x="${LEFT + Math.max(...values.map(x)) + 8}" y="${y + 17}" class="quiet">${shown}</text>`;
    })
    .join('\n');
}

/**
 * @param {Results['environments']} environments
 * @param {string[]} names
 * @param {'page' | 'sources'} curve
 * @param {string} title
 * @param {number} left
 * @param {number} top
 */
function curves(environments, names, curve, title, left, top) {
  const [width, height, most] = [260, 170, 12];
  /** @param {{ size: number, ratio: number }[]} steps */
  const points = (steps) =>
    steps
      .map(({ size, ratio }) => {
        const x = left + (size / steps[steps.length - 1].size) * width;
        return `${x.toFixed(1)},${(top + height - (Math.min(ratio, most) / most) * height).toFixed(1)}`;
      })
      .join(' ');
  /** @type {{ size: number }[]} */
  const steps = environments[names[0]].scaling[curve];
  const linear = steps.map(({ size }) => ({ size, ratio: size / steps[0].size }));
  const measured = names.filter((name) => environments[name].scaling);
  const lines = measured.map(
    (name) =>
      `<polyline points="${points(environments[name].scaling[curve])}" class="ink${names.indexOf(name)}" stroke-width="2"/>`,
  );
  return `<path d="M${left} ${top}V${top + height}H${left + width}"/>
<polyline points="${points(linear)}" stroke-dasharray="4 4"/>
${lines.join('\n')}
<text x="${left + width / 2}" y="${top + height + 22}" text-anchor="middle" class="quiet">${title}: 1 × to ${steps[steps.length - 1].size / steps[0].size} ×, time to ${most} ×</text>`;
}
