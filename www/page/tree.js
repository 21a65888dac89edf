// The page's tree as one: out of shadow roots and frames, too.

/**
 * @param {Element} element
 * @returns {Element | null}
 */
export function parentOf(element) {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return /** @type {ShadowRoot} */ (root).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/**
 * What a node is shown in: a slot comes before the tree the node was written in.
 * @param {Node} node
 * @returns {Element | null}
 */
export function shownParentOf(node) {
  const { assignedSlot } = /** @type {Partial<Element>} */ (node);
  if (assignedSlot) return assignedSlot;
  const parent = node.parentNode;
  if (parent?.nodeType === 1) return /** @type {Element} */ (parent);
  if (!parent && node.nodeType === 1) return null;
  const top = /** @type {{ host?: Element, defaultView?: Window | null }} */ (parent ?? node);
  return top.host ?? top.defaultView?.frameElement ?? null;
}
