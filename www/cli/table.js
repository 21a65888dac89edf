// A checked page for a terminal: verdicts on the left; claims, passages and details on the right.
import { RELATION_GLYPHS, VERDICT_GLYPHS } from '../ui/glyphs.js';
import { say, sayCode, sayConfidence, sayDate, sayLanguages } from '../ui/messages.js';
import { countMarks, markOf } from '../ui/view.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../engine/contract.ts').Slot} Slot
 * @typedef {import('./formats.js').Checked} Checked
 */

/** The left column holds the longest verdict. */
const MARGIN = 20;

/** ANSI colours, for terminals. @type {Record<import('../ui/theme.js').Mark, number>} */
const INKS = { confirmed: 32, partly: 36, disputed: 31, unmentioned: 2, checkable: 2 };

/**
 * @param {Checked} checked
 * @param {import('./formats.js').Layout} layout
 */
export function toTable(checked, { several, width, colour }) {
  const { claims, report } = checked;
  /** @type {(left: string, right: string, ink?: number) => string} */
  const row = (left, right, ink) => {
    const label = left.padEnd(MARGIN);
    const column = wrap(right, Math.max(24, width - MARGIN)).join(`\n${' '.repeat(MARGIN)}`);
    return (colour && ink ? `\u001b[${ink}m${label}\u001b[0m` : label) + column;
  };
  const rows = claims.flatMap((claim) => {
    const mark = markOf(claim);
    const [first, ...more] = passages(claim, checked);
    const left = `${VERDICT_GLYPHS[mark]} ${say(`verdict.${mark}`)}`;
    const sure = claim.verdict && first ? `  ${sayConfidence(claim.confidence)}` : '';
    return [
      row(left, clean(claim.text), INKS[mark]),
      ...(first ? [row(sure, first)] : []),
      ...more.map((line) => row('', line)),
    ];
  });
  const notes = report.notes.map(({ code, spans }) =>
    row('! ', [sayCode('note', code), ...spans.map(({ text }) => quoted(text))].join(' ')),
  );
  const parts = [head(checked), [...rows, ...notes].join('\n'), counts(checked)].filter(Boolean);
  return `${parts.join('\n\n')}\n${several ? '\n' : ''}`;
}

/** @param {Checked} checked */
function head({ name, page, sources, report }) {
  const about = [page.title, page.publisher, page.published && sayDate(page.published)];
  const names = sources.map((source) => {
    const copied = report.groups.find(({ sources: ids }) => ids.indexOf(source.id) > 0);
    const first = sources.find(({ id }) => id === copied?.sources[0])?.name ?? '';
    const copy = copied ? ` (${sayCode('group', copied.reason, { name: first })})` : '';
    return `${source.name}${source.published ? `, ${sayDate(source.published)}` : ''}${copy}`;
  });
  const lines = [[name, ...about].filter(Boolean).join(' · ')];
  if (names.length > 0) lines.push(say('cli.against', { names: names.join('; ') }));
  return lines.map(clean).join('\n');
}

/**
 * What each source says that speaks of the claim, and the details side by side.
 * @param {Claim} claim
 * @param {Checked} checked
 */
function passages(claim, { sources }) {
  return claim.sources.flatMap(({ source, verdict, evidence, slots }) => {
    if (!evidence || verdict === 'unmentioned') return [];
    const name = sources.find(({ id }) => id === source)?.name ?? source;
    const details = slots.map(detail).join(' · ');
    return [`${clean(name)}: ${quoted(evidence.text)}`, ...(details ? [details] : [])];
  });
}

/** @param {Slot} slot */
function detail({ kind, relation, claim, evidence }) {
  const there = evidence ? clean(evidence.text) : say('relation.missing');
  return `${say(`kind.${kind}`)}: ${clean(claim.text)} ${RELATION_GLYPHS[relation]} ${there}`;
}

/** @param {Checked} checked */
function counts({ claims, report }) {
  const { found, read } = report.languages;
  const unread = found.filter((language) => !read.includes(language));
  if (unread.length > 0 && read.length === 0)
    return say('list.language', { found: sayLanguages(unread) });
  if (claims.length === 0) return say('list.nothing');
  return [...countMarks(claims)].map(([mark, n]) => say(`count.${mark}`, { n })).join(' · ');
}

/** @param {string} text */
const quoted = (text) => `“${clean(text)}”`;

/** Text of a page does not command the terminal, nor turn its lines around. @param {string} text */
const clean = (text) => text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/**
 * @param {string} text
 * @param {number} width
 * @returns {string[]}
 */
function wrap(text, width) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
