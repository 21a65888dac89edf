// All that is in a card, and how it looks.
import { cardBody, cardTitle } from './card-content.js';
import { el, present } from './dom.js';
import { say } from './messages.js';

/**
 * @typedef {import('../engine/contract.ts').Claim} Claim
 * @typedef {import('../page/handle.ts').Actions} Actions
 * @typedef {import('./card.js').Card} Card
 */

export { CARD_STYLES } from './card-styles.js';

/**
 * @param {import('./card.js').Opening} opening
 * @param {Actions} actions
 * @param {Card} card
 * @returns {Node[]}
 */
export function fillingOf({ claim, report }, actions, card) {
  return [
    el('div', { class: 'top' }, cardTitle(claim), turns(claim, actions, card)),
    ...cardBody(claim, report, actions),
    footer(claim, actions, card),
  ];
}

/**
 * On to the neighbours, and away.
 * @param {Claim} claim
 * @param {Actions} actions
 * @param {Card} card
 */
function turns(claim, actions, card) {
  const turn = (
    /** @type {-1 | 1} */ step,
    /** @type {string} */ key,
    /** @type {string} */ sign,
  ) =>
    el(
      'button',
      { 'aria-label': say(key), title: say(key), onclick: () => actions.turn(claim, step) },
      sign,
    );
  return el(
    'div',
    { class: 'turns' },
    turn(-1, 'card.previous', '‹'),
    turn(1, 'card.next', '›'),
    el(
      'button',
      { class: 'close', 'aria-label': say('card.close'), onclick: () => card.close() },
      '✕',
    ),
  );
}

/**
 * @param {Claim} claim
 * @param {Actions} actions
 * @param {Card} card
 */
function footer(claim, actions, card) {
  const copy = el(
    'button',
    { class: 'link', onclick: () => void copyLink(actions.linkTo(claim) ?? '', copy) },
    say('card.copy-link'),
  );
  const { byline } = actions;
  const how = howSection(claim);
  const toggle = el('button', {
    class: 'link',
    'aria-expanded': 'false',
    onclick: () => {
      how.hidden = !how.hidden;
      toggle.setAttribute('aria-expanded', String(!how.hidden));
      card.place();
    },
  });
  toggle.append(say('card.how'));
  const hide = () => {
    card.close();
    actions.hide(claim);
  };
  return el(
    'div',
    { class: 'foot' },
    el(
      'div',
      { class: 'row' },
      el('button', { class: 'link', onclick: hide }, say('card.hide')),
      actions.linkTo(claim) !== null && copy,
      toggle,
    ),
    how,
    byline && el('p', { class: 'quiet byline' }, byline),
  );
}

/**
 * @param {string} link
 * @param {HTMLElement} button  says whether it was copied
 */
async function copyLink(link, button) {
  let done = 'card.copied';
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    done = 'card.not-copied';
  }
  button.textContent = say(done);
}

/** @param {Claim} claim */
function howSection(claim) {
  const percent = Math.round(claim.confidence * 100);
  return el(
    'div',
    { class: 'how quiet', hidden: true },
    ...present([
      el('p', {}, say('how.start')),
      el('p', {}, say(`how.${claim.verdict ?? 'checkable'}`)),
      claim.verdict && el('p', {}, say('how.sure', { percent })),
    ]),
  );
}
