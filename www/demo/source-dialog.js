// A source in full, at the passage that was compared.
import { el } from '../ui/dom.js';
import { say } from '../ui/messages.js';
import { articleView } from './article-view.js';

const PASSAGE = 'claimlight-passage';

/**
 * @typedef {import('../engine/contract.ts').SourceVerdict} SourceVerdict
 */

export class SourceDialog {
  #onRead;
  #text = el('div', { class: 'scroll' });
  #readButton = el('button', { class: 'primary' }, say('source.read'));
  #dialog = el(
    'dialog',
    { class: 'source-dialog', 'aria-label': say('demo.source'), onclose: () => this.#unmark() },
    this.#text,
    el(
      'div',
      { class: 'buttons' },
      el('button', { onclick: () => this.#dialog.close() }, say('card.close')),
      this.#readButton,
    ),
  );

  /** @param {(id: string) => void} onRead */
  constructor(onRead) {
    this.#onRead = onRead;
    document.body.append(this.#dialog);
  }

  /**
   * @param {import('./desk.js').Text} source
   * @param {SourceVerdict['evidence']} [passage]
   */
  async open({ id, page }, passage) {
    const { head, body, byBlock, fill } = articleView(page);
    this.#text.replaceChildren(el('article', {}, head, body));
    this.#readButton.onclick = () => {
      this.#dialog.close();
      this.#onRead(id);
    };
    this.#dialog.showModal();
    await fill();
    if (!body.isConnected) return;
    const block = passage && byBlock.get(passage.block);
    if (passage && block) this.#mark(block, passage.start, passage.end);
    else this.#text.scrollTop = 0;
  }

  /**
   * @param {HTMLElement} block
   * @param {number} start
   * @param {number} end
   */
  #mark(block, start, end) {
    block.scrollIntoView({ block: 'center', behavior: 'instant' });
    const text = block.firstChild;
    if (!text || !('highlights' in CSS)) return;
    const range = new Range();
    range.setStart(text, start);
    range.setEnd(text, end);
    CSS.highlights.set(PASSAGE, new Highlight(range));
  }

  #unmark() {
    CSS.highlights?.delete(PASSAGE);
  }
}
