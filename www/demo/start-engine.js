// The engine in a worker, or in the page's thread where a worker is refused.
import { createEngine, createWorkerEngine } from '../engine/index.js';

/**
 * @typedef {import('../engine/contract.ts').Engine} Engine
 * @typedef {import('../engine/contract.ts').RemoteEngine} RemoteEngine
 * @returns {Promise<{ engine: Engine | RemoteEngine, inWorker: boolean }>}
 */
export async function startEngine() {
  try {
    return { engine: await createWorkerEngine(), inWorker: true };
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== 'worker-refused') throw error;
    return { engine: await createEngine(), inWorker: false };
  }
}
