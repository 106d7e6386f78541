/** Which parts of a text a query means, as offsets into it, and the part worth showing. */
import { marksOf } from './letter-codes.ts';
import type { SearchQuery } from './query.ts';
import { type Finder, finder, type Hits, scan } from './scan.ts';

/** Offsets of a highlighted part in UTF-16 units, end exclusive. */
export type Highlight = [start: number, end: number];

interface Marker {
  finder: Finder;
  /** Spellings typed for each syllable. */
  spellings: Set<number>[];
  accented: boolean;
  /** Consecutive words of the query, as `first * size + second`. */
  pairs: Set<number>;
  size: number;
}

const markers = new WeakMap<SearchQuery, Marker>();

function markerOf(query: SearchQuery): Marker {
  const known = markers.get(query);
  if (known) return known;
  const names = query.syllables.filter(({ says }) => says >= 0.5).map(({ term }) => term);
  const numbers = new Map(names.map((name, index) => [name, index]));
  const spellings: Set<number>[] = names.map(() => new Set());
  const pairs = new Set<number>();
  for (const run of query.runs) {
    let before: number | undefined;
    for (const { folded, spelling } of run) {
      const own = numbers.get(folded);
      if (own !== undefined) spellings[own]?.add(marksOf(spelling));
      if (own !== undefined && before !== undefined) pairs.add(before * names.length + own);
      before = own;
    }
  }
  const marker = { finder: finder(names), spellings, accented: query.accented, pairs, size: names.length };
  markers.set(query, marker);
  return marker;
}

/** Indexes of the hits to show: words met in the query's order, or single words where there are none. */
function shown(hits: Hits, marker: Marker): number[] {
  const all = hits.syllable.map((_, at) => at);
  const agreeing = all.filter((at) => marker.spellings[hits.syllable[at] ?? -1]?.has(hits.marks[at] ?? -1));
  const usable = marker.accented && agreeing.length > 0 ? agreeing : all;
  const joined = new Set<number>();
  for (const [index, at] of usable.entries()) {
    const next = usable[index + 1];
    if (next === undefined || hits.position[next] !== (hits.position[at] ?? 0) + 1) continue;
    if (!marker.pairs.has((hits.syllable[at] ?? 0) * marker.size + (hits.syllable[next] ?? 0))) continue;
    joined.add(at).add(next);
  }
  return joined.size > 0 ? [...joined].sort((a, b) => a - b) : usable;
}

/**
 * Parts of the text that match the query, in order and apart from each other. Diacritics that agree are
 * preferred where the query has any; neighbouring words make one part.
 */
export function highlights(text: string, query: SearchQuery): Highlight[] {
  const marker = markerOf(query);
  const hits = scan(text, marker.finder);
  const parts: Highlight[] = [];
  let position = -2;
  for (const at of shown(hits, marker)) {
    const [start, end] = [hits.start[at] ?? 0, hits.end[at] ?? 0];
    const last = parts.at(-1);
    if (last && hits.position[at] === position + 1) last[1] = end;
    else parts.push([start, end]);
    position = hits.position[at] ?? 0;
  }
  return parts;
}

const ELLIPSIS = '…';
/** Share of a snippet that may stand before its first highlight. */
const BEFORE = 0.2;

/** The nearest offset from which no word is cut: at or after `at`, or before it with `backwards`. */
function wordBoundary(text: string, at: number, backwards: boolean): number {
  let offset = at;
  const cut = () => /\S/u.test(text[offset - 1] ?? ' ') && /\S/u.test(text[offset] ?? ' ');
  while (offset > 0 && offset < text.length && cut()) offset += backwards ? -1 : 1;
  return offset;
}

/** At most `maxLength` characters of the text around what matches best, whole words, with `…` where cut. */
export function snippet(text: string, query: SearchQuery, maxLength: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= maxLength) return flat;
  const room = Math.max(1, maxLength - 2 * ELLIPSIS.length);
  const parts = highlights(flat, query);
  let [best, from] = [0, 0];
  for (const [index, [start]] of parts.entries()) {
    const begin = Math.max(0, start - Math.floor(room * BEFORE));
    let covered = 0;
    for (let next = index; next < parts.length && (parts[next]?.[1] ?? 0) <= begin + room; next++) {
      covered += (parts[next]?.[1] ?? 0) - (parts[next]?.[0] ?? 0);
    }
    if (covered > best) [best, from] = [covered, begin];
  }
  const start = from === 0 ? 0 : wordBoundary(flat, from, false);
  const end = start + room >= flat.length ? flat.length : wordBoundary(flat, start + room, true);
  const shownText = (end > start ? flat.slice(start, end) : flat.slice(start, start + room)).trim();
  return `${start > 0 ? ELLIPSIS : ''}${shownText}${end < flat.length ? ELLIPSIS : ''}`;
}
