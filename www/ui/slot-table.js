// The details of claim and source side by side.
import { el } from './dom.js';
import { RELATION_GLYPHS } from './glyphs.js';
import { say } from './messages.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../engine/contract.ts').Slot} Slot
 */

/**
 * @param {Claim} claim
 * @param {Slot[]} slots
 */
export function slotTable(claim, slots) {
  const heads = ['card.detail', 'card.here', '', 'card.there'];
  return el(
    'table',
    {},
    el('caption', { class: 'unseen' }, say('card.details')),
    el(
      'thead',
      { class: 'unseen' },
      el(
        'tr',
        {},
        ...heads.map((key) => el(key ? 'th' : 'td', key ? { scope: 'col' } : {}, key && say(key))),
      ),
    ),
    el('tbody', {}, ...inOrder(slots).map((slot) => row(claim, slot))),
  );
}

/** What differs is what the card is opened for. @type {import('../engine/contract.ts').Relation[]} */
const ORDER = ['differs', 'stated-unknown', 'agrees', 'compatible', 'missing'];

/** @param {Slot[]} slots */
function inOrder(slots) {
  return ORDER.flatMap((relation) => slots.filter((slot) => slot.relation === relation));
}

/**
 * @param {Claim} claim
 * @param {Slot} slot
 */
function row(claim, slot) {
  const { relation } = slot;
  const there = slot.evidence ? slot.evidence.text : say('relation.missing');
  return el(
    'tr',
    { class: relation },
    el('th', { scope: 'row' }, labelOf(claim, slot)),
    el('td', { dir: 'auto' }, slot.claim.text),
    el(
      'td',
      { class: 'relation', title: say(`relation.${relation}`) },
      el('span', { 'aria-hidden': 'true' }, RELATION_GLYPHS[relation]),
      el('span', { class: 'unseen' }, say(`relation.${relation}`)),
    ),
    el('td', { dir: 'auto', class: slot.evidence ? null : 'quiet' }, there),
  );
}

/**
 * What is counted says more than "figure".
 * @param {Claim} claim
 * @param {Slot} slot
 */
function labelOf(claim, slot) {
  const fact = claim.facts.find(
    ({ kind, start, end }) =>
      kind === slot.kind && start < slot.claim.end && slot.claim.start < end,
  );
  return fact?.noun && slot.kind === 'quantity' ? fact.noun : say(`kind.${slot.kind}`);
}
