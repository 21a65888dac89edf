// Blocks of a plain text: lines are paragraphs, unless the text is wrapped like a mail.

/**
 * @typedef {import('../engine/contract.ts').Block} Block
 * @typedef {import('../engine/contract.ts').Role} Role
 */

/** Lines of wrapped text end near here. */
const WRAP = { least: 50, most: 90 };
/** A heading is shorter than this. */
const HEADING = 90;

/**
 * @param {string} text
 * @returns {Block[]}
 */
export function blocksOfText(text) {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((part) => (isWrapped(part) ? [part.replace(/\s*\n\s*/g, ' ')] : part.split('\n')))
    .flatMap((line, i, lines) =>
      line.includes('|') ? cells(line, lines[i + 1]) : [{ text: line.trim() }],
    )
    .filter(({ text: words }) => /[\p{L}\p{N}]/u.test(words));
  return paragraphs.map((block, i) => ({
    id: `t${i + 1}`,
    text: block.text,
    role: block.role ?? roleOf(block.text, paragraphs[i + 1]?.text),
  }));
}

/** @param {string} part */
function isWrapped(part) {
  const lines = part.trim().split('\n');
  const full = lines.slice(0, -1);
  return full.length > 0 && full.every(({ length }) => length >= WRAP.least && length <= WRAP.most);
}

/**
 * A line with bars is a row of a table; a rule under it makes it the table's head.
 * @param {string} line
 * @param {string | undefined} next
 * @returns {{ text: string, role?: Role }[]}
 */
function cells(line, next) {
  /** @type {Role} */
  const role = /^[\s|:-]*-[\s|:-]*$/.test(next ?? '') ? 'heading' : 'table-cell';
  return line.split('|').map((cell) => ({ text: cell.trim(), role }));
}

/**
 * @param {string} text
 * @param {string | undefined} next
 * @returns {Role}
 */
function roleOf(text, next) {
  if (/^[-*•–]\s/.test(text)) return 'list-item';
  const open = text.length < HEADING && !/[.!?…:;,"”’)]$/.test(text);
  return open && next !== undefined && next.length > text.length ? 'heading' : 'paragraph';
}
