// Half a surrogate pair crosses into the core as U+FFFD: one UTF-16 unit for another, so every
// offset holds, but the quoted words differ. Here they are cut anew from the text that was given.

/** @import { Fact, Page, Quoted, Report, Source } from './contract.ts' */

/**
 * What does so for each part of a report; null where all texts are whole.
 * @param {Page} page
 * @param {ReadonlyMap<string, Source>} sources
 * @returns {((part: string) => string) | null}
 */
export function quoteRestorer(page, sources) {
  if ([page, ...sources.values()].every(isWellFormed)) return null;
  const words = textsOf(page);
  const passages = new Map(Array.from(sources, ([id, source]) => [id, textsOf(source)]));
  return (part) => {
    const report = JSON.parse(part);
    restoreQuotes(report, words, passages);
    return JSON.stringify(report);
  };
}

/**
 * @param {Pick<Report, 'claims'> & Partial<Report>} report
 * @param {ReadonlyMap<string, string>} words
 * @param {ReadonlyMap<string, ReadonlyMap<string, string>>} passages
 */
function restoreQuotes({ claims, notes = [] }, words, passages) {
  for (const claim of claims) {
    const text = words.get(claim.block);
    cut(text, [claim, claim.attribution?.speaker, claim.attribution?.cue]);
    cut(text, claim.facts.flatMap(quotesOf));
    for (const { source, evidence, slots } of claim.sources) {
      const blocks = passages.get(source);
      cut(evidence && blocks?.get(evidence.block), [evidence]);
      for (const slot of slots) {
        cut(text, [slot.claim]);
        cut(blocks?.get(slot.evidence?.block ?? evidence?.block ?? ''), [slot.evidence]);
      }
    }
  }
  for (const span of notes.flatMap((note) => note.spans)) cut(words.get(span.block), [span]);
}

/**
 * @param {Fact[]} facts
 * @param {string} text
 */
export function restoreFacts(facts, text) {
  if (!text.isWellFormed()) cut(text, facts.flatMap(quotesOf));
}

/** @param {Fact} fact */
const quotesOf = (fact) => [fact, fact.speaker];

/**
 * @param {string | null | undefined} text
 * @param {(Quoted | null | undefined)[]} spans
 */
function cut(text, spans) {
  for (const span of spans) if (text && span) span.text = text.slice(span.start, span.end);
}

/** @param {Page} page */
const isWellFormed = ({ text, blocks }) =>
  (text ?? '').isWellFormed() && (blocks ?? []).every((block) => block.text.isWellFormed());

/** @param {Page} page */
function textsOf({ text, blocks }) {
  const texts = new Map(blocks?.map((block) => [block.id, block.text]));
  return text == null ? texts : texts.set('text', text);
}
