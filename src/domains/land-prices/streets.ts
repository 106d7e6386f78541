/** Street names of the current edition: fuzzy resolution and completion without reading price rows. */
import { sql } from 'drizzle-orm';
import { editDistance, withinOneEdit } from '../../language/edits.ts';
import { spellingKey } from '../../language/fold.ts';
import { syllables } from '../../language/syllables.ts';
import { holdArtifact, storeArtifact } from '../../store/held.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versioned.ts';
import { streetFolded } from './street-key.ts';

export interface Street {
  name: string;
  folded: string;
  spelling: string;
  /** Price rows that carry the name: the measure of how much of the town it runs through. */
  records: number;
}

/** Names by first use; held in isolate memory. */
export const heldStreets = holdArtifact<Street[]>(
  'land-prices',
  'streets',
  (body) =>
    (JSON.parse(body) as [string, string, string, number][]).map(([name, folded, spelling, records]) => ({
      name,
      folded,
      spelling,
      records,
    })),
  [],
);

/** Statements that store the street names of an edition. */
export async function deriveStreets(store: Store, edition: number) {
  const [rows] = await store.read([
    sql`SELECT min(json_extract(v.record, '$.street')) AS name, v.street_folded AS folded,
        v.street_spelling AS spelling, count(*) AS records
      FROM land_prices v WHERE ${visible('v', sql`${edition}`)} GROUP BY v.street_folded, v.street_spelling`,
  ]);
  const body = JSON.stringify((rows ?? []).map(({ name, folded, spelling, records }) => [name, folded, spelling, records]));
  return storeArtifact('land-prices', edition, 'streets', body);
}

/** Edits a name of this length may differ by and still be meant. */
const editsAllowed = (folded: string): number => (folded.length < 5 ? 0 : folded.length < 12 ? 1 : 2);

/**
 * Folded names that a mistyped one may mean, nearest first: within one or two edits, else holding all that
 * was typed as whole words. Empty when nothing listed is close: a street is never invented.
 */
export function closeStreets(streets: readonly Street[], typed: string, most = 8): string[] {
  const allowed = editsAllowed(typed);
  const found = new Map<string, number>();
  for (const { folded } of streets) {
    if (Math.abs(folded.length - typed.length) > allowed || found.has(folded)) continue;
    const distance = editDistance(typed, folded, allowed);
    if (distance <= allowed) found.set(folded, distance);
  }
  if (found.size > 0) {
    const least = Math.min(...found.values());
    return [...found].filter(([, distance]) => distance === least).map(([folded]) => folded).slice(0, most);
  }
  if (!typed.includes(' ')) return [];
  const whole = streets.filter(({ folded }) => ` ${folded} `.includes(` ${typed} `));
  return [...new Set(whole.map(({ folded }) => folded))].slice(0, most);
}

/** Words that frame a question about a place rather than name it. */
const FRAME = new Set('gia dat duong pho phuong xa o tai so mat tien bang tra cuu vi tri'.split(' '));

/**
 * The longest listed street that free words hold, as typed, and the words left over. Without one the whole
 * text counts as a street when it is close to a listed name.
 */
export function streetWithin(streets: readonly Street[], text: string): { street?: string; others: string[] } {
  const runs = syllables(text);
  const folded = runs.map((run) => run.folded);
  const names = new Set(streets.map((street) => street.folded));
  for (let length = folded.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= folded.length; start += 1) {
      const [first, last] = [runs[start], runs[start + length - 1]];
      if (!first || !last || !names.has(folded.slice(start, start + length).join(' '))) continue;
      const others = [...folded.slice(0, start), ...folded.slice(start + length)];
      return { street: text.slice(first.start, last.end), others: others.filter((word) => !FRAME.has(word)) };
    }
  }
  const words = folded.filter((word) => !FRAME.has(word));
  return closeStreets(streets, words.join(' ')).length > 0 ? { street: words.join(' '), others: [] } : { others: words };
}

/** Streets for completion: begun as typed, then holding it at a word's start, then within an edit; ten at most. */
export function completeStreet(streets: readonly Street[], typed: string, most = 10): Street[] {
  const wanted = streetFolded(typed);
  const spelling = spellingKey(typed);
  if (wanted === '') return [];
  const ranked = streets.flatMap((street) => {
    const at = ` ${street.folded}`.indexOf(` ${wanted}`);
    if (at < 0) return [];
    return [{ street, rank: (at === 0 ? 0 : 2) + (` ${street.spelling}`.includes(` ${spelling}`) ? 0 : 1) }];
  });
  if (ranked.length > 0) {
    ranked.sort((a, b) => a.rank - b.rank || b.street.records - a.street.records || (a.street.name < b.street.name ? -1 : 1));
    return ranked.slice(0, most).map(({ street }) => street);
  }
  const close = streets.filter(({ folded }) => withinOneEdit(folded.slice(0, wanted.length), wanted));
  return close.sort((a, b) => b.records - a.records).slice(0, most);
}
