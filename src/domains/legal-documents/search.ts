/** Search of legal documents by their articles. */
import { sql } from 'drizzle-orm';
import { rankedPage } from '../../store/ranked.ts';
import type { ListRequest, Page, PublicRecord, ReadContext } from '../../store/reading.ts';
import { headOf, type ScanPlan } from '../../store/scan.ts';
import { candidates } from '../../store/search/candidates.ts';
import { highlights } from '../../store/search/highlight.ts';
import type { SearchQuery } from '../../store/search/query.ts';
import { recency } from '../../store/search/rank.ts';
import type { Row } from '../../store/session.ts';
import { editionOf, visible } from '../../store/versions.ts';
import type { LegalFilters } from './filters.ts';
import { presentLegalDocument } from './present.ts';
import type { LegalDocumentRecord } from './record.ts';

async function findPassages(plan: ScanPlan, q: string, request: ListRequest, context: ReadContext) {
  const edition = editionOf(plan.domain, request.cursor?.edition);
  const where = sql.join([visible('v', edition), ...plan.where], sql` AND `);
  return candidates(context.store, {
    index: 'legal_passages_search',
    q,
    columns: sql.join(
      [
        sql`v.record AS record`,
        sql`p.anchor AS anchor`,
        sql`p.heading AS heading`,
        sql`p.text AS text`,
        sql`p.document_row AS owner`,
        ...(plan.select ?? []),
      ],
      sql`, `,
    ),
    join: sql`JOIN legal_passages p ON p.row = s.rowid JOIN legal_documents v ON v.row = p.document_row WHERE ${where}`,
    filtered: plan.where.length > 0,
    text: (row) => ({
      title: titleOf(row),
      heading: String(row.heading),
      text: String(row.text),
      owner: Number(row.owner),
      prior: recency(yearOf(row)) + (row.status === 'expired' ? EXPIRED : 0),
    }),
    beside: [headOf(plan.domain, [], request.cursor?.edition)],
  });
}

/** What being out of force takes from an article that otherwise fits as well as one in force. */
const EXPIRED = -0.6;

type Told = Pick<LegalDocumentRecord, 'number' | 'title' | 'issuedOn'>;

const told = new WeakMap<Row, Told>();

/** What the record of a candidate says of its document, parsed once. */
function toldBy(row: Row): Told {
  const known = told.get(row) ?? (JSON.parse(String(row.record)) as Told);
  told.set(row, known);
  return known;
}

/** Year a document's number states, else the year it was issued. */
function yearOf(row: Row): number {
  const { number, issuedOn } = toldBy(row);
  return Number(/\/((?:19|20)\d\d)(?:\/|$)/.exec(number)?.[1] ?? issuedOn.slice(0, 4));
}

/** Number and title. */
function titleOf(row: Row): string {
  const { number, title } = toldBy(row);
  return title.includes(number) ? title : `${number} ${title}`;
}

const hit = (row: Row, query: SearchQuery) => ({
  anchor: String(row.anchor),
  heading: String(row.heading),
  text: String(row.text),
  highlights: highlights(String(row.text), query),
});

/** Documents by their best article. */
export async function searchLegalDocuments(
  plan: ScanPlan,
  filters: LegalFilters,
  on: string,
  request: ListRequest,
  context: ReadContext,
): Promise<Page> {
  const found = await findPassages(plan, filters.q ?? '', request, context);
  const { rows, query } = found;
  const best = new Map<string, Row>();
  for (const row of rows) if (!best.has(String(row.id))) best.set(String(row.id), row);
  const documents = [...best.values()];
  if (filters.sort === 'newest') documents.sort((a, b) => (toldBy(a).issuedOn < toldBy(b).issuedOn ? 1 : -1));
  const present = (row: Row): PublicRecord => {
    const record = presentLegalDocument(row, on);
    return row.anchor === '' ? record : { ...record, passage: hit(row, query) };
  };
  return rankedPage(documents, present, found, request, context);
}

/** Articles, several of one document allowed: what a chatbot retrieves from. */
export async function searchPassages(
  plan: ScanPlan,
  filters: LegalFilters,
  on: string,
  request: ListRequest,
  context: ReadContext,
): Promise<Page> {
  const found = await findPassages(plan, filters.q ?? '', request, context);
  const { rows, query } = found;
  const present = (row: Row): PublicRecord => {
    const { id, number, title, issuer, status } = presentLegalDocument(row, on);
    return { id: `${id}#${row.anchor}`, document: { id, number, title, issuer, status }, ...hit(row, query) };
  };
  return rankedPage(rows, present, found, request, context);
}
