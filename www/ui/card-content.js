// What the card says about one claim: the verdict first, then each source that speaks of it, the rest on request.
import { isWebAddress } from '../sources/web-address.js';
import { el } from './dom.js';
import { VERDICT_GLYPHS } from './glyphs.js';
import { linkToText } from './link.js';
import { say, sayCode, sayConfidence, sayDate } from './messages.js';
import { differing, quoted } from './passage.js';
import './reading-messages.js';
import { slotTable } from './slot-table.js';
import { markOf, voices } from './view.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../engine/contract.ts').Report} Report
 * @typedef {import('../engine/contract.ts').SourceVerdict} SourceVerdict
 * @typedef {import('../page/handle.ts').Actions} Actions
 * @typedef {{ lead: SourceVerdict | null, members: string[] }} Voice
 */

/** @param {Claim} claim */
export function cardTitle(claim) {
  const mark = markOf(claim);
  return el(
    'h2',
    { id: 'title', class: mark },
    el('span', { class: 'glyph', 'aria-hidden': 'true' }, VERDICT_GLYPHS[mark]),
    ` ${say(`verdict.${mark}`)}`,
    claim.verdict && el('span', { class: 'sure' }, ` · ${sayConfidence(claim.confidence)}`),
  );
}

/**
 * @param {Claim} claim
 * @param {Report} report
 * @param {Actions} actions
 * @returns {Node[]}
 */
export function cardBody(claim, report, actions) {
  const loaded = actions.sources().map(({ id }) => id);
  const all = voices(claim, report, loaded);
  const main = all.find(
    ({ lead }) => lead?.verdict === claim.verdict && claim.verdict !== 'unmentioned',
  );
  const others = all.filter((voice) => voice !== main);
  const details = main?.lead ? differing(main.lead.slots, 'claim') : [];
  /** @type {(Node | null)[]} */
  const parts = [quoted(claim, details)];
  if (loaded.length === 0) parts.push(el('p', { class: 'quiet' }, say('card.no-source')));
  if (main) parts.push(voiceSection(claim, main, actions));
  if (claim.verdict === 'unmentioned') {
    parts.push(
      el('p', { class: 'quiet' }, say('card.none-mentions', { n: all.length })),
      nearest(claim, all, actions),
    );
  } else if (others.length > 0) parts.push(othersSection(claim, others, actions));
  return parts.filter((part) => part !== null);
}

/**
 * @param {Claim} claim
 * @param {Voice} voice
 * @param {Actions} actions
 */
function voiceSection(claim, { lead, members }, actions) {
  if (!lead) return null;
  const source = actions.sources().find(({ id }) => id === lead.source);
  const copies = members.length - 1;
  const name = source?.name ?? say('card.unnamed-source');
  const reason = lead.reason && sayCode('reason', lead.reason);
  return el(
    'section',
    { class: 'voice' },
    el(
      'div',
      { class: 'head' },
      el(
        'h3',
        {},
        el(
          'span',
          { class: 'parts' },
          el('span', { dir: 'auto' }, name),
          el('span', { class: 'quiet' }, sayDate(source?.published)),
          copies > 0 && el('span', { class: 'quiet' }, say('card.copies', { n: copies })),
        ),
      ),
      passageLink(lead, source, actions),
    ),
    lead.evidence && quoted(lead.evidence, differing(lead.slots, 'evidence')),
    lead.slots.length > 0 && slotTable(claim, lead.slots),
    reason && el('p', { class: 'quiet' }, reason),
  );
}

/**
 * @param {SourceVerdict} verdict
 * @param {import('../page/handle.ts').LoadedSource | undefined} source
 * @param {Actions} actions
 */
function passageLink(verdict, source, actions) {
  if (!verdict.evidence || source?.hidden) return null;
  const label = [say('card.show-passage'), el('span', { 'aria-hidden': 'true' }, '\u00a0↗')];
  if (actions.onPassage) {
    return el('button', { class: 'link', onclick: () => actions.onPassage?.(verdict) }, ...label);
  }
  if (!source?.url || !isWebAddress(source.url)) return null;
  const href = linkToText(source.url, verdict.evidence.text);
  return el('a', { class: 'link', href, target: '_blank', rel: 'noopener' }, ...label);
}

/**
 * One line that counts independent voices, open on request.
 * @param {Claim} claim
 * @param {Voice[]} others
 * @param {Actions} actions
 */
function othersSection(claim, others, actions) {
  const counts = /** @type {const} */ ([
    ['disputed', 'card.others-dispute'],
    ['confirmed', 'card.others-confirm'],
    ['partly', 'card.others-partly'],
    ['unmentioned', 'card.others-unmentioned'],
  ]).map(([verdict, key]) => {
    const n = others.filter(({ lead }) => (lead?.verdict ?? 'unmentioned') === verdict).length;
    return n > 0 ? say(key, { n }) : '';
  });
  const silent = others.filter(({ lead }) => (lead?.verdict ?? 'unmentioned') === 'unmentioned');
  const summary =
    silent.length === others.length
      ? say('card.rest-unmentioned', { n: silent.length })
      : counts.filter(Boolean).join(' · ');
  return el(
    'details',
    {},
    el('summary', {}, summary),
    ...others
      .filter((voice) => !silent.includes(voice))
      .map((voice) => voiceSection(claim, voice, actions)),
    silent.length > 0 &&
      el(
        'p',
        { class: 'quiet' },
        `${say('verdict.unmentioned')}: `,
        el('span', { dir: 'auto' }, namesOf(silent, actions)),
      ),
  );
}

/**
 * @param {Voice[]} voices
 * @param {Actions} actions
 */
function namesOf(voices, actions) {
  const names = new Map(actions.sources().map(({ id, name }) => [id, name]));
  return voices.flatMap(({ members }) => members.map((id) => names.get(id) ?? id)).join(', ');
}

/**
 * @param {Claim} claim
 * @param {Voice[]} all
 * @param {Actions} actions
 */
function nearest(claim, all, actions) {
  const near = all.filter(({ lead }) => lead?.evidence);
  if (near.length === 0) return null;
  return el(
    'details',
    {},
    el('summary', {}, say('card.nearest')),
    ...near.map((voice) => voiceSection(claim, voice, actions)),
  );
}
