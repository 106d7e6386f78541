import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { words } from '../../contract/parameters.ts';
import { fold } from '../../language/fold.ts';
import { containing } from '../../store/facets.ts';
import { ranked } from '../../store/ranked.ts';
import type { ListRequest, Page, PublicRecord, ReadContext, Single } from '../../store/reading.ts';
import { type ScanPlan, scanPage } from '../../store/scan.ts';
import type { Row } from '../../store/session.ts';
import { single, versionRow } from '../../store/single.ts';
import { basisStatement, readBasis } from '../legal-documents/basis.ts';
import { levelOf } from './level.ts';
import { PROCEDURE_LEVELS, type ProcedureRecord } from './record.ts';

const level = z
  .preprocess(
    (given) => (typeof given === 'string' ? (levelOf(given) ?? given) : given),
    z.enum(PROCEDURE_LEVELS).optional(),
  )
  .meta({
    description: 'Level that carries it out, also as `xã`, `phường`, `tỉnh`, `bộ`.',
    type: 'string',
    enum: [...PROCEDURE_LEVELS],
    example: 'Cấp xã',
  });

export const procedureFilters = {
  q: words('Words of the title, or a code.', 'đăng ký khai sinh'),
  field: words('Field (lĩnh vực), whole or in part.', 'Hộ tịch'),
  level,
  agency: words('Body that carries it out, whole or in part.', 'Ủy ban nhân dân cấp xã'),
  forWhom: words('Whom it is for, whole or in part.', 'Công dân Việt Nam'),
} as const;

interface Filters {
  q?: string;
  field?: string;
  level?: (typeof PROCEDURE_LEVELS)[number];
  agency?: string;
  forWhom?: string;
}

type Stored = Omit<ProcedureRecord, 'id' | 'steps' | 'documents' | 'where'>;
type Detail = Pick<ProcedureRecord, 'steps' | 'documents' | 'where'>;

/** The record of a stored row that selects `id` and `detail` beside it. */
export function presentProcedure(row: Row): PublicRecord & ProcedureRecord {
  const {
    code,
    title,
    field,
    level: levels,
    agency,
    forWhom,
    fee,
    timeLimit,
    result,
    legalBasis,
    url,
    ...valid
  } = JSON.parse(String(row.record)) as Stored;
  const { steps, documents, where } = JSON.parse(String(row.detail)) as Detail;
  return {
    id: String(row.id),
    code,
    title,
    field,
    level: levels,
    agency,
    forWhom,
    steps,
    documents,
    fee,
    timeLimit,
    result,
    legalBasis,
    where,
    url,
    validFrom: valid.validFrom,
    validTo: valid.validTo,
    updatedAt: valid.updatedAt,
    ...(valid.origin ? { origin: valid.origin } : {}),
  };
}

/** A procedure of several levels counts for each. */
const eachLevel = (groups: readonly Row[]): { value: string; count: number }[] =>
  PROCEDURE_LEVELS.map((value) => ({
    value,
    count: groups.reduce(
      (sum, group) => sum + (String(group.value).includes(value) ? Number(group.count) : 0),
      0,
    ),
  })).filter(({ count }) => count > 0);

const CODE = /^\s*\d[.,]\d{6}\s*$/;

function conditions(filters: Filters, today: string): SQL[] {
  const where: SQL[] = [sql`v.valid_from <= ${today} AND v.valid_to >= ${today}`];
  const within = (column: string, text: string | undefined) => {
    if (text !== undefined) where.push(sql`instr(v.${sql.raw(column)}, ${fold(text)}) > 0`);
  };
  within('field_folded', filters.field);
  within('level_folded', filters.level);
  within('agency_folded', filters.agency);
  within('for_whom_folded', filters.forWhom);
  return where;
}

/** Procedures in force today by field, level, body and person, or ranked by words. */
export async function listProcedures(request: ListRequest, context: ReadContext): Promise<Page> {
  const filters = request.filters as Filters;
  const where = conditions(filters, context.today);
  const isCode = filters.q !== undefined && CODE.test(filters.q);
  if (isCode) where.push(sql`v.code = ${(filters.q ?? '').trim().replace(',', '.')}`);
  const plan: ScanPlan = {
    domain: 'procedures',
    table: 'procedures',
    where,
    order: [{ sql: sql`v.sort_key` }, { sql: sql`v.id` }],
    select: [sql`v.id AS id`, sql`v.detail AS detail`],
    facets: {
      field: containing(sql`json_extract(v.record, '$.field')`),
      level: { value: sql`json_extract(v.record, '$.level')`, gather: eachLevel },
    },
  };
  if (filters.q === undefined || isCode) return scanPage(plan, request, context, presentProcedure);
  const { SEARCH, priorOf, searchTextOf } = await import('./search-text.ts');
  const q = filters.q;
  return ranked(
    {
      ...plan,
      index: SEARCH.index,
      join: sql`JOIN procedures v ON v.row = m.rowid`,
      q,
      present: presentProcedure,
      text(row) {
        const record = JSON.parse(String(row.record)) as Stored;
        return { ...searchTextOf(record), owner: String(row.id), prior: priorOf(record, q) };
      },
      byRank: true,
      ranking: SEARCH,
    },
    request,
    context,
  );
}

/** One procedure, in force or not. */
export function procedureById(id: string, context: ReadContext): Promise<Single> {
  const keys = sql`(SELECT json_extract(p.detail, '$.basisKeys') FROM procedures p
    WHERE p.row = ${versionRow('procedures', 'procedures', id)})`;
  return single(
    'procedures',
    'procedures',
    id,
    context,
    (row, [basis]) => ({ ...presentProcedure(row), basis: readBasis(basis) }),
    { extra: [basisStatement(keys, context.today)] },
  );
}
