/** The extension's own pages, over the theme's base. */
export const PAGE_STYLES = `
.page { padding: 0.75rem 1rem; background: var(--paper); }
/* Weaker than any class: the list keeps its own spaces. */
:where(.page) h1 { margin: 0; font-size: var(--size); font-weight: 650; }
:where(.page) h2 { margin: 0 0 0.375rem; font-size: var(--size); font-weight: 650; }
:where(.page) p { margin: 0; }
:where(.page) ul { margin: 0; padding: 0; list-style: none; }
.top { display: flex; align-items: center; gap: 0.5rem; }
.top img { inline-size: 1.25rem; block-size: 1.25rem; }
.top h1 { flex: 1; }
.top button { margin-inline-end: -0.5rem; min-inline-size: 2rem; text-align: center; }
.small { font-size: 0.8125rem; }
.part { margin-block-start: 0.75rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--edge); }
.stack { display: grid; gap: 0.5rem; justify-items: stretch; }
.primary { border-color: transparent; background: var(--ink); color: var(--paper); font-weight: 550; text-align: center; }
button.primary:hover { background: color-mix(in srgb, var(--ink) 85%, var(--paper)); }
button.outlined { text-align: center; }
button:disabled { opacity: 0.55; cursor: default; }
.row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 0.75rem; }
.links { justify-content: start; margin-inline-start: -0.25rem; }
.notice { padding: 0.375rem 0.75rem; border-inline-start: 3px solid var(--accent); background: var(--sunk); border-radius: 0 var(--radius) var(--radius) 0; }
.notice.failure { border-color: var(--disputed); }
.notice:empty { display: none; }
.chips { display: flex; flex-wrap: wrap; gap: 0.375rem; }
.chip { display: flex; align-items: center; max-inline-size: 100%; border: 1px solid var(--edge); border-radius: 1rem; background: var(--sunk); }
.chip span { overflow: hidden; max-inline-size: 11rem; padding-inline-start: 0.75rem; text-overflow: ellipsis; white-space: nowrap; }
.chip button { min-inline-size: 2rem; padding: 0; border-radius: 1rem; color: var(--quiet); text-align: center; }
.switch { display: flex; align-items: center; gap: 0.5rem; min-block-size: 2rem; overflow-wrap: anywhere; }
.switch input { inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--accent); }
.tabs { max-block-size: 20rem; overflow: auto; margin-inline: -0.5rem; }
.tabs button { display: grid; inline-size: 100%; padding: 0.375rem 0.5rem; }
.tabs .title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.working { color: var(--quiet); }
.list { padding: 0; }
.list .privacy { display: none; }
.list .progress { margin: 0 0 0.5rem; }
.page textarea, .page select, .page input[type='text'] { inline-size: 100%; min-block-size: 2rem; padding: 0.375rem 0.625rem; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--raised); color: inherit; font: inherit; resize: vertical; }
/* Many sources do not push what can be done out of sight. */
.popup .chips { max-block-size: 6rem; overflow-y: auto; }
.page [type='file'] { font: inherit; color: inherit; }
::file-selector-button { min-block-size: 2rem; margin-inline-end: 0.5rem; padding: 0.25rem 0.625rem; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--raised); color: inherit; font: inherit; cursor: pointer; }
.options { max-inline-size: 42rem; margin: 0 auto; padding-block: 1.5rem 3rem; }
.options .top h1 { font-size: 1.25rem; }
.options .part { margin-block-start: 1.25rem; padding-block-start: 1.25rem; }
.options select { max-inline-size: 16rem; }
.options li { padding-block: 0.125rem; }
.options .glyph { display: inline-block; inline-size: 1.25rem; text-align: center; font-weight: 700; }
.reader { max-inline-size: 40rem; margin: 0 auto; padding-block: 1.5rem 4rem; font-size: 1.0625rem; line-height: 1.6; }
.reader p { margin-block-start: 1rem; overflow-wrap: anywhere; }
.reader mark { background: light-dark(#ffdd5773, #ffdd5747); color: inherit; }
`;
