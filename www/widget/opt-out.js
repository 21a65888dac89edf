/**
 * A page that says `<meta name="claimlight" content="off">` is not marked.
 * @param {Document} document
 */
export const isOptedOut = (document) =>
  /^\s*off\s*$/i.test(
    document.querySelector('meta[name="claimlight" i]')?.getAttribute('content') ?? '',
  );
