/**
 * Lists ranked by words: a bounded set of candidates, ordered in the Worker, walked by rank. The search itself is
 * loaded with the first query that has words.
 */
import { sql } from 'drizzle-orm';
import type { ListRequest, Page, PublicRecord, ReadContext, SearchText } from './reading.ts';
import { headOf, pinnedHead, type ScanPlan } from './scan.ts';
import type { Found } from './search/candidates.ts';
import type { Row } from './session.ts';
import { editionOf, visible } from './versions.ts';

export interface RankedPlan extends ScanPlan {
  index: string;
  q: string;
  present(row: Row): PublicRecord;
  /** Text of a row as ranking weighs it. */
  text(row: Row): SearchText;
  /** False keeps the plan's own order among what was found. */
  byRank: boolean;
}

/** A page of ranked records, walked by rank within the edition the walk began in. */
export async function ranked(plan: RankedPlan, request: ListRequest, context: ReadContext): Promise<Page> {
  const { candidates } = await import('./search/candidates.ts');
  const edition = editionOf(plan.domain, request.cursor?.edition);
  const where = sql.join([visible('v', edition), ...plan.where], sql` AND `);
  const order = plan.order.map((term, index) => sql`${term.sql} AS ${sql.raw(`key${index}`)}`);
  const found = await candidates(context.store, {
    index: plan.index,
    q: plan.q,
    columns: sql.join([sql`v.record AS record`, ...order, ...(plan.select ?? [])], sql`, `),
    join: sql`JOIN ${sql.raw(plan.table)} v ON v.row = s.rowid WHERE ${where}`,
    filtered: plan.where.length > 0,
    text: (row) => ({ ...plan.text(row), owner: String(row.id) }),
    beside: [headOf(plan.domain, [], request.cursor?.edition)],
  });
  const rows = plan.byRank ? found.rows : inOrder(found.rows, plan);
  return rankedPage(rows, plan.present, found, request, context);
}

function inOrder(rows: readonly Row[], plan: RankedPlan): Row[] {
  return [...rows].sort((a, b) => {
    for (const [index, term] of plan.order.entries()) {
      const [one, other] = [String(a[`key${index}`]), String(b[`key${index}`])];
      if (one !== other) return one < other === Boolean(term.descending) ? 1 : -1;
    }
    return 0;
  });
}

/**
 * The page of a ranked list that a cursor stands at; only its rows are presented. `beside` of what was found
 * begins with the head.
 */
export function rankedPage(
  rows: readonly Row[],
  present: (row: Row) => PublicRecord,
  { isWhole, relaxed, beside }: Found,
  request: ListRequest,
  context: ReadContext,
): Page {
  const head = beside[0]?.[0];
  const start = request.cursor ? Number(request.cursor.after[0]) : 0;
  const end = start + request.limit;
  const { edition, asOf } = pinnedHead(head, request.cursor);
  return {
    records: rows.slice(start, end).map(present),
    total: rows.length,
    totalIsExact: isWhole,
    next:
      end < rows.length
        ? {
            edition,
            today: context.today,
            total: rows.length,
            exact: isWhole,
            after: [end],
          }
        : null,
    relaxed,
    edition,
    asOf,
  };
}
