// A web server for a folder: for the demo, and for the tests in browsers.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] any free one by default
 * @property {Record<string, string>} [headers] sent with every answer
 * @property {Record<string, import('node:http').RequestListener>} [routes] by path, before the folder
 */

/**
 * @param {string} folder
 * @param {ServeOptions} [options]
 */
export async function serve(folder, { port = 0, headers = {}, routes = {} } = {}) {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-cache');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const route = routes[pathname];
    if (route) route(request, response);
    else sendFile(join(folder, safePath(pathname)), response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * Normalised as an absolute path, so that no `..` leads out of the folder.
 * @param {string} pathname
 */
function safePath(pathname) {
  try {
    const path = normalize(`/${decodeURIComponent(pathname)}`);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return '/malformed';
  }
}

/**
 * @param {string} path
 * @param {import('node:http').ServerResponse} response
 */
async function sendFile(path, response) {
  const file = await readFile(path).catch(() => null);
  if (file) {
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.end(file);
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}
