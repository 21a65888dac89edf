/** The list's own rules; colours and measures come from the theme. */
export const LIST_STYLES = `
.list { padding: 0.75rem 1rem 1.5rem; background: var(--paper); }
.progress { position: sticky; z-index: 1; inset-block-start: 0; block-size: 3px; margin: -0.75rem -1rem 0.5625rem; overflow: hidden; background: var(--edge); }
/* What is over in a moment needs no telling. */
.list[aria-busy='true'] :is(.progress, .status) { animation: appear 1ms 250ms backwards; }
@keyframes appear { from { opacity: 0; } }
.progress::after { content: ''; display: block; block-size: 100%; inline-size: 30%; background: var(--accent); animation: slide 900ms linear infinite; }
@keyframes slide { from { translate: -100%; } to { translate: 334%; } }
.filters { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-inline: -0.5rem; margin-block-end: 0.25rem; }
.filter { display: grid; grid-template: auto auto / auto 1fr; flex: 1 1 auto; column-gap: 0.375rem; padding: 0.375rem 0.5rem; white-space: nowrap; line-height: 1.25; }
.filter .glyph { font-weight: 700; font-size: 1.125rem; }
.filter .figure { font-weight: 650; font-size: 1.125rem; font-variant-numeric: tabular-nums; }
.filter .word { grid-column: 1 / -1; font-size: 0.8125rem; }
.filter[aria-pressed='true'] { border-color: currentColor; background: color-mix(in srgb, currentColor 12%, transparent); }
.confirmed { color: var(--confirmed); }
.partly { color: var(--partly); }
.disputed { color: var(--disputed); }
.unmentioned { color: var(--unmentioned); }
.checkable { color: var(--checkable); }
.density { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; min-block-size: 2.25rem; font-size: 0.875rem; color: var(--quiet); }
.density input { flex: 1 1 4rem; min-inline-size: 0; min-block-size: 2rem; margin: 0; accent-color: var(--accent); }
.density output { min-inline-size: 4.5rem; margin-inline-start: auto; text-align: end; font-variant-numeric: tabular-nums; }
.status { margin: 0.25rem 0; }
.status:empty { display: none; }
.list :is(ol, ul) { margin: 0; padding: 0; list-style: none; }
.list ol { margin-inline: -0.5rem; border-block-start: 1px solid var(--edge); margin-block-start: 0.25rem; padding-block-start: 0.25rem; }
.list ol > li { content-visibility: auto; contain-intrinsic-block-size: auto 3.25rem; }
.item { position: relative; display: grid; grid-template-columns: 1.25rem 1fr; inline-size: 100%; padding: 0.375rem 0.5rem; }
.item .glyph { font-weight: 700; }
.item .words { color: var(--ink); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
.item:is(.unmentioned, .checkable) .words { color: var(--quiet); }
.item .difference { grid-column: 2; font-size: 0.875rem; font-weight: 550; overflow-wrap: anywhere; }
.item[aria-current] { background: color-mix(in srgb, currentColor 10%, transparent); }
.item:focus-visible { outline-offset: -2px; }
@media (forced-colors: active) { .item:not([aria-current]), .filter[aria-pressed='false'] { border-color: Canvas; } :is(.item[aria-current], .filter[aria-pressed='true']) { border-color: Highlight; box-shadow: inset 0 0 0 1px Highlight; } }
.more { margin-block: 0.5rem; }
.keys, .privacy { margin: 0.5rem 0 0; font-size: 0.8125rem; }
@media (pointer: coarse) { .keys { display: none; } }
.list h2 { margin: 1.25rem 0 0.375rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--edge); font-size: var(--size); font-weight: 650; }
.notes p, .sources p { margin: 0; overflow-wrap: anywhere; }
.notes li, .sources li { padding-block: 0.375rem; }
.sources .name { font-weight: 600; }
.sources .quiet, .sources .link, .notes .link { font-size: 0.875rem; }
.sources .link, .notes .link { margin-inline-start: -0.25rem; }
.sources .link + .link { margin-inline-start: 0.5rem; }
.sources .outlined { margin-block-start: 0.5rem; }
@media print { .list { display: none; } }
`;
