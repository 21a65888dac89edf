// The list of claims drawn elsewhere: popup and panel connect, get each new state, and ask for what a reader does there.

/**
 * @typedef {import('../../ui/list.js').ListState} ListState
 * @typedef {import('../../ui/list.js').ListActions} ListActions
 * @typedef {import('../protocol.ts').PageState} PageState
 * @typedef {import('../protocol.ts').SentState} SentState
 * @typedef {import('../protocol.ts').ViewerRequest} ViewerRequest
 */

export class RemoteList {
  /** Each viewer with the report it was sent last. @type {Map<any, unknown>} */
  #viewers = new Map();
  /** @type {ListState | null} */
  #state = null;
  /** @type {PageState['status']} */
  #status = 'off';
  /** @type {ListActions | null} */
  #actions = null;
  #onRequest;

  /** @param {(request: ViewerRequest) => void} onRequest  what is not the list's own to do */
  constructor(onRequest) {
    this.#onRequest = onRequest;
  }

  /** @param {PageState['status']} status */
  set status(status) {
    this.#status = status;
    if (status !== 'on') this.#state = null;
    this.#send();
  }

  /** For `attach`. @param {ListActions} actions */
  use = (actions) => {
    this.#actions = actions;
    return this;
  };

  /** @param {ListState} state */
  update(state) {
    this.#state = state;
    this.#send();
  }

  /** @param {any} port */
  connect(port) {
    this.#viewers.set(port, undefined);
    port.onDisconnect.addListener(() => this.#viewers.delete(port));
    port.onMessage.addListener((/** @type {ViewerRequest} */ request) => this.#receive(request));
    this.#send();
  }

  #send() {
    const report = this.#state?.report ?? null;
    const list = this.#state && sendable(this.#state);
    for (const [port, last] of this.#viewers) {
      const known = last === report ? {} : { report };
      port.postMessage({ status: this.#status, list, ...known });
      this.#viewers.set(port, report);
    }
  }

  /** @param {ViewerRequest} request */
  #receive(request) {
    const actions = this.#actions;
    const claim =
      'id' in request && this.#state?.report?.claims.find(({ id }) => id === request.id);
    if (request.do === 'select' && claim) actions?.select(claim, 'pointer');
    else if (request.do === 'hide' && claim) actions?.hide(claim);
    else if (request.do === 'note') actions?.showNote(request.span);
    else if (request.do === 'retry') actions?.retry();
    else if (request.do === 'view') actions?.setView(viewOf(request.view));
    else this.#onRequest(request);
  }
}

/**
 * @param {ListState} state
 * @returns {SentState}
 */
function sendable({ report: _, dense, claims, view, ...rest }) {
  return {
    ...rest,
    dense: dense.map(({ id }) => id),
    claims: claims.map(({ id }) => id),
    view: {
      limit: view.limit === Number.POSITIVE_INFINITY ? 'all' : view.limit,
      filters: [...view.filters],
      hidden: [...view.hidden],
    },
  };
}

/**
 * @param {Partial<SentState['view']>} sent
 * @returns {Partial<import('../../ui/view.js').View>}
 */
export function viewOf({ limit, filters, hidden }) {
  return {
    ...(limit === undefined ? {} : { limit: limit === 'all' ? Number.POSITIVE_INFINITY : limit }),
    ...(filters && { filters: new Set(filters) }),
    ...(hidden && { hidden: new Set(hidden) }),
  };
}
