import type { PublicRecord } from '../../store/reading.ts';
import type { Row } from '../../store/session.ts';
import { INVERSE_KINDS, type LegalDocumentRecord } from './record.ts';

type Relation = LegalDocumentRecord['relations'][number];

/** Relations as selected by `relationsOf`, each once. */
export function readRelations(json: unknown): Relation[] {
  const seen = new Set<string>();
  return (JSON.parse(String(json ?? '[]')) as [string, string, string | null][]).flatMap(
    ([kind, number, id]) => {
      const name = kind.startsWith('by:') ? INVERSE_KINDS[kind.slice(3) as keyof typeof INVERSE_KINDS] : kind;
      const key = `${name}|${id ?? number}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ kind: name as Relation['kind'], number, ...(id === null ? {} : { id }) }];
    },
  );
}

/** The public record of a row that selects `id`, `status` and `relations` beside it. */
export function presentLegalDocument(row: Row, on: string): PublicRecord & LegalDocumentRecord {
  const stored = JSON.parse(String(row.record)) as Omit<LegalDocumentRecord, 'id' | 'status' | 'relations'>;
  return {
    id: String(row.id),
    number: stored.number,
    type: stored.type,
    title: stored.title,
    issuer: stored.issuer,
    signer: stored.signer,
    field: stored.field,
    issuedOn: stored.issuedOn,
    effectiveFrom: stored.effectiveFrom,
    effectiveTo: stored.effectiveTo,
    status: String(row.status) as LegalDocumentRecord['status'],
    statusAsOf: on,
    relations: readRelations(row.relations),
    source: stored.source,
    files: stored.files,
    ...(stored.origin ? { origin: stored.origin } : {}),
  };
}
