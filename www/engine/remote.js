// The engine behind a worker, as the page sees it. Requests wait here and are sent one at a time, so
// one that is aborted while it waits never happens.
import { compileCore } from './core.js';
import { ClaimlightError, failure } from './errors.js';
import { absolute, isAddress, ofNode } from './files.js';
import { Assembly } from './parts.js';

/**
 * @import { CheckOptions, EngineOptions, Page, RemoteEngine, Source } from './contract.ts'
 * @import { Reply, Request } from './worker.js'
 *
 * @typedef {object} Pending
 * @property {Request} request
 * @property {(value: any) => void} resolve
 * @property {(error: ClaimlightError) => void} reject
 * @property {boolean} aborted
 *
 * @typedef {object} Port what a browser's worker and Node's have in common, once `listen` hides the rest
 * @property {(request: Request) => void} post
 * @property {(type: string, listener: (event: any) => void) => void} listen
 * @property {() => void} terminate
 */

/**
 * The same engine in a worker of its own.
 * @param {EngineOptions & { worker?: string | URL }} [options]
 * @returns {Promise<RemoteEngine>}
 */
export async function createWorkerEngine({ worker, wasm, related } = {}) {
  const script = absolute(worker ?? new URL(WORKER_FILE, import.meta.url));
  const options = { wasm: await sendableCore(wasm), related: await sendable(related) };
  const engine = new WorkerEngine(await startWorker(script));
  try {
    await engine.open(options);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** @implements {RemoteEngine} */
class WorkerEngine {
  #port;
  /** @type {Pending | null} */
  #sent = null;
  /** @type {Pending[]} */
  #waiting = [];
  /** @type {Assembly | null} the report that is arriving */
  #arriving = null;
  #opened = false;
  /** @type {string | null} the code every call is refused with from now on */
  #ended = null;

  /** @param {Port} port */
  constructor(port) {
    this.#port = port;
    port.listen('message', ({ data }) => this.#receive(data));
    // A worker that ends before its first answer was never allowed to start.
    for (const type of ['error', 'messageerror', 'exit']) {
      port.listen(type, () => this.#end(this.#opened ? 'worker-failed' : 'worker-refused'));
    }
  }

  /** @param {EngineOptions} options */
  open(options) {
    return this.#ask({ method: 'open', args: [options] });
  }

  /**
   * @param {Source} source
   * @param {AbortSignal} [signal]
   */
  addSource(source, signal) {
    return this.#ask({ method: 'addSource', args: [source] }, signal);
  }

  /**
   * @param {string} id
   * @param {AbortSignal} [signal]
   */
  removeSource(id, signal) {
    return this.#ask({ method: 'removeSource', args: [id] }, signal);
  }

  /** @param {AbortSignal} [signal] */
  clearSources(signal) {
    return this.#ask({ method: 'clearSources', args: [] }, signal);
  }

  /**
   * @param {Page} page
   * @param {CheckOptions} [options]
   * @param {AbortSignal} [signal]
   */
  check(page, options, signal) {
    return this.#ask({ method: 'check', args: [page, options] }, signal);
  }

  /**
   * @param {string} text
   * @param {{ published?: string }} [options]
   * @param {AbortSignal} [signal]
   */
  facts(text, options, signal) {
    return this.#ask({ method: 'facts', args: [text, options] }, signal);
  }

  /**
   * @param {string} text
   * @param {AbortSignal} [signal]
   */
  sentences(text, signal) {
    return this.#ask({ method: 'sentences', args: [text] }, signal);
  }

  /**
   * @param {BufferSource} table
   * @param {AbortSignal} [signal]
   */
  loadRelated(table, signal) {
    return this.#ask({ method: 'loadRelated', args: [table] }, signal);
  }

  async close() {
    this.#end('closed');
  }

  /**
   * @param {Request} request
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  async #ask(request, signal) {
    if (this.#ended) throw failure(this.#ended);
    if (signal?.aborted) throw failure('aborted');
    const pending = { request, aborted: false, ...deferred() };
    const abort = () => this.#abort(pending);
    signal?.addEventListener('abort', abort);
    try {
      if (this.#sent) {
        // Copied, as sending would do: what was asked does not change while it waits.
        pending.request = cloneable(() => structuredClone(request));
        this.#waiting.push(pending);
      } else {
        cloneable(() => this.#send(pending));
      }
      return await pending.answer;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** @param {Pending} pending */
  #send(pending) {
    this.#port.post(pending.request);
    this.#sent = pending;
  }

  /** @param {Reply} reply */
  #receive(reply) {
    if (!this.#sent) return;
    const { request, aborted, resolve, reject } = this.#sent;
    if ('part' in reply) {
      if (aborted) return;
      this.#arriving ??= new Assembly();
      this.#arriving.add(reply.part);
      return;
    }
    const report = this.#arriving?.report;
    [this.#sent, this.#arriving] = [null, null];
    if ('error' in reply) {
      reject(new ClaimlightError(reply.error.code, reply.error.message));
    } else {
      const { value } = reply;
      this.#opened = true;
      resolve(report ?? value);
      if (aborted && request.method === 'addSource') this.#undoAdding(value.id);
    }
    const next = this.#waiting.shift();
    if (next) this.#send(next);
  }

  /** @param {Pending} pending */
  #abort(pending) {
    pending.aborted = true;
    this.#waiting = this.#waiting.filter((other) => other !== pending);
    pending.reject(failure('aborted'));
  }

  /**
   * Ahead of all that waits: it may well add the same source again.
   * @param {string} id
   */
  #undoAdding(id) {
    const request = { method: /** @type {const} */ ('removeSource'), args: [id] };
    this.#waiting.unshift({ request, aborted: true, resolve() {}, reject() {} });
  }

  /** @param {string} code */
  #end(code) {
    if (this.#ended) return;
    this.#ended = code;
    this.#port.terminate();
    for (const pending of [this.#sent, ...this.#waiting]) pending?.reject(failure(code));
    this.#sent = null;
    this.#waiting = [];
  }
}

function deferred() {
  /** @type {(value: any) => void} */
  let resolve = () => {};
  /** @type {(error: ClaimlightError) => void} */
  let reject = () => {};
  const answer = new Promise((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { answer, resolve, reject };
}

/**
 * The default is compiled here: a bundler may have moved the file, and the worker would not know; engines of
 * one page share it. A worker has another base for addresses, and a response cannot be sent.
 * @param {EngineOptions['wasm']} wasm
 */
const sendableCore = async (wasm) => (wasm === undefined ? compileCore() : sendable(wasm));

/**
 * @param {EngineOptions['wasm'] | EngineOptions['related']} source
 * @returns {Promise<any>}
 */
async function sendable(source) {
  if (isAddress(source)) return absolute(source);
  return source instanceof Response ? compileCore(source) : source;
}

/**
 * @template T
 * @param {() => T} send
 */
function cloneable(send) {
  try {
    return send();
  } catch (cause) {
    throw failure('bad-input', { detail: 'It holds what cannot be sent to a worker.', cause });
  }
}

/**
 * @param {string} script
 * @returns {Promise<Port>}
 */
async function startWorker(script) {
  if (typeof Worker === 'undefined') {
    /** @type {typeof import('node:worker_threads')} */
    const threads = await ofNode('worker_threads');
    const worker = new threads.Worker(new URL(script));
    return {
      post: (request) => worker.postMessage(request),
      listen: (type, listener) => worker.on(type, (data) => listener({ data })),
      terminate: () => worker.terminate(),
    };
  }
  try {
    const url = isOurOrigin(script) ? script : blobImporting(script);
    const worker = new Worker(trusted(url), { type: 'module' });
    return {
      post: (request) => worker.postMessage(request),
      listen: (type, listener) => worker.addEventListener(type, listener),
      terminate() {
        worker.terminate();
        URL.revokeObjectURL(url);
      },
    };
  } catch (cause) {
    throw failure('worker-refused', { cause });
  }
}

/** @param {string} script */
const isOurOrigin = (script) => new URL(script).origin === location.origin;

/**
 * A worker's script must be of the page's origin; what it imports need not.
 * @param {string} script
 */
const blobImporting = (script) =>
  URL.createObjectURL(new Blob([`import ${JSON.stringify(script)};`], { type: 'text/javascript' }));

/** @type {{ createScriptURL(url: string): any } | undefined} */
let policy;

/**
 * Under Trusted Types a plain string starts no worker.
 * @param {string} url
 */
function trusted(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('claimlight', {
    createScriptURL: (/** @type {string} */ ours) => ours,
  });
  return policy?.createScriptURL(url);
}
