// The longest the thread was not free while something went on.

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ value: T, time: number, longest: number }>}  in milliseconds
 */
export async function longestWait(work) {
  let [longest, last, running] = [0, performance.now(), true];
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    turn();
    if (running) port1.postMessage(null);
  };
  port1.postMessage(null);
  const began = performance.now();
  try {
    const value = await work();
    turn();
    return { value, time: performance.now() - began, longest };
  } finally {
    running = false;
    port1.close();
  }
}
