// The demo's pages about Claimlight: docs/*.md as they stand in the repository, made into HTML without script.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
// marked: Markdown with tables, and no dependency of its own.
import { Marked, Renderer } from 'marked';
import { tokens } from '../www/ui/theme.js';
import { CommandFailed, root } from './run.mjs';

/** @import { Tokens } from 'marked' */

const DOCS = join(root, 'docs');

/** What the pages lead to, in this order; whatever else they link to comes with them. */
const PAGES = {
  'how-it-decides.md': 'How it decides',
  'limits.md': 'What it cannot see',
  'benchmark.md': 'How fast',
  'privacy.md': 'Privacy',
  'threat-model.md': 'Security',
  'publishers.md': 'Embed it',
};

/** Their own styles and pictures, and nothing else. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** @param {string} folder where the pages go */
export function buildDocs(folder) {
  const pages = Object.keys(PAGES);
  // Those that are linked to join it meanwhile.
  for (const page of pages) {
    const text = readFileSync(join(DOCS, page), 'utf8');
    const { html, linked, files } = rendered(page, text);
    pages.push(...linked.filter((each) => !pages.includes(each)));
    for (const [name, path] of files) cpSync(path, join(folder, name));
    const file = join(folder, addressOf(page));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
  }
  writeFileSync(join(folder, 'tokens.css'), tokens(':root'));
}

/**
 * @param {string} page its path under docs/
 * @param {string} text
 */
function rendered(page, text) {
  /** @type {Set<string>} */
  const linked = new Set();
  /** @type {Map<string, string>} by the name they get beside the pages, where they lie */
  const files = new Map();
  /** @param {string} href */
  const moved = (href) => {
    const [, file, place] = /^([^#]*)(.*)$/.exec(href) ?? [];
    if (!file || /^\w+:/.test(file)) return href;
    const path = join(DOCS, dirname(page), file);
    const inDocs = relative(DOCS, path);
    // What lies elsewhere in the project comes to the top.
    const name = inDocs.startsWith('..') ? basename(path) : inDocs;
    if (name.endsWith('.md')) linked.add(name);
    else files.set(name, path);
    return relative(dirname(page), addressOf(name)) + place;
  };
  const marked = new Marked({
    walkTokens(token) {
      if (token.type === 'link' || token.type === 'image') token.href = moved(token.href);
    },
  });
  const body = marked.parse(text, { async: false, renderer: new PageRenderer() });
  return { html: framed(page, body), linked: [...linked], files };
}

/** @param {string} page */
const addressOf = (page) => page.replace(/\.md$/, '.html');

class PageRenderer extends Renderer {
  /** @override @param {Tokens.Heading} heading */
  heading({ tokens, depth, text }) {
    const id = text.toLowerCase().replace(/[^\p{L}\d]+/gu, '-');
    return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  /** Scrolls by itself where the window is too narrow for it. @override @param {Tokens.Table} table */
  table(table) {
    return `<div class="table" tabindex="0">${super.table(table)}</div>\n`;
  }

  /** An empty head is the head of nothing. @override @param {Tokens.TableCell} cell */
  tablecell(cell) {
    return cell.header && !cell.text ? '<td></td>' : super.tablecell(cell);
  }

  /** @override @param {Tokens.HTML | Tokens.Tag} html */
  html({ text }) {
    if (/^<!--.*-->\s*$/s.test(text)) return '';
    throw new CommandFailed(`docs/ holds Markdown alone, and not ${text}`);
  }
}

/**
 * @param {string} page
 * @param {string} body
 */
function framed(page, body) {
  const title = /<h1[^>]*>(.*)<\/h1>/.exec(body)?.[1];
  const up = relative(dirname(page), '.') || '.';
  const links = Object.entries(PAGES).map(([each, name]) => {
    const here = each === page ? ' aria-current="page"' : '';
    return `<li><a href="${up}/${addressOf(each)}"${here}>${name}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title} – Claimlight</title>
<link rel="icon" href="${up}/../icon.svg">
<link rel="stylesheet" href="${up}/tokens.css">
<link rel="stylesheet" href="${up}/../demo.css">
<link rel="stylesheet" href="${up}/docs.css">
</head>
<body>
<header id="bar">
<a class="name" href="${up}/../index.html">Claimlight</a>
<nav class="about" aria-label="About Claimlight"><ul>${links.join('')}</ul></nav>
</header>
<main id="reading"><article>
${body}</article></main>
</body>
</html>
`;
}
