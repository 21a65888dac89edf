// A catalogue as the `_locales` of extensions hold it. Their names allow no dots, so each entry carries its key in
// its description, and each plural form is an entry of its own.

/**
 * @typedef {import('../ui/messages.js').Message} Message
 * @typedef {Record<string, { message: string, description: string }>} LocaleFile
 */

/** Sets a plural form off from its key. */
const FORM = ' | ';

/**
 * @param {Record<string, Message>} catalogue
 * @returns {LocaleFile}
 */
export function toLocaleFile(catalogue) {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, message]) =>
      typeof message === 'string'
        ? [entry(key, message)]
        : Object.entries(message).map(([form, words]) => entry(`${key}${FORM}${form}`, words)),
    ),
  );
}

/**
 * @param {string} description
 * @param {string} message
 * @returns {[string, LocaleFile[string]]}
 */
function entry(description, message) {
  return [description.replace(/\W+/g, '_'), { message, description }];
}

/**
 * @param {LocaleFile} file
 * @returns {Record<string, Message>}
 */
export function fromLocaleFile(file) {
  /** @type {Record<string, any>} */
  const catalogue = {};
  for (const { message, description } of Object.values(file)) {
    const [key, form] = description.split(FORM);
    if (form) catalogue[key] = { ...catalogue[key], [form]: message };
    else catalogue[key] = message;
  }
  return catalogue;
}
