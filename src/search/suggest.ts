/** Completions while typing: accent-free, tolerant of one slip, a few of each kind. */

import type { Suggestion } from '../contract/suggest.ts';
import { withinOneEdit } from '../language/edits.ts';
import { fold, spellingKey } from '../language/fold.ts';
import type { ReadContext } from '../store/reading.ts';
import { loadVocabulary, SOURCES, SUGGESTED_KINDS } from './vocabulary.ts';

export const MOST_SUGGESTIONS = 10;
/** Places that other kinds may take from the first when all of them match. */
const OTHERS = 3;
/** Shorter input with a slip in it could mean nearly anything. */
const LEAST_FOR_SLIP = 4;

const orderOf = ({ kind }: Suggestion): number => SUGGESTED_KINDS.indexOf(kind);

/** Whether a name begins with what was typed, but for one slip. */
function beginsNearly(name: string, typed: string): boolean {
  for (const length of [typed.length, typed.length + 1, typed.length - 1]) {
    if (length <= name.length && withinOneEdit(name.slice(0, length), typed)) return true;
  }
  return false;
}

/** 0 begins so; 1 a word of it does; 2 its other name begins so or has it; 4 but for a slip; null does not match. */
function rankOf({ folded, alias }: Suggestion, typed: string, withSlips: boolean): number | null {
  if (folded.startsWith(typed)) return 0;
  if (alias?.startsWith(typed)) return 0.5;
  if (folded.includes(` ${typed}`)) return 1;
  if (alias !== null && typed.length > 2 && alias.includes(` ${typed}`)) return 2;
  if (!withSlips) return null;
  return beginsNearly(folded, typed) || (alias !== null && beginsNearly(alias, typed)) ? 4 : null;
}

/** The best completions among entries; separate from where they come from, so that it can be tried alone. */
export function complete(
  entries: readonly Suggestion[],
  typed: string,
  most = MOST_SUGGESTIONS,
): Suggestion[] {
  const spelling = spellingKey(typed);
  const folded = SOURCES.flatMap((source) => source.fold?.(typed) ?? []);
  const forms = [...new Set([fold(typed), ...folded])].filter((form) => form !== '');
  if (forms.length === 0) return [];
  const find = (withSlips: boolean) =>
    entries.flatMap((entry) => {
      const ranks = forms.flatMap((form, index) => {
        const rank = rankOf(entry, form, withSlips);
        return rank === null ? [] : [rank + index * 0.25];
      });
      if (ranks.length === 0) return [];
      const spelt = ` ${entry.spelling}`.includes(` ${spelling}`) ? 0 : 0.1;
      return [{ entry, rank: Math.min(...ranks) + spelt }];
    });
  let found = find(false);
  if (found.length === 0 && (forms[0]?.length ?? 0) >= LEAST_FOR_SLIP) found = find(true);
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      orderOf(a.entry) - orderOf(b.entry) ||
      b.entry.weight - a.entry.weight ||
      (a.entry.text < b.entry.text ? -1 : 1),
  );
  const [first] = SUGGESTED_KINDS;
  const leading = found.filter(({ entry }) => entry.kind === first);
  const others = found.filter(({ entry }) => entry.kind !== first);
  const room = Math.max(most - others.length, most - OTHERS);
  const kept = new Set([
    ...leading.slice(0, room),
    ...others.slice(0, most - Math.min(leading.length, room)),
  ]);
  return found.filter((match) => kept.has(match)).map(({ entry }) => entry);
}

/** Completions of what was typed, in one round trip. */
export const suggest = async (typed: string, { store }: ReadContext): Promise<Suggestion[]> =>
  complete(await loadVocabulary(store), typed.slice(0, 200));

/**
 * Names near to words that found nothing: completions of them, else of ever fewer of their first words. Empty
 * when even the first word begins no name.
 */
export async function nearestNames(typed: string, { store }: ReadContext): Promise<Suggestion[]> {
  const entries = await loadVocabulary(store);
  const words = fold(typed.slice(0, 200)).split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const found = complete(entries, words.slice(0, length).join(' '));
    if (found.length > 0) return found;
  }
  return [];
}
