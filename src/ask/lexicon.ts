/**
 * What the published data call things: streets and their former names, units of every generation, issuers and
 * fields. Derived when an edition is published and held in isolate memory.
 */
import { sql } from 'drizzle-orm';
import { heldStreets, type Street } from '../domains/land-prices/streets.ts';
import type { PlaceGraph } from '../domains/places/graph.ts';
import { heldGraph } from '../domains/places/held-graph.ts';
import { holdArtifact, storeArtifact } from '../store/held.ts';
import type { Row, Store } from '../store/session.ts';
import { visible } from '../store/versioned.ts';
import { type NameIndex, streetIndex, unitIndex } from './name-index.ts';

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
}

export interface LegalLexicon {
  issuers: readonly string[];
  fields: readonly string[];
}

export interface Lexicon {
  graph: PlaceGraph;
  streets: readonly Street[];
  land: LandLexicon;
  legal: LegalLexicon;
  streetNames: NameIndex<Street>;
  unitNames: NameIndex<PlaceGraph['units'][number]>;
}

const FORMER_NAME =
  /(?:tên cũ|trước đây là|trước đây có tên|đổi tên từ|trước là|nguyên là)\s*:?\s*(?:đường\s+(?!số))?([^.;,()]+)/iu;

const heldLand = holdArtifact<LandLexicon>('land-prices', 'ask', (body) => JSON.parse(body), {
  tables: [],
  renamed: [],
});
const heldLegal = holdArtifact<LegalLexicon>('legal-documents', 'ask', (body) => JSON.parse(body), {
  issuers: [],
  fields: [],
});

/** Statements that store the tables and former street names of an edition of land prices. */
export async function deriveLandLexicon(store: Store, edition: number) {
  const seen = visible('v', sql`${edition}`);
  const [tables, notes] = await store.read([
    sql`SELECT json_extract(v.record, '$.table') AS held FROM land_prices v WHERE ${seen} GROUP BY v.table_id ORDER BY v.valid_from`,
    sql`SELECT DISTINCT json_extract(v.record, '$.street') AS street, json_extract(v.record, '$.note') AS note
      FROM land_prices v WHERE ${seen} AND json_extract(v.record, '$.note') IS NOT NULL LIMIT 20000`,
  ]);
  const renamed = (notes ?? []).flatMap(({ street, note }) => {
    const former = FORMER_NAME.exec(String(note))?.[1]?.trim();
    return former ? [[former, String(street)] as const] : [];
  });
  const lexicon: LandLexicon = {
    tables: (tables ?? []).map(({ held }) => JSON.parse(String(held)) as PriceTable),
    renamed: [...new Map(renamed.map((pair) => [pair.join('|'), pair])).values()],
  };
  return storeArtifact('land-prices', edition, 'ask', JSON.stringify(lexicon));
}

/** Statements that store the issuers and fields of an edition of legal documents. */
export async function deriveLegalLexicon(store: Store, edition: number) {
  const [rows] = await store.read([
    sql`SELECT DISTINCT json_extract(v.record, '$.issuer') AS issuer, json_extract(v.record, '$.field') AS field
      FROM legal_documents v WHERE ${visible('v', sql`${edition}`)} LIMIT 5000`,
  ]);
  const distinct = (key: string) => [
    ...new Set((rows ?? []).flatMap((row) => (row[key] ? [String(row[key])] : []))),
  ];
  const lexicon: LegalLexicon = { issuers: distinct('issuer'), fields: distinct('field') };
  return storeArtifact('legal-documents', edition, 'ask', JSON.stringify(lexicon));
}

/** Statements whose rows `adoptLexicon` reads, in this order. */
export const lexiconStatements = () => [
  heldGraph.statement(),
  heldStreets.statement(),
  heldLand.statement(),
  heldLegal.statement(),
];

let known: Lexicon | null = null;

/** The lexicon after those statements; indexes are made again only when something was published. */
export function adoptLexicon(results: readonly Row[][]): Lexicon {
  const graph = heldGraph.adopt(results[0]);
  const streets = heldStreets.adopt(results[1]);
  const land = heldLand.adopt(results[2]);
  const legal = heldLegal.adopt(results[3]);
  if (
    known &&
    known.graph === graph &&
    known.streets === streets &&
    known.land === land &&
    known.legal === legal
  )
    return known;
  known = makeLexicon({ graph, streets, land, legal });
  return known;
}

/** Indexes of what was published. */
export const makeLexicon = (given: Pick<Lexicon, 'graph' | 'streets' | 'land' | 'legal'>): Lexicon => ({
  ...given,
  streetNames: streetIndex(given.streets),
  unitNames: unitIndex(given.graph),
});
