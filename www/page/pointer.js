// The pointer over the page: which claim it rests on, when the card opens, and when it goes.
import { HitTest } from './hit-test.js';
import { isOwn } from './skip.js';

/** Milliseconds of rest before the card opens. */
const REST = 120;
/** Milliseconds the card waits for a pointer on its way to it. */
const TRAVEL = 300;

export class Pointer {
  #hits;
  #painter;
  #card;
  #open;
  /** @type {Map<Document, AbortController>} */
  #documents = new Map();
  #restTimer = 0;
  #leaveTimer = 0;
  /** @type {string | null} */
  #over = null;
  #distance = Number.POSITIVE_INFINITY;

  /**
   * @param {import('./painter.js').Painter} painter
   * @param {import('../ui/card.js').Card} card
   * @param {(id: string, pinned: boolean) => void} open
   */
  constructor(painter, card, open) {
    this.#painter = painter;
    this.#hits = new HitTest(painter);
    this.#card = card;
    this.#open = open;
    card.element.addEventListener('pointerenter', () => this.#stay());
  }

  /**
   * Listens in the page and its frames, and no longer in frames that are gone.
   * @param {Iterable<Node>} trees
   */
  follow(trees) {
    const documents = new Set([...trees].map((tree) => tree.ownerDocument ?? tree));
    for (const [document, listening] of this.#documents) {
      if (documents.has(document)) continue;
      listening.abort();
      this.#documents.delete(document);
    }
    for (const document of documents) this.#listenTo(/** @type {Document} */ (document));
  }

  end() {
    for (const listening of this.#documents.values()) listening.abort();
    this.#documents.clear();
    this.#stay();
  }

  /** @param {Document} document */
  #listenTo(document) {
    if (this.#documents.has(document)) return;
    const listening = new AbortController();
    this.#documents.set(document, listening);
    const { signal } = listening;
    const passive = { signal, passive: true };
    document.addEventListener('pointermove', (event) => this.#move(document, event), passive);
    document.addEventListener('pointerleave', () => this.#leave(), passive);
    document.addEventListener('click', (event) => this.#click(document, event), passive);
    document.addEventListener('keydown', (event) => this.#key(document, event), {
      signal,
      capture: true,
    });
    const view = document.defaultView;
    const follow = () => {
      this.#card.place();
      this.#painter.follow();
    };
    view?.addEventListener('scroll', follow, { ...passive, capture: true });
    view?.addEventListener('resize', follow, passive);
  }

  /**
   * @param {Document} document
   * @param {PointerEvent} event
   */
  #move(document, event) {
    if (event.pointerType === 'touch' || this.#onCard(event)) return;
    clearTimeout(this.#restTimer);
    const id = event.buttons === 0 ? this.#hits.at(document, event.clientX, event.clientY) : null;
    if (id !== this.#over) {
      this.#over = id;
      this.#painter.strengthen(id ?? this.#card.claim?.id ?? null);
    }
    if (id === null || id === this.#card.claim?.id) {
      if (id) this.#stay();
      else this.#travel(event);
      return;
    }
    this.#card.warm();
    this.#restTimer = window.setTimeout(() => this.#open(id, false), REST);
    this.#travel(event);
  }

  /**
   * The card waits as long as the pointer comes nearer.
   * @param {PointerEvent} event
   */
  #travel(event) {
    if (!this.#card.claim || this.#card.pinned) return;
    const distance = distanceTo(this.#card.element.getBoundingClientRect(), event);
    if (this.#leaveTimer && distance >= this.#distance) return;
    this.#distance = distance;
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = window.setTimeout(() => this.#card.close(), TRAVEL);
  }

  #stay() {
    clearTimeout(this.#leaveTimer);
    clearTimeout(this.#restTimer);
    this.#leaveTimer = 0;
    this.#distance = Number.POSITIVE_INFINITY;
  }

  #leave() {
    clearTimeout(this.#restTimer);
    this.#over = null;
    this.#painter.strengthen(this.#card.claim?.id ?? null);
  }

  /**
   * @param {Document} document
   * @param {MouseEvent} event
   */
  #click(document, event) {
    const path = event.composedPath();
    if (path.some(isOwn)) return;
    const target = /** @type {Partial<Element>} */ (path[0]);
    const ownUse = target.closest?.('a, button, input, select, textarea, label, summary');
    const selecting = !document.getSelection()?.isCollapsed;
    const id = ownUse || selecting ? null : this.#hits.at(document, event.clientX, event.clientY);
    this.#stay();
    if (id) this.#open(id, true);
    else if (!selecting) this.#card.close();
  }

  /**
   * A dialog over the card is left first.
   * @param {Document} document
   * @param {KeyboardEvent} event
   */
  #key(document, event) {
    if (event.key !== 'Escape' || document.querySelector('dialog:modal')) return;
    if (this.#card.claim) this.#card.close();
  }

  /** @param {Event} event */
  #onCard(event) {
    return event.composedPath().includes(this.#card.element);
  }
}

/**
 * @param {DOMRect} box
 * @param {{ clientX: number, clientY: number }} point
 */
function distanceTo(box, { clientX, clientY }) {
  const x = Math.max(box.left - clientX, 0, clientX - box.right);
  const y = Math.max(box.top - clientY, 0, clientY - box.bottom);
  return Math.hypot(x, y);
}
