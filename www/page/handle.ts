// The public face of the page shell: what `attach` takes and gives.
import type {
  CheckOptions,
  Claim,
  Engine,
  EngineOptions,
  RemoteEngine,
  Report,
  SourceVerdict,
} from '../engine/contract.ts';
import type { ListActions, ListState } from '../ui/list.js';

/** All that is asked of an engine here. */
export type Checker =
  | (Pick<Engine, 'check'> & Partial<Pick<Engine, 'loadRelated'>>)
  | (Pick<RemoteEngine, 'check'> & Partial<Pick<RemoteEngine, 'loadRelated'>>);

/** A source as the reader knows it. */
export interface LoadedSource {
  id: string;
  /** The outlet, or the title where none is known. */
  name: string;
  title?: string;
  /** ISO 8601. */
  published?: string;
  /** Where the passage can be seen; links lead there. */
  url?: string;
  /** It can be shown nowhere, so no link is offered. */
  hidden?: boolean;
  words?: number;
}

/** What draws the list of claims. */
export interface ClaimView {
  update(state: ListState): void;
  /** How many blocks of a long page are read so far. */
  progress?(blocks: number): void;
  setTheme?(theme: Theme): void;
  /** The attachment has ended. */
  end?(): void;
}

/**
 * Begins a list of claims: `actions` is what the reader can do there, `shadow` the root of the interface on the page,
 * `handle` the attachment.
 */
export type BeginList = (
  actions: ListActions,
  around: { shadow: ShadowRoot; handle: Handle },
) => ClaimView;

export interface AttachOptions {
  /** What is known of the page beside its text. */
  page?: {
    title?: string;
    /** Default: the address of the window. Given as undefined: the text can be opened nowhere. */
    url?: string;
    published?: string;
    publisher?: string;
    language?: string;
  };
  /** The sources loaded into the engine, asked for whenever they are shown. */
  sources?: () => LoadedSource[];
  check?: Omit<CheckOptions, 'compact'>;
  /**
   * The word-relatedness table, loaded once the first marks are drawn, unless the engine has it; the page is checked
   * again then. Default: the file beside this module; `false`: none.
   */
  related?: EngineOptions['related'];
  /**
   * Where the list of claims goes; default: a drawer at the page's edge. `false`: no list.
   * A function draws it elsewhere, and gives what takes each new state.
   */
  list?: HTMLElement | false | BeginList;
  /** Ids of claims the reader has hidden before. */
  hidden?: Iterable<string>;
  /** All that are hidden now, to be remembered. */
  onHide?: (hidden: string[]) => void;
  /** Offered to the reader where given. */
  onAdd?: () => void;
  onRemove?: (source: string) => void;
  onRead?: (source: string) => void;
  /** Shows a passage of a source that has no `url`. */
  onPassage?: (verdict: SourceVerdict) => void;
  /** Follow changes of the page; default true. */
  watch?: boolean;
  theme?: Theme;
  /** The page is the publisher's own: its `--claimlight-…` properties reach the interface. Default false. */
  themable?: boolean;
  /** Says on every card and in the list whose marks these are. */
  byline?: string;
}

/** What the shell itself takes: where the list goes is settled. */
export type ShellOptions = Omit<AttachOptions, 'list'> & { list?: BeginList | false };

export interface ExportedFile {
  name: string;
  /** MIME. */
  type: string;
  text: string;
}

export type Theme = 'system' | 'light' | 'dark';

/**
 * What `attach` resolves to. Events: `report` after each check, `error` with `detail.error` after a failed one,
 * `select` with `detail.claim` when a card opens.
 */
export interface Handle extends EventTarget {
  /** The latest report; null before the first and after a failed check. */
  readonly report: Report | null;
  /** The claims at the reader's density, in reading order: those marked, but for the verdicts filtered out. */
  readonly claims: Claim[];
  /** Reads the page again and checks it; settles when the marks are drawn. */
  refresh(): Promise<void>;
  /** Shows a claim on the page and opens its card. False when it is not on the page any more. */
  select(claimId: string): boolean;
  /** Where a claim stands; empty when it is not drawn. */
  rangesOf(claimId: string): Range[];
  /** The claims as a file: W3C Web Annotation (JSON-LD), JSON, CSV or Markdown. Null without a report. */
  export(format: 'annotations' | 'json' | 'csv' | 'markdown'): Promise<ExportedFile | null>;
  setTheme(theme: Theme): void;
  /** Takes everything away; the page is as it was. */
  detach(): void;
}

export type Attach = (root: Element, engine: Checker, options?: AttachOptions) => Promise<Handle>;

/** What the interface can ask of the attachment that drives it. */
export interface Actions {
  sources(): LoadedSource[];
  select(claim: Claim, by: 'keyboard' | 'pointer'): void;
  hide(claim: Claim): void;
  /** Opens the card of the claim before or after. */
  turn(claim: Claim, step: 1 | -1): void;
  byline?: string;
  /** Null where the text can be opened nowhere. */
  linkTo(claim: Claim): string | null;
  onAdd?: () => void;
  onRemove?: (source: string) => void;
  onRead?: (source: string) => void;
  onPassage?: (verdict: SourceVerdict) => void;
}
