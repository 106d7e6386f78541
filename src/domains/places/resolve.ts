/** Which unit a name, old or new, is on a day. */
import * as z from 'zod';
import type { ReadContext } from '../../store/reading.ts';
import { headOf } from '../../store/scan.ts';
import { currentGraph } from './current-graph.ts';
import { findUnits, type PlaceGraph, type PlaceMatch, type Unit, unitsOn } from './graph.ts';

const current = z.object({
  code: z.string(),
  name: z.string(),
  validFrom: z.iso.date(),
  partial: z.boolean().meta({ description: 'Only a part of the unit asked for went there.' }),
});

export const resolvedPlace = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    current: z
      .array(current)
      .meta({ description: 'What it is on the day asked; several when it was divided.' }),
    resolution: z
      .string()
      .nullable()
      .meta({ description: 'Resolution that changed it, else the one that made it.' }),
    matchedBy: z.enum(['exact', 'folded', 'fuzzy']),
  })
  .meta({ id: 'ResolvedPlace' });

export type ResolvedPlace = z.infer<typeof resolvedPlace>;

/** The unit with what it is on a day and the resolution that says so. */
export function resolveUnit(
  graph: PlaceGraph,
  unit: Unit,
  day: string,
  matchedBy: PlaceMatch,
): ResolvedPlace {
  const on = unitsOn(graph, unit, day);
  const changed = graph.successors.get(unit.id)?.[0]?.unit.resolution;
  const final = on.find((step) => step.unit.id !== unit.id)?.unit.resolution;
  return {
    code: unit.code,
    name: unit.name,
    level: unit.level,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    current: on.map((step) => ({
      code: step.unit.code,
      name: step.unit.name,
      validFrom: step.unit.validFrom,
      partial: step.partial,
    })),
    resolution: final ?? (unit.validTo === null ? unit.resolution : (changed ?? unit.resolution)),
    matchedBy,
  };
}

/** Every unit a name may mean, with what each is on the day. One round trip. */
export async function resolvePlaces(q: string, day: string, context: ReadContext) {
  const [heads, rows] = await context.store.read([headOf('places'), currentGraph.statement()]);
  const graph = currentGraph.adopt(rows);
  const { units, matchedBy } = findUnits(graph, q);
  const [head] = heads ?? [];
  return {
    data: units.slice(0, 20).map((unit) => resolveUnit(graph, unit, day, matchedBy)),
    edition: Number(head?.edition ?? 0),
    asOf: typeof head?.published_at === 'string' ? head.published_at : null,
  };
}
