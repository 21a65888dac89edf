// Why something did not work, in the reader's words.
import { sayCode } from '../ui/messages.js';

/** @param {unknown} error */
export function sayFailure(error) {
  const { code, values } =
    /** @type {{ code?: unknown, values?: Record<string, string | number> }} */ (error ?? {});
  return sayCode('error', typeof code === 'string' ? code : 'other', values);
}
