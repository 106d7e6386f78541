import { sql } from 'drizzle-orm';
import { day, words } from '../../contract/parameters.ts';
import { fold } from '../../language/fold.ts';
import type { ListRequest, Page, ReadContext, Single } from '../../store/reading.ts';
import { scanPage } from '../../store/scan.ts';
import { recordOf, single } from '../../store/single.ts';
import { currentGraph } from './current-graph.ts';
import { findUnits } from './graph.ts';

export const placeFilters = {
  q: words('Name or code of a unit, old or new.', 'Phường Lê Lợi'),
  level: words('Level: `phường`, `xã`, `thị trấn`, `huyện`, `tỉnh` …', 'phường'),
  on: day('Units in use on this day only.', '2025-07-01'),
} as const;

/** Units by name, level and day, by code and then by first day. */
export async function listPlaces(request: ListRequest, context: ReadContext): Promise<Page> {
  const { q, level, on } = request.filters as { q?: string; level?: string; on?: string };
  const where = [];
  if (q !== undefined) {
    const ids = findUnits(await currentGraph.load(context.store), q).units.map((unit) => unit.id);
    where.push(sql`v.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  }
  if (level !== undefined) where.push(sql`v.level = ${fold(level)}`);
  if (on !== undefined)
    where.push(sql`v.valid_from <= ${on} AND (v.valid_to IS NULL OR v.valid_to >= ${on})`);
  return scanPage(
    {
      domain: 'places',
      table: 'places',
      where,
      order: [{ sql: sql`v.code` }, { sql: sql`v.valid_from` }, { sql: sql`v.row` }],
      select: [sql`v.id AS id`],
      facets: { level: sql`json_extract(v.record, '$.level')` },
      ...(where.length === 0
        ? { total: sql`SELECT records AS total FROM heads WHERE domain = 'places'` }
        : {}),
    },
    request,
    context,
    recordOf,
  );
}

/** One unit. */
export const placeById = (id: string, context: ReadContext): Promise<Single> =>
  single('places', 'places', id, context);
