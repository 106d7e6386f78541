/** Wards that no unit of any time is called. */

import type { Store } from '../../store/session.ts';
import { currentGraph } from './current-graph.ts';
import { findUnits, type PlaceGraph } from './graph.ts';

export type KnownWards = (store: Store) => Promise<(ward: string) => string | null>;

/** What to say of a ward; said once for each spelling, for a table repeats it by the thousand. */
export function wardReview(): KnownWards {
  const met = new Set<string>();
  let graph: PlaceGraph | null = null;
  const judge = (held: PlaceGraph, ward: string): string | null => {
    const { units, matchedBy } = findUnits(held, ward);
    if (units.length === 0)
      return 'Không có phường, xã nào tên như vậy trong danh mục đơn vị hành chính (chỉ nhắc ở dòng đầu).';
    if (matchedBy !== 'fuzzy') return null;
    return `Không có phường, xã nào viết đúng như vậy. Có phải “${units[0]?.name}”? (chỉ nhắc ở dòng đầu)`;
  };
  return async (store) => {
    graph ??= await currentGraph.load(store);
    const held = graph;
    return (ward) => {
      // Without a register of units nothing can be said.
      if (held.units.length === 0 || ward.trim() === '') return null;
      if (met.has(ward)) return null;
      met.add(ward);
      return judge(held, ward);
    };
  };
}
