import assert from 'node:assert/strict';
import { after } from 'node:test';
import { eachBrowser } from '../support/browsers.js';
import { attachTo, drawnClaims, highlighted, pageOf, servePages } from './attached.js';

/** What a page's markup reads as, block by block. @type {Record<string, [html: string, blocks: string[]]>} */
const READINGS = {
  'white space collapses': ['<p>\n  One   two\t\n three. </p>', ['One two three.']],
  'inline elements stand inside words': ['<p>Nor<b>th</b>ern <i>Star</i>.</p>', ['Northern Star.']],
  'spaces around inline elements count once': [
    '<p>One <b> two </b> three.</p>',
    ['One two three.'],
  ],
  'a line break stays': ['<p>One.<br>Two.</p>', ['One.\nTwo.']],
  'two line breaks part paragraphs': ['<div>One.<br><br>Two.</div>', ['One.', 'Two.']],
  'soft hyphens are not read': ['<p>pas&shy;sen&shy;gers</p>', ['passengers']],
  'no-break spaces stay': ['<p>12&nbsp;km</p>', ['12\u00a0km']],
  'preformatted lines stay': ['<pre>One.\n  Two.</pre>', ['One.\n  Two.']],
  'text beside blocks is a block': ['<div>One.<p>Two.</p>Three.</div>', ['One.', 'Two.', 'Three.']],
  'tables are read by cell': [
    '<table><caption>Rescue</caption><tr><th>Ship</th><td>84 saved</td></tr></table>',
    ['Rescue', 'Ship', '84 saved'],
  ],
  'lists are read by item': [
    '<ul><li>One.<li>Two.<ul><li>Three.</ul></ul>',
    ['One.', 'Two.', 'Three.'],
  ],
  'computed display decides': [
    '<p><span style="display:block">One.</span><b style="display:block">Two.</b></p>',
    ['One.', 'Two.'],
  ],
  'a floated capital belongs to its word': [
    '<p><span style="float:left;font-size:3em">T</span>he ferry left.</p>',
    ['The ferry left.'],
  ],
  'a styled first letter is a letter': [
    '<style>p::first-letter{float:left;font-size:3em}</style><p>The ferry left.</p>',
    ['The ferry left.'],
  ],
  'what is hidden is not read': [
    `<p>Seen. <span style="display:none">No.</span><span style="visibility:hidden">No.</span></p>
     <p hidden>No.</p><p aria-hidden="true">No.</p><p style="font-size:0">No.</p>
     <p style="position:absolute;width:1px;height:1px;overflow:hidden">No.</p>
     <details><summary>Open me.</summary><p>No.</p></details>
     <details open><summary>Opened.</summary><p>Yes.</p></details>`,
    ['Seen.', 'Open me.', 'Opened.', 'Yes.'],
  ],
  'what is seen inside what is invisible is read': [
    '<p style="visibility:hidden">No. <span style="visibility:visible">Yes.</span></p>',
    ['Yes.'],
  ],
  'pictures, formulas and code are not read': [
    `<p>One <svg><text>no</text></svg><math><mi>no</mi></math> two.</p>
     <script>'no'</script><style>no{}</style><noscript>no</noscript><template>no</template>`,
    ['One two.'],
  ],
  'forms and editors are not read': [
    `<p>One.</p><textarea>no</textarea><button>no</button><select><option>no</select>
     <div contenteditable>no <p contenteditable="false">nor</p></div>`,
    ['One.'],
  ],
  'page furniture is not read': [
    '<nav>no</nav><header>no</header><aside>no</aside><p>One.</p><footer>no</footer><div role="search">no</div>',
    ['One.'],
  ],
  'the article comes before what is around it': [
    `<div class="teasers"><p>${'A teaser about something else, rather long. '.repeat(3)}</p></div>
     <article><header><h1>Headline</h1></header>${`<p>${'The article itself goes on. '.repeat(9)}</p>`.repeat(2)}</article>
     <div id="comments"><p>${'A comment as long as any. '.repeat(30)}</p></div>`,
    ['Headline', ...Array(2).fill('The article itself goes on. '.repeat(9).trim())],
  ],
  'what only leads elsewhere is not read': [
    `<main><h1><a href="#">Headline</a></h1><p>${'The article itself goes on. '.repeat(9)}</p>
     <p><i><a href="b">[Read: Another story]</a></i></p><p><a href="c">Linked as a whole.</a></p>
     <ul><li><a href="d">Third <b>story</b></a></li><li><a href="e">Linked</a> in part</li></ul>
     <h2><a href="f">Fourth story</a></h2></main>`,
    [
      'Headline',
      'The article itself goes on. '.repeat(9).trim(),
      'Linked as a whole.',
      'Linked in part',
    ],
  ],
  'what stands below the article is not read': [
    `<main><p>${'The article itself goes on. '.repeat(9)}</p>
     <div class="author-bio"><p>${'Who wrote it, at length. '.repeat(4)}</p></div>
     <ol class="references"><li>${'A book with a long title. '.repeat(4)}</ol></main>`,
    ['The article itself goes on. '.repeat(9).trim()],
  ],
};

