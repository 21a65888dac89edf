// The engine as a page's script sees it: behind a port to the background, which the browser stops when it rests and
// sometimes in the middle of a check. What was not answered then is asked once more.
import { ClaimlightError } from '../../engine/errors.js';
import { sayCode } from '../../ui/messages.js';
import { api } from '../api.js';

/**
 * @typedef {import('../protocol.ts').CheckRequest} CheckRequest
 * @typedef {import('../protocol.ts').CheckReply} CheckReply
 * @typedef {object} Pending
 * @property {CheckRequest} request
 * @property {number} tries
 * @property {(report: import('../../engine/contract.ts').Report) => void} resolve
 * @property {(error: ClaimlightError) => void} reject
 */

const TRIES = 3;

export class PortEngine {
  /** The sources of the last report. @type {import('../../page/handle.ts').LoadedSource[]} */
  sources = [];
  /** @type {any} */
  #port = null;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #ids = 0;

  /**
   * @param {import('../../engine/contract.ts').Page} page
   * @param {import('../../engine/contract.ts').CheckOptions} [options]
   * @param {AbortSignal} [signal]
   * @returns {Promise<import('../../engine/contract.ts').Report>}
   */
  check(page, options, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(refusal('aborted'));
      this.#ids += 1;
      const id = this.#ids;
      signal?.addEventListener('abort', () => {
        if (this.#pending.delete(id)) reject(refusal('aborted'));
      });
      this.#send({ request: { id, page, options }, tries: 0, resolve, reject });
    });
  }

  close() {
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
    for (const { reject } of this.#pending.values()) reject(refusal('closed'));
    this.#pending.clear();
  }

  /** @param {Pending} pending */
  #send(pending) {
    const { id } = pending.request;
    if (pending.tries === TRIES) {
      this.#pending.delete(id);
      pending.reject(refusal('background-stopped'));
      return;
    }
    pending.tries += 1;
    this.#pending.set(id, pending);
    try {
      this.#connect().postMessage(pending.request);
    } catch {
      // The extension itself is gone: updated, or taken out of the browser.
      this.#pending.delete(id);
      pending.reject(refusal('background-stopped'));
    }
  }

  #connect() {
    if (this.#port) return this.#port;
    const port = api.runtime.connect({ name: 'engine' });
    this.#port = port;
    port.onMessage.addListener((/** @type {CheckReply} */ reply) => this.#receive(reply));
    port.onDisconnect.addListener(() => {
      if (this.#port !== port) return;
      this.#port = null;
      for (const pending of [...this.#pending.values()]) this.#send(pending);
    });
    return port;
  }

  /** @param {CheckReply} reply */
  #receive(reply) {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    this.#pending.delete(reply.id);
    if ('error' in reply) {
      pending.reject(new ClaimlightError(reply.error.code, reply.error.message));
      return;
    }
    this.sources = reply.sources;
    pending.resolve(reply.report);
  }
}

/** @param {string} code */
const refusal = (code) => new ClaimlightError(code, sayCode('error', code));
