// The web as these tests know it: three reports of one event, each under a policy that allows a page nothing.
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * @param {string} title
 * @param {{ outlet?: string, published?: string, head?: string, body: string[] }} article
 */
const report = (title, { outlet = '', published = '2024-05-06', head = '', body }) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
  <meta property="article:published_time" content="${published}">
  <meta property="og:site_name" content="${outlet}"><link rel="icon" href="data:,">${head}
  <body><article><h1>${title}</h1>${body.map((text) => `<p>${text}</p>`).join('')}</article>`;

const CLAIMS = [
  'The ferry Northern Star ran aground off Marrow Island on 5 May 2024.',
  'The ferry Northern Star was carrying 84 passengers.',
  'The line paid 4.5 million dollars for the ferry in 2004.',
];

/** @type {Record<string, string>} */
const PAGES = {
  '/page': report('Ferry aground', { body: CLAIMS }),
  '/courier': report('All safe', {
    outlet: 'Harbour Courier',
    published: '2024-05-05',
    body: [
      'Everyone is safe tonight, the coast guard said.',
      'The ferry Northern Star ran aground off Marrow Island on 5 May 2024.',
      'Crews worked on the shore until the evening.',
    ],
  }),
  '/gazette': report('Long night', {
    outlet: 'Skerrow Gazette',
    body: [
      // Long without a style, which the policy would refuse.
      `A long night at sea.${'<br>'.repeat(200)}`,
      'The ferry Northern Star was carrying 84 passengers, the line said on Monday.',
    ],
  }),
  '/lifeboat': report('Lifeboat called', {
    outlet: 'Marrow Weekly',
    body: ['The lifeboat of Marrow Island was called out on 5 May 2024.', CLAIMS[0]],
  }),
  '/opted-out': report('Ferry aground', {
    head: '<meta name="claimlight" content="off">',
    body: CLAIMS,
  }),
};

/** Serves the sites; `asked` is every address anyone asked for. */
export async function serveNews() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-security-policy', "default-src 'none'; img-src data:");
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.writeHead(pathname in PAGES ? 200 : 404).end(PAGES[pathname] ?? 'Not found');
  });
  // As a proxy it opens no tunnel, and notes who asked for one.
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    asked,
    port,
    url: (/** @type {string} */ path) => `http://127.0.0.1:${port}/${path}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
