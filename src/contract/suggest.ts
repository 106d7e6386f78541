/** What a domain gives to completions while typing. */
import type { SQL } from 'drizzle-orm';
import { fold, spellingKey } from '../language/fold.ts';
import type { Row } from '../store/session.ts';

/** One thing to complete. */
export interface Suggestion {
  /** What it is, such as `street`: one of the source's own kind. */
  kind: string;
  /** What the box is filled with. */
  text: string;
  /** What tells it from others of the same name. */
  detail: string | null;
  page: string;
  folded: string;
  spelling: string;
  /** A second name it goes by, folded: the title beside a number, a ward without its level. */
  alias: string | null;
  /** Among equals the larger comes first. */
  weight: number;
}

/** Names of one kind, renewed with the edition they come from. */
export interface SuggestionSource {
  kind: string;
  /** Kinds of equal rank are told in this order, the lowest first; the first keeps most places. */
  order: number;
  /** Asked in one round trip with those of other sources. */
  statements(): SQL[];
  /** The names after those statements, from the isolate's memory where nothing was published. */
  adopt(results: readonly Row[][]): readonly Suggestion[];
  /** What was typed as this source folds its own names, where that is not `fold`. */
  fold?(typed: string): string;
}

/** A suggestion with its folded forms. */
export function suggestion(
  given: Omit<Suggestion, 'folded' | 'spelling' | 'alias'> & { alias?: string },
): Suggestion {
  return {
    ...given,
    alias: given.alias ? fold(given.alias) : null,
    folded: fold(given.text),
    spelling: spellingKey(given.text),
  };
}

/** Suggestions of an artifact, made again only when it is another. */
export function madeOnce<T extends object>(make: (source: T) => Suggestion[]): (source: T) => Suggestion[] {
  const made = new WeakMap<T, Suggestion[]>();
  return (source) => {
    const known = made.get(source);
    if (known) return known;
    const entries = make(source);
    made.set(source, entries);
    return entries;
  };
}
