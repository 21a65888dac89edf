// The script in a page the reader asked to check: attaches the shell and listens. Put in again, it starts over.
import { attach } from '../../page/attach.js';
import { ownMetadata } from '../../sources/metadata.js';
import { speak } from '../../ui/messages.js';
import { countMarks } from '../../ui/view.js';
import { api } from '../api.js';
import { ask, tell } from '../messaging.js';
import { PortEngine } from './port-engine.js';
import { RemoteList } from './remote-list.js';

const OPT_OUT = 'meta[name="claimlight" i][content="off" i]';

class PageScript {
  #engine = new PortEngine();
  #list = new RemoteList((request) => {
    if (request.do === 'start') void this.start({ anyway: true });
    else if (request.do === 'stop') this.stop();
  });
  /** @type {import('../../page/handle.ts').Handle | null} */
  #handle = null;
  /** The newest start; an older one ends when it sees another. */
  #run = 0;
  /** The choices of the reader's that hold here. */
  #settings = '';

  constructor() {
    api.runtime.onConnect.addListener((/** @type {any} */ port) => {
      if (port.name === 'viewer') this.#list.connect(port);
    });
    api.runtime.onMessage.addListener((/** @type {import('../protocol.ts').News} */ { news }) => {
      if (!this.#handle) return;
      if (news === 'sources') void this.#handle.refresh();
      if (news === 'settings') void this.start({ anyway: true });
    });
    // No news reaches a page while the browser keeps it for a reader who may come back.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void this.#catchUp();
    });
  }

  /** @param {{ anyway?: boolean }} [how]  anyway: the reader insists, though the site asks not to be marked */
  async start({ anyway = false } = {}) {
    this.stop();
    this.#run += 1;
    const run = this.#run;
    if (!anyway && document.querySelector(OPT_OUT)) {
      this.#list.status = 'asks-not';
      return;
    }
    const welcome = await this.#welcome();
    if (run !== this.#run) return;
    this.#settings = JSON.stringify(welcome.settings);
    speak(welcome.language, welcome.words);
    this.#list.status = 'on';
    const handle = await attach(document.body, this.#engine, this.#options(welcome));
    if (run !== this.#run) {
      handle.detach();
      return;
    }
    this.#handle = handle;
    handle.addEventListener('report', () => this.#tellCounts());
    this.#tellCounts();
  }

  stop() {
    this.#run += 1;
    if (this.#handle) tell({ do: 'counts', counts: null });
    this.#handle?.detach();
    this.#handle = null;
    this.#list.status = 'off';
  }

  /** What changed while the page was kept: other choices are a new start, other sources a new check. */
  async #catchUp() {
    const run = this.#run;
    const handle = this.#handle;
    if (!handle) return;
    const { settings } = await this.#welcome();
    if (run !== this.#run) return;
    if (JSON.stringify(settings) === this.#settings) void handle.refresh();
    else void this.start({ anyway: true });
  }

  /** A background that is just being stopped may lose the first question. */
  async #welcome() {
    /** @type {() => Promise<import('../protocol.ts').Welcome>} */
    const question = () => ask({ do: 'welcome' });
    return question().catch(question);
  }

  /**
   * @param {import('../protocol.ts').Welcome} welcome
   * @returns {import('../../page/handle.ts').ShellOptions}
   */
  #options({ settings, hidden }) {
    return {
      page: ownMetadata(),
      sources: () => this.#engine.sources,
      list: (actions) => {
        if (settings.marks.length < 5) actions.setView({ filters: new Set(settings.marks) });
        return this.#list.use(actions);
      },
      theme: settings.theme,
      related: false,
      hidden,
      onHide: (now) => {
        const here = this.#handle?.report?.claims.map(({ id }) => id) ?? [];
        tell({ do: 'hide', here, hidden: now });
      },
      onPassage: ({ source, evidence }) => {
        if (evidence) tell({ do: 'passage', source, text: evidence.text });
      },
    };
  }

  #tellCounts() {
    const counts = countMarks(this.#handle?.claims ?? []);
    const of = (/** @type {'disputed' | 'confirmed'} */ mark) => counts.get(mark) ?? 0;
    tell({ do: 'counts', counts: { disputed: of('disputed'), confirmed: of('confirmed') } });
  }
}

const shared = /** @type {{ claimlightPage?: PageScript }} */ (globalThis);
shared.claimlightPage ??= new PageScript();
void shared.claimlightPage.start();
