// The sources a publisher names: addresses, links inside the element, texts inside the element.
import { blocksUnder } from '../sources/blocks.js';
import { nameFor } from '../sources/identity.js';
import { fromLink } from '../sources/load.js';
import { LoadError } from '../sources/load-error.js';
import { blocksOfText } from '../sources/plain-text.js';

/**
 * @typedef {import('../engine/contract.ts').Page} Page
 *
 * @typedef {object} Named  a source as the publisher named it
 * @property {string} label  what it is called until it is loaded, and in notices
 * @property {string} [name]  what the publisher calls it
 * @property {(signal: AbortSignal) => Promise<Page>} load
 */

/**
 * @param {HTMLElement} element
 * @returns {Named[]}  each address once, in the publisher's order
 */
export function namedSources(element) {
  /** @type {Map<string, Named>} */
  const named = new Map();
  for (const child of element.querySelectorAll('a[href], template')) {
    if (child instanceof HTMLTemplateElement) {
      const name = child.dataset.name;
      named.set(`template ${named.size}`, {
        label: name ?? nameFor(textIn(child), []),
        name,
        load: async () => ({ ...knownOf(child), ...textIn(child) }),
      });
    } else if (child instanceof HTMLAnchorElement) {
      const name = child.textContent.trim();
      named.set(child.href, {
        label: name || child.href,
        name: name || undefined,
        load: async (signal) => ({
          ...(await fromLink(child.href, signal, parseSafely)),
          ...knownOf(child),
        }),
      });
    }
  }
  for (const link of element.getAttribute('sources')?.split(/\s+/).filter(Boolean) ?? []) {
    const href = URL.parse(link, document.baseURI)?.href ?? link;
    if (named.has(href)) continue;
    named.set(href, { label: link, load: (signal) => fromLink(link, signal, parseSafely) });
  }
  return [...named.values()];
}

/**
 * What the publisher says of a source beside its text.
 * @param {HTMLElement} child
 */
function knownOf({ dataset: { published, url } }) {
  const href = url && URL.parse(url, document.baseURI)?.href;
  return { ...(published ? { published } : {}), ...(href ? { url: href } : {}) };
}

/**
 * Markup where the template has some, else a plain text.
 * @param {HTMLTemplateElement} template
 * @returns {Page}
 */
function textIn({ content }) {
  if (!content.firstElementChild) return { blocks: blocksOfText(content.textContent ?? '') };
  const root = document.createElement('div');
  root.append(content.cloneNode(true));
  return { blocks: blocksUnder(root) };
}

/**
 * Where a policy guards what becomes markup, only a parser that leaves scripts out is let through without a report
 * to the site; scripts' data about the page goes with them.
 * @param {string} html
 */
function parseSafely(html) {
  const { parseHTML } = /** @type {any} */ (Document);
  if (!parseHTML) return parsePlainly(html);
  const sanitizer = { removeElements: [], removeAttributes: [] };
  return parseHTML.call(Document, html, { sanitizer });
}

/** @param {string} html */
function parsePlainly(html) {
  try {
    return new DOMParser().parseFromString(html, 'text/html');
  } catch {
    throw new LoadError('html-refused');
  }
}
