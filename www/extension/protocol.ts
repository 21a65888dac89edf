// What crosses between the extension's parts. Pages of the reader may send `FromContent` only.
import type { Page, Report } from '../engine/contract.ts';
import type { LoadedSource, Theme } from '../page/handle.ts';
import type { ListState } from '../ui/list.js';
import type { Message } from '../ui/messages.js';
import type { Mark } from '../ui/theme.js';

export type Language = 'auto' | 'en' | 'de';

/** What the reader has chosen in the options. */
export interface Settings {
  language: Language;
  theme: Theme;
  /** Marked on pages. */
  marks: Mark[];
}

/** What a page's script is told when it begins. */
export interface Welcome {
  settings: Settings;
  /** BCP 47, with its words where it isn't English. */
  language: string;
  words: Record<string, Message>;
  /** Ids of the claims hidden so far. */
  hidden: string[];
}

/** What a permission, once granted, is for. */
export type Want =
  | { for: 'source'; tab: number; origins: string[] }
  | { for: 'site'; tab: number; origins: string[] };

/** Asked of the background by the script in a page. */
export type FromContent =
  | { do: 'welcome' }
  | { do: 'counts'; counts: { disputed: number; confirmed: number } | null }
  | { do: 'hide'; here: string[]; hidden: string[] }
  | { do: 'passage'; source: string; text: string };

/** Asked of the background by the extension's own pages. */
export type FromOurs =
  | { do: 'start'; tab: number }
  | { do: 'sources'; tab: number }
  | { do: 'add'; tab: number; page: Page }
  | { do: 'add-tab'; tab: number }
  | { do: 'remove'; tab: number; id: string }
  | { do: 'clear'; tab: number }
  | { do: 'want'; want: Want }
  | { do: 'forget-site'; pattern: string }
  | { do: 'erase' };

/** Told by the background to whom it concerns. */
export type News = { news: 'sources' } | { news: 'settings' };

/** A check on its way to the engine and back, over the port `engine`. */
export interface CheckRequest {
  id: number;
  page: Page;
  options?: object;
}
/** `taken` comes at once: without it the request was lost with a background that was just being stopped. */
export type CheckReply =
  | { id: number; taken: true }
  | { id: number; report: Report; sources: LoadedSource[] }
  | { id: number; error: { code: string; message: string } };

/** The list's state with its claims as ids; `Infinity` does not cross, `'all'` does. */
export interface SentState extends Omit<ListState, 'report' | 'dense' | 'claims' | 'view'> {
  dense: string[];
  claims: string[];
  view: { limit: number | 'all' | null; filters: Mark[]; hidden: string[] };
}

/** What a page's script tells the popup and the panel, over the port `viewer`. */
export interface PageState {
  status: 'on' | 'off' | 'asks-not';
  /** Left out where it is the one sent last. */
  report?: Report | null;
  list: SentState | null;
}

/** What popup and panel ask of a page's script, over the same port. */
export type ViewerRequest =
  | { do: 'start' }
  | { do: 'stop' }
  | { do: 'retry' }
  | { do: 'select' | 'hide'; id: string }
  | { do: 'view'; view: Partial<SentState['view']> }
  | { do: 'note'; span: Report['notes'][number]['spans'][number] };
