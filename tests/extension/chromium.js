// The extension in Chromium, its toolbar button pressed as a reader presses it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/run.mjs';
import { View } from './popup.js';

const BUILT = join(root, 'dist', 'extension');

/**
 * Nothing can answer Chromium's permission prompt without a screen: where a test needs one granted, it loads a copy
 * whose manifest has it from the start.
 * @param {{ granted?: boolean, profile?: string, proxy?: number }} [how]
 */
export async function startChromium({ granted = false, profile, proxy } = {}) {
  const folder = granted ? grantedCopy() : BUILT;
  const flags = proxy
    ? [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>']
    : [];
  const browser = await launch('Chromium', flags, {
    pipe: true,
    enableExtensions: [folder],
    ...(profile ? { userDataDir: profile } : {}),
  });
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const id = new URL(target.url()).host;
  const own = (/** @type {string} */ name) => `chrome-extension://${id}/${name}`;
  /** @param {string} name */
  const pageOf = async (name) => {
    const found = await browser.waitForTarget((each) => each.url().startsWith(own(name)));
    return found.asPage();
  };
  /** @param {string} name */
  const viewOf = async (name) => {
    const page = await pageOf(name);
    return new View((body) => page.evaluate(`(async () => { ${body} })()`));
  };
  return {
    browser,
    newPage: () => browser.newPage(),
    /** One of the extension's own pages that is open, by its file. */
    pageOf,
    /** @param {import('puppeteer-core').Page} page */
    async openPopup(page) {
      await closePopup();
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is not loaded.');
      await page.triggerExtensionAction(extension);
      return viewOf('popup.html');
    },
    panel: () => viewOf('panel.html'),
    source: () => viewOf('source.html'),
    openOptions,
    closePopup,
    /** What the reader switches on under chrome://extensions. */
    async allowPrivate() {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(async (extensionId) => {
        const { developerPrivate } = /** @type {any} */ (globalThis).chrome;
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      }, id);
      await page.waitForFunction(
        async (id) => {
          const { developerPrivate } = /** @type {any} */ (globalThis).chrome;
          const { state, incognitoAccess } = await developerPrivate.getExtensionInfo(id);
          return state === 'ENABLED' && incognitoAccess.isActive;
        },
        {},
        id,
      );
      await page.close();
    },
    /** A page in a private window. @param {string} url */
    async openPrivate(url) {
      const page = await openOptions();
      await page.evaluate(
        (url) => /** @type {any} */ (globalThis).chrome.windows.create({ url, incognito: true }),
        url,
      );
      await page.close();
      const target = await browser.waitForTarget((each) => each.url() === url);
      return target.asPage();
    },
    /**
     * Waits until one of the extension's areas of storage fits.
     * @param {'local' | 'session'} area
     * @param {RegExp} words
     * @param {{ not?: boolean }} [how]
     */
    async stores(area, words, { not = false } = {}) {
      const page = await openOptions();
      await page.waitForFunction(
        async (area, words, not) => {
          const all = await /** @type {any} */ (globalThis).chrome.storage[area].get(null);
          return new RegExp(words).test(JSON.stringify(all)) !== not;
        },
        {},
        area,
        words.source,
        not,
      );
      await page.close();
    },
    /** As the browser does when the background rests, but now. */
    async stopBackground() {
      const worker = await browser.waitForTarget((each) => each.url() === own('background.js'));
      await (await worker.worker())?.close();
    },
    /**
     * The background answers nothing from now on, until it is stopped. It is kept busy, not paused: a debugger's pause
     * can pass to the background that is started next.
     */
    async holdBackground() {
      const worker = await browser.waitForTarget((each) => each.url() === own('background.js'));
      const busy = (await worker.worker())?.evaluate('for (;;);');
      busy?.catch(() => {});
    },
    async close() {
      await browser.close();
      if (granted) rmSync(folder, { recursive: true });
    },
  };

  async function openOptions() {
    const page = await browser.newPage();
    await page.goto(own('options.html'));
    return page;
  }

  async function closePopup() {
    const open = browser.targets().find((each) => each.url().startsWith(own('popup.html')));
    await (await open?.asPage())?.close();
  }
}

function grantedCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-'));
  cpSync(BUILT, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions.push('tabs');
  manifest.host_permissions = manifest.optional_host_permissions;
  delete manifest.optional_permissions;
  delete manifest.optional_host_permissions;
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
