/** What a list found as the page a domain answers. */
import type { ListRequest, Page, PublicRecord, ReadContext } from '../domains/domain.ts';
import { type ScanPlan, type ScanResult, scan } from './scan.ts';
import type { Row } from './session.ts';

/** The page of a result, its rows shown as the domain's records. */
export const pageOf = (
  { rows, total, exact, next, edition, asOf, facets }: ScanResult,
  present: (row: Row) => PublicRecord,
  relaxed: Page['relaxed'] = null,
): Page => ({
  records: rows.map((row) => present(row)),
  total,
  totalIsExact: exact,
  next,
  relaxed,
  edition,
  asOf,
  ...(facets ? { facets } : {}),
});

/** Runs a list and answers its page, in one round trip. */
export const scanPage = async (
  plan: ScanPlan,
  request: ListRequest,
  context: ReadContext,
  present: (row: Row) => PublicRecord,
): Promise<Page> => pageOf(await scan(plan, request, context), present);
