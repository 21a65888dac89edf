// The engine's end of the port to a page: one check after another, each answered or refused.

/**
 * @param {any} port
 * @param {import('./profile.js').Profile} profile
 */
export function serveChecks(port, profile) {
  port.onMessage.addListener(
    async (/** @type {import('../protocol.ts').CheckRequest} */ { id, page, options }) => {
      send({ id, taken: true });
      try {
        const [report, sources] = await Promise.all([profile.check(page, options), profile.list()]);
        send({ id, report, sources });
      } catch (error) {
        const { code = 'internal', message = '' } = /** @type {any} */ (error);
        send({ id, error: { code, message } });
      }
    },
  );

  /** @param {import('../protocol.ts').CheckReply} reply */
  function send(reply) {
    try {
      port.postMessage(reply);
    } catch {
      // The page was closed while it was checked: nobody waits for the answer.
    }
  }
}
