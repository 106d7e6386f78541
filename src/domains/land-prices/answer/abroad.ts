/**
 * Prices in English and Korean, of the same rows, figures, units and cautions as in Vietnamese. Names, segments and
 * titles are the record's own and stay as they are, in quotation marks. Pure.
 */

import { dateIn, numberAbroad, type OtherLanguage, told } from '../../../language/other-languages.ts';
import type { LandTypeCode } from '../land-types.ts';
import type { PriceTable } from '../lexicon.ts';
import { NO_BEGINNING } from '../sort-key.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { type AskedPrice, askedPrices, wardName } from './say.ts';

const TYPES: Readonly<Record<OtherLanguage, Readonly<Partial<Record<LandTypeCode, string>>>>> = {
  en: {
    ODT: 'urban residential land',
    ONT: 'rural residential land',
    TMD: 'commercial and service land',
    SKC: 'land of non-agricultural production premises',
    LUC: 'land for wet rice alone',
    LUK: 'other rice land',
    LUA: 'rice land',
    HNK: 'land for other annual crops',
    CLN: 'land for perennial crops',
    NTS: 'aquaculture land',
    RSX: 'production forest land',
    RPH: 'protection forest land',
    RDD: 'special-use forest land',
    NKH: 'other agricultural land',
    SKK: 'industrial park land',
    SKN: 'industrial cluster land',
  },
  ko: {
    ODT: '도시 주거용지',
    ONT: '농촌 주거용지',
    TMD: '상업·서비스 용지',
    SKC: '비농업 생산시설 용지',
    LUC: '벼 전용 논',
    LUK: '그 밖의 논',
    LUA: '논',
    HNK: '그 밖의 일년생 작물 용지',
    CLN: '다년생 작물 용지',
    NTS: '양식 용지',
    RSX: '생산림 용지',
    RPH: '보호림 용지',
    RDD: '특별용도림 용지',
    NKH: '그 밖의 농업 용지',
    SKK: '산업단지 용지',
    SKN: '산업집적지 용지',
  },
};

function typeIn(language: OtherLanguage, { code, name }: { code: string; name: string }): string {
  const known = TYPES[language][code as LandTypeCode];
  if (known !== undefined) return known;
  return language === 'ko' ? `“${name}” 용지` : `land of the type “${name}”`;
}

/** Street, segment and ward of a row. */
export function placeIn(language: OtherLanguage, row: PriceRow): string {
  const label = language === 'ko' ? '구간' : 'segment';
  const segment = row.segment.text === null ? '' : `, ${label} “${row.segment.text}”`;
  const ward = wardName(row);
  return `“${row.street}”${segment}${ward === null ? '' : `, ${ward}`}`;
}

/** `position 1 (VT1): 38,400,000 VND/m²`, with the total of an area. */
function priceIn(language: OtherLanguage, { position, vndPerSquareMetre, total }: AskedPrice): string {
  const [each, sum] = [vndPerSquareMetre, total].map((n) => (n === undefined ? '' : numberAbroad(n)));
  return language === 'ko'
    ? `위치 ${position}(VT${position}): ${each}동/m²${sum === '' ? '' : ` (합계 ${sum}동)`}`
    : `position ${position} (VT${position}): ${each} VND/m²${sum === '' ? '' : ` (total ${sum} VND)`}`;
}

