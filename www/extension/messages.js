// What the extension says beside the shell's own catalogue.

/** @type {Record<string, import('../ui/messages.js').Message>} */
export const en = {
  'extension.name': 'Claimlight: check claims against your sources',
  'extension.description':
    'Marks the checkable claims of a page and shows whether other articles you have open confirm or dispute them. On your device.',
  'extension.action': 'Claimlight: check this page',
  'extension.panel': 'Claims on this page',
  'extension.command.check': 'Check this page',
  'extension.privacy': 'Nothing you read leaves this device.',

  'page.off': 'Not checked. Claimlight reads a page only when you ask.',
  'page.check': 'Check this page',
  'page.stop': 'Stop checking',
  'page.working': 'Checking…',
  'page.asks-not': 'This site asks not to be marked.',
  'page.anyway': 'Check anyway',
  'page.always': 'Always check {site}',
  'page.always-private': 'Sites are not remembered in private windows.',
  'page.ask-toolbar':
    'Press the Claimlight button in the toolbar, or Alt+Shift+K, to check this page.',
  'page.use': 'Use this page as a source',
  'page.used': 'This page is one of your sources now.',
  'page.list': 'List of claims',
  'page.options': 'Options',

  'sources.none': 'No source yet. Choose another article to compare with.',
  'sources.compare': 'Compare with an open tab…',
  'sources.other': 'Paste, link or file…',
  'sources.tabs': 'Open tabs',
  'sources.no-tabs': 'No other tab with a web page is open in this kind of window.',
  'sources.back': 'Back',
  'sources.asking': 'Your browser asks whether Claimlight may read {site}.',
  'sources.reading': 'Reading {name}…',
  'sources.added': '“{name}” is one of your sources now.',
  'sources.private': 'Private window: sources are kept in memory until its windows are closed.',
  'sources.paste': 'Text, or a link to an article',
  'sources.files': 'Or files (.txt, .html)',
  'sources.remove-all': 'Remove all',

  'menu.check': 'Check this page',
  'menu.use-page': 'Use this page as a source',
  'menu.use-selection': 'Use the selection as a source',

  'options.title': 'Claimlight: options',
  'options.language': 'Language',
  'options.language-auto': 'As the browser',
  'options.language-en': 'English',
  'options.language-de': 'German (Deutsch)',
  'options.marks': 'Verdicts shown',
  'options.marks-how': 'What is not ticked is not marked on pages that are checked from now on.',
  'options.sites': 'Sites always checked',
  'options.no-sites': 'None. Switch a site on from the toolbar button.',
  'options.site-remove': 'Remove {site}',
  'options.erase': 'Erase everything',
  'options.erase-how':
    'Removes sources, hidden claims, sites and these options, and gives back the permissions you granted.',
  'options.erased': 'Everything is erased.',
  'options.privacy': 'Privacy',
  'options.privacy-text':
    'Texts are read and compared on this device. Claimlight has no server, no account and no statistics, and runs no code from elsewhere. It fetches one thing only: a link that you give it as a source, from that link’s own site.',
  'options.permissions': 'What each permission is for',
  'permission.activeTab':
    'The current tab, when you press the button: to read the page you ask for.',
  'permission.scripting': 'Scripting: to draw the marks on that page.',
  'permission.storage': 'Storage: to keep your sources and options in this browser.',
  'permission.contextMenus': 'Menus: to offer “Use this page as a source” on a right click.',
  'permission.sidePanel': 'Side panel: to show the list of claims beside the page.',
  'permission.tabs': 'Tabs, asked for when you compare: to list your open tabs by title.',
  'permission.sites':
    'A site, asked for one at a time: to read it as a source, or to check it always.',

  'error.page-closed':
    'The browser does not let extensions read this page. Copy its text and paste it instead.',
  'error.tab-gone': 'That tab is closed. Open the article again and choose it once more.',
  'error.permission-denied':
    'Without your permission Claimlight cannot read {site}. Nothing was changed; you can copy its text and paste it instead.',
  'error.tabs-denied':
    'Without permission the open tabs cannot be listed. Open the article and choose “Use this page as a source” there.',
  'error.storage-full':
    'There is no room for another source in this browser’s storage. Remove one first.',
  'error.background-stopped':
    'The checker was stopped by the browser and did not come back. Check the page again.',
};
