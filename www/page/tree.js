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