/** Table and period. */
export function tableIn(
  language: OtherLanguage,
  { table }: { table: PriceRow['table'] | PriceTable },
): string {
  const number =
    table.decision === null || table.title.includes(table.decision) ? '' : ` (${table.decision})`;
  const from = table.validFrom && table.validFrom !== NO_BEGINNING ? dateIn(language, table.validFrom) : null;
  const until = table.validTo ? dateIn(language, table.validTo) : null;
  const span =
    language === 'ko'
      ? [from && `${from}부터`, until && `${until}까지`].filter(Boolean).join(' ')
      : [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
  const applied = language === 'ko' ? `, ${span} 적용` : `, applied ${span}`;
  return `“${table.title}”${number}${span === '' ? '' : applied}`;
}

const RULE = {
  en: ' This is the price of the table, before any adjustment coefficient.',
  ko: ' 조정계수를 적용하기 전의 가격표 가격입니다.',
} as const;

/** The differences between the prices asked for, each to the one before it. */
function differencesIn(language: OtherLanguage, prices: readonly AskedPrice[]): string {
  const said = prices.slice(1).map((price, at) => {
    const before = prices[at] as AskedPrice;
    const by = Math.abs(before.vndPerSquareMetre - price.vndPerSquareMetre);
    const total =
      before.total === undefined || price.total === undefined ? null : Math.abs(before.total - price.total);
    const [one, other, figure] = [`VT${before.position}`, `VT${price.position}`, numberAbroad(by)];
    if (language === 'ko') {
      const sum = total === null ? '' : ` (합계 ${numberAbroad(total)}동)`;
      return by === 0 ? `${one}와 ${other}는 같습니다` : `${one}와 ${other}의 차이: ${figure}동/m²${sum}`;
    }
    const sum = total === null ? '' : ` (total ${numberAbroad(total)} VND)`;
    return by === 0
      ? `${one} and ${other} are equal`
      : `${one} and ${other} differ by ${figure} VND/m²${sum}`;
  });
  return said.map((text) => ` ${text}.`).join('');
}

/** The price of one row. */
export const foundAbroad = (row: PriceRow, reading: LandReading) =>
  told((language) => {
    const asked = askedPrices(row, reading);
    const prices = asked.map((price) => priceIn(language, price)).join('; ');
    const metres = reading.area === null ? '' : numberAbroad(reading.area);
    const differences = reading.compares ? differencesIn(language, asked) : '';
    const [type, place, table] = [
      typeIn(language, row.landType),
      placeIn(language, row),
      tableIn(language, row),
    ];
    if (language === 'ko') {
      const area = metres === '' ? '' : ` 합계는 ${metres} m² 기준입니다.${RULE.ko}`;
      return `${place}${reading.alley ? ' 골목' : ''}의 ${type} 가격: ${prices}.${differences}${area} 근거: ${table}.`;
    }
    const area = metres === '' ? '' : ` The total is for ${metres} m².${RULE.en}`;
    return (
      `Price of ${type}${reading.alley ? ' in the alleys' : ''}, ${place}: ` +
      `${prices}.${differences}${area} Source: ${table}.`
    );
  });

/** Rows of different prices, which the question does not tell apart. */
export const choicesAbroad = (groups: readonly PriceRow[], reading: LandReading) =>
  told((language) => {
    const shown = groups
      .slice(0, 6)
      .map((row) => {
        const [price] = askedPrices(row, reading);
        return `${placeIn(language, row)}${price ? ` – ${priceIn(language, price)}` : ''}`;
      })
      .join('; ');
    const left = groups.length - Math.min(groups.length, 6);
    if (language === 'ko')
      return (
        `서로 다른 가격이 ${groups.length}건 있습니다: ` +
        `${shown}${left > 0 ? ` 외 ${left}건` : ''}. 어느 것을 물으십니까?`
      );
    return `There are ${groups.length} different prices: ${shown}${left > 0 ? `; and ${left} more` : ''}. Which one do you mean?`;
  });

/** Rows of one street, area and segment that nothing tells apart. */
export const namesakesAbroad = (rows: readonly PriceRow[], reading: LandReading) =>
  told((language) => {
    const [first] = rows as [PriceRow, ...PriceRow[]];
    const each = rows
      .map(
        (row, at) =>
          `${at + 1}) ${askedPrices(row, reading)
            .map((price) => priceIn(language, price))
            .join('; ')}`,
      )
      .join('. ');
    const [place, table] = [placeIn(language, first), tableIn(language, first)];
    if (language === 'ko')
      return (
        `가격표에 ${place}이(가) ${rows.length}행 있고 가격이 서로 ` +
        `다릅니다: ${each}. 가격표에는 이를 구별할 내용이 ` +
        `없습니다. 출처를 확인하거나 토지 담당 기관에 문의하십시오. 근거: ${table}.`
      );
    return (
      `The table has ${rows.length} rows for ${place} with different prices: ${each}. ` +
      'Nothing in the table tells them apart; please see the source or ask the land authority. ' +
      `Source: ${table}.`
    );
  });

/** The prices of one street and segment in table after table; `prices` are those of the positions asked for. */
export const historyAbroad = (rows: readonly PriceRow[], reading: LandReading) =>
  told((language) => {
    const [first] = rows as [PriceRow, ...PriceRow[]];
    const steps = rows.map(
      (row) =>
        `${tableIn(language, row)}: ${askedPrices(row, reading)
          .map((price) => priceIn(language, price))
          .join(', ')}`,
    );
    const what = `${typeIn(language, first.landType)}, ${placeIn(language, first)}`;
    return language === 'ko'
      ? `${what}, 가격표별: ${steps.join('; ')}.`
      : `Price of ${what}, table by table: ${steps.join('; ')}.`;
  });
