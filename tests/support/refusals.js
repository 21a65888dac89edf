import { ClaimlightError } from 'claimlight';

/**
 * Accepts a refusal with this code that says a sentence.
 * @param {string} code
 */
export const refusal = (code) => (/** @type {unknown} */ error) =>
  error instanceof ClaimlightError && error.code === code && /^\S.*\.$/s.test(error.message);

/**
 * What a caller without types may pass.
 * @param {unknown} value
 */
export const untyped = (value) => /** @type {any} */ (value);
