/** What the published prices call things: their tables, and former names of streets. Derived at each publish. */
import { sql } from 'drizzle-orm';
import { cachedArtifact, storeArtifact } from '../../store/cached-artifact.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';

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

const FORMER_NAME =
  /(?:tên cũ|trước đây là|trước đây có tên|đổi tên từ|trước là|nguyên là)\s*:?\s*(?:đường\s+(?!số))?([^.;,()]+)/iu;

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
  const renamed = (notes ?? []).flatMap(({ street, note }) => {
    const former = FORMER_NAME.exec(String(note))?.[1]?.trim();
    return former ? [[former, String(street)] as const] : [];
  });
  const lexicon: LandLexicon = {
    tables: (tables ?? []).map(({ held }) => JSON.parse(String(held)) as PriceTable),
    renamed: [...new Map(renamed.map((pair) => [pair.join('|'), pair])).values()],
    wards: (wards ?? []).map(({ ward }) => String(ward)).filter((ward) => !/^\d+$/.test(ward)),
  };
  return storeArtifact('land-prices', edition, 'ask', JSON.stringify(lexicon));
}
