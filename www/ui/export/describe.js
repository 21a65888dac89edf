// A claim's verdict in a sentence, for readers of an exported file.
import { say, sayConfidence } from '../messages.js';
import '../reading-messages.js';
import { markOf } from '../view.js';

/**
 * @typedef {import('../../engine/contract.ts').Slot} Slot
 */

/**
 * @param {import('./export.js').Claim} claim
 * @param {import('../../page/handle.ts').LoadedSource[]} sources
 */
export function describe(claim, sources) {
  const verdict = say(`verdict.${markOf(claim)}`);
  if (!claim.verdict) return verdict;
  const said = claim.sources
    .filter((each) => each.evidence && each.verdict !== 'unmentioned')
    .map((each) => {
      const name = sources.find(({ id }) => id === each.source)?.name ?? each.source;
      const slots = each.slots.map(describeSlot).join('; ');
      return `${name}: “${each.evidence?.text}”${slots && ` (${slots})`}`;
    });
  return [`${verdict} (${sayConfidence(claim.confidence)})`, ...said].join('. ');
}

/** @param {Slot} slot */
export function describeSlot({ kind, relation, claim, evidence }) {
  return say(evidence ? 'export.slot' : 'export.slot-missing', {
    kind: say(`kind.${kind}`),
    here: claim.text,
    there: evidence?.text ?? '',
    relation: say(`relation.${relation}`),
  });
}
