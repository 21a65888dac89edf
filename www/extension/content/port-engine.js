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
 * @property {number} timer  runs until the request is taken
 * @property {(report: import('../../engine/contract.ts').Report) => void} resolve
 * @property {(error: ClaimlightError) => void} reject
 */

const TRIES = 3;
/** Milliseconds in which a request is taken, or else asked again; twice as many each time, for machines at work. */
const PATIENCE = 4000;

export class PortEngine {
  /** The sources of the last report. @type {import('../../page/handle.ts').LoadedSource[]} */
  sources = [];
  /** @type {any} */
  #port = null;
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  #ids = 0;

  constructor() {
    // A page that was kept for a reader to come back to has lost its port, and is not told.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#renew();
    });
  }

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
        if (this.#settle(id)) reject(refusal('aborted'));
      });
      this.#send({ request: { id, page, options }, tries: 0, timer: 0, resolve, reject });
    });
  }

  close() {
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(refusal('closed'));
  }

  /** @param {Pending} pending */
  #send(pending) {
    const { id } = pending.request;
    if (pending.tries === TRIES) {
      this.#settle(id)?.reject(refusal('background-stopped'));
      return;
    }
    pending.tries += 1;
    this.#pending.set(id, pending);
    clearTimeout(pending.timer);
    pending.timer = window.setTimeout(() => this.#renew(), PATIENCE * 2 ** (pending.tries - 1));
    try {
      this.#connect().postMessage(pending.request);
    } catch {
      // The extension itself is gone: updated, or taken out of the browser.
      this.#settle(id)?.reject(refusal('background-stopped'));
    }
  }

  /** Another port, to a background that is there. */
  #renew() {
    const port = this.#port;
    this.#port = null;
    port?.disconnect();
    for (const pending of [...this.#pending.values()]) this.#send(pending);
  }

  /** Takes a request off the list of those that wait. @param {number} id */
  #settle(id) {
    const pending = this.#pending.get(id);
    clearTimeout(pending?.timer);
    this.#pending.delete(id);
    return pending;
  }

  #connect() {
    if (this.#port) return this.#port;
    const port = api.runtime.connect({ name: 'engine' });
    this.#port = port;
    port.onMessage.addListener((/** @type {CheckReply} */ reply) => this.#receive(reply));
    port.onDisconnect.addListener(() => {
      if (this.#port === port) this.#renew();
    });
    return port;
  }

  /** @param {CheckReply} reply */
  #receive(reply) {
    if ('taken' in reply) {
      clearTimeout(this.#pending.get(reply.id)?.timer);
      return;
    }
    const pending = this.#settle(reply.id);
    if (!pending) return;
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
