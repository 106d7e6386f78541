/** The list index of price rows: what is filtered and counted without reading them. */
import { sql } from 'drizzle-orm';
import type { ListIndex } from '../../store/list-index/body.ts';
import type { ListIndexSource } from '../../store/list-index/derive.ts';
import { listIndexes } from '../../store/list-index/held.ts';
import type { IndexedPlan } from '../../store/list-index/scan.ts';
import { among, between, type Condition, where } from '../../store/list-index/select.ts';
import type { PlaceGraph } from '../places/graph.ts';
import { wardFinder } from '../places/ward-condition.ts';
import type { LandPriceFilters } from './filters.ts';

const POSITIONS = ['position1', 'position2', 'position3', 'position4', 'position5'] as const;

/** What the index is made of at a publish. */
export const landPriceIndexSource: ListIndexSource = {
  domain: 'land-prices',
  table: 'land_prices',
  order: ['sort_key', 'row'],
  isDescending: false,
  texts: {
    table: sql`v.table_id`,
    period: sql`json_array(v.valid_from, v.valid_to)`,
    landType: sql`v.land_type`,
    ward: sql`json_object('value', json_extract(v.record, '$.asWritten'), 'folded', v.ward_folded, 'bare',
      v.ward_bare, 'day', v.valid_from)`,
  },
  numbers: {
    position1: sql`v.position1`,
    position2: sql`v.position2`,
    position3: sql`v.position3`,
    position4: sql`v.position4`,
    position5: sql`v.position5`,
  },
};

const indexes = listIndexes('land-prices');

type Text = 'table' | 'period' | 'landType' | 'ward';
const text = (index: ListIndex, name: Text) => index.texts[name] ?? { values: [], codes: new Uint16Array() };

function conditions(
  { table, landType, ward, position, minPrice, maxPrice }: LandPriceFilters,
  graph: PlaceGraph | null,
  on: string | undefined,
  rows: readonly number[] | undefined,
): IndexedPlan['conditions'] {
  return (index) => {
    const found: Condition[] = rows === undefined ? [] : [among(rows)];
    if (table !== undefined) found.push(where(text(index, 'table'), (value) => value === table));
    if (on !== undefined) {
      const inForce = (value: string): boolean => {
        const [from, to] = JSON.parse(value) as [string, string];
        return from <= on && on <= to;
      };
      found.push(where(text(index, 'period'), inForce));
    }
    if (landType !== undefined) found.push(where(text(index, 'landType'), (value) => value === landType));
    if (ward !== undefined && graph) {
      const finds = wardFinder(graph, ward, true);
      found.push(where(text(index, 'ward'), (value) => finds(JSON.parse(value))));
    }
    if (position !== undefined) found.push(between([index.numbers[`position${position}`]]));
    if (minPrice !== undefined || maxPrice !== undefined) {
      const columns = position === undefined ? POSITIONS : [`position${position}`];
      found.push(
        between(
          columns.map((name) => index.numbers[name]),
          minPrice,
          maxPrice,
        ),
      );
    }
    return found;
  };
}

/** The same list over the index, for lists that no street narrows. `rows` are those that free words find. */
export const landPricesIndexed = (
  filters: LandPriceFilters,
  graph: PlaceGraph | null,
  on: string | undefined,
  isCheap: boolean,
  rows?: readonly number[],
): IndexedPlan => ({
  indexes,
  conditions: conditions(filters, graph, on, rows),
  facets: {
    landType: (index) => text(index, 'landType'),
    ward: (index) => text(index, 'ward'),
    table: (index) => text(index, 'table'),
  },
  isCheap,
});
