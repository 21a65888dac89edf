// A text to read or to paste elsewhere.
import { VERDICT_GLYPHS } from '../glyphs.js';
import { say, sayConfidence, sayDate } from '../messages.js';
import '../reading-messages.js';
import { markOf } from '../view.js';
import { describeSlot } from './describe.js';

/** @param {import('./export.js').Subject} subject */
export function toMarkdown({ claims, page, sources }) {
  const head = [
    `# ${plain(page.title ?? page.url ?? say('list.label'))}`,
    plain(
      [page.publisher, page.published && sayDate(page.published), page.url]
        .filter(Boolean)
        .join(' · '),
    ),
    ...sources.map(
      ({ name, published, url }) =>
        `- ${plain([name, sayDate(published), url].filter(Boolean).join(' · '))}`,
    ),
  ];
  return `${[...head.filter(Boolean), ...claims.map((claim) => section(claim, sources))].join('\n\n')}\n`;
}

/**
 * @param {import('./export.js').Claim} claim
 * @param {import('../../page/handle.ts').LoadedSource[]} sources
 */
function section(claim, sources) {
  const mark = markOf(claim);
  const sure = claim.verdict ? ` · ${sayConfidence(claim.confidence)}` : '';
  const lines = [
    `## ${VERDICT_GLYPHS[mark]} ${say(`verdict.${mark}`)}${sure}`,
    '',
    `> ${plain(claim.text)}`,
  ];
  for (const { source, verdict, evidence, slots } of claim.sources) {
    if (!evidence || verdict === 'unmentioned') continue;
    const name = sources.find(({ id }) => id === source)?.name ?? source;
    lines.push(
      '',
      `**${plain(name)}** (${say(`verdict.${verdict}`)}): “${plain(evidence.text)}”`,
      '',
    );
    lines.push(...slots.map((slot) => `- ${plain(describeSlot(slot))}`));
  }
  return lines.join('\n');
}

/** Text of the page is not markup. @param {string} text */
function plain(text) {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&~]/g, '\\$&');
}
