// The contract between the engine and everything that uses it: the only place these shapes are written.
// Offsets are UTF-16 code units, end exclusive, into the text of the block they name.

/** Where the engine's files come from. Every field has a working default. */
export interface EngineOptions {
  /** The core. Default: the file beside this module. */
  wasm?: string | URL | Response | BufferSource | WebAssembly.Module;
  /**
   * The word-relatedness table, loaded before the engine is there; `false` reads without it. Default in Node: the
   * file beside this module; in a browser none, since `attach` loads it once the page is marked.
   */
  related?: string | URL | BufferSource | false;
}

/** Reads and compares texts in the calling thread. */
export interface Engine {
  /** Throws `ClaimlightError` on a duplicate id, no text, or too large a text. */
  addSource(source: Source): SourceInfo;
  /** True when a source with this id was loaded. */
  removeSource(id: string): boolean;
  clearSources(): void;
  check(page: Page, options?: CheckOptions): Report;
  /**
   * `''` gives `[]`. `published` (ISO 8601) is what "Thursday" is resolved against. Beside names, what
   * they tell with a word in small letters: "Monti government", "Norway's prime minister".
   */
  facts(text: string, options?: { published?: string }): Fact[];
  sentences(text: string): Span[];
  /** Reports use the table from then on; `Report.related` says so. */
  loadRelated(table: BufferSource): void;
  /** Drops sources and ends the worker; later calls throw `closed`. */
  close(): void;
}

/** The same engine behind a worker: every method returns a promise and takes an `AbortSignal` last. */
export interface RemoteEngine {
  addSource(source: Source, signal?: AbortSignal): Promise<SourceInfo>;
  removeSource(id: string, signal?: AbortSignal): Promise<boolean>;
  clearSources(signal?: AbortSignal): Promise<void>;
  check(page: Page, options?: CheckOptions, signal?: AbortSignal): Promise<Report>;
  facts(text: string, options?: { published?: string }, signal?: AbortSignal): Promise<Fact[]>;
  sentences(text: string, signal?: AbortSignal): Promise<Span[]>;
  loadRelated(table: BufferSource, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** A range of UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}
/** A span with the words it covers. */
export interface Quoted extends Span {
  text: string;
}

export type Role = 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'quote' | 'caption';

/** One paragraph, heading, list item, table cell… of a text. */
export interface Block {
  id: string;
  text: string;
  role?: Role;
  /** BCP 47. */
  language?: string;
}

/** The text being read. `text` is read as one block with id "text", lines apart; 16 MB at most. */
export interface Page {
  text?: string;
  blocks?: Block[];
  title?: string;
  url?: string;
  /** ISO 8601. */
  published?: string;
  publisher?: string;
  language?: string;
}
/** Another text to hold the page against. */
export interface Source extends Page {
  id: string;
}
/** What the engine made of a source. */
export interface SourceInfo {
  id: string;
  title: string | null;
  blocks: number;
  sentences: number;
  /** Words read. */
  words: number;
}

export interface CheckOptions {
  /** 0 = every sentence; default: only worthy claims. */
  minScore?: number;
  timeBudgetMs?: number;
  /** Leave plain `unmentioned` entries out of `Claim.sources`. */
  compact?: boolean;
}

export type Verdict = 'confirmed' | 'partly' | 'disputed' | 'unmentioned';

export interface Report {
  version: 1;
  /** The time budget ran out; what is there is right. */
  partial: boolean;
  /** Whether the word-relatedness table was used. */
  related: boolean;
  /** Blocks in a language that is not read are left out. */
  languages: { found: string[]; read: string[] };
  /** In reading order. */
  claims: Claim[];
  /** What the page says against itself. */
  notes: PageNote[];
  /** Sources that are not independent of each other. */
  groups: { sources: string[]; reason: string }[];
}

export interface Claim extends Quoted {
  /** Stable: same text and occurrence, same id. */
  id: string;
  block: string;
  kinds: string[];
  /** 0..1, how worth checking. */
  score: number;
  /** Asserts a checkable fact. */
  worthy: boolean;
  attribution: { speaker: Quoted; cue: Quoted | null } | null;
  facts: Fact[];
  /** Null when no source is loaded. */
  verdict: Verdict | null;
  /** The calibrated chance that the displayed verdict is right. */
  confidence: number;
  /** One for every loaded source, in the order loaded (fewer when `compact`). */
  sources: SourceVerdict[];
}

export interface SourceVerdict {
  source: string;
  verdict: Verdict;
  confidence: number;
  /** Sum to 1, calibrated; the verdict need not be the largest. */
  scores: { confirmed: number; partly: number; disputed: number; unmentioned: number };
  /** The nearest passage, also when unmentioned; null when nothing is near. */
  evidence: (Quoted & { block: string }) | null;
  slots: Slot[];
  /** A stable code, worded by the shell. */
  reason: string | null;
}

export type FactKind =
  | 'quantity'
  | 'percent'
  | 'money'
  | 'ordinal'
  | 'date'
  | 'time'
  | 'duration'
  | 'person'
  | 'organization'
  | 'place'
  | 'name'
  | 'quote';

export type Relation = 'agrees' | 'compatible' | 'differs' | 'missing' | 'stated-unknown';

/** One detail compared between claim and evidence. */
export interface Slot {
  kind: FactKind | 'polarity' | 'modality' | 'attribution' | 'action';
  relation: Relation;
  /** The detail itself, no longer than it is. Offsets into the claim's block. */
  claim: Quoted;
  /** Offsets into the evidence's block, or into the one it names. */
  evidence: (Quoted & { block?: string }) | null;
  reason: string | null;
}

export type Grain =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** A normalised detail found in text. Figures are in the unit as written; money in major units; "12 %" = 12. */
export interface Fact extends Quoted {
  kind: FactKind;
  /** Equal to `max` for an exact figure; null = open. "over 80": 80, exclusive; "dozens": 24, max null, approximate. */
  min?: number | null;
  max?: number | null;
  exclusive?: boolean;
  approximate?: boolean;
  /** CLDR unit id: "kilometer". */
  unit?: string | null;
  /** ISO 4217. */
  currency?: string;
  /** What is counted, lemma. */
  noun?: string | null;
  /** Date: full ISO days, or instants where a clock time is given; inclusive. Time: "T13:15-05:00". */
  from?: string | null;
  /** Exclusive. */
  to?: string | null;
  grain?: Grain;
  zone?: string | null;
  /** ISO 8601, "P3M". */
  duration?: string;
  /** Names: the fullest form on the page, aliases and acronyms resolved. */
  canonical?: string;
  /** Quotations. */
  speaker?: Quoted | null;
}

export interface PageNote {
  code: string;
  spans: (Quoted & { block: string })[];
  detail: Record<string, string | number>;
}
