/** What a unit was made of and what it belongs to. Pure. */
import { isValidOn, type PlaceGraph, unitsOn } from '../../domains/places/graph.ts';
import { formatDate } from '../../language/dates.ts';
import type { Draft } from '../answer.ts';
import { choices } from './answer.ts';
import type { PlaceReading } from './reading.ts';
import { distinct, ELSEWHERE, fact, source, understood } from './say.ts';

export function madeOf(reading: PlaceReading, graph: PlaceGraph): Draft {
  const base = { domain: 'places' as const, understood: understood(reading) };
  const current = reading.units.filter((unit) => isValidOn(unit, reading.period.to));
  const made = (current.length > 0 ? current : reading.units).filter(
    (unit) => (graph.predecessors.get(unit.id)?.length ?? 0) > 0,
  );
  const [unit] = made;
  if (!unit)
    return {
      ...base,
      outcome: 'not_held',
      answer: `Dữ liệu đang có không ghi ${reading.units[0]?.name ?? reading.name} được lập từ đơn vị nào. ${ELSEWHERE}`,
    };
  if (made.length > 1)
    return choices(
      reading,
      made.map((each) => ({ unit: each, day: reading.period.to, now: [{ unit: each, partial: false }] })),
      graph,
      'nay',
    );
  const parts = graph.predecessors.get(unit.id) ?? [];
  return {
    ...base,
    outcome: 'answer',
    answer: `${unit.name} (từ ${formatDate(unit.validFrom)}${unit.resolution === null ? '' : `, theo ${unit.resolution}`}) được lập từ ${parts.map(({ unit: part, partial }) => `${part.name}${partial ? ' (một phần)' : ''}`).join(', ')}.`,
    facts: parts.map(({ unit: part }) => fact(`Lập nên ${unit.name}`, part)),
    citations: [source(unit)],
    validUntil: unit.validTo,
  };
}

export function parentOf(reading: PlaceReading, graph: PlaceGraph): Draft {
  const base = { domain: 'places' as const, understood: understood(reading) };
  const day = reading.period.to;
  const current = distinct(
    reading.units.flatMap((unit) => unitsOn(graph, unit, day).map((step) => step.unit)),
    ({ id }) => id,
  );
  const above = distinct(
    current.flatMap((unit) =>
      (graph.byCode.get(unit.parent ?? '') ?? []).filter((held) => isValidOn(held, day)),
    ),
    ({ id }) => id,
  );
  const [parent] = above;
  const [unit] = current;
  if (!parent || !unit || above.length > 1)
    return {
      ...base,
      outcome: 'not_held',
      answer: `Dữ liệu đang có không cho biết chắc ${reading.name} thuộc đơn vị nào. ${ELSEWHERE}`,
    };
  return {
    ...base,
    outcome: 'answer',
    answer: `${unit.name} thuộc ${parent.name}.`,
    facts: [fact(`${unit.name} thuộc`, parent)],
    citations: [source(unit)],
    validUntil: unit.validTo,
  };
}
