/** Answers about administrative units, out of the graph alone. Pure. */

import { formatDate } from '../../../language/dates.ts';
import { dateInEnglish, spanInEnglish } from '../../../language/english.ts';
import type { Draft } from '../../../question/answer.ts';
import { isValidOn, type PlaceGraph, parentUnit, type Unit, unitsOn } from '../graph.ts';
import type { PlaceReading } from './reading.ts';
import {
  distinct,
  ELSEWHERE,
  ELSEWHERE_IN_ENGLISH,
  fact,
  full,
  fullInEnglish,
  listInEnglish,
  resultOf,
  source,
  understood,
  type Whereabouts,
} from './say.ts';

function becameOn(reading: PlaceReading, graph: PlaceGraph, day: string): Whereabouts[] {
  return reading.units.map((unit) => ({
    unit,
    day,
    now: reading.byCode && isValidOn(unit, day) ? [{ unit, partial: false }] : unitsOn(graph, unit, day),
  }));
}

/** What a unit is on the day, was made of, or belongs to; what is asked beside it is named as not answered. */
export function answerPlace(reading: PlaceReading, graph: PlaceGraph, day: string): Draft {
  const draft = placeDraft(reading, graph, day);
  if (reading.beside.length === 0 || draft.outcome === 'not_held') return draft;
  const left = reading.beside.map((text) => `“${text}”`).join(', ');
  return {
    ...draft,
    answer: `${draft.answer} Chưa trả lời ${left}: dữ liệu về đơn vị hành chính không ghi.`,
    ...(draft.english === undefined ? {} : { english: `${draft.english} Not answered: ${left}.` }),
  };
}

function placeDraft(reading: PlaceReading, graph: PlaceGraph, day: string): Draft {
  const base = { domain: 'places' as const, understood: understood(reading) };
  if (reading.period.from > day)
    return {
      ...base,
      outcome: 'not_held',
      answer:
        `Dữ liệu đang có không cho biết về ${reading.period.said}: ` +
        `${reading.name} khi đó có thể đã thay đổi. ${ELSEWHERE}`,
      english:
        `The data held here say nothing of ${reading.name} ${spanInEnglish(reading.period)}: ` +
        `it may have changed by then. ${ELSEWHERE_IN_ENGLISH}`,
      options: [
        {
          label: `${reading.name} hiện nay`,
          question: `${reading.units[0]?.name ?? reading.name} nay là đơn vị nào?`,
        },
      ],
    };
  if (reading.units.length === 0) {
    return {
      ...base,
      outcome: 'not_held',
      answer: `Không có đơn vị hành chính “${reading.name}” trong dữ liệu đang có. ${ELSEWHERE}`,
      english: `The data held here have no administrative unit “${reading.name}”. ${ELSEWHERE_IN_ENGLISH}`,
    };
  }
  if (reading.intent === 'made-of') return predecessorsAnswer(reading, graph);
  if (reading.intent === 'parent') return parentAnswer(reading, graph);
  const { from, to, said } = reading.period;
  const days = distinct([from, to], (day) => day);
  const found = distinct(
    days.flatMap((day) => becameOn(reading, graph, day)).filter(({ now }) => now.length > 0),
    (where) => `${where.unit.id}|${resultOf(where)}`,
  );
  // Generations of one name that are the same ground agree in what they became.
  const results = distinct(found, resultOf);
  const when = said === '' ? 'nay' : `vào ${said}`;
  const then = said === '' ? 'today' : spanInEnglish(reading.period);
  if (results.length === 0) {
    return {
      ...base,
      outcome: 'not_held',
      answer:
        `Không rõ ${full(reading.units[0] as Unit, graph)} ${when} ` +
        `thuộc đơn vị nào: dữ liệu đang có không ghi. ${ELSEWHERE}`,
      english: `The data held here do not say what ${fullInEnglish(reading.units[0] as Unit, graph)} is ${then}. ${ELSEWHERE_IN_ENGLISH}`,
    };
  }
  const [only] = results as [Whereabouts, ...Whereabouts[]];
  if (results.length > 1 || only.now.length > 1) return choices(reading, results, graph, when);
  const [{ unit: now }] = only.now as [{ unit: Unit; partial: boolean }];
  const asked = found.map(({ unit }) => unit).find((unit) => unit.id !== now.id) ?? only.unit;
  const by = now.resolution === null ? '' : ` (theo ${now.resolution})`;
  const answer = reading.byCode
    ? `Mã ${now.code} ${when} là ${now.name}, mang mã này từ ${formatDate(now.validFrom)}` +
      `${now.validTo === null ? '' : ` đến ${formatDate(now.validTo)}`}.`
    : isUnchanged(now, graph)
      ? `${now.name} ${when} vẫn là ${now.name}, không thay đổi do sáp nhập.`
      : asked.id !== now.id
        ? `${full(asked, graph)} ${when} là ${now.name}${by}, từ ${formatDate(now.validFrom)}.`
        : `${now.name} ${when} vẫn là ${now.name}${formedOf(now, graph)}.`;
  const since = `since ${dateInEnglish(now.validFrom)}`;
  const english = reading.byCode
    ? `The code ${now.code} ${then} is of ${now.name}, which has borne it ${since}` +
      `${now.validTo === null ? '' : ` until ${dateInEnglish(now.validTo)}`}.`
    : isUnchanged(now, graph)
      ? `${now.name} is still ${now.name} ${then}; it was not changed by a merger.`
      : asked.id !== now.id
        ? `${fullInEnglish(asked, graph)} is ${now.name} ${then}, ${since}` +
          `${now.resolution === null ? '' : ` (by “${now.resolution}”)`}.`
        : `${now.name} is still ${now.name} ${then}${formedInEnglish(now, graph)}.`;
  return {
    ...base,
    outcome: 'answer',
    answer,
    english,
    facts: [fact(`${asked.name} ${when} là`, now), { label: 'Mã đơn vị', value: now.code, recordId: now.id }],
    citations: [source(now)],
    validUntil: now.validTo,
  };
}

