// Finds and compiles the core. One compiled module serves every engine of a page.
import { failure } from './errors.js';
import { absolute, fetchFile, isAddress, reason } from './files.js';

/** @import { EngineOptions } from './contract.ts' */

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const modules = new Map();

/** The core of this build, held to its hash where it is fetched. */
const OWN = () => new URL(WASM_FILE, import.meta.url).href;

/** The eight bytes of an empty module: where these don't compile, nothing may. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * @param {EngineOptions['wasm']} [source]
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileCore(source = OWN()) {
  if (typeof WebAssembly === 'undefined') throw failure('wasm-refused');
  if (source instanceof WebAssembly.Module) return source;
  if (!isAddress(source)) return compile(source, 'the bytes given as `wasm`');
  const url = absolute(source);
  let module = modules.get(url);
  if (!module) {
    module = fetchFile(url, 'wasm-failed', url === OWN() ? WASM_INTEGRITY : undefined).then(
      (file) => compile(file, url),
    );
    modules.set(url, module);
    module.catch(() => modules.delete(url));
  }
  return module;
}

/**
 * @param {Response | BufferSource} file
 * @param {string} name
 */
async function compile(file, name) {
  try {
    if (!(file instanceof Response)) return await WebAssembly.compile(file);
    return file.headers.get('content-type') === 'application/wasm'
      ? await WebAssembly.compileStreaming(file)
      : await WebAssembly.compile(await file.arrayBuffer());
  } catch (cause) {
    // A policy's refusal is an ordinary CompileError, in some browsers without a word.
    await WebAssembly.compile(EMPTY_MODULE).catch(() => {
      throw failure('wasm-refused', { cause });
    });
    throw failure('wasm-failed', { detail: `${name}: ${reason(cause)}.`, cause });
  }
}
