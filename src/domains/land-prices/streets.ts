/** Street names of the current edition: fuzzy resolution and completion without reading price rows. */
import { sql } from 'drizzle-orm';
import { editDistance, withinOneEdit } from '../../language/edits.ts';
import { fold, spellingKey } from '../../language/fold.ts';
import { syllables } from '../../language/syllables.ts';
import { cachedArtifact, storeArtifact } from '../../store/cached-artifact.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';
import type { Change } from './derive.ts';
import { streetFolded } from './street-key.ts';

export interface Street {
  name: string;
  folded: string;
  spelling: string;
  /** Price rows that carry the name: the measure of how much of the town it runs through. */
  records: number;
}

/** The street names as they are stored. */
export const readStreets = (body: string): Street[] =>
  (JSON.parse(body) as [string, string, string, number][]).map(([name, folded, spelling, records]) => ({
    name,
    folded,
    spelling,
    records,
  }));

/** Names by first use; held in isolate memory. */
export const currentStreets = cachedArtifact<Street[]>('land-prices', 'streets', readStreets, []);

/** Statements that store the street names of an edition. */
export async function deriveStreets(store: Store, edition: number) {
  const [rows] = await store.read([
    sql`SELECT min(json_extract(v.record, '$.street')) AS name, v.street_folded AS folded,
        v.street_spelling AS spelling, count(*) AS records
      FROM land_prices v WHERE ${visible('v', sql`${edition}`)} GROUP BY v.street_folded, v.street_spelling`,
  ]);
  const held = (rows ?? []).map(({ name, folded, spelling, records }) => ({
    name: String(name),
    folded: String(folded),
    spelling: String(spelling),
    records: Number(records),
  }));
  return storeStreets(edition, held);
}

const storeStreets = (edition: number, streets: readonly Street[]) =>
  storeArtifact(
    'land-prices',
    edition,
    'streets',
    JSON.stringify(streets.map(({ name, folded, spelling, records }) => [name, folded, spelling, records])),
  );

/** The same out of the names of the edition before and the rows that changed. */
export function revisedStreets(edition: number, before: string, { opened, closed }: Change) {
  const keyOf = ({ folded, spelling }: { folded: string; spelling: string }): string =>
    `${folded}\n${spelling}`;
  const held = new Map(readStreets(before).map((street) => [keyOf(street), street]));
  for (const row of opened) {
    const known = held.get(keyOf(row));
    if (!known) {
      const { street: name, folded, spelling } = row;
      held.set(keyOf(row), { name, folded, spelling, records: 1 });
    } else {
      known.records += 1;
      if (row.street < known.name) known.name = row.street;
    }
  }
  for (const row of closed) {
    const known = held.get(keyOf(row));
    if (known) known.records -= 1;
  }
  const left = [...held].filter(([, { records }]) => records > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return storeStreets(
    edition,
    left.map(([, street]) => street),
  );
}

/** Edits a name of this length may differ by and still be meant. */
const editsAllowed = (folded: string): number => (folded.length < 5 ? 0 : folded.length < 12 ? 1 : 2);

/** Edits between what was typed and a name, with or without the word for street; a missing number counts one. */
function distanceTo(street: Street, typed: Typed): number {
  const { allowed } = typed;
  if (
    street.folded.startsWith(`${typed.folded} `) &&
    /^\d+$/.test(street.folded.slice(typed.folded.length + 1))
  )
    return 1;
  const bare = alike(street.folded);
  const full = alike(fold(street.name));
  return Math.min(
    ...typed.forms.map((form) =>
      Math.min(editDistance(form, bare, allowed), editDistance(form, full, allowed)),
    ),
  );
}

/** Folding writes some i as y by their syllable, which a typo upsets: compared, they are one letter. */
const alike = (folded: string): string => folded.replaceAll('y', 'i');

interface Typed {
  folded: string;
  /** As typed, without the word for street, and without a first word that nearly is it. */
  forms: string[];
  spelling: string;
  allowed: number;
}

/**
 * Folded names that a mistyped one may mean, nearest first: within one or two edits, else holding all that
 * was typed as whole words. Among equals the one whose diacritics agree better, then the longer street.
 * Empty when nothing listed is close: a street is never invented.
 */
export function closeStreets(streets: readonly Street[], text: string, most = 8): string[] {
  const folded = streetFolded(text);
  const full = fold(text);
  const [first = '', ...others] = full.split(' ');
  const mistyped = others.length > 0 && withinOneEdit(first, 'duong') ? [alike(others.join(' '))] : [];
  const forms = [...new Set([alike(folded), alike(full), ...mistyped])];
  const typed: Typed = { folded, forms, spelling: spellingKey(text), allowed: editsAllowed(full) };
  const found = streets.flatMap((street) => {
    if (Math.abs(street.folded.length - folded.length) > typed.allowed + 6) return [];
    const distance = distanceTo(street, typed);
    return distance <= typed.allowed
      ? [{ street, distance, marks: editDistance(typed.spelling, street.spelling, 4) }]
      : [];
  });
  const least = Math.min(...found.map(({ distance }) => distance));
  const near = found
    .filter(({ distance }) => distance === least)
    .sort(
      (a, b) =>
        a.marks - b.marks || b.street.records - a.street.records || (a.street.name < b.street.name ? -1 : 1),
    );
  if (near.length > 0) return [...new Set(near.map(({ street }) => street.folded))].slice(0, most);
  if (!folded.includes(' ')) return [];
  const whole = streets.filter((street) => ` ${street.folded} `.includes(` ${folded} `));
  return [...new Set(whole.map((street) => street.folded))].slice(0, most);
}

/** Words that frame a question about a place rather than name it. */
const FRAME = new Set('gia dat duong pho phuong xa o tai so mat tien bang tra cuu vi tri'.split(' '));
export const isFrame = (folded: string): boolean => FRAME.has(folded);

/**
 * The longest listed street that free words hold, as typed, and the words left over. Without one the whole
 * text counts as a street when it is close to a listed name.
 */
export function streetWithin(
  streets: readonly Street[],
  text: string,
): { street?: string; others: string[] } {
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
  return closeStreets(streets, words.join(' ')).length > 0
    ? { street: words.join(' '), others: [] }
    : { others: words };
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
    ranked.sort(
      (a, b) =>
        a.rank - b.rank || b.street.records - a.street.records || (a.street.name < b.street.name ? -1 : 1),
    );
    return ranked.slice(0, most).map(({ street }) => street);
  }
  const close = streets.filter(({ folded }) => withinOneEdit(folded.slice(0, wanted.length), wanted));
  return close.sort((a, b) => b.records - a.records).slice(0, most);
}
