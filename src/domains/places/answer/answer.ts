/** Answers about administrative units, out of the graph alone. Pure. */

import { formatDate } from '../../../language/dates.ts';
import { dateIn, spanIn, type Told, told } from '../../../language/other-languages.ts';
import type { Draft } from '../../../question/answer.ts';
import { isValidOn, type PlaceGraph, parentUnit, type Unit, unitsOn } from '../graph.ts';
import type { PlaceReading } from './reading.ts';
import {
  distinct,
  ELSEWHERE,
  ELSEWHERE_ABROAD,
  fact,
  full,
  fullIn,
  listIn,
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
    ...(draft.told === undefined
      ? {}
      : {
          told: {
            en: `${draft.told.en} Not answered: ${left}.`,
            ko: `${draft.told.ko} 답하지 않은 부분: ${left}.`,
          },
        }),
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
      told: {
        en:
          `The data held here say nothing of ${reading.name} ${spanIn('en', reading.period)}: ` +
          `it may have changed by then. ${ELSEWHERE_ABROAD.en}`,
        ko:
          `보유한 자료로는 ${spanIn('ko', reading.period)}의 ${reading.name}을(를) 알 수 없습니다. ` +
          `그때는 바뀌었을 수 있습니다. ${ELSEWHERE_ABROAD.ko}`,
      },
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
      told: {
        en: `The data held here have no administrative unit “${reading.name}”. ${ELSEWHERE_ABROAD.en}`,
        ko: `보유한 자료에 “${reading.name}”(이)라는 행정구역이 없습니다. ${ELSEWHERE_ABROAD.ko}`,
      },
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
  const then = {
    en: said === '' ? 'today' : spanIn('en', reading.period),
    ko: said === '' ? '현재' : `${spanIn('ko', reading.period)}에`,
  };
  if (results.length === 0) {
    return {
      ...base,
      outcome: 'not_held',
      answer:
        `Không rõ ${full(reading.units[0] as Unit, graph)} ${when} ` +
        `thuộc đơn vị nào: dữ liệu đang có không ghi. ${ELSEWHERE}`,
      told: told((language) => {
        const unit = fullIn(language, reading.units[0] as Unit, graph);
        return language === 'ko'
          ? `보유한 자료에는 ${unit}이(가) ${then.ko} 어디인지 나와 있지 않습니다. ${ELSEWHERE_ABROAD.ko}`
          : `The data held here do not say what ${unit} is ${then.en}. ${ELSEWHERE_ABROAD.en}`;
      }),
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
  const since = `since ${dateIn('en', now.validFrom)}`;
  const en = reading.byCode
    ? `The code ${now.code} ${then.en} is of ${now.name}, which has borne it ${since}` +
      `${now.validTo === null ? '' : ` until ${dateIn('en', now.validTo)}`}.`
    : isUnchanged(now, graph)
      ? `${now.name} is still ${now.name} ${then.en}; it was not changed by a merger.`
      : asked.id !== now.id
        ? `${fullIn('en', asked, graph)} is ${now.name} ${then.en}, ${since}` +
          `${now.resolution === null ? '' : ` (by “${now.resolution}”)`}.`
        : `${now.name} is still ${now.name} ${then.en}${formedAbroad(now, graph).en}.`;
  const start = dateIn('ko', now.validFrom);
  const ko = reading.byCode
    ? `행정구역 코드 ${now.code}은(는) ${then.ko} ${now.name}이며, ${start}부터` +
      `${now.validTo === null ? '' : ` ${dateIn('ko', now.validTo)}까지`} 쓰입니다.`
    : isUnchanged(now, graph)
      ? `${now.name}은(는) ${then.ko} 그대로 ${now.name}이며 통합으로 바뀌지 않았습니다.`
      : asked.id !== now.id
        ? `${fullIn('ko', asked, graph)}은(는) ${then.ko} ${now.name}입니다 (${start}부터` +
          `${now.resolution === null ? '' : `, 근거 “${now.resolution}”`}).`
        : `${now.name}은(는) ${then.ko} 그대로 ${now.name}입니다${formedAbroad(now, graph).ko}.`;
  return {
    ...base,
    outcome: 'answer',
    answer,
    told: { en, ko },
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

/** What a unit was formed of; a part alone of what was divided, whether or not the resolution's row says so. */
const partsOf = (unit: Unit, graph: PlaceGraph) =>
  (graph.predecessors.get(unit.id) ?? []).map(({ unit: part, partial }) => ({
    unit: part,
    partial: partial || (graph.successors.get(part.id)?.length ?? 0) > 1,
  }));

/** What a unit was formed of and when, as the end of a sentence about it. */
function formedOf(unit: Unit, graph: PlaceGraph): string {
  if (unit.predecessors.length === 0) return '; dữ liệu đang có không ghi thay đổi nào';
  const parts = partsOf(unit, graph).map(
    ({ unit: part, partial }) => `${part.name}${partial ? ' (một phần)' : ''}`,
  );
  const of = parts.length > 0 ? `, từ ${parts.join(', ')}` : '';
  const by = unit.resolution === null ? '' : `, theo ${unit.resolution}`;
  return `, được lập ngày ${formatDate(unit.validFrom)}${of}${by}`;
}

/** The same in other languages. */
function formedAbroad(unit: Unit, graph: PlaceGraph): Told {
  if (unit.predecessors.length === 0)
    return {
      en: '; the data held here record no change of it',
      ko: ' (보유한 자료에 변경 기록이 없습니다)',
    };
  const parts = partsOf(unit, graph);
  const of = parts.length > 0;
  return {
    en:
      `, formed on ${dateIn('en', unit.validFrom)}${of ? ` of ${listIn('en', parts)}` : ''}` +
      (unit.resolution === null ? '' : `, by “${unit.resolution}”`),
    ko:
      ` (${dateIn('ko', unit.validFrom)} 설치${of ? `, 이전 행정구역: ${listIn('ko', parts)}` : ''}` +
      `${unit.resolution === null ? '' : `, 근거 “${unit.resolution}”`})`,
  };
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
          question:
            `${unit.name}${above ? ` của ${above.name}` : ` mã ${unit.code}`} ` +
            `${reading.period.said || 'nay'} là đơn vị nào?`,
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
    told: told((language) => {
      const whole = fullIn(language, results[0]?.unit as Unit, graph);
      const into = listIn(language, results[0]?.now ?? []);
      const all = results
        .map(({ unit, now }) => `${fullIn(language, unit, graph)} → ${listIn(language, now)}`)
        .join('; ');
      if (language === 'ko')
        return divided
          ? `${whole}은(는) ${into}(으)로 나뉘었습니다. 토지나 집은 그것이 있는 쪽의 행정구역에 속합니다.`
          : `같은 이름의 행정구역이 여럿입니다: ${all}. 어느 것을 물으십니까?`;
      return divided
        ? `${whole} was divided among ${into}. A plot or a home belongs to the part that it lies in.`
        : `Several units have this name: ${all}. Which one do you mean?`;
    }),
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
  const named = reading.units[0]?.name ?? reading.name;
  if (!unit)
    return {
      ...base,
      outcome: 'not_held',
      answer: `Dữ liệu đang có không ghi ${named} ` + `được lập từ đơn vị nào. ${ELSEWHERE}`,
      told: {
        en: `The data held here do not say of which units ${named} was formed. ${ELSEWHERE_ABROAD.en}`,
        ko:
          `보유한 자료에는 ${named}이(가) 어떤 행정구역에서 ` +
          `설치되었는지 나와 있지 않습니다. ${ELSEWHERE_ABROAD.ko}`,
      },
    };
  if (made.length > 1)
    return choices(
      reading,
      made.map((each) => ({ unit: each, day: reading.period.to, now: [{ unit: each, partial: false }] })),
      graph,
      'nay',
    );
  const parts = partsOf(unit, graph);
  return {
    ...base,
    outcome: 'answer',
    answer:
      `${unit.name} (từ ${formatDate(unit.validFrom)}` +
      `${unit.resolution === null ? '' : `, theo ${unit.resolution}`}) được lập từ ` +
      `${parts.map(({ unit: part, partial }) => `${part.name}${partial ? ' (một phần)' : ''}`).join(', ')}.`,
    told: {
      en:
        `${unit.name} (since ${dateIn('en', unit.validFrom)}` +
        `${unit.resolution === null ? '' : `, by “${unit.resolution}”`}) was formed of ${listIn('en', parts)}.`,
      ko:
        `${unit.name}(${dateIn('ko', unit.validFrom)}부터` +
        `${unit.resolution === null ? '' : `, 근거 “${unit.resolution}”`})의 이전 행정구역: ${listIn('ko', parts)}.`,
    },
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
      told: {
        en: `The data held here do not surely say to which unit ${reading.name} belongs. ${ELSEWHERE_ABROAD.en}`,
        ko: `보유한 자료로는 ${reading.name}이(가) 어디에 속하는지 확실하지 않습니다. ${ELSEWHERE_ABROAD.ko}`,
      },
    };
  return {
    ...base,
    outcome: 'answer',
    answer: `${unit.name} thuộc ${parent.name}.`,
    told: {
      en: `${unit.name} belongs to ${parent.name}.`,
      ko: `${unit.name}은(는) ${parent.name}에 속합니다.`,
    },
    facts: [fact(`${unit.name} thuộc`, parent)],
    citations: [source(unit)],
    validUntil: unit.validTo,
  };
}
