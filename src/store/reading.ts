/** What every read is given and gives: its context, position, page, record. */
import type { PublicText } from '../problem.ts';
import type { WordPairs } from './search/word-pairs.ts';
import type { Store } from './session.ts';
import type { Unanswered } from './unanswered.ts';

/** What a read may use: the store, the instant it answers for, and that instant's day in Vietnam. */
export interface ReadContext {
  store: Store;
  now: number;
  today: string;
  /** What was asked for and not found, for the report to editors. */
  unanswered: Unanswered[];
  /** Emergency lines as the authority set them (`EMERGENCY_LINES`). */
  emergencyLines?: string | undefined;
  /** Everyday words as editors paired them with those of records, once a search has read them. */
  wordPairs?: WordPairs;
}

/** Position in a walk, pinned to the edition and day it began in, so that each record comes exactly once. */
export interface Cursor {
  edition: number;
  today: string;
  total: number;
  exact: boolean;
  /** Sort values of the last record given, or the rank reached. */
  after: readonly (string | number)[];
}

export type Filters = Record<string, unknown>;

export interface ListRequest<Asked = Filters> {
  filters: Asked;
  limit: number;
  cursor: Cursor | null;
  facets: readonly string[];
  /** Records passed over, for an export in parts; a cursor goes on without it. */
  skip?: number;
  /** Asks when each record was last changed, for feeds. */
  withChanges?: boolean;
}

/** The edition in which a record last changed, and when that was published. */
export interface Changed {
  edition: number;
  at: string;
}

export type FacetCounts = Record<string, { value: string; count: number }[]>;

export interface Page {
  records: PublicRecord[];
  total: number;
  totalIsExact: boolean;
  next: Cursor | null;
  relaxed: PublicText | null;
  edition: number;
  asOf: string | null;
  facets?: FacetCounts;
  /** By record, in order, where it was asked for. */
  changes?: Changed[];
}

export type PublicRecord = { id: string } & Record<string, unknown>;

export type Single =
  | { state: 'held'; record: PublicRecord; edition: number; asOf: string | null }
  | { state: 'withdrawn' }
  | { state: 'unknown' };

/** Text as search weighs it: a title, headings below it, and the rest. */
export interface SearchText {
  title: string;
  heading: string;
  text: string;
}
