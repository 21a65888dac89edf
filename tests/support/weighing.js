// The memory of every core that is started while something goes on.

/**
 * @template T
 * @param {(size: () => number) => Promise<T>} work  size: bytes of WASM memory of all of them together
 */
export async function weighed(work) {
  const { Instance } = WebAssembly;
  /** @type {WebAssembly.Memory[]} */
  const memories = [];
  WebAssembly.Instance = /** @type {any} */ (
    class extends Instance {
      /** @param {[WebAssembly.Module, WebAssembly.Imports?]} given */
      constructor(...given) {
        super(...given);
        memories.push(/** @type {any} */ (this.exports).memory);
      }
    }
  );
  try {
    return await work(() => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  } finally {
    WebAssembly.Instance = Instance;
  }
}
