/** Wards that no unit of any time is called. */
import { findUnits, type PlaceGraph } from '../../domains/places/graph.ts';
import { heldGraph } from '../../domains/places/held-graph.ts';
import type { Store } from '../../store/session.ts';

export type KnownWards = (store: Store) => Promise<(ward: string) => string | null>;

/** What to say of a ward; asked once for each spelling in an import. */
export function wardReview(): KnownWards {
  const said = new Map<string, string | null>();
  let graph: PlaceGraph | null = null;
  const judge = (held: PlaceGraph, ward: string): string | null => {
    const { units, matchedBy } = findUnits(held, ward);
    if (units.length === 0) return 'Không có phường, xã nào tên như vậy trong danh mục đơn vị hành chính.';
    if (matchedBy !== 'fuzzy') return null;
    return `Không có phường, xã nào viết đúng như vậy. Có phải “${units[0]?.name}”?`;
  };
  return async (store) => {
    graph ??= await heldGraph.load(store);
    const held = graph;
    return (ward) => {
      // Without a register of units nothing can be said.
      if (held.units.length === 0 || ward.trim() === '') return null;
      const known = said.get(ward);
      if (known !== undefined) return known;
      const message = judge(held, ward);
      said.set(ward, message);
      return message;
    };
  };
}
