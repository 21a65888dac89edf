// Links that lead to a passage: text fragments.

/** Longer passages are named by their first and last words. */
const WHOLE = 120;
const EDGE_WORDS = 5;

/**
 * @param {string} url
 * @param {string} text  as it stands on the page
 */
export function linkToText(url, text) {
  const [base] = url.split('#', 1);
  return `${base}#:~:text=${fragment(text)}`;
}

/** @param {string} text */
function fragment(text) {
  const words = text.split(/\s+/).filter(Boolean);
  if (text.length <= WHOLE || words.length < 2 * EDGE_WORDS) return encode(words.join(' '));
  const start = words.slice(0, EDGE_WORDS).join(' ');
  const end = words.slice(-EDGE_WORDS).join(' ');
  return `${encode(start)},${encode(end)}`;
}

/**
 * The dash separates prefix and suffix in the fragment's own syntax.
 * @param {string} text
 */
function encode(text) {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
