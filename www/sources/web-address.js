/**
 * Whether a link may lead there: what a text says of its own address may be `javascript:` as well.
 * @param {string} address
 */
export const isWebAddress = (address) => {
  const base = globalThis.document?.baseURI;
  return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
};
