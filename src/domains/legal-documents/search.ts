/** Search of legal documents by their articles. */
import { sql } from 'drizzle-orm';
import { ranked } from '../../store/ranked.ts';
import type { ListRequest, Page, PublicRecord, ReadContext } from '../../store/reading.ts';
import { highlights } from '../../store/search/highlight.ts';
import type { SearchQuery } from '../../store/search/query.ts';
import { recency } from '../../store/search/rank.ts';
import type { Row } from '../../store/session.ts';
import type { LegalFilters } from './filters.ts';
import type { LegalPlan } from './list.ts';
import { legalIndexed } from './list-index.ts';
import { presentLegalDocument } from './present.ts';
import type { LegalDocumentRecord } from './record.ts';

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

/** What a search of articles adds to the scan of their documents. */
const passagesOf = (plan: LegalPlan, filters: LegalFilters, on: string) => ({
  ...plan,
  q: filters.q ?? '',
  indexed: legalIndexed(filters, on, false, plan.numbered),
  index: 'legal_passages_search',
  join: sql`JOIN legal_passages p ON p.row = m.rowid JOIN legal_documents v ON v.row = p.document_row`,
  select: [sql`p.anchor AS anchor`, sql`p.heading AS heading`, sql`p.text AS text`, ...(plan.select ?? [])],
  text: (row: Row) => ({
    title: titleOf(row),
    heading: String(row.heading),
    text: String(row.text),
    owner: Number(row.owner),
    prior: recency(yearOf(row)) + (row.status === 'expired' ? EXPIRED : 0),
  }),
  byRank: filters.sort !== 'newest',
});

/** Documents by their best article, or newest first. */
export const searchLegalDocuments = (
  plan: LegalPlan,
  filters: LegalFilters,
  on: string,
  request: ListRequest,
  context: ReadContext,
): Promise<Page> =>
  ranked(
    {
      ...passagesOf(plan, filters, on),
      parts: { table: 'legal_passages', owner: 'document_row' },
      present(row, query): PublicRecord {
        const record = presentLegalDocument(row, on);
        return row.anchor === '' ? record : { ...record, passage: hit(row, query) };
      },
    },
    request,
    context,
  );

/** Articles, several of one document allowed: what a chatbot retrieves from. */
export const searchPassages = (
  plan: LegalPlan,
  filters: LegalFilters,
  on: string,
  request: ListRequest,
  context: ReadContext,
): Promise<Page> =>
  ranked(
    {
      ...passagesOf(plan, filters, on),
      order: [...plan.order, { sql: sql`p.row` }],
      present(row, query): PublicRecord {
        const { id, number, title, issuer, status } = presentLegalDocument(row, on);
        return {
          id: `${id}#${row.anchor}`,
          document: { id, number, title, issuer, status },
          ...hit(row, query),
        };
      },
    },
    request,
    context,
  );
