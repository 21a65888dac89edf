// Which claim lies under a point: by caret position, which costs microseconds, checked against the drawn boxes.

/**
 * @typedef {{ from: number, to: number, id: string, length: number }} Entry
 */

export class HitTest {
  /** @type {Map<Node, Entry[]>} */
  #byNode = new Map();
  #version = -1;
  #painter;

  /** @param {import('./painter.js').Painter} painter */
  constructor(painter) {
    this.#painter = painter;
  }

  /** What is drawn, by text node; made anew when it is asked for after another painting. */
  #index() {
    if (this.#version === this.#painter.version) return this.#byNode;
    this.#version = this.#painter.version;
    this.#byNode.clear();
    for (const [id, { claim, parts }] of this.#painter.drawn) {
      const length = claim.end - claim.start;
      for (const { node, start: from, end: to } of parts) {
        const entries = this.#byNode.get(node);
        if (entries) entries.push({ from, to, id, length });
        else this.#byNode.set(node, [{ from, to, id, length }]);
      }
    }
    return this.#byNode;
  }

  /**
   * @param {Document} document
   * @param {number} x
   * @param {number} y  in the document's window
   * @returns {string | null}  the id of the shortest claim there
   */
  at(document, x, y) {
    const caret = caretAt(document, x, y, this.#rootsAt(document, x, y));
    const entries = caret ? (this.#index().get(caret.node) ?? []) : [];
    const hits = entries.filter(({ from, to, id }) => {
      const near = caret && caret.offset >= from && caret.offset <= to;
      return near && this.#covers(id, x, y);
    });
    return hits.sort((a, b) => a.length - b.length)[0]?.id ?? null;
  }

  /**
   * The caret snaps to the nearest text, however far.
   * @param {string} id
   * @param {number} x
   * @param {number} y
   */
  #covers(id, x, y) {
    const ranges = this.#painter.drawn.get(id)?.ranges ?? [];
    return ranges.some((range) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
    );
  }

  /**
   * The open shadow roots around the point, which the caret must be let into.
   * @param {Document} document
   * @param {number} x
   * @param {number} y
   */
  #rootsAt(document, x, y) {
    /** @type {ShadowRoot[]} */
    const roots = [];
    let at = document.elementFromPoint(x, y)?.shadowRoot;
    while (at && !roots.includes(at)) {
      roots.push(at);
      at = at.elementFromPoint(x, y)?.shadowRoot;
    }
    return roots;
  }
}

/**
 * @param {Document} document
 * @param {number} x
 * @param {number} y
 * @param {ShadowRoot[]} shadowRoots
 * @returns {{ node: Node, offset: number } | null}
 */
function caretAt(document, x, y, shadowRoots) {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
