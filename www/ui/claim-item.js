// One entry of the list: the verdict, the claim's first words, and the detail that differs.
import { el } from './dom.js';
import { RELATION_GLYPHS, VERDICT_GLYPHS } from './glyphs.js';
import { say, sayConfidence } from './messages.js';
import { markOf } from './view.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 */

/**
 * @param {Claim} claim
 * @param {import('../page/handle.ts').Actions} actions
 * @param {{ tabbable: boolean, selected: boolean }} state
 */
export function claimItem(claim, actions, { tabbable, selected }) {
  const mark = markOf(claim);
  /** A click without a pointer is the Enter key. @param {MouseEvent} event */
  const onclick = (event) => actions.select(claim, event.detail === 0 ? 'keyboard' : 'pointer');
  return el(
    'li',
    {},
    el(
      'button',
      {
        class: `item ${mark}`,
        'data-claim': claim.id,
        tabindex: tabbable ? 0 : -1,
        'aria-current': selected ? 'true' : null,
        onclick,
      },
      el('span', { class: 'glyph', 'aria-hidden': 'true' }, VERDICT_GLYPHS[mark]),
      el(
        'span',
        { class: 'unseen' },
        claim.verdict
          ? `${say(`verdict.${mark}`)}, ${sayConfidence(claim.confidence)}: `
          : `${say(`verdict.${mark}`)}: `,
      ),
      el('span', { class: 'words', dir: 'auto' }, claim.text),
      difference(claim),
    ),
  );
}

/** @param {Claim} claim */
function difference(claim) {
  if (claim.verdict !== 'disputed') return null;
  const lead = claim.sources.find(({ verdict }) => verdict === 'disputed');
  const slot = lead?.slots.find(
    ({ relation }) => relation === 'differs' || relation === 'stated-unknown',
  );
  if (!slot) return null;
  const there = slot.relation === 'differs' ? slot.evidence?.text : say('relation.stated-unknown');
  return el(
    'span',
    { class: 'difference' },
    el('span', { dir: 'auto' }, slot.claim.text),
    el('span', { 'aria-hidden': 'true' }, ` ${RELATION_GLYPHS[slot.relation]} `),
    el('span', { class: 'unseen' }, ` ${say('relation.differs')}: `),
    el('span', { dir: 'auto' }, there ?? ''),
  );
}
