// What each weighs over the wire.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from '../scripts/run.mjs';

/** @typedef {{ raw: number, gzip: number, brotli: number }} Size  in bytes */

/**
 * Files packed one by one, as they are sent.
 * @param {string[]} files
 * @returns {Size}
 */
export function sizeOf(files) {
  const size = { raw: 0, gzip: 0, brotli: 0 };
  for (const bytes of files.map((file) => readFileSync(file))) {
    size.raw += bytes.length;
    size.gzip += gzipSync(bytes).length;
    size.brotli += brotliCompressSync(bytes).length;
  }
  return size;
}

/** What we ship, by what a reader of a page has to load. */
export function ourSizes() {
  const dist = join(root, 'dist');
  const named = (/** @type {string} */ start) =>
    readdirSync(dist)
      .filter((file) => file.startsWith(start))
      .map((file) => join(dist, file));
  const manifest = JSON.parse(readFileSync(join(dist, 'widget', 'manifest.json'), 'utf8'));
  const widget = (/** @type {string[]} */ files) => files.map((file) => join(dist, 'widget', file));
  return {
    'core (.wasm)': sizeOf(named('claimlight-').filter((file) => file.endsWith('.wasm'))),
    'table of related words': sizeOf(named('related-')),
    'boot script of the widget': sizeOf(widget([manifest.boot])),
    'shell of the widget, all': sizeOf(widget(manifest.shell)),
    'engine (npm)': sizeOf([join(dist, 'claimlight.js')]),
    'extension (zip)': zip(named('claimlight-chromium')[0]),
  };
}

/**
 * Packed already: it is downloaded as it is.
 * @param {string} file
 * @returns {Size}
 */
function zip(file) {
  const size = readFileSync(file).length;
  return { raw: size, gzip: size, brotli: size };
}
