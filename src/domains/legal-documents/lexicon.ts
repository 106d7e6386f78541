/** What the published documents call things: issuers, fields and laws. Derived at each publish. */
import { sql } from 'drizzle-orm';
import { cachedArtifact, storeArtifact } from '../../store/cached-artifact.ts';
import type { ListIndex } from '../../store/list-index/body.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';

/** A law by the name that people call it. */
export interface LawName {
  id: string;
  number: string;
  /** Without the word for its type: `Lao động`, `Phòng, chống ma túy`. */
  name: string;
  issuedOn: string;
}

export interface LegalLexicon {
  issuers: readonly string[];
  fields: readonly string[];
  laws: readonly LawName[];
}

export const currentLegalLexicon = cachedArtifact<LegalLexicon>(
  'legal-documents',
  'ask',
  // An edition published before names of laws were kept has none.
  (body) => ({ laws: [], ...JSON.parse(body) }),
  {
    issuers: [],
    fields: [],
    laws: [],
  },
);

/** Types whose documents are called by what they are on, with the word before it: Luật, Pháp lệnh. */
const NAMED = ['Luật', 'PL'];
const TYPE_WORD = /^(?:bộ\s+)?(?:luật|luât)\s+|^pháp lệnh\s+/iu;
/** An amendment is called by the law that it amends; a bare number is no name. */
const NO_NAME = /^(?:sửa đổi|bổ sung|về việc|\d)/iu;
/** Beyond this a title describes; it is no name. */
const LONGEST_NAME = 120;

/** The name of a law in its title; null when the title is none. */
export function lawName(title: string): string | null {
  const name = title
    .normalize('NFC')
    .trim()
    .replace(TYPE_WORD, '')
    .replace(/\s+(?:số|năm)\s+\d.*$/iu, '')
    .replace(/[\s.;]+$/u, '');
  return name === '' || NO_NAME.test(name) || name.length > LONGEST_NAME ? null : name;
}

/** Most of each that are kept. */
const MOST = 5_000;

/** Statements that store the issuers, fields and names of laws of an edition, whose list index it is. */
export async function deriveLegalLexicon(store: Store, edition: number, index: ListIndex) {
  const [named] = await store.read([
    sql`SELECT v.id AS id, json_extract(v.record, '$.number') AS number, json_extract(v.record, '$.title') AS
      title, v.issued_on AS issued_on
      FROM legal_documents v WHERE ${visible('v', sql`${edition}`)}
        AND v.type IN (SELECT value FROM json_each(${JSON.stringify(NAMED)})) ORDER BY v.issued_on DESC, v.id LIMIT ${MOST}`,
  ]);
  const laws = (named ?? []).flatMap((row): LawName[] => {
    const name = lawName(String(row.title));
    return name === null
      ? []
      : [{ id: String(row.id), number: String(row.number), name, issuedOn: String(row.issued_on) }];
  });
  const valuesOf = (name: string): string[] =>
    (index.texts[name]?.values ?? []).filter((value) => value !== '').slice(0, MOST);
  const lexicon: LegalLexicon = { issuers: valuesOf('issuer'), fields: valuesOf('field'), laws };
  return storeArtifact('legal-documents', edition, 'ask', JSON.stringify(lexicon));
}
