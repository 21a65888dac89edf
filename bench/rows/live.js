// A page of 1 MB with twenty sources, marked as a reader has it: until the marks stand, and the
// longest the page was not free for the reader meanwhile.
import { median, repeated } from '../sampling.js';
import { pageOf, sourcesOf } from '../texts.js';
import { longestWait } from '../waiting.js';

/** @import { Bench } from '../measure.js' */

/** @param {Bench} bench */
export async function live({ quick, write, attach, createWorkerEngine, files }) {
  const engine = await createWorkerEngine({ related: files.related });
  for (const source of sourcesOf(write, 20)) await engine.addSource(source);
  const root = document.createElement('main');
  for (const { text } of pageOf(write, quick ? 20_000 : 1_000_000).blocks) {
    const paragraph = document.createElement('p');
    paragraph.append(text);
    root.append(paragraph);
  }
  document.body.append(root);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const rounds = await repeated(quick ? 1 : 3, async () => {
    const round = await longestWait(() => attach(root, engine, { list: false }));
    round.value.detach();
    return round;
  });
  root.remove();
  await engine.close();
  return {
    marked: median(rounds.map(({ time }) => time)),
    longestWait: median(rounds.map(({ longest }) => longest)),
  };
}
