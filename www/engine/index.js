export * from './contract.ts';
export { createEngine } from './engine.js';
export { ClaimlightError } from './errors.js';
export { createWorkerEngine } from './remote.js';
