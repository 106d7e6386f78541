/** Names of streets found among many: by a slip of the pen, in a sentence, and while they are typed. */
import { editDistance, withinOneEdit } from '../../language/edits.ts';
import { fold, spellingKey } from '../../language/fold.ts';
import { isFrame, streetFolded } from '../../language/street-key.ts';
import { syllables } from '../../language/syllables.ts';
import type { Street } from './streets.ts';

/** Edits a name of this length may differ by and still be meant. */
const editsAllowed = (folded: string): number => (folded.length < 5 ? 0 : folded.length < 12 ? 1 : 2);

/** Folding writes some i as y by their syllable, which a typo upsets: compared, they are one letter. */
const alike = (folded: string): string => folded.replaceAll('y', 'i');

/** A name as it is compared, with the letters and figures that stand in it as bits. */
interface Form {
  text: string;
  letters: number;
}

/** Forms of many names side by side, so that most are passed over without being looked at. */
interface Forms {
  texts: readonly string[];
  lengths: Uint16Array;
  letters: Int32Array;
}

/** What a list of streets is searched by, made once for each. */
interface StreetTable {
  /** By folded name. */
  streets: readonly Street[];
  names: ReadonlySet<string>;
  bare: Forms;
  /** With the word for street, where a name is printed with it; else empty. */
  full: Forms;
}

/** Letters have a bit each, and the ten figures six between them. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) bits |= 1 << (26 + (code % 6));
  }
  return bits;
}

const formOf = (folded: string): Form => {
  const text = alike(folded);
  return { text, letters: lettersOf(text) };
};

function formsOf(folded: readonly string[]): Forms {
  const texts = folded.map(alike);
  return {
    texts,
    // No name is near to an empty one.
    lengths: Uint16Array.from(texts, ({ length }) => (length === 0 ? 0xffff : length)),
    letters: Int32Array.from(texts, lettersOf),
  };
}

const tables = new WeakMap<readonly Street[], StreetTable>();

function tableOf(given: readonly Street[]): StreetTable {
  const known = tables.get(given);
  if (known) return known;
  const streets = [...given].sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  const made: StreetTable = {
    streets,
    names: new Set(streets.map(({ folded }) => folded)),
    bare: formsOf(streets.map(({ folded }) => folded)),
    // A name as long as its folded form has lost no word of it.
    full: formsOf(streets.map(({ name, folded }) => (name.length === folded.length ? '' : fold(name)))),
  };
  tables.set(given, made);
  return made;
}

/** Places of the streets whose folded names begin with a text: from the first, up to the second. */
function beginning({ streets }: StreetTable, text: string): [number, number] {
  const search = (isBefore: (folded: string) => boolean): number => {
    let [low, high] = [0, streets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(streets[middle]?.folded ?? '')) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [search((folded) => folded < text), search((folded) => folded < text || folded.startsWith(text))];
}

function bitsIn(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Lowers the distances known of places that a form is nearer to: an edit changes two letters at most, which is seen first. */
function measure(
  form: Form,
  { texts, lengths, letters }: Forms,
  limit: number,
  distances: Map<number, number>,
) {
  const { length } = form.text;
  for (let place = 0; place < lengths.length; place += 1) {
    const difference = (lengths[place] as number) - length;
    if (difference > limit || -difference > limit) continue;
    if (bitsIn((letters[place] as number) ^ form.letters) > 2 * limit) continue;
    const distance = editDistance(form.text, texts[place] as string, limit);
    if (distance <= limit && distance < (distances.get(place) ?? limit + 1)) distances.set(place, distance);
  }
}

/**
 * Folded names that a mistyped one may mean, nearest first: within one or two edits, else holding all that
 * was typed as whole words. Among equals the one whose diacritics agree better, then the longer street.
 * Empty when nothing listed is close: a street is never invented.
 */
export function closeStreets(given: readonly Street[], text: string, most = 8): string[] {
  const table = tableOf(given);
  const { streets, bare, full } = table;
  const folded = streetFolded(text);
  const whole = fold(text);
  const [first = '', ...others] = whole.split(' ');
  // As typed, without the word for street, and without a first word that nearly is it.
  const mistyped = others.length > 0 && withinOneEdit(first, 'duong') ? [others.join(' ')] : [];
  const forms = [...new Set([folded, whole, ...mistyped].map(alike))].map(formOf);
  const allowed = editsAllowed(whole);
  const spelling = spellingKey(text);
  // A missing number counts one edit.
  const [from, until] = beginning(table, `${folded} `);
  const distances = new Map<number, number>();
  for (let place = from; place < until && allowed > 0; place += 1)
    if (/^\d{1,6}$/.test(streets[place]?.folded.slice(folded.length + 1) ?? '')) distances.set(place, 1);
  for (const form of forms) for (const names of [bare, full]) measure(form, names, allowed, distances);
  const found = [...distances].map(([place, distance]) => {
    const street = streets[place] as Street;
    return { street, distance, marks: editDistance(spelling, street.spelling, 4) };
  });
  const least = found.reduce((nearest, { distance }) => Math.min(nearest, distance), allowed + 1);
  const near = found
    .filter(({ distance }) => distance === least)
    .sort(
      (a, b) =>
        a.marks - b.marks || b.street.records - a.street.records || (a.street.name < b.street.name ? -1 : 1),
    );
  if (near.length > 0) return [...new Set(near.map(({ street }) => street.folded))].slice(0, most);
  if (!folded.includes(' ')) return [];
  const holding = streets.filter(
    (street) => street.folded.includes(folded) && ` ${street.folded} `.includes(` ${folded} `),
  );
  return [...new Set(holding.map((street) => street.folded))].slice(0, most);
}

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
  const { names } = tableOf(streets);
  for (let length = folded.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= folded.length; start += 1) {
      const [first, last] = [runs[start], runs[start + length - 1]];
      if (!first || !last || !names.has(folded.slice(start, start + length).join(' '))) continue;
      const others = [...folded.slice(0, start), ...folded.slice(start + length)];
      return { street: text.slice(first.start, last.end), others: others.filter((word) => !isFrame(word)) };
    }
  }
  const words = folded.filter((word) => !isFrame(word));
  return closeStreets(streets, words.join(' ')).length > 0
    ? { street: words.join(' '), others: [] }
    : { others: words };
}

