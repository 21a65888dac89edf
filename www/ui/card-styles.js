/** The card's own rules; colours and measures come from the theme. */
export const CARD_STYLES = `
.card {
  position: fixed;
  inset: auto;
  inline-size: min(22.5rem, calc(100vw - 1rem));
  margin: 0;
  padding: 0.75rem 0.875rem 0.5rem;
  border: 1px solid var(--edge);
  border-radius: var(--radius);
  background: var(--raised);
  color: var(--ink);
  box-shadow: var(--shadow);
  font: 400 var(--size) / 1.45 var(--interface);
  overflow: auto;
  overscroll-behavior: contain;
  transition: opacity 120ms;
}
@media (pointer: coarse) { .card .turns button { min-inline-size: 2.75rem; } }
@starting-style { .card:popover-open { opacity: 0; } }
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.card.sheet {
  inset: auto 0 0;
  inline-size: 100%;
  max-inline-size: none;
  max-block-size: 60vh;
  border-radius: var(--radius) var(--radius) 0 0;
  border-inline: 0;
  border-block-end: 0;
  padding-block-end: max(0.75rem, env(safe-area-inset-bottom));
}
.card .top { display: flex; align-items: center; justify-content: space-between; }
.card h2 { margin: 0; font-size: 1.0625rem; font-weight: 650; line-height: 1.3; }
.card h2 .sure { white-space: nowrap; font-weight: 400; font-size: var(--size); }
.card .glyph { display: inline-block; min-inline-size: 0.875rem; }
.card .turns { display: flex; align-items: center; flex: none; margin-inline-end: -0.5rem; color: var(--quiet); }
.card .turns button { min-inline-size: 2rem; padding: 0; text-align: center; }
.confirmed { color: var(--confirmed); }
.partly { color: var(--partly); }
.disputed { color: var(--disputed); }
.unmentioned { color: var(--unmentioned); }
.checkable { color: var(--checkable); }
.card blockquote { margin: 0.25rem 0 0; overflow-wrap: anywhere; }
.card > blockquote { color: var(--quiet); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; overflow: hidden; }
.card blockquote b { font-weight: 650; color: var(--ink); }
.voice { margin-block-start: 0.5rem; padding-block-start: 0.375rem; border-block-start: 1px solid var(--edge); }
.voice .head { display: flex; align-items: baseline; justify-content: space-between; gap: 0.5rem; }
/* Dots stand between parts on one line; one that would begin a line is cut off. */
.voice .parts { display: flex; flex-wrap: wrap; align-items: baseline; margin-inline-start: -0.875rem; }
.voice .parts > span { position: relative; padding-inline-start: 0.875rem; }
.voice .parts > span + span::before { content: '·'; position: absolute; inset-inline-start: 0.3125rem; }
.voice h3 { overflow: clip; margin: 0; font-size: inherit; font-weight: 600; }
.voice h3 .quiet { font-weight: 400; font-size: 0.8125rem; white-space: nowrap; }
.voice .link { padding-inline: 0; white-space: nowrap; font-size: 0.8125rem; }
.voice p { margin: 0.375rem 0 0; font-size: 0.875rem; }
.card table { inline-size: 100%; margin-block: 0.5rem 0.25rem; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.card tbody tr + tr > * { border-block-start: 1px solid var(--edge); }
.card tbody :is(th, td) { padding: 0.25rem 0.375rem; text-align: start; vertical-align: baseline; font-weight: 400; overflow-wrap: anywhere; }
.card tbody th { inline-size: 27%; padding-inline-start: 0; color: var(--quiet); overflow-wrap: break-word; }
.card tbody td:not(.relation) { inline-size: 33%; }
.card tbody td.relation { inline-size: 1.75rem; text-align: center; }
.card tr:is(.differs, .stated-unknown) td { font-weight: 650; }
.card tr:is(.differs, .stated-unknown) .relation { color: var(--disputed); }
.card tr:is(.agrees, .compatible) .relation { color: var(--confirmed); }
.card details { margin-block-start: 0.5rem; border-block-start: 1px solid var(--edge); }
.card summary { padding-block: 0.375rem; min-block-size: 2rem; font-size: 0.875rem; color: var(--quiet); cursor: pointer; }
.card details p { margin: 0.25rem 0; font-size: 0.875rem; }
.card > p { margin: 0.5rem 0 0; }
.card .foot { margin-block-start: 0.375rem; border-block-start: 1px solid var(--edge); font-size: 0.875rem; }
.card .row { display: flex; flex-wrap: wrap; gap: 0 0.5rem; margin-inline: -0.25rem; }
.card .byline { margin: 0 0 0.375rem; font-size: 0.8125rem; }
.how p { margin: 0 0 0.375rem; }
@media print { .card { display: none; } }
`;
