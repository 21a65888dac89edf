// What a text is called among others, and whether two are the same.

/**
 * @typedef {import('../engine/contract.ts').Page} Page
 */

/** Longer titles are cut in chips and lists. */
const LONGEST = 40;

/**
 * The outlet, else the title, else the first words; numbered where another is called so.
 * @param {Page} page
 * @param {{ name: string }[]} others
 */
export function nameFor({ publisher, title, blocks }, others) {
  const full = [publisher, title, blocks?.[0]?.text].find(isSeen) ?? '';
  const name = full.length > LONGEST ? `${cut(full)}…` : full;
  const same = others.filter((other) => other.name === name || other.name.startsWith(`${name} (`));
  return same.length > 0 ? `${name} (${same.length + 1})` : name;
}

/** Some pages are called nothing, or by signs that no one sees. @param {string | undefined} text */
const isSeen = (text) => text !== undefined && /[\p{L}\p{N}\p{S}]/u.test(text);

/** Never within a character of two units. @param {string} text */
const cut = (text) =>
  text
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();

/**
 * @param {Page} a
 * @param {Page} b
 */
export function isSame(a, b) {
  return (
    a.blocks?.length === b.blocks?.length &&
    !!a.blocks?.every(({ text }, i) => text === b.blocks?.[i].text)
  );
}
