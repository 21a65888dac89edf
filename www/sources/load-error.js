/** Why a text could not be loaded; `code` leads to the wording, `values` fill it in. */
export class LoadError extends Error {
  name = 'LoadError';

  /**
   * @param {string} code
   * @param {Record<string, string | number>} [values]
   */
  constructor(code, values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
