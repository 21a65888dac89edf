// What the script in a tab says of its page, as the popup and the panel follow it.
import { ORDER } from '../../ui/view.js';
import { api } from '../api.js';
import { viewOf } from '../content/remote-list.js';

/**
 * @typedef {import('../protocol.ts').PageState} PageState
 * @typedef {import('../../ui/list.js').ListState} ListState
 */

export class PageView {
  /** @type {PageState['status']} */
  status = 'off';
  /** @type {ListState | null} */
  list = null;
  /** @type {any} */
  #port = null;
  /** @type {import('../../engine/contract.ts').Report | null} */
  #report = null;
  #onChange;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** @param {number} tab */
  follow(tab) {
    this.#port?.disconnect();
    this.#report = null;
    const port = api.tabs.connect(tab, { name: 'viewer', frameId: 0 });
    this.#port = port;
    this.#set('off', null);
    port.onMessage.addListener((/** @type {PageState} */ state) => this.#receive(state));
    port.onDisconnect.addListener(() => {
      // Where nobody answered, no script of ours is in the page.
      void api.runtime.lastError;
      if (this.#port !== port) return;
      this.#port = null;
      this.#set('off', null);
    });
  }

  /** @param {import('../protocol.ts').ViewerRequest} request */
  send(request) {
    this.#port?.postMessage(request);
  }

  /** @param {Partial<import('../../ui/view.js').View>} view */
  setView({ limit, filters, hidden }) {
    this.send({
      do: 'view',
      view: {
        ...(limit === undefined
          ? {}
          : { limit: limit === Number.POSITIVE_INFINITY ? 'all' : limit }),
        ...(filters && { filters: ORDER.filter((mark) => filters.has(mark)) }),
        ...(hidden && { hidden: [...hidden] }),
      },
    });
  }

  /** @param {PageState} state */
  #receive({ status, report, list }) {
    if (report !== undefined) this.#report = report;
    const all = new Map(this.#report?.claims.map((claim) => [claim.id, claim]));
    const claimsOf = (/** @type {string[]} */ ids) =>
      ids.map((id) => all.get(id)).filter((claim) => claim !== undefined);
    this.#set(
      status,
      list && {
        ...list,
        report: this.#report,
        dense: claimsOf(list.dense),
        claims: claimsOf(list.claims),
        view: /** @type {import('../../ui/view.js').View} */ (viewOf(list.view)),
      },
    );
  }

  /**
   * @param {PageState['status']} status
   * @param {ListState | null} list
   */
  #set(status, list) {
    this.status = status;
    this.list = list;
    this.#onChange();
  }
}