/** Whether the unit is what it was before it began: of one unit alone, whole, and of the same name. */
function isUnchanged(unit: Unit, graph: PlaceGraph): boolean {
  const before = graph.predecessors.get(unit.id) ?? [];
  const [only] = before;
  return (
    only !== undefined &&
    unit.predecessors.length === 1 &&
    !only.partial &&
    only.unit.folded === unit.folded &&
    graph.successors.get(only.unit.id)?.length === 1
  );
}

/** What a unit was formed of and when, as the end of a sentence about it. */
function formedOf(unit: Unit, graph: PlaceGraph): string {
  if (unit.predecessors.length === 0) return '; dữ liệu đang có không ghi thay đổi nào';
  const parts = (graph.predecessors.get(unit.id) ?? []).map(
    ({ unit: part, partial }) => `${part.name}${partial ? ' (một phần)' : ''}`,
  );
  const of = parts.length > 0 ? `, từ ${parts.join(', ')}` : '';
  const by = unit.resolution === null ? '' : `, theo ${unit.resolution}`;
  return `, được lập ngày ${formatDate(unit.validFrom)}${of}${by}`;
}

/** The same in English. */
function formedInEnglish(unit: Unit, graph: PlaceGraph): string {
  if (unit.predecessors.length === 0) return '; the data held here record no change of it';
  const parts = graph.predecessors.get(unit.id) ?? [];
  const of = parts.length > 0 ? ` of ${listInEnglish(parts)}` : '';
  const by = unit.resolution === null ? '' : `, by “${unit.resolution}”`;
  return `, formed on ${dateInEnglish(unit.validFrom)}${of}${by}`;
}

