// The extension in Firefox: the zip for its store, the toolbar button pressed from the browser's own window.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/run.mjs';
import { View } from './popup.js';

const ID = 'claimlight@claimlight.org';

const builtZip = () => {
  const dist = join(root, 'dist');
  const name = readdirSync(dist).find((file) => file.startsWith('claimlight-firefox-'));
  return join(dist, /** @type {string} */ (name));
};

/**
 * @param {{ granted?: boolean }} [how]  granted: permission prompts are answered with yes by the browser itself
 */
export async function startFirefox({ granted = false } = {}) {
  const browser = await launch('Firefox', ['--remote-allow-system-access'], {
    extraPrefsFirefox: { 'extensions.webextOptionalPermissionPrompts': !granted },
  });
  await browser.installExtension(builtZip());

  /**
   * Runs a function's body in the browser's own window.
   * @param {string} body
   */
  async function inWindow(body) {
    const connection = /** @type {any} */ (browser).connection;
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = tree.result.contexts.find((/** @type {any} */ { url }) =>
      url.endsWith('/browser.xhtml'),
    );
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { const policy = WebExtensionPolicy.getByID('${ID}'); ${body} })()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value;
  }

  /** @param {string} selector  of the element in the browser's window that shows one of our views */
  const viewIn = (selector) =>
    new View((body) =>
      inWindow(`
        const { messageManager } = document.querySelector(${JSON.stringify(selector)});
        const name = 'claimlight-test:' + Math.random();
        const answer = new Promise((resolve) => messageManager.addMessageListener(name, resolve));
        const script = \`(async () => {
          const { document } = content;
          let said;
          try { said = { value: await (async () => { \${${JSON.stringify(body)}} })() } }
          catch (error) { said = { error: String(error) } }
          sendAsyncMessage('\${name}', said);
        })()\`;
        messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
        const { data } = await answer;
        if (data.error) throw new Error(data.error);
        return data.value;`),
    );

  return {
    browser,
    inWindow,
    newPage: () => browser.newPage(),
    /** @param {import('puppeteer-core').Page} page */
    async openPopup(page) {
      await closePopup();
      await page.bringToFront();
      await inWindow(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const shown = new Promise((resolve) =>
          document.addEventListener('popupshown', resolve, { once: true, capture: true }));
        await ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window);
        await shown;`);
      return viewIn('.webextension-popup-browser');
    },
    closePopup,
    /** Presses one of the extension's keys. @param {string} letter */
    pressKey: (letter) =>
      inWindow(`
        document.querySelector('keyset[id^=ext-keyset-id-claimlight] key[key=${letter}]').doCommand();`),
    /**
     * Chooses an entry of the page's context menu.
     * @param {import('puppeteer-core').Page} page
     * @param {string} label
     */
    async chooseEntry(page, label) {
      const chosen = inWindow(`
        const menu = document.getElementById('contentAreaContextMenu');
        await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
        const ours = [...menu.querySelectorAll('[id^=claimlight] menuitem')];
        ours.find((entry) => entry.label === ${JSON.stringify(label)}).doCommand();
        menu.hidePopup();`);
      await page.mouse.click(200, 150, { button: 'right' });
      await chosen;
    },
    /** As the browser does when the background rests, but now. */
    stopBackground: () =>
      inWindow('await policy.extension.terminateBackground({ ignoreDevToolsAttached: true });'),
    async holdBackground() {},
    /** Answers the permission prompt with its second button. */
    refuse: () =>
      inWindow(`
        const { PopupNotifications } = window;
        const open = () => PopupNotifications.panel.state === 'open';
        if (!open()) await new Promise((resolve) =>
          PopupNotifications.panel.addEventListener('popupshown', resolve, { once: true }));
        PopupNotifications.panel.firstElementChild.secondaryButton.click();`),
    close: () => browser.close(),
  };

  async function closePopup() {
    await inWindow(`
      const open = document.querySelector('.webextension-popup-browser')?.closest('panel');
      if (!open || open.state === 'closed') return;
      const hidden = new Promise((resolve) => open.addEventListener('popuphidden', resolve, { once: true }));
      open.hidePopup();
      await hidden;`);
  }
}
