/** Street names of an edition, found and completed without reading price rows (`street-search.ts`). */
import { sql } from 'drizzle-orm';
import { cachedArtifact, storeArtifact } from '../../store/cached-artifact.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';
import type { Change } from './change.ts';

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
