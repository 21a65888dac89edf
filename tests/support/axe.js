import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds in a page: each rule that is broken, and where.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string[][]>}
 */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run();
    return violations.map(
      (/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) => [
        id,
        ...nodes.map(({ html }) => html),
      ],
    );
  });
}
