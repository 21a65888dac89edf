// The engine of a page of ours: in a worker, or in the page's thread where a worker is refused.
import { createWorkerEngine } from './remote.js';

/**
 * @typedef {import('./contract.ts').Engine} Engine
 * @typedef {import('./contract.ts').RemoteEngine} RemoteEngine
 * @returns {Promise<{ engine: Engine | RemoteEngine, inWorker: boolean }>}
 */
export async function startEngine() {
  try {
    return { engine: await createWorkerEngine(), inWorker: true };
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== 'worker-refused') throw error;
    const { createEngine } = await import('./engine.js');
    return { engine: await createEngine(), inWorker: false };
  }
}
