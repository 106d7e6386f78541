import { type SQL, sql } from 'drizzle-orm';
import { type HeldVersion, heldVersion } from '../../contract/importer.ts';
import { day, oneOf, words } from '../../contract/parameters.ts';
import { fold } from '../../language/fold.ts';
import { containing } from '../../store/facets.ts';
import { ranked } from '../../store/ranked.ts';
import type {
  ListRequest,
  Page,
  PublicRecord,
  ReadContext,
  SearchText,
  Single,
} from '../../store/reading.ts';
import { type ScanPlan, scanPage } from '../../store/scan.ts';
import type { Row } from '../../store/session.ts';
import { single } from '../../store/single.ts';
import { currentGraph } from '../places/current-graph.ts';
import { wardCondition, wardFacet } from '../places/ward-condition.ts';
import type { RecruitmentRecord } from './record.ts';
import { recruitmentStatus } from './status.ts';

export const recruitmentFilters = {
  q: words('Words of the notice, its organisation, positions and requirements.', 'giáo viên'),
  status: oneOf(['open', 'upcoming', 'closed', 'all'], 'Status today; `open` without it.'),
  organisation: words('Organisation, whole or in part.', 'Sở Y tế'),
  ward: words('Ward code or name of any generation.', 'Quy Nhơn Nam'),
  closesBefore: day('Notices whose last day is before this one.', '2026-12-31'),
  sort: oneOf(['closing', 'newest'], 'Soonest deadline first, or newest first; `closing` without it.'),
} as const;

interface Filters {
  q?: string;
  status?: 'open' | 'upcoming' | 'closed' | 'all';
  organisation?: string;
  ward?: string;
  closesBefore?: string;
  sort?: 'closing' | 'newest';
}

/** The record of a stored row on a day. */
export function presentRecruitment(row: Row, today: string): PublicRecord & RecruitmentRecord {
  const stored = JSON.parse(String(row.record)) as Omit<RecruitmentRecord, 'id' | 'status' | 'daysLeft'>;
  return { id: String(row.id), ...stored, ...recruitmentStatus(stored, today) };
}

/** Text of a notice as search finds and ranks it. */
export function noticeText({ record, detail }: HeldVersion): SearchText {
  const { title, organisation, positions, place, ward } = record as unknown as RecruitmentRecord;
  const { body } = (detail ?? {}) as { body?: string | null };
  return {
    title,
    heading: [organisation, ...positions.map((position) => position.title)].join('. '),
    text: [place, ward, ...positions.map((position) => position.requirements), body]
      .filter(Boolean)
      .join('\n'),
  };
}

function statusCondition(status: Filters['status'], today: string): SQL[] {
  if (status === 'all') return [];
  if (status === 'closed') return [sql`v.apply_until < ${today}`];
  if (status === 'upcoming') return [sql`v.apply_from > ${today} AND v.apply_until >= ${today}`];
  return [sql`v.apply_from <= ${today} AND v.apply_until >= ${today}`];
}

/** Notices by status today, organisation, ward and deadline, or ranked by words. */
export async function listRecruitments(request: ListRequest, context: ReadContext): Promise<Page> {
  const filters = request.filters as Filters;
  const placed = filters.ward !== undefined || request.facets.includes('ward');
  const graph = placed ? await currentGraph.load(context.store) : null;
  const where: SQL[] = [...statusCondition(filters.status ?? 'open', context.today)];
  if (filters.organisation !== undefined)
    where.push(sql`instr(v.organisation_folded, ${fold(filters.organisation)}) > 0`);
  if (filters.ward !== undefined && graph) where.push(wardCondition(graph, filters.ward));
  if (filters.closesBefore !== undefined) where.push(sql`v.apply_until < ${filters.closesBefore}`);
  const plan: ScanPlan = {
    domain: 'recruitments',
    table: 'recruitments',
    where,
    order:
      filters.sort === 'newest'
        ? [
            { sql: sql`v.published_at`, descending: true },
            { sql: sql`v.id`, descending: true },
          ]
        : [{ sql: sql`v.apply_until` }, { sql: sql`v.id` }],
    select: [sql`v.id AS id`],
    facets: {
      organisation: containing(sql`json_extract(v.record, '$.organisation')`),
      ...(graph ? { ward: wardFacet(graph, sql`json_extract(v.record, '$.ward')`) } : {}),
    },
  };
  const present = (row: Row) => presentRecruitment(row, context.today);
  if (filters.q !== undefined) {
    return ranked(
      {
        ...plan,
        select: [sql`v.id AS id`, sql`v.detail AS detail`],
        index: 'recruitments_search',
        join: sql`JOIN recruitments v ON v.row = m.rowid`,
        q: filters.q,
        present,
        text: (row) => ({ ...noticeText(heldVersion(row)), owner: String(row.id) }),
        byRank: filters.sort === undefined,
      },
      request,
      context,
    );
  }
  return scanPage(plan, request, context, present);
}

/** One notice with its body. */
export const recruitmentById = (id: string, context: ReadContext): Promise<Single> =>
  single('recruitments', 'recruitments', id, context, (row) => {
    const detail = JSON.parse(String(row.detail ?? '{}')) as { body?: string | null };
    return { ...presentRecruitment(row, context.today), body: detail.body ?? null };
  });
