import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsAtDensity, FIRST_VIEW, limitOf, worthyClaims } from '../../www/ui/view.js';

/** @typedef {import('../../www/engine/contract.ts').Verdict} Verdict */

/** @param {[score: number, verdict?: Verdict][]} claims */
const reportOf = (...claims) =>
  /** @type {any} */ ({
    claims: claims.map(([score, verdict = null], id) => ({
      id: `c${id}`,
      score,
      verdict,
      worthy: true,
    })),
  });

/**
 * @param {[score: number, verdict?: Verdict][]} claims
 * @param {number} usual
 * @param {number | null} [limit]
 */
function marked(claims, usual, limit = null) {
  const view = { ...FIRST_VIEW, limit };
  const worthy = worthyClaims(reportOf(...claims), view);
  return claimsAtDensity(worthy, limitOf(worthy, view, usual)).map(({ score }) => score);
}

test('by default the most checkable claims are marked', () => {
  assert.deepEqual(marked([[0.5], [0.9], [0.7]], 2), [0.9, 0.7]);
});

test('a page with little to check stays quiet, until the reader asks for more', () => {
  assert.deepEqual(marked([[0.1], [0.9], [0.1], [0.12]], 3), [0.9]);
  assert.deepEqual(marked([[0.1], [0.9], [0.1], [0.12]], 3, 3), [0.1, 0.9, 0.12]);
});

test('the one claim of a short text is marked', () => {
  assert.deepEqual(marked([[0.1]], 3), [0.1]);
});

test('what a source speaks of is marked, and a dispute always', () => {
  assert.deepEqual(
    marked(
      [
        [0.1, 'confirmed'],
        [0.12, 'confirmed'],
      ],
      3,
    ),
    [0.1, 0.12],
  );
  assert.deepEqual(marked([[0.1, 'disputed'], [0.9], [0.8]], 1), [0.1, 0.9]);
});
