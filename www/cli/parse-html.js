// HTML where there is no browser. linkedom reads tags as they are written; browsers add what HTML lets be left out, and
// nest no deeper than they must: both are made good here.
import { DOMParser } from 'linkedom';

/** Deeper elements give up their place for their children's: what reads the tree takes the cube of its depth. */
const DEEPEST = 128;

const OF_HEAD = new Set(['TITLE', 'META', 'LINK', 'BASE', 'STYLE', 'SCRIPT']);
const ELEMENT = 1;
const TEXT = 3;

/** @type {import('../sources/load.js').Parse} */
export function parseHtml(html) {
  const document = /** @type {Document} */ (
    /** @type {unknown} */ (new DOMParser().parseFromString(html, 'text/html'))
  );
  complete(document);
  flatten(document.body);
  return document;
}

/**
 * Gives the document the `html`, `head` and `body` it may do without.
 * @param {Document} document
 */
function complete(document) {
  const written = document.documentElement;
  const html = written?.tagName === 'HTML' ? written : document.createElement('html');
  const parts = [
    ...(html === written ? html.childNodes : []),
    ...[...document.childNodes].filter(
      (node) => node !== html && (node.nodeType === ELEMENT || node.nodeType === TEXT),
    ),
  ];
  const named = (/** @type {string} */ name) =>
    parts.find((node) => node.nodeName === name) ?? document.createElement(name.toLowerCase());
  const [head, body] = [named('HEAD'), named('BODY')];
  let inHead = true;
  for (const part of parts) {
    if (part === head || part === body) continue;
    inHead &&= OF_HEAD.has(part.nodeName) || !part.textContent?.trim();
    (inHead ? head : body).appendChild(part);
  }
  html.append(head, body);
  if (html !== written) document.append(html);
}

/** @param {Element} root */
function flatten(root) {
  /** @type {{ element: Element, depth: number }[]} */
  const open = [{ element: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth } = next;
    const tooDeep = depth > DEEPEST;
    for (const child of [...element.childNodes]) {
      if (tooDeep) element.before(child);
      if (child.nodeType === ELEMENT) {
        open.push({ element: /** @type {Element} */ (child), depth: tooDeep ? depth : depth + 1 });
      }
    }
    if (tooDeep) element.remove();
  }
}
