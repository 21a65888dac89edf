// What a reader chose on this page. Without the publisher's `remember` nothing is kept on the machine.

/**
 * @typedef {{ hidden: string[], off: boolean }} Choice  claims hidden, marks switched off
 */

/** @type {Choice} */
const NOTHING = { hidden: [], off: false };

const key = () => `claimlight ${location.pathname}`;

/**
 * @param {HTMLElement} element
 * @returns {Choice}
 */
export function recall(element) {
  if (!element.hasAttribute('remember')) return NOTHING;
  try {
    const { hidden, off } = JSON.parse(localStorage.getItem(key()) ?? '{}');
    return { hidden: Array.isArray(hidden) ? hidden.map(String) : [], off: off === true };
  } catch {
    return NOTHING;
  }
}

/**
 * @param {HTMLElement} element
 * @param {Choice} choice
 */
export function remember(element, choice) {
  if (!element.hasAttribute('remember')) return;
  try {
    if (choice.off || choice.hidden.length > 0) {
      localStorage.setItem(key(), JSON.stringify(choice));
    } else localStorage.removeItem(key());
  } catch {
    // Storage may be refused or full; the choice holds for this visit.
  }
}
