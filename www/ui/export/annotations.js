// W3C Web Annotation Data Model: one annotation a claim, anchored by quotation.
import { spoken } from '../messages.js';
import { describe } from './describe.js';

/** Characters of context on each side of a quotation. */
const CONTEXT = 32;

/** @param {import('./export.js').Subject} subject */
export function toAnnotations(subject) {
  return `${JSON.stringify(annotationPage(subject), null, 2)}\n`;
}

/** @param {import('./export.js').Subject} subject */
export function annotationPage(subject) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: subject.claims.map((claim) => annotation(claim, subject)),
  };
}

/**
 * @param {import('./export.js').Claim} claim
 * @param {import('./export.js').Subject} subject
 */
function annotation(claim, { page, sources, textOf }) {
  const text = textOf(claim.block);
  return {
    id: `urn:claimlight:${claim.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      {
        type: 'TextualBody',
        purpose: 'tagging',
        format: 'text/plain',
        value: claim.verdict ?? 'checkable',
      },
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: spoken(),
        value: describe(claim, sources),
      },
    ],
    target: {
      source: page.url ?? 'about:blank',
      selector: {
        type: 'TextQuoteSelector',
        exact: claim.text,
        prefix: text.slice(Math.max(0, claim.start - CONTEXT), claim.start).toWellFormed(),
        suffix: text.slice(claim.end, claim.end + CONTEXT).toWellFormed(),
      },
    },
  };
}
