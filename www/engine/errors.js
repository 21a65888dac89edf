import { error as meanings } from '../../target/glue/codes.json';

/** What every failure of the engine is thrown as: `code` is stable, `message` says what to change. */
export class ClaimlightError extends Error {
  name = 'ClaimlightError';

  /**
   * @param {string} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
}

/**
 * @param {string} code one of the table's
 * @param {{ detail?: string, cause?: unknown }} [more] a detail stands before what the code means
 */
export function failure(code, { detail, cause } = {}) {
  const message = detail ? `${detail} ${meanings[code]}` : meanings[code];
  return new ClaimlightError(code, message, { cause });
}
