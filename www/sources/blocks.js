// Blocks of a tree that is not laid out.
import { lookByTag } from '../page/look.js';
import { walk } from '../page/walk.js';

/** @param {Element} root */
export function blocksUnder(root) {
  let count = 0;
  const steps = walk(root, lookByTag, () => {
    count += 1;
    return `a${count}`;
  });
  for (;;) {
    const step = steps.next();
    if (step.done)
      return step.value.blocks.map(({ id, text, role, language }) => ({
        id,
        text,
        role,
        language,
      }));
  }
}
