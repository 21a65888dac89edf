// What the widget says: apart, because the boot script needs some of it before anything else is loaded.

/** @satisfies {Record<string, import('./messages.js').Message>} */
export const widgetMessages = {
  'widget.name': 'Claimlight',
  'widget.start': 'Check the claims here',
  'widget.starting': 'Loading…',
  'widget.stop': 'Hide the marks',
  'widget.resume': 'Show the marks',
  'widget.list': 'List of claims',
  'widget.byline':
    'The marks are made by a program on your device, which compares this text with other texts. They are not the opinion of its authors.',
  'widget.compared': 'Compared with',
  'widget.waiting': { one: 'waiting for 1 source', other: 'waiting for {n} sources' },
  'widget.alone': 'no source could be loaded, so nothing is compared',
  'widget.missing': '“{name}” is left out.',
  'widget.not-loaded':
    'The check could not be loaded; the article is not affected. Reload the page to try again.',
  'widget.refused':
    'This site’s policy does not allow the check to run; the article is not affected.',
  'widget.no-article': 'There is no article here to check.',
};
