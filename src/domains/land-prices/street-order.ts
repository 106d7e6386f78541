/** Segments of a street one after the other, as one walks it. */
import { segmentFolded } from '../../language/street-key.ts';

interface Ends {
  from: string | null;
  to: string | null;
}

/** A segment in its place; `follows` where it begins at the end of the one before it. */
export interface Placed<T> {
  item: T;
  follows: boolean;
}

const endKey = (end: string | null): string => (end === null ? '' : segmentFolded(end));

/**
 * Items in the order of the street: each is followed by the first unused one that begins where it ends. A walk begins
 * at a segment into which no other leads, in the order given; rows without ends keep their place among the beginnings.
 */
export function alongStreet<T>(items: readonly T[], endsOf: (item: T) => Ends): Placed<T>[] {
  const keys = items.map((item) => {
    const { from, to } = endsOf(item);
    return { from: endKey(from), to: endKey(to) };
  });
  const starting = new Map<string, number[]>();
  for (const [at, { from }] of keys.entries()) {
    if (from !== '') starting.set(from, [...(starting.get(from) ?? []), at]);
  }
  const entered = new Set(keys.filter(({ from, to }) => to !== '' && from !== to).map(({ to }) => to));
  const isStart = ({ from }: { from: string }): boolean => from === '' || !entered.has(from);
  const used = new Set<number>();
  const placed: Placed<T>[] = [];
  const walk = (start: number): void => {
    for (let at: number | undefined = start, follows = false; at !== undefined; follows = true) {
      used.add(at);
      placed.push({ item: items[at] as T, follows });
      const end: string = keys[at]?.to ?? '';
      at = end === '' ? undefined : starting.get(end)?.find((next) => !used.has(next));
    }
  };
  for (const [at, key] of keys.entries()) if (!used.has(at) && isStart(key)) walk(at);
  // What is left runs in circles: it is walked from wherever it stands first.
  for (const at of keys.keys()) if (!used.has(at)) walk(at);
  return placed;
}