/** Pages whose every claim must be found again. */
const PAGES = {
  ...Object.fromEntries(Object.entries(READINGS).map(([name, [html]]) => [name, html])),
  emoji:
    '<p>The 🚢 Northern Star carried 312 passengers 👩‍👩‍👧 on Tuesday. The 🧭 failed at 9:40 pm.</p>',
  'combining marks':
    '<p>Zoe\u0308 Mu\u0308<b>ller</b> said 84 people were hurt. She counted them.</p>',
  'no-break spaces':
    '<p>Repairs cost $4.5&nbsp;million.&nbsp;The&#x202f;line paid 12&nbsp;percent.</p>',
  'right to left':
    '<p dir="rtl">השלט ״כוכב הצפון״ נפל ב-3 מקומות. <b>84</b> people were hurt on Tuesday.</p>',
  'right to left in a line':
    '<p>The sign read ״כוכב <i>הצפון</i>״ in 3 places. It fell on 10 March 2026.</p>',
  'soft hyphens': '<p>The ferry carried 312 pas&shy;sen&shy;gers on Tues&shy;day. It sank.</p>',
  'much white space':
    '<p>The   ferry\n\n   carried <b> 312 </b>\n passengers on   Tuesday.   It  sank.</p>',
  'unread text in a claim':
    '<p>The ferry <svg><title>no</title></svg>carried <sup hidden>[1]</sup>312 passengers. It sank.</p>',
};

const LONE = 'a lone surrogate';
const site = await servePages(
  Object.fromEntries(
    [...Object.entries(PAGES), [LONE, '']].map(([name, html]) => [name, pageOf(html)]),
  ),
);
after(() => site.close());

/** What is left when only white space and unseen characters differ. @param {string} text */
const seen = (text) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

eachBrowser('the text map', (test) => {
  for (const [name, [, blocks]] of Object.entries(READINGS)) {
    test(name, async ({ page, errors }) => {
      await page.goto(site.url + encodeURIComponent(name));
      await attachTo(page);
      const read = await page.evaluate(() =>
        /** @type {any} */ (window).given.blocks.map(
          (/** @type {{ text: string }} */ { text }) => text,
        ),
      );
      assert.deepEqual(read, blocks);
      assert.deepEqual(errors, []);
    });
  }

  for (const name of Object.keys(PAGES)) {
    test(`finds every claim again: ${name}`, async ({ page }) => {
      await page.goto(site.url + encodeURIComponent(name));
      await attachTo(page);
      const drawn = await drawnClaims(page);
      assert.ok(drawn.length > 0);
      for (const { claim, drawn: text } of drawn) assert.equal(seen(text), seen(claim));
      const all = Object.values(await highlighted(page)).flat();
      assert.equal(
        all.length,
        drawn.reduce((sum, { ranges }) => sum + ranges, 0),
      );
    });
  }

  test(`finds every claim again: ${LONE}`, async ({ page }) => {
    await page.goto(site.url + encodeURIComponent(LONE));
    await page.evaluate(() => {
      document.body.append(document.createElement('p'));
      /** @type {Element} */ (document.querySelector('p')).textContent =
        'The \ud83d sign cost $40 on Tuesday. “We paid \udea2 twice,” Ilse Brandt said.';
    });
    await attachTo(page);
    const drawn = await drawnClaims(page);
    assert.equal(drawn.length, 2);
    for (const { claim, drawn: text } of drawn) {
      assert.equal(text.replace(/[\ud800-\udfff]/g, '\ufffd'), claim);
    }
  });
});
