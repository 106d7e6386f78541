/** Wards of every generation as completions: each name once, today's bearer before former ones. */
import { madeOnce, type Suggestion, type SuggestionSource, suggestion } from '../../contract/suggest.ts';
import { currentGraph } from './current-graph.ts';
import type { PlaceGraph } from './graph.ts';

const suggestions = madeOnce((graph: PlaceGraph) => {
  const names = new Map<string, Suggestion>();
  for (const unit of graph.units) {
    if (!unit.isWard) continue;
    const known = names.get(unit.folded);
    const current = unit.validTo === null;
    const weight = (known?.weight ?? 0) + (current ? 1_000 : 1);
    if (known && !current) {
      known.weight = weight;
      continue;
    }
    names.set(
      unit.folded,
      suggestion({
        kind: 'ward',
        text: unit.name,
        detail: current ? null : 'tên trước đây',
        page: `/land-prices?${new URLSearchParams({ ward: unit.name })}`,
        alias: unit.bare,
        weight,
      }),
    );
  }
  return [...names.values()];
});

export const wardNames: SuggestionSource = {
  kind: 'ward',
  order: 1,
  statements: () => [currentGraph.statement()],
  adopt: ([rows]) => suggestions(currentGraph.adopt(rows)),
};
