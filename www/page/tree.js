// The page's tree as one: out of shadow roots and frames, too.

/** Asked of the prototype: a form says of itself whatever its fields are called. */
const parentNode = Object.getOwnPropertyDescriptor(globalThis.Node?.prototype ?? {}, 'parentNode');

/**
 * @param {Node} node
 * @returns {Element | null}
 */
export function parentOf(node) {
  const parent = /** @type {Node | null} */ (
    parentNode?.get ? parentNode.get.call(node) : node.parentNode
  );
  if (parent?.nodeType === 1) return /** @type {Element} */ (parent);
  if (!parent && node.nodeType === 1) return null;
  const top = /** @type {{ host?: Element, defaultView?: Window | null }} */ (parent ?? node);
  return top.host ?? top.defaultView?.frameElement ?? null;
}

/**
 * What a node is shown in: a slot comes before the tree the node was written in.
 * @param {Node} node
 * @returns {Element | null}
 */
export function shownParentOf(node) {
  return /** @type {Partial<Element>} */ (node).assignedSlot ?? parentOf(node);
}
