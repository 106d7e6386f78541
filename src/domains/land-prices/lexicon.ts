/** What the published prices call things: their tables, and former names of streets. Derived at each publish. */
import { sql } from 'drizzle-orm';
import { cachedArtifact, storeArtifact } from '../../store/cached-artifact.ts';
import type { ListIndex } from '../../store/list-index/body.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';
import type { Change } from './change.ts';

export interface PriceTable {
  id: string;
  title: string;
  decision: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export interface LandLexicon {
  tables: readonly PriceTable[];
  /** Former name, as printed, and the name since. */
  renamed: readonly (readonly [string, string])[];
  /** Wards and towns as the tables print them, which the list of units need not hold. */
  wards: readonly string[];
}

const FORMER_NAME = new RegExp(
  '(?:tên cũ|trước đây là|trước đây có tên|đổi tên từ|' +
    String.raw`trước là|nguyên là)\s*:?\s*(?:đường\s+(?!số))?([^.;,()]+)`,
  'iu',
);

const NONE: LandLexicon = { tables: [], renamed: [], wards: [] };

// An edition published before a part was derived does without it.
export const currentLandLexicon = cachedArtifact<LandLexicon>(
  'land-prices',
  'ask',
  (body) => ({ ...NONE, ...JSON.parse(body) }),
  NONE,
);

/** Statements that store the tables and former street names of an edition of land prices. */
export async function deriveLandLexicon(store: Store, edition: number) {
  const seen = visible('v', sql`${edition}`);
  const [tables, notes, wards] = await store.read([
    sql`SELECT json_extract(v.record, '$.table') AS held FROM land_prices v WHERE ${seen} GROUP BY v.table_id ORDER BY v.valid_from`,
    sql`SELECT DISTINCT json_extract(v.record, '$.street') AS street, json_extract(v.record, '$.note') AS note
      FROM land_prices v WHERE ${seen} AND json_extract(v.record, '$.note') IS NOT NULL LIMIT 20000`,
    sql`SELECT DISTINCT json_extract(v.record, '$.asWritten') AS ward FROM land_prices v
      WHERE ${seen} AND json_extract(v.record, '$.asWritten') IS NOT NULL LIMIT 5000`,
  ]);
  return storeLexicon(edition, {
    tables: (tables ?? []).map(({ held }) => JSON.parse(String(held)) as PriceTable),
    renamed: distinct((notes ?? []).flatMap(({ street, note }) => formerName(String(street), String(note)))),
    wards: (wards ?? []).map(({ ward }) => String(ward)).filter(isName),
  });
}

type Renamed = LandLexicon['renamed'][number];

/** The former name that a note tells of a street, and the name since; empty where it tells none. */
function formerName(street: string, note: string | null): Renamed[] {
  const former = note === null ? undefined : FORMER_NAME.exec(note)?.[1]?.trim();
  return former ? [[former, street]] : [];
}

const distinct = (pairs: readonly Renamed[]): Renamed[] => [
  ...new Map(pairs.map((pair) => [pair.join('|'), pair])).values(),
];

/** A ward that is a code is no name. */
const isName = (ward: string): boolean => !/^\d+$/.test(ward);

const storeLexicon = (edition: number, lexicon: LandLexicon) =>
  storeArtifact('land-prices', edition, 'ask', JSON.stringify(lexicon));

/** The oldest table first, as the statement over all rows has them. */
const orderOf = ({ id, validFrom }: PriceTable): string => `${validFrom ?? ''} ${id}`;

/**
 * The same out of that of the edition before, the rows that changed and the edition's list index. Null where a former
 * name may have gone, which only all notes together tell.
 */
export function revisedLexicon(
  edition: number,
  before: string,
  { opened, closed }: Change,
  index: ListIndex,
) {
  const held: LandLexicon = { ...NONE, ...JSON.parse(before) };
  const named = opened.flatMap(({ street, note }) => formerName(street, note));
  const keys = new Set(named.map((pair) => pair.join('|')));
  const isGone = ({ street, note }: Change['closed'][number]): boolean =>
    formerName(street, note).some((pair) => !keys.has(pair.join('|')));
  if (closed.some(isGone)) return null;
  const tables = new Map(held.tables.map((table) => [table.id, table]));
  for (const { table, tableId } of opened) tables.set(tableId, JSON.parse(table));
  const present = new Set(index.texts.table?.values);
  const wards = (index.texts.ward?.values ?? []).map((group) => JSON.parse(group).value as string | null);
  return storeLexicon(edition, {
    tables: [...tables.values()]
      .filter(({ id }) => present.has(id))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
    renamed: distinct([...held.renamed, ...named]),
    wards: [...new Set(wards.filter((ward) => ward !== null))].filter(isName).slice(0, 5_000),
  });
}
