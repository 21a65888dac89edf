// Texts from outside: pasted, from a file, from a link. Each becomes a page, or fails with a reason.
import { articleOf } from './article.js';
import { LoadError } from './load-error.js';
import { blocksOfText } from './plain-text.js';
import { isWebAddress } from './web-address.js';

/**
 * @typedef {import('../engine/contract.ts').Page} Page
 * @typedef {(html: string) => Document} Parse
 * @typedef {AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>} Stream  bytes as they come
 */

/** The engine's own limit, known here so that nothing larger is read into memory first. */
const MOST_BYTES = 16 * 1024 * 1024;
const PATIENCE_SECONDS = 20;
const LOOKS_LIKE_HTML =
  /^\s*<(!doctype html|!--|(html|head|title|meta|body|main|article|section|div|h[1-6]|p|ul|ol|table)[\s>])/i;

/** @type {Parse} */
const parseHere = (html) => new DOMParser().parseFromString(html, 'text/html');

/**
 * @param {string} text  plain, or the source of an HTML page
 * @param {string} [url]
 * @param {Parse} [parse]
 * @returns {Promise<Page>}
 */
export async function fromText(text, url, parse = parseHere) {
  if (text.length > MOST_BYTES) throw new LoadError('too-large');
  const page = LOOKS_LIKE_HTML.test(text)
    ? await articleOf(parse(text), url)
    : plainPage(text, url);
  if (!page.blocks?.length) throw new LoadError('no-text');
  return page;
}

/**
 * @param {File} file
 * @param {Parse} [parse]
 */
export async function fromFile(file, parse) {
  if (file.size > MOST_BYTES) throw new LoadError('too-large');
  return fromStream(file.stream(), file.name, parse);
}

/**
 * @param {Stream} stream  read no further than the limit
 * @param {string} name  its title where it has none
 * @param {Parse} [parse]
 */
export async function fromStream(stream, name, parse) {
  const page = await fromText(textOf(await bytesOf(stream), name), undefined, parse);
  return { ...page, title: page.title ?? name.replace(/\.\w+$/, '') };
}

/**
 * @param {string} link
 * @param {AbortSignal} [signal]
 * @param {Parse} [parse]
 */
export async function fromLink(link, signal, parse) {
  const url = parseLink(link);
  const page = await fromText(await textAt(url, signal), url.href, parse);
  return { publisher: url.host.replace(/^www\./, ''), ...page };
}

/**
 * Takes each text by itself: one that fails keeps no other out.
 * @param {(() => Promise<Page>)[]} texts
 * @param {(page: Page) => Promise<unknown>} accept
 * @returns {Promise<unknown[]>}  why, of those that failed
 */
export async function takeEach(texts, accept) {
  /** @type {unknown[]} */
  const failures = [];
  for (const load of texts) {
    try {
      await accept(await load());
    } catch (error) {
      failures.push(error);
    }
  }
  return failures;
}

/** @param {string} link */
function parseLink(link) {
  if (!isWebAddress(link)) throw new LoadError('not-a-link');
  return new URL(link, globalThis.document?.baseURI);
}

/**
 * @param {URL} url
 * @param {AbortSignal | undefined} signal
 */
async function textAt(url, signal) {
  const patience = AbortSignal.timeout(PATIENCE_SECONDS * 1000);
  const name = url.host;
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any(signal ? [signal, patience] : [patience]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const { ok, status, headers, body } = response;
    if (!ok) throw new LoadError('link-status', { name, status });
    const type = headers.get('content-type')?.split(';')[0].trim() ?? '';
    if (type && !/^text\/|html|xml/.test(type)) throw new LoadError('link-not-text', { type });
    if (Number(headers.get('content-length')) > MOST_BYTES) throw new LoadError('too-large');
    return textOf(body ? await bytesOf(body) : new ArrayBuffer(0), name, charsetOf(response));
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (signal?.aborted) throw new LoadError('aborted');
    if (patience.aborted) throw new LoadError('link-timeout', { name, seconds: PATIENCE_SECONDS });
    throw new LoadError('link-unreachable', { name });
  }
}

/** What says nothing of its length is read no further than the limit. @param {Stream} stream */
async function bytesOf(stream) {
  const chunks = [];
  let size = 0;
  for await (const chunk of /** @type {AsyncIterable<Uint8Array<ArrayBuffer>>} */ (stream)) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new LoadError('too-large');
    chunks.push(chunk);
  }
  return new Blob(chunks).arrayBuffer();
}

/** @param {Response} response */
function charsetOf(response) {
  return /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} name
 * @param {string} [charset]  as the sender says
 */
function textOf(bytes, name, charset) {
  const head = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 4096));
  const utf16 =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null;
  if (!utf16 && new Uint8Array(bytes).includes(0)) throw new LoadError('binary', { name });
  for (const encoding of [utf16, charset, 'utf-8', declaredCharset(head)]) {
    const text = encoding && decoded(bytes, encoding);
    if (typeof text === 'string') return text;
  }
  throw new LoadError('binary', { name });
}

/** @param {Uint8Array} head */
function declaredCharset(head) {
  return /<meta[^>]+charset=["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(head))?.[1];
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} encoding
 * @returns {string | null}  null when the bytes are not in this encoding
 */
function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @param {string | undefined} url
 * @returns {Page}
 */
function plainPage(text, url) {
  const blocks = blocksOfText(text);
  const title = blocks[0]?.role === 'heading' ? blocks[0].text : undefined;
  return { ...(title ? { title } : {}), ...(url ? { url } : {}), blocks };
}
