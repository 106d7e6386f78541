import type { Told } from '../../../language/other-languages.ts';
import type { Draft, Option } from '../../../question/answer.ts';
import { isHome } from './land-words.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { askedPrices, questionFor, saySpan, streetName } from './say.ts';

/** What the question was read as, in the words of the filters. */
export function understoodLand(reading: LandReading): Record<string, unknown> {
  const street = reading.streets[0]?.items[0]?.name ?? reading.unknownStreet;
  return {
    intent: reading.intent,
    ...(street ? { street } : {}),
    ...(reading.wards[0] ? { ward: reading.wards[0].name } : {}),
    landType: reading.type?.codes ?? ['ODT', 'ONT'],
    ...(reading.positions.length > 0
      ? { position: reading.positions }
      : reading.alley
        ? { position: [2, 3, 4, 5] }
        : {}),
    ...(reading.area === null ? {} : { area: reading.area }),
    ...(reading.period.said === '' ? {} : { dated: true }),
    on:
      reading.period.from === reading.period.to
        ? reading.period.from
        : [reading.period.from, reading.period.to],
  };
}

export const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** Each table the rows are of, as a question about its first day. */
export function periodOptions(rows: readonly PriceRow[], reading: LandReading): Option[] {
  // Of a table’s rows the last stands for it: one of the type asked about, which without more is land people live on.
  const isAsked = ({ landType: { code } }: PriceRow): boolean =>
    reading.type === null ? isHome(code) : reading.type.codes.some((each) => each === code);
  const own = rows.filter(isAsked);
  return distinct([...rows, ...own], ({ table }) => table.id).map((row) => ({
    label: [`${streetName(row.street)}: ${row.table.title}`, saySpan(row.table)].filter(Boolean).join(', '),
    question: questionFor(row, { ...reading, positions: reading.positions }, true),
  }));
}

/** No price; `abroad` is the same in other languages. */
export function notHeld(
  reading: LandReading,
  answer: string,
  options: readonly Option[] = [],
  abroad?: Told,
): Draft {
  return {
    outcome: 'not_held',
    domain: 'land-prices',
    understood: understoodLand(reading),
    answer,
    ...(abroad === undefined ? {} : { told: abroad }),
    options,
  };
}

/** The same street is a different question where its price differs; identical prices are one answer. */
export function groupsOf(rows: readonly PriceRow[], reading: LandReading): PriceRow[] {
  const signature = (row: PriceRow): string =>
    [
      row.street,
      row.segment.text,
      row.place.current.map(({ code }) => code).join() || row.place.asWritten,
      row.table.id,
      row.landType.code,
    ].join('|') + JSON.stringify(askedPrices(row, reading));
  return distinct(rows, signature);
}
