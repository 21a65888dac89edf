// The engine at the far end of createWorkerEngine: answers one request at a time.
import { createEngine } from './engine.js';
import { ofNode } from './files.js';

/**
 * @import { Claim, Engine, EngineOptions } from './contract.ts'
 * @typedef {{ method: 'open', args: [EngineOptions] } | { method: Exclude<keyof Engine, 'close'>, args: unknown[] }} Request
 * @typedef {{ slice: unknown[] } | { value: any } | { error: { code: string, message: string } }} Reply
 */

/** How many claims a message holds: against 20 sources, 8 ms of unpacking in the page's thread. */
const SLICE = 100;

/** @typedef {{ postMessage(reply: Reply): void, onmessage: ((event: { data: Request }) => void) | null }} Port */

// Without an await out here: bundlers take this file for a script.
if ('postMessage' in globalThis) serve(/** @type {any} */ (globalThis));
else ofNode('worker_threads').then(({ parentPort }) => serve(parentPort));

/** @param {Port} port */
function serve(port) {
  /** @type {Engine} */
  let engine;
  port.onmessage = async ({ data: { method, args } }) => {
    try {
      if (method === 'open') {
        engine = await createEngine(args[0]);
        port.postMessage({ value: undefined });
      } else {
        deliver(port, /** @type {any} */ (engine)[method](...args));
      }
    } catch (error) {
      const { code = 'internal', message } = /** @type {any} */ (error);
      port.postMessage({ error: { code, message } });
    }
  };
}

/**
 * @param {Port} port
 * @param {any} value
 */
function deliver(port, value) {
  /** @type {Claim[]} */
  const claims = value?.claims ?? [];
  let at = 0;
  for (; at + SLICE < claims.length; at += SLICE) {
    port.postMessage({ slice: claims.slice(at, at + SLICE) });
  }
  port.postMessage({ value: at ? { ...value, claims: claims.slice(at) } : value });
}
