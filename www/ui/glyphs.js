// The signs for verdicts and relations; each stands beside its word, never alone.

/** @type {Record<import('./theme.js').Mark, string>} */
export const VERDICT_GLYPHS = {
  confirmed: '=',
  partly: '≈',
  disputed: '≠',
  unmentioned: '–',
  checkable: '?',
};

/** @type {Record<import('../engine/contract.ts').Relation, string>} */
export const RELATION_GLYPHS = {
  agrees: '=',
  compatible: '≈',
  differs: '≠',
  missing: '–',
  'stated-unknown': '?',
};
