import { inNode } from './files.js';

/** Lets the thread do what waits for it. @returns {Promise<void>} */
export const turn = () =>
  new Promise((resolve) => {
    // Node's channels would keep its process alive.
    if (inNode) return void setImmediate(resolve);
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port2.close();
      resolve();
    };
    port1.postMessage(null);
  });