/** The first few of a list in an order. */
function firstOf<T>(list: readonly T[], before: (a: T, b: T) => number, most: number): T[] {
  const kept: T[] = [];
  for (const one of list) {
    if (kept.length === most && before(kept[most - 1] as T, one) <= 0) continue;
    const place = kept.findIndex((other) => before(one, other) < 0);
    kept.splice(place < 0 ? kept.length : place, 0, one);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

/** Streets for completion: begun as typed, then holding it at a word's start, then within an edit; ten at most. */
export function completeStreet(given: readonly Street[], typed: string, most = 10): Street[] {
  const wanted = streetFolded(typed);
  const spelling = spellingKey(typed);
  if (wanted === '') return [];
  const table = tableOf(given);
  const [from, until] = beginning(table, wanted);
  const begun = table.streets.slice(from, until);
  // Those that hold it further on come after all that begin so.
  const holding =
    begun.length >= most
      ? []
      : table.streets.filter(({ folded }) => !folded.startsWith(wanted) && folded.includes(` ${wanted}`));
  const rank = (isBegun: boolean) => (street: Street) => ({
    street,
    rank: (isBegun ? 0 : 2) + (` ${street.spelling}`.includes(` ${spelling}`) ? 0 : 1),
  });
  const ranked = [...begun.map(rank(true)), ...holding.map(rank(false))];
  const isLonger = (a: Street, b: Street): number => b.records - a.records || (a.name < b.name ? -1 : 1);
  if (ranked.length > 0)
    return firstOf(ranked, (a, b) => a.rank - b.rank || isLonger(a.street, b.street), most).map(
      ({ street }) => street,
    );
  const close = table.streets.filter(({ folded }) => withinOneEdit(folded.slice(0, wanted.length), wanted));
  return firstOf(close, (a, b) => b.records - a.records, most);
}
