// Questions to the background and their answers; a refusal crosses as its code and values.
import { LoadError } from '../sources/load-error.js';
import { api } from './api.js';

/**
 * Rejects with `background-stopped` where the background went before it answered.
 * @param {import('./protocol.ts').FromContent | import('./protocol.ts').FromOurs} question
 * @returns {Promise<any>}
 */
export async function ask(question) {
  let answer;
  try {
    answer = await api.runtime.sendMessage(question);
  } catch {
    throw new LoadError('background-stopped');
  }
  if (answer?.error) throw new LoadError(answer.error.code, answer.error.values);
  return answer?.value;
}

/**
 * Tells the background something it may miss: it keeps nothing that the next telling does not mend.
 * @param {import('./protocol.ts').FromContent} news
 */
export function tell(news) {
  ask(news).catch(() => {});
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
