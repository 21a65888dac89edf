// The engine at the far end of createWorkerEngine: answers one request at a time.
import { createEngine } from './engine.js';
import { ofNode } from './files.js';

/**
 * @import { Engine, EngineOptions } from './contract.ts'
 * @import { LocalEngine } from './engine.js'
 * @typedef {{ method: 'open', args: [EngineOptions] } | { method: Exclude<keyof Engine, 'close'>, args: unknown[] }} Request
 * @typedef {{ part: string } | { value: any } | { error: { code: string, message: string } }} Reply
 */

/** @typedef {{ postMessage(reply: Reply): void, onmessage: ((event: { data: Request }) => void) | null }} Port */

// Without an await out here: bundlers take this file for a script.
if ('postMessage' in globalThis) serve(/** @type {any} */ (globalThis));
else ofNode('worker_threads').then(({ parentPort }) => serve(parentPort));

/** @param {Port} port */
function serve(port) {
  /** @type {LocalEngine} */
  let engine;
  port.onmessage = async ({ data: { method, args } }) => {
    try {
      if (method === 'open') {
        engine = /** @type {LocalEngine} */ (await createEngine(args[0]));
        port.postMessage({ value: undefined });
      } else if (method === 'check') {
        const [page, options] = /** @type {Parameters<Engine['check']>} */ (args);
        engine.checkInParts(page, options, (part) => port.postMessage({ part }));
        port.postMessage({ value: undefined });
      } else {
        port.postMessage({ value: /** @type {any} */ (engine)[method](...args) });
      }
    } catch (error) {
      const { code = 'internal', message } = /** @type {any} */ (error);
      port.postMessage({ error: { code, message } });
    }
  };
}
