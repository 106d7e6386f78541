/** Administrative units in words. Pure. */

import { formatDate } from '../../../language/dates.ts';
import { dateIn, type OtherLanguage, type Told } from '../../../language/other-languages.ts';
import type { Fact, Source } from '../../../question/answer.ts';
import { type PlaceGraph, parentUnit, type Unit } from '../graph.ts';
import type { PlaceReading } from './reading.ts';

export interface Whereabouts {
  unit: Unit;
  day: string;
  now: readonly { unit: Unit; partial: boolean }[];
}

/** The first of each kind. */
export function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

export const source = (unit: Unit): Source => ({
  title: `${unit.name} (mã ${unit.code})`,
  ...(unit.resolution === null ? {} : { number: unit.resolution }),
  url: `/places/${encodeURIComponent(unit.id)}`,
  quote: unit.resolution ?? unit.name,
});

export const fact = (label: string, unit: Unit): Fact => ({ label, value: unit.name, recordId: unit.id });

/** `Phường Lê Lợi (Thành phố Quy Nhơn, đến 30/11/2024)`. */
export function full(unit: Unit, graph: PlaceGraph): string {
  const above = parentUnit(graph, unit);
  const until = unit.validTo === null ? '' : `đến ${formatDate(unit.validTo)}`;
  const more = [above?.name, until].filter(Boolean).join(', ');
  return more === '' ? unit.name : `${unit.name} (${more})`;
}

/** The same in another language: `Phường Lê Lợi (Thành phố Quy Nhơn, until 30 November 2024)`. */
export function fullIn(language: OtherLanguage, unit: Unit, graph: PlaceGraph): string {
  const last = unit.validTo === null ? null : dateIn(language, unit.validTo);
  const until = last === null ? '' : language === 'ko' ? `${last}까지` : `until ${last}`;
  const more = [parentUnit(graph, unit)?.name, until].filter(Boolean).join(', ');
  return more === '' ? unit.name : `${unit.name} (${more})`;
}

/** Units with a mark at those of which only a part is meant. */
export const listIn = (language: OtherLanguage, units: readonly { unit: Unit; partial: boolean }[]): string =>
  units
    .map(({ unit, partial }) => unit.name + (partial ? (language === 'ko' ? ' (일부)' : ' (in part)') : ''))
    .join(', ');

export const ELSEWHERE_ABROAD: Told = {
  en: 'Please ask the People’s Committee of the ward or commune, or the national portal dichvucong.gov.vn.',
  ko: '동·면 인민위원회에 문의하거나 국가 공공서비스 포털 dichvucong.gov.vn을 확인하십시오.',
};

export const resultOf = ({ now }: Whereabouts): string =>
  now
    .map(({ unit }) => unit.id)
    .sort()
    .join();

export const understood = (reading: PlaceReading) => ({
  intent: reading.intent,
  place: reading.name,
  on:
    reading.period.from === reading.period.to
      ? reading.period.from
      : [reading.period.from, reading.period.to],
});

export const ELSEWHERE =
  'Xin hỏi UBND phường, xã nơi ở hoặc tra cứu tại Cổng Dịch vụ công quốc gia dichvucong.gov.vn.';
