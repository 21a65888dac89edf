// Claimlight itself, from the files that ship: every claim of a text with its facts.
const ENTRY = new URL('../../dist/claimlight.js', import.meta.url).href;

export async function load() {
  const { createEngine } = await import(ENTRY);
  const engine = await createEngine({ related: false });
  return (/** @type {string[]} */ paragraphs) =>
    engine.check({ blocks: paragraphs.map((text, at) => ({ id: `${at}`, text })) });
}
