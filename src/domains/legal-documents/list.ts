import { sql } from 'drizzle-orm';
import { containing } from '../../store/facets.ts';
import { indexedPage } from '../../store/list-index/scan.ts';
import type { ListRequest, Page, PublicRecord, ReadContext, Single } from '../../store/reading.ts';
import { type ScanPlan, scanPage } from '../../store/scan.ts';
import type { Row } from '../../store/session.ts';
import { single, versionRow } from '../../store/single.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { basisStatement, readBasis } from './basis.ts';
import { type LegalFilters, legalConditions } from './filters.ts';
import { legalIndexed } from './list-index.ts';
import { matchingKeys } from './number.ts';
import { presentLegalDocument } from './present.ts';
import { relationsOf, statusOn } from './status.ts';

/** A scan of legal documents. `numbered` are the rows of those whose number was asked for. */
export interface LegalPlan extends ScanPlan {
  numbered?: readonly number[];
}

/** The scan of legal documents that filters other than `q` ask for. */
export async function legalPlan(request: ListRequest, context: ReadContext, on: string): Promise<LegalPlan> {
  const filters = request.filters as LegalFilters;
  const edition = editionOf('legal-documents', request.cursor?.edition);
  const where = legalConditions(filters, on, edition);
  let numbered: readonly number[] | undefined;
  if (filters.number !== undefined) {
    const keys = await matchingKeys(context.store, filters.number, request.cursor?.edition);
    const best = keys.filter(({ score }) => score === keys[0]?.score);
    where.push(
      sql`v.number_key IN (SELECT value FROM json_each(${JSON.stringify(best.map(({ key }) => key))}))`,
    );
    numbered = best.flatMap(({ rows }) => rows);
  }
  return {
    ...(numbered ? { numbered } : {}),
    domain: 'legal-documents',
    table: 'legal_documents',
    where,
    order: [
      { sql: sql`v.issued_on`, descending: true },
      { sql: sql`v.id`, descending: true },
    ],
    select: [
      sql`v.id AS id`,
      sql`${statusOn(on, edition)} AS status`,
      sql`${relationsOf(edition)} AS relations`,
    ],
    ...(where.length === 0
      ? { total: sql`SELECT records AS total FROM heads WHERE domain = 'legal-documents'` }
      : {}),
    facets: {
      type: sql`coalesce(json_extract(v.record, '$.type.code'), '')`,
      issuer: containing(sql`json_extract(v.record, '$.issuer')`),
      field: containing(sql`json_extract(v.record, '$.field')`),
      year: sql`substr(v.issued_on, 1, 4)`,
      status: statusOn(on, edition),
    },
  };
}

/** Documents newest first, or ranked by their best article. */
export async function listLegalDocuments(request: ListRequest, context: ReadContext): Promise<Page> {
  const filters = request.filters as LegalFilters;
  const on = filters.on ?? context.today;
  const plan = await legalPlan(request, context, on);
  if (filters.q !== undefined) {
    const { searchLegalDocuments } = await import('./search.ts');
    return searchLegalDocuments(plan, filters, on, request, context);
  }
  const present = (row: Row) => presentLegalDocument(row, on);
  if (filters.number !== undefined) return scanPage(plan, request, context, present);
  const isCheap = plan.where.length === 0 && request.facets.length === 0;
  return indexedPage(plan, legalIndexed(filters, on, isCheap), request, context, present);
}

/** One document with its outline and articles. */
export function legalDocumentById(id: string, context: ReadContext): Promise<Single> {
  const edition = editionOf('legal-documents');
  const present = (row: Row, [passages, basis]: readonly Row[][]): PublicRecord => {
    const detail = JSON.parse(String(row.detail ?? '{}')) as { outline?: unknown[] };
    return {
      ...presentLegalDocument(row, context.today),
      outline: detail.outline ?? [],
      passages: passages ?? [],
      basis: readBasis(basis),
    };
  };
  return single('legal-documents', 'legal_documents', id, context, present, {
    select: [sql`${statusOn(context.today, edition)} AS status`, sql`${relationsOf(edition)} AS relations`],
    extra: [
      sql`SELECT anchor, heading, text FROM legal_passages
        WHERE document_row = ${versionRow('legal-documents', 'legal_documents', id)} AND anchor <> '' ORDER BY ordinal`,
      basisStatement(
        sql`(SELECT json_group_array(json_array(t.target_key, t.target_number, coalesce(t.target_issuer, CASE WHEN EXISTS (
            SELECT 1 FROM legal_documents s WHERE s.number_key = t.target_key AND s.issuer_folded = w.issuer_folded
              AND ${visible('s', edition)}) THEN w.issuer_folded END)))
          FROM legal_relations t JOIN legal_documents w ON w.row = t.document_row WHERE t.kind = 'basedOn'
            AND t.document_row = ${versionRow('legal-documents', 'legal_documents', id)})`,
        context.today,
      ),
    ],
  });
}
