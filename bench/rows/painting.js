// Five thousand claims on a page: our marks, the browser's bare highlights, and `<mark>` elements.
import { summary } from '../sampling.js';

/** @import { Bench } from '../measure.js' */
/** @import { Page, Report } from '../../www/engine/contract.ts' */

const CLAIMS = 5000;
const SENTENCE = 'The ferry carried 312 passengers to the island on Tuesday.';

/** @typedef {() => Promise<() => void>} Marking  marks the page; gives what takes the marks away */

/** @param {Bench} bench */
export async function painting({ quick, attach }) {
  const claims = quick ? CLAIMS / 10 : CLAIMS;
  const root = document.createElement('main');
  const paragraphs = Array.from({ length: claims }, () => {
    const paragraph = document.createElement('p');
    paragraph.append(SENTENCE);
    root.append(paragraph);
    return paragraph;
  });
  document.body.append(root);
  await frame();

  /** @type {Record<string, Marking>} */
  const markings = {
    claimlight: async () => {
      const handle = await attach(
        root,
        { check: async (/** @type {Page} */ text) => reportOn(text) },
        { list: false },
      );
      return () => handle.detach();
    },
    highlights: async () => {
      const highlight = new Highlight(...paragraphs.map(claimRange));
      CSS.highlights.set('bench', highlight);
      return () => void CSS.highlights.delete('bench');
    },
    mark: async () => {
      const marks = paragraphs.map((paragraph) => {
        const mark = document.createElement('mark');
        claimRange(paragraph).surroundContents(mark);
        return mark;
      });
      return () => {
        for (const mark of marks) mark.replaceWith(...mark.childNodes);
        for (const paragraph of paragraphs) paragraph.normalize();
      };
    },
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(bench), mark { text-decoration: underline 2px }');
  document.adoptedStyleSheets.push(sheet);

  const none = () => Object.fromEntries(Object.keys(markings).map((name) => [name, []]));
  /** @type {Record<string, number[]>[]} */
  const [painting, removing] = [none(), none()];
  for (let round = 0; round < (quick ? 3 : 7); round += 1) {
    for (const [name, mark] of Object.entries(markings)) {
      const began = performance.now();
      const remove = await mark();
      await frame();
      const marked = performance.now();
      remove();
      await frame();
      painting[name].push(marked - began);
      removing[name].push(performance.now() - marked);
    }
  }
  root.remove();
  return { claims, painted: summary(painting), removed: summary(removing) };
}

/** Until what was changed is on the screen. */
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** @param {Element} paragraph */
function claimRange(paragraph) {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return range;
}

/**
 * Every block is a claim that no source mentions.
 * @param {Page} page
 * @returns {Report}
 */
const reportOn = ({ blocks = [] }) => ({
  version: 1,
  partial: false,
  related: true,
  languages: { found: ['en'], read: ['en'] },
  claims: blocks.map(({ id, text }) => ({
    id,
    block: id,
    start: 0,
    end: text.length,
    text,
    kinds: [],
    score: 1,
    worthy: true,
    attribution: null,
    facts: [],
    verdict: 'unmentioned',
    confidence: 1,
    sources: [],
  })),
  notes: [],
  groups: [],
});
