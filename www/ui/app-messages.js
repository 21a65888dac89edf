// What the demo and the extension's own pages say beside the catalogue that every form speaks from.

/** @type {Record<string, import('./messages.js').Message>} */
export const appMessages = {
  'demo.reading': 'Reading',
  'demo.nothing': 'nothing yet',
  'demo.source': 'Source',
  'demo.show-source': 'Show {name}',
  'demo.privacy': 'Nothing leaves this device.',
  'demo.against': 'against',
  'demo.untitled': 'Untitled text',
  'demo.invite-example': 'This is an example: paste, drop or link',
  'demo.invite': 'Paste, drop or link',
  'demo.own': 'your own',
  'demo.example': 'Back to the example',
  'demo.back': 'Back to your texts',
  'add.title': 'Add an article',
  'add.text': 'Its text, or a link to it',
  'add.placeholder': 'Paste here…',
  'add.file': 'Or drop files (.txt, .html)',
  'add.outlet': 'Outlet (optional)',
  'add.date': 'Published (optional)',
  'add.as': 'Use it',
  'add.compare': 'as a source to compare with',
  'add.read': 'as the article to read',
  'add.privacy':
    'Texts are read on this device. A link is fetched from its own site and nowhere else.',
  'add.add': 'Add',
  'add.loading': 'Loading…',
  'add.cancel': 'Cancel',
  'add.drop-read': 'Read this',
  'add.drop-compare': 'Compare with this',

  'export.label': 'Export',
  'export.annotations': 'Web annotations (JSON-LD)',
  'export.json': 'Report (JSON)',
  'export.csv': 'Table (CSV)',
  'export.markdown': 'Text (Markdown)',

  'theme.label': 'Colours',
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
};
