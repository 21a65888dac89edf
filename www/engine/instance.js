// Starts the core: each engine has an instance, and so a memory, of its own.
import { glue } from '../../target/glue/claimlight.js';
import { failure } from './errors.js';

/** @typedef {InstanceType<ReturnType<typeof glue>['Core']>} Core */

/**
 * @param {WebAssembly.Module} module
 * @returns {Core}
 */
export function startCore(module) {
  const { initSync, Core } = glue();
  try {
    initSync({ module });
  } catch (cause) {
    throw failure('wasm-failed', {
      detail: 'This is another module, or of another release.',
      cause,
    });
  }
  return new Core();
}
