// What a test does in the extension's own views; each function runs beside their document, in either browser.

/**
 * @typedef {(body: string) => Promise<any>} Run  runs a function's body over `document`
 */

const SHADOW = `const host = document.querySelector('claimlight-ui');
  const root = host && (host.shadowRoot ?? host.openOrClosedShadowRoot);`;

/** Milliseconds until a view that does not say what it should has failed. */
const PATIENCE = 15_000;

export class View {
  #run;

  /** @param {Run} run */
  constructor(run) {
    this.#run = run;
  }

  /** Waits until the view says something that fits. @param {RegExp} words */
  says(words) {
    return this.#run(`
      const view = document.defaultView;
      const wanted = new RegExp(${JSON.stringify(words.source)});
      return new Promise((resolve, reject) => {
        const watched = new Set();
        let text = '';
        const watch = (node) => {
          if (!node || watched.has(node)) return;
          watched.add(node);
          new view.MutationObserver(look).observe(node, { subtree: true, childList: true, characterData: true });
        };
        function look() {
          ${SHADOW}
          watch(root);
          text = root?.textContent ?? '';
          if (wanted.test(text)) resolve(text);
        }
        watch(document);
        look();
        view.setTimeout(() => reject(new Error('Expected ' + wanted + ', found: ' + text)), ${PATIENCE});
      });`);
  }

  /** @param {string} selector @param {string} [words] the first that holds them */
  click(selector, words = '') {
    return this.#run(`
      ${SHADOW}
      const all = [...root.querySelectorAll(${JSON.stringify(selector)})];
      const one = all.find((each) => each.textContent.includes(${JSON.stringify(words)}));
      if (!one) throw new Error(${JSON.stringify(`Nothing to click: ${selector} ${words}`)});
      const handle = document.defaultView.windowUtils?.setHandlingUserInput?.(true);
      one.click();
      handle?.destruct();`);
  }

  /** @param {string} selector @param {string} value */
  fill(selector, value) {
    return this.#run(`
      ${SHADOW}
      root.querySelector(${JSON.stringify(selector)}).value = ${JSON.stringify(value)};`);
  }
}
