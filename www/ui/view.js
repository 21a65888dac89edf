// What of a report is shown: the reader's density, filters and hidden claims. Knows no page.

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../engine/contract.ts').Report} Report
 * @typedef {import('./theme.js').Mark} Mark
 *
 * @typedef {object} View
 * @property {number | null} limit  how many worthy claims are shown; null: as many as usual; Infinity: all, also those to come
 * @property {ReadonlySet<Mark>} filters  empty: all
 * @property {ReadonlySet<string>} hidden  ids of claims the reader has hidden
 */

/** In the order the counts stand. @type {Mark[]} */
export const ORDER = ['disputed', 'confirmed', 'partly', 'unmentioned', 'checkable'];

/** One sentence in so many is marked by default. */
const SENTENCES_PER_MARK = 3;
/** By default nothing less worth checking is marked, so that a page with little to check stays quiet. */
const LEAST_SCORE = 0.2;

/** @type {View} */
export const FIRST_VIEW = { limit: null, filters: new Set(), hidden: new Set() };

/**
 * @param {Claim} claim
 * @returns {Mark}
 */
export function markOf(claim) {
  return claim.verdict ?? 'checkable';
}

/**
 * Claims that assert something, without those the reader has hidden.
 * @param {Report} report
 * @param {View} view
 */
export function worthyClaims(report, view) {
  return report.claims.filter((claim) => claim.worthy && !view.hidden.has(claim.id));
}

/**
 * How many worthy claims the reader's density asks for.
 * @param {Claim[]} worthy
 * @param {View} view
 * @param {number} usual  claims shown by default, where there are so many
 */
export function limitOf(worthy, { limit }, usual) {
  if (limit !== null) return Math.min(limit, worthy.length);
  const marked = worthy.filter(
    ({ score, verdict }) => score >= LEAST_SCORE || (verdict && verdict !== 'unmentioned'),
  );
  // The one claim of a short text is marked, whatever it is worth.
  return Math.min(usual, Math.max(marked.length, 1), worthy.length);
}

/**
 * Claims at the reader's density, before filters: so many of the most worth checking, of equals the first. Disputes are
 * always among them: they are what a reader is here for.
 * @param {Claim[]} worthy
 * @param {number} limit
 */
export function claimsAtDensity(worthy, limit) {
  if (limit >= worthy.length) return worthy;
  const least = Float64Array.from(worthy, ({ score }) => score).sort()[worthy.length - limit];
  let equals = limit - worthy.filter(({ score }) => score > least).length;
  return worthy.filter(({ score, verdict }) => {
    if (score === least) equals -= 1;
    return score > least || (score === least && equals >= 0) || verdict === 'disputed';
  });
}

/**
 * @param {Claim[]} claims
 * @param {View} view
 */
export function filtered(claims, view) {
  return view.filters.size > 0 ? claims.filter((claim) => view.filters.has(markOf(claim))) : claims;
}

/**
 * How many claims are marked by default: about one sentence in three.
 * @param {number} sentences  of the page
 */
export function usualCount(sentences) {
  return Math.max(3, Math.round(sentences / SENTENCES_PER_MARK));
}

/**
 * @param {Claim[]} claims
 * @returns {Map<Mark, number>}  only marks that occur, in the order of counts
 */
export function countMarks(claims) {
  /** @type {Map<Mark, number>} */
  const counts = new Map();
  for (const mark of ORDER) {
    const n = claims.filter((claim) => markOf(claim) === mark).length;
    if (n > 0) counts.set(mark, n);
  }
  return counts;
}

/** Of hidden claims so many are remembered, the newest. */
const MOST_HIDDEN = 2000;

/**
 * What is remembered of the claims a reader has hidden, by id: neither the words they stood in, nor where.
 * @param {string[]} before
 * @param {string[]} here  all claims of the page
 * @param {string[]} now  what is hidden from now on
 */
export function rememberedHidden(before, here, now) {
  const page = new Set(here);
  const elsewhere = before.filter((id) => !page.has(id));
  return [...elsewhere, ...now.filter((id) => page.has(id))].slice(-MOST_HIDDEN);
}

/**
 * What each independent group of sources says: a group speaks through its best-evidenced member.
 * @param {Claim} claim
 * @param {Report} report
 * @param {string[]} loaded  ids of all sources, in order
 * @returns {{ lead: import('../engine/contract.ts').SourceVerdict | null, members: string[] }[]}
 */
export function voices(claim, report, loaded) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const id of loaded) {
    const group = report.groups.find(({ sources }) => sources.includes(id));
    const key = group ? group.sources.join('\n') : id;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()].map((members) => {
    const said = claim.sources.filter(({ source }) => members.includes(source));
    const spoken = said.filter(({ verdict }) => verdict !== 'unmentioned');
    const lead = best(spoken) ?? best(said);
    return { lead, members };
  });
}

/** @param {import('../engine/contract.ts').SourceVerdict[]} verdicts */
function best(verdicts) {
  return verdicts.reduce(
    (a, b) => (a && a.confidence >= b.confidence ? a : b),
    /** @type {import('../engine/contract.ts').SourceVerdict | null} */ (null),
  );
}