export function choices(
  reading: PlaceReading,
  results: readonly Whereabouts[],
  graph: PlaceGraph,
  when: string,
): Draft {
  const lines = results.map(
    ({ unit, now }) =>
      `${full(unit, graph)} → ${now.map(({ unit: next, partial }) => `${next.name}${partial ? ' (một phần)' : ''}`).join(', ')}`,
  );
  const divided = results.length === 1;
  const options = divided
    ? (results[0]?.now ?? []).map(({ unit }) => ({
        label: unit.name,
        question: `${unit.name} gồm những đơn vị cũ nào?`,
      }))
    : results.map(({ unit }) => {
        const above = parentUnit(graph, unit);
        return {
          label: above ? full(unit, graph) : `${full(unit, graph)}, mã ${unit.code}`,
          question: `${unit.name}${above ? ` của ${above.name}` : ` mã ${unit.code}`} ${reading.period.said || 'nay'} là đơn vị nào?`,
        };
      });
  return {
    domain: 'places',
    understood: understood(reading),
    outcome: 'ambiguous',
    answer: divided
      ? `${full(results[0]?.unit as Unit, graph)} được chia: ${when} thuộc ` +
        `${(results[0]?.now ?? []).map(({ unit }) => unit.name).join(' và ')}. Thửa đất hay chỗ ở nằm ở ` +
        'phần nào thì theo đơn vị đó.'
      : `Có nhiều đơn vị tên này: ${lines.join('; ')}. Bạn hỏi đơn vị nào?`,
    english: divided
      ? `${fullInEnglish(results[0]?.unit as Unit, graph)} was divided among ${listInEnglish(results[0]?.now ?? [])}. ` +
        'A plot or a home belongs to the part that it lies in.'
      : `Several units have this name: ${results
          .map(({ unit, now }) => `${fullInEnglish(unit, graph)} → ${listInEnglish(now)}`)
          .join('; ')}. Which one do you mean?`,
    facts: results.flatMap(({ unit, now }) =>
      now.map(({ unit: next }) => fact(`${unit.name} ${when} thuộc`, next)),
    ),
    citations: distinct(
      results.flatMap(({ now }) => now.map(({ unit }) => source(unit))),
      ({ url }) => url,
    ),
    options,
  };
}

export function predecessorsAnswer(reading: PlaceReading, graph: PlaceGraph): Draft {
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
      answer:
        `Dữ liệu đang có không ghi ${reading.units[0]?.name ?? reading.name} ` +
        `được lập từ đơn vị nào. ${ELSEWHERE}`,
      english: `The data held here do not say of which units ${reading.units[0]?.name ?? reading.name} was formed. ${ELSEWHERE_IN_ENGLISH}`,
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
    answer:
      `${unit.name} (từ ${formatDate(unit.validFrom)}` +
      `${unit.resolution === null ? '' : `, theo ${unit.resolution}`}) được lập từ ` +
      `${parts.map(({ unit: part, partial }) => `${part.name}${partial ? ' (một phần)' : ''}`).join(', ')}.`,
    english:
      `${unit.name} (since ${dateInEnglish(unit.validFrom)}` +
      `${unit.resolution === null ? '' : `, by “${unit.resolution}”`}) was formed of ${listInEnglish(parts)}.`,
    facts: parts.map(({ unit: part }) => fact(`Lập nên ${unit.name}`, part)),
    citations: [source(unit)],
    validUntil: unit.validTo,
  };
}

export function parentAnswer(reading: PlaceReading, graph: PlaceGraph): Draft {
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
      english: `The data held here do not surely say to which unit ${reading.name} belongs. ${ELSEWHERE_IN_ENGLISH}`,
    };
  return {
    ...base,
    outcome: 'answer',
    answer: `${unit.name} thuộc ${parent.name}.`,
    english: `${unit.name} belongs to ${parent.name}.`,
    facts: [fact(`${unit.name} thuộc`, parent)],
    citations: [source(unit)],
    validUntil: unit.validTo,
  };
}
