import { type SQL, sql } from 'drizzle-orm';
import { day, oneOf, words } from '../../contract/parameters.ts';
import { documentType } from '../../language/document-number.ts';
import { fold } from '../../language/fold.ts';
import { LEGAL_STATUSES } from './record.ts';
import { statusOn } from './status.ts';

const shared = {
  type: words('Type by code or name: `QĐ`, `nghị quyết`.', 'QĐ'),
  issuer: words('Issuing authority, whole or in part.', 'UBND tỉnh Gia Lai'),
  field: words('Field (lĩnh vực), whole or in part.', 'Đất đai'),
  status: oneOf(LEGAL_STATUSES, 'Validity on the day asked.'),
  signer: words('Signer, whole or in part.', 'Nguyễn Văn A'),
  on: day('Day for which validity is computed; today without it.', '2026-03-01'),
  issuedFrom: day('Issued on this day or later.', '2024-01-01'),
  issuedTo: day('Issued on this day or earlier.', '2026-12-31'),
};

/** Query parameters of legal documents. */
export const legalDocumentFilters = {
  q: words('Words of the title or of any article.', 'tách thửa đất ở'),
  number: words('Document number, as people type it.', '65/2019/QĐ-UBND'),
  ...shared,
  sort: oneOf(['relevance', 'newest'], '`relevance` with `q`, else `newest`.'),
} as const;

/** Query parameters of passages: the same, with `q` needed. */
export const passageFilters = { ...legalDocumentFilters } as const;

export interface LegalFilters {
  q?: string;
  number?: string;
  type?: string;
  issuer?: string;
  field?: string;
  status?: (typeof LEGAL_STATUSES)[number];
  signer?: string;
  on?: string;
  issuedFrom?: string;
  issuedTo?: string;
  sort?: 'relevance' | 'newest';
}

/** Conditions on `v` of every filter but `q` and `number`. */
export function legalConditions(filters: LegalFilters, on: string, edition: SQL): SQL[] {
  const where: SQL[] = [];
  if (filters.type !== undefined) {
    const known = documentType(filters.type);
    where.push(
      known
        ? // Words and numbers lead to their rows by themselves: the unary plus keeps SQLite from the index of types.
          sql`${sql.raw(filters.q === undefined && filters.number === undefined ? '' : '+')}v.type = ${known.code}`
        : sql`instr(lower(json_extract(v.record, '$.type.name')), ${filters.type.toLowerCase()}) > 0`,
    );
  }
  if (filters.issuer !== undefined) where.push(sql`instr(v.issuer_folded, ${fold(filters.issuer)}) > 0`);
  if (filters.field !== undefined) where.push(sql`instr(v.field_folded, ${fold(filters.field)}) > 0`);
  if (filters.signer !== undefined) where.push(sql`instr(v.signer_folded, ${fold(filters.signer)}) > 0`);
  if (filters.issuedFrom !== undefined) where.push(sql`v.issued_on >= ${filters.issuedFrom}`);
  if (filters.issuedTo !== undefined) where.push(sql`v.issued_on <= ${filters.issuedTo}`);
  if (filters.status !== undefined) where.push(sql`${statusOn(on, edition)} = ${filters.status}`);
  return where;
}
