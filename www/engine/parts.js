// A report crosses in parts, each some of its claims, the last with all else: a long one is never held up to be
// written or read whole.
import { turn } from './turn.js';

/** @import { Report } from './contract.ts' */

/**
 * @param {Report | null} report  of the parts before
 * @param {string} part  JSON
 * @returns {Report}
 */
export function withPart(report, part) {
  const { claims, ...rest } = JSON.parse(part);
  if (!report) return { claims, ...rest };
  report.claims.push(...claims);
  return Object.assign(report, rest);
}

/** Puts together what arrives, one part a turn of the thread, however many arrive at once. */
export class Assembly {
  /** @type {Promise<Report | null>} of the parts so far */
  report = Promise.resolve(null);

  /** @param {string} part */
  add(part) {
    this.report = this.report.then(async (before) => {
      await turn();
      return withPart(before, part);
    });
  }
}
