// The files the engine is made of: where they are, and their bytes.
import { failure } from './errors.js';

/** Whether this runs in Node. */
export const inNode = Boolean(globalThis.process?.versions?.node);

/**
 * A module of Node's own. Its name is put together here, so that bundlers for browsers don't look for it.
 * @param {string} name
 * @returns {Promise<any>}
 */
export const ofNode = (name) => import(/* webpackIgnore: true */ /* @vite-ignore */ `node:${name}`);

/**
 * The word-relatedness table. Default: the file beside this module.
 * @param {string | URL | BufferSource} [source]
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function readTable(source = new URL(RELATED_FILE, import.meta.url)) {
  if (!isAddress(source)) return bytesOf(source);
  const file = await fetchFile(absolute(source), 'bad-related');
  return bytesOf(file instanceof Response ? await file.arrayBuffer() : file);
}

/**
 * @param {unknown} source
 * @returns {source is string | URL}
 */
export const isAddress = (source) => typeof source === 'string' || source instanceof URL;

/**
 * Relative addresses are relative to the page, as in `fetch`, or to the folder Node runs in.
 * @param {string | URL} address
 */
export function absolute(address) {
  const base =
    globalThis.document?.baseURI ?? globalThis.location?.href ?? `file://${process.cwd()}/`;
  try {
    return new URL(address, base).href;
  } catch (cause) {
    throw failure('bad-input', { detail: `“${address}” is not an address.`, cause });
  }
}

/**
 * @param {unknown} source
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(source) {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) {
    const { buffer, byteOffset, byteLength } = source;
    return new Uint8Array(/** @type {ArrayBuffer} */ (buffer), byteOffset, byteLength);
  }
  throw failure('bad-input', { detail: 'Bytes are given as an ArrayBuffer or a view of one.' });
}

/**
 * @param {string} url
 * @param {string} code
 * @param {string} [integrity]  what Subresource Integrity holds it to
 * @returns {Promise<Response | Uint8Array<ArrayBuffer>>}
 */
export async function fetchFile(url, code, integrity) {
  try {
    // Node's fetch does not read files.
    if (inNode && url.startsWith('file:')) {
      const { readFile } = await ofNode('fs/promises');
      return await readFile(new URL(url));
    }
    const response = await fetch(url, { integrity });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response;
  } catch (cause) {
    throw failure(code, { detail: `${url}: ${reason(cause)}.`, cause });
  }
}

/** @param {unknown} error */
export const reason = (error) => (error instanceof Error ? error.message : String(error));
