// Questions to the background and their answers; a refusal crosses as its code and values.
import { LoadError } from '../sources/load-error.js';
import { api } from './api.js';

/**
 * @param {import('./protocol.ts').FromContent | import('./protocol.ts').FromOurs} question
 * @returns {Promise<any>}
 */
export async function ask(question) {
  const answer = await api.runtime.sendMessage(question);
  if (answer?.error) throw new LoadError(answer.error.code, answer.error.values);
  return answer?.value;
}

/**
 * Answers every question put to this part of the extension; `reply` gives undefined for what is not its to answer.
 * @param {(question: any, sender: any) => Promise<unknown> | undefined} reply
 */
export function answer(reply) {
  api.runtime.onMessage.addListener(
    (/** @type {any} */ question, /** @type {any} */ sender, /** @type {any} */ send) => {
      const value = reply(question, sender);
      if (!value) return false;
      value.then(
        (done) => send({ value: done }),
        ({ code = 'other', values = {} }) => send({ error: { code, values } }),
      );
      return true;
    },
  );
}
