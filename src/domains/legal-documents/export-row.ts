import { type LegalDocumentRecord, RELATION_KINDS } from './record.ts';

/** Columns of an export, in order. */
export const legalDocumentColumns = [
  'id',
  'number',
  'type',
  'title',
  'issuer',
  'signer',
  'field',
  'issuedOn',
  'effectiveFrom',
  'effectiveTo',
  'status',
  'statusAsOf',
  'relations',
  'relatedFrom',
  'sourceUrl',
  'files',
] as const;

/** Columns of an export that an import passes over. */
export const legalDocumentComputed = ['statusAsOf', 'relatedFrom'] as const;

const DIRECT = new Set<string>(RELATION_KINDS);

/** A document as the row that imports it again. Relations seen from the other end stand apart: others declare them. */
export function legalDocumentRow(given: Record<string, unknown>): Record<string, unknown> {
  const {
    type,
    relations,
    source,
    passage: _,
    origin: _origin,
    ...rest
  } = given as Partial<LegalDocumentRecord>;
  const told = relations?.map(({ kind, number }) => ({ kind, number }));
  return {
    ...rest,
    ...(type ? { type: type.name ?? type.code } : {}),
    ...(told
      ? {
          relations: told.filter(({ kind }) => DIRECT.has(kind)),
          relatedFrom: told.filter(({ kind }) => !DIRECT.has(kind)),
        }
      : {}),
    ...(source ? { sourceUrl: source.url } : {}),
  };
}
