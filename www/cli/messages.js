// What the command says beside the shell's own catalogue, and in place of what it says of pasting and reloading.

/** @type {Record<string, import('../ui/messages.js').Message>} */
export const cliMessages = {
  'cli.help': `Claimlight holds the claims of a text against other texts, on this machine.

Usage
  claimlight check PAGE… --source TEXT… [options]

PAGE and TEXT are files (.html, or any plain text), http(s) links, which are fetched and nothing else is, or - for
standard input. All that follows --source, up to the next option, is a source.

Options
  -s, --source TEXT…     what the pages are held against; without any, their checkable claims are listed
  -l, --list FILE        names more pages, one a line; - is standard input
  -f, --format FORMAT    text (default), markdown or md, json, csv, annotations (W3C Web Annotation, JSON-LD)
      --markdown, --json, --csv, --annotations
                         the same, shorter
  -p, --published DATE   when pages that do not say so were published, as 2024-05-06
  -h, --help
  -v, --version

With several pages, json and annotations are one object a line.

Exit code
  0  everything was checked and nothing is disputed
  1  something could not be read; the rest was checked
  2  the command was not understood
  3  a claim is disputed

Examples
  claimlight check story.html --source wire.txt release.html
  claimlight check draft.txt --source https://example.org/report --markdown > check.md
  find archive -name '*.html' | claimlight check --list - --source wire.txt --json > archive.jsonl
`,
  'cli.see-help': 'claimlight --help says how it is used.',
  'cli.no-command':
    'There is no command “{name}”. The one there is: claimlight check page.html --source other.html',
  'cli.no-page':
    'No page to check is named. Name it before --source: claimlight check page.html --source other.html',
  'cli.unknown-format': 'There is no format “{name}”. Choose one of {formats}.',
  'cli.bad-date': '“{name}” is not a date. Write it as 2024-05-06.',
  'cli.stdin-once': 'Standard input can be read only once, but - is named more than once.',
  'cli.no-source': 'None of the sources could be read, so nothing was checked.',
  'cli.stdin': 'standard input',
  'cli.against': 'Against: {names}',
  'error.not-found': 'There is no such file.',
  'error.is-folder': 'This is a folder. Name the files in it, or give a list of them with --list.',
  'error.forbidden': 'This file may not be read.',
  'error.unreadable': 'It could not be read ({reason}).',
  'error.binary': 'This is not a text: it may be a picture, a program or a packed file.',
  'error.not-a-link': 'This is not a complete link. It should start with https://.',
  'error.link-unreachable':
    'It could not be fetched. Check the link and the connection, or save the page and name the file.',
  'error.link-status': 'The site answered with error {status}. Check the link.',
  'error.link-timeout':
    'It took longer than {seconds} seconds. Try again, or save the page and name the file.',
  'error.duplicate-source': 'This source is named twice.',
  'error.other': 'Something went wrong while it was read.',
};
