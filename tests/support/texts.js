/** Two invented reports of one event, for tests that need claims, facts and verdicts of every kind. */
export const PAGE = {
  title: 'Ferry runs aground off Marrow Island',
  published: '2026-03-12',
  text: [
    'The ferry Northern Star ran aground off Marrow Island on Tuesday evening, injuring over 80 people.',
    'The coast guard said on Wednesday that 312 passengers and 24 crew were taken off within 3 hours.',
    '“The ship was carrying more people than it was built for,” the harbour master, Ilse Brandt, said.',
    'Repairs will cost about $4.5 million, or 12 percent of the line’s yearly revenue.',
    'It is unclear how the ship left its course.',
    'Is anyone to blame?',
  ].join('\n'),
};

export const SOURCE = {
  id: 'gazette',
  title: 'At least 84 hurt on the Northern Star',
  published: '2026-03-12',
  text: [
    'At least 84 people were injured when the ferry Northern Star ran aground near Marrow Island on 10 March 2026.',
    'All 312 passengers were brought ashore, the coast guard said.',
    'The line did not say what repairs would cost.',
  ].join('\n'),
};

/** What two machines count differently: pairs, marks, spaces that do not break, right to left. */
export const HARD_CHARACTERS = {
  emoji: 'The 🚢 Northern Star carried 312 passengers 👩‍👩‍👧 on Tuesday. The 🧭 failed at 9:40 pm.',
  'combining marks':
    'Zoe\u0308 Mu\u0308ller said 84 people were hurt. She counted them on 10 March 2026.',
  'no-break spaces':
    'Repairs cost $4.5\u00a0million.\u00a0The\u202fline paid 12\u00a0percent on Tuesday.',
  'right to left': 'The sign read \u202b״כוכב הצפון״\u202c in 3 places. It fell on 10 March 2026.',
  'a lone surrogate':
    'The \ud83d sign cost $40 on Tuesday. “We paid \udea2 twice,” Ilse Brandt said.',
};

/**
 * Every quote in a report beside the words that stand at its offsets.
 * @param {import('claimlight').Report} report
 * @param {import('claimlight').Page} page
 * @param {import('claimlight').Source[]} sources
 */
export function quotesOf(report, page, sources = []) {
  /** @type {{ quoted: string, stands: string | undefined }[]} */
  const quotes = [];
  /**
   * @param {string | undefined} text
   * @param {(import('claimlight').Quoted | null | undefined)[]} spans
   */
  const put = (text, ...spans) => {
    for (const span of spans) {
      if (span) quotes.push({ quoted: span.text, stands: text?.slice(span.start, span.end) });
    }
  };
  for (const claim of report.claims) {
    const text = textOf(page, claim.block);
    put(text, claim, claim.attribution?.speaker, claim.attribution?.cue);
    for (const fact of claim.facts) put(text, fact, fact.speaker);
    for (const { source, evidence, slots } of claim.sources) {
      const passages = sources.find(({ id }) => id === source);
      const said = (/** @type {string | undefined} */ block) =>
        passages && block !== undefined ? textOf(passages, block) : undefined;
      put(said(evidence?.block), evidence);
      for (const slot of slots) {
        put(text, slot.claim);
        put(said(slot.evidence?.block ?? evidence?.block), slot.evidence);
      }
    }
  }
  for (const span of report.notes.flatMap((note) => note.spans))
    put(textOf(page, span.block), span);
  return quotes;
}

/**
 * @param {import('claimlight').Page} page
 * @param {string} block
 */
const textOf = (page, block) =>
  page.blocks?.find(({ id }) => id === block)?.text ?? (block === 'text' ? page.text : undefined);
