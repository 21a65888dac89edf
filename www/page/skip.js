// Which elements hold no text of the article: page furniture, forms, editors, pictures, our own interface.

/** The tag of every element Claimlight adds to a page. */
export const OWN_TAG = 'claimlight-ui';

const NEVER = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA INPUT SELECT BUTTON OPTION DATALIST OUTPUT ' +
    'METER PROGRESS LABEL CANVAS AUDIO VIDEO OBJECT EMBED PICTURE IMG RT RP NAV ASIDE FOOTER DIALOG ' +
    `CLAIM-LIGHT ${OWN_TAG.toUpperCase()}`
  ).split(' '),
);

const NEVER_ROLES = new Set(
  (
    'navigation complementary contentinfo banner search menu menubar toolbar tablist button textbox ' +
    'searchbox combobox listbox dialog alertdialog alert status tooltip form math img'
  ).split(' '),
);

/** What is asked of elements here. */
const ASKED = (
  'tagName localName namespaceURI nodeType childNodes shadowRoot parentNode parentElement assignedSlot ' +
  'ownerDocument getRootNode getAttribute hasAttribute matches closest contains querySelector textContent ' +
  'getBoundingClientRect scrollIntoView'
).split(' ');

/**
 * A form shows its fields under their names, before what is its own: it can hide all that it would be asked.
 * @param {Element} element
 */
function isMasked(element) {
  const kind = Object.prototype.toString.call(element);
  return kind === '[object HTMLFormElement]' && ASKED.some((name) => Object.hasOwn(element, name));
}

/** @param {object} target  an element, or what else an event passes through */
export function isOwn(target) {
  return 'localName' in target && target.localName === OWN_TAG;
}

/** @param {Element} element */
export function isSkipped(element) {
  if (isMasked(element)) return true;
  if (NEVER.has(element.tagName)) return true;
  const namespace = element.namespaceURI;
  if (namespace?.endsWith('/svg') || namespace?.endsWith('/MathML')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (NEVER_ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (element.tagName === 'HEADER') return !element.closest('article, main, [role=main]');
  return isEditable(element) || inClosedDetails(element);
}

/** @param {Element} element */
function isEditable(element) {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** @param {Element} element */
function inClosedDetails(element) {
  const parent = element.parentElement;
  if (parent?.tagName !== 'DETAILS' || parent.hasAttribute('open')) return false;
  return element !== parent.querySelector(':scope > summary');
}
