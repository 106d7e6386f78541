/** What the published documents call things: issuers and fields. Derived at each publish. */
import { sql } from 'drizzle-orm';
import { cachedArtifact, storeArtifact } from '../../store/cached-artifact.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';

export interface LegalLexicon {
  issuers: readonly string[];
  fields: readonly string[];
}

export const currentLegalLexicon = cachedArtifact<LegalLexicon>(
  'legal-documents',
  'ask',
  (body) => JSON.parse(body),
  {
    issuers: [],
    fields: [],
  },
);

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
