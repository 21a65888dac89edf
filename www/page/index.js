// The page shell: marks the claims of a live page.
export { attach } from './attach.js';
