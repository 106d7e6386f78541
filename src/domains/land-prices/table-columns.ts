/** What columns of price tables mean: a position, a land type, an amount, a percentage or a coefficient. */
import type { ColumnMeaning } from '../../contract/table-reading.ts';
import { fold } from '../../language/fold.ts';
import { readUnits } from '../../language/price-units.ts';
import { ANY_HOME, type LandTypeCode, readLandType } from './land-types.ts';

const CODES =
  /(?<![a-z0-9])(odt|ont|tmdv?|skc|sxkd|luc|luk|lua|hnk|bhk|cln|nts|rsx|rph|rdd|nkh|lmu|cnt|skk|skn)(?![a-z0-9])/g;

/** Names within a longer text, the longer before what is part of it; each is taken out once it is found. */
const NAMES: readonly [RegExp, LandTypeCode | typeof ANY_HOME][] = [
  [/dat o (?:tai )?(?:do thi va (?:tai )?nong thon|nong thon va (?:tai )?do thi)/, ANY_HOME],
  [/(?:dat )?o (?:tai )?(?:do thi|thanh thi)/, 'ODT'],
  [/(?:dat )?o (?:tai )?nong thon/, 'ONT'],
  [/(?:co so )?san xuat (?:va )?(?:kinh doanh )?phi nong nghiep|san xuat kinh doanh/, 'SKC'],
  [/thuong mai(?: va)?(?: dich vu)?/, 'TMD'],
  [/chuyen trong lua(?: nuoc)?|trong lua nuoc/, 'LUC'],
  [/trong lua con lai/, 'LUK'],
  [/trong lua|dat lua/, 'LUA'],
  [/cay hang nam(?: khac)?/, 'HNK'],
  [/cay lau nam/, 'CLN'],
  [/nuoi trong thuy san/, 'NTS'],
  [/rung san xuat/, 'RSX'],
  [/rung phong ho/, 'RPH'],
  [/rung dac dung/, 'RDD'],
  [/lam muoi/, 'LMU'],
  [/nong nghiep khac/, 'NKH'],
  [/khu cong nghiep/, 'SKK'],
  [/cum cong nghiep/, 'SKN'],
  [/(?<![a-z])dat o(?![a-z])/, ANY_HOME],
];

/** Land types a text names, and the text without them. `Đất ở` without more is of either kind. */
export function landTypesIn(text: string): { types: string[]; rest: string } {
  let rest = text
    .replaceAll('_', ' ')
    .split(/ [/;] /)
    .map((level) =>
      ` ${fold(level)} `.replace(
        / khong phai(?: la)? (?:dat )?(?:o|thuong mai|tmdv?|dich vu)(?![a-z]).*$/,
        ' ',
      ),
    )
    .join(' ');
  const types = new Set<string>();
  rest = rest.replace(CODES, (_, code: string) => {
    types.add(readLandType(code) ?? code.toUpperCase());
    return ' ';
  });
  for (const [name, type] of NAMES) {
    if (!name.test(rest)) continue;
    types.add(type);
    rest = rest.replace(name, ' ');
  }
  if (types.has('ODT') && types.has('ONT')) {
    types.delete('ODT');
    types.delete('ONT');
    types.add(ANY_HOME);
  }
  return { types: [...types], rest: rest.replace(/ +/g, ' ').trim() };
}

/** The one land type a cell names in other words or beside its code, such as `Đất SXKD` and `Đất ở tại đô thị (ODT)`. */
export function landTypeNamed(text: string): string | null {
  if (text.length > 120) return null;
  const { types, rest } = landTypesIn(text.replace(/(?<=tm) ?- ?(?=dv)/giu, ''));
  const left = rest.replace(/(?:^| )(?:dat|tai|do thi|nong thon)(?= |$)/g, '').trim();
  return types.length === 1 && left === '' ? (types[0] ?? null) : null;
}

/** A heading whose levels are told from rates: `nghìn đồng / VT1` are two levels, `nghìn đồng / ha` is one. */
export const levelsApart = (heading: string): string =>
  heading.replace(
    / \/ (?!(?:\d|m(?:2|²|ét|et)?(?!\p{L})|ha|sào|sao|công|mẫu|năm|tháng|thửa|lô|hộ|người)(?!\p{L}))/giu,
    ' ; ',
  );

const ROMAN: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5 },
  ...{ mot: 1, nhat: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5 },
};
/** The sign of a position: a digit, a Roman number, or a word (`vị trí thứ nhất`); `năm 2026` is a year. */
const SIGN = String.raw`(?: so)?(?: thu)? ?0?([1-9]\d?|i{1,3}|iv|v|mot|nhat|hai|ba|bon|tu|nam(?! \d))`;

const POSITION_ALONE = new RegExp(`^(?:vi tri|v ?t|loai)?${SIGN}$`);

/** A position as people write it: `VT2`, `vị trí 02`, `II`, `2`; null for what is none. */
export function readPosition(text: string): number | null {
  const sign = POSITION_ALONE.exec(fold(text))?.[1];
  return sign === undefined ? null : (ROMAN[sign] ?? Number(sign));
}

const POSITION = new RegExp(String.raw`(?<![a-z])(?:vi tri|v ?t)${SIGN}(?![a-z0-9])`, 'g');
const PLAIN_PRICE =
  /^(?:(?:bang |don |muc )?gia(?: dat)?(?: dat)?(?: trong)?|dat(?: trong)?|p)? ?0?([1-5])?$/;
const PERCENT = /%|phan tram/;
const RATE = /(?<![a-z])t[iy] le(?![a-z])|so voi (?:gia )?(?:dat )?(?:vi tri|v ?t)/;
/** The position that others are told by, whichever of the two a heading names first. */
const OF_POSITION =
  /(?:so voi|theo|cua|bang|x|nhan|\*)(?: (?:gia|muc|dat|don))* (?:vi tri|v ?t)(?: so)? ?0?([1-9]\d?|i{1,3}|iv|v)(?![a-z0-9])/;
const COEFFICIENT = /(?<![a-z])(?:he so|hs|k ?vt)(?![a-z])/;

const text = (value: unknown): string =>
  typeof value === 'number' ? String(value) : String(value ?? '').trim();
const isNumber = (value: unknown): boolean => /^\d+(?:[.,]\d+)?\s*%?$/.test(text(value));

/** `Tỷ lệ` without a percent sign heads percentages as well as parts of one: no position costs less than 1.5% of another. */
const MOST_PART = 1.5;

/** A cell below `% VT1`, `Tỷ lệ` or `Hệ số`, written so that it can be taken for nothing else. */
function asShare(kind: 'percent' | 'rate' | 'coefficient', base: number | undefined) {
  return (value: unknown): unknown => {
    if (!isNumber(value)) return value;
    const shown = text(value).replace('%', '').trim();
    const number = Number(shown.replace(',', '.'));
    const isPercent =
      kind === 'percent' || (kind === 'rate' && number > MOST_PART) || text(value).includes('%');
    const percent = isPercent ? number : number * 100;
    const written = `${Number(percent.toFixed(6)).toString().replace('.', ',')}%`;
    return base === undefined ? written : `${written} VT${base}`;
  };
}

/** What a heading of a price table means, where it heads prices; null for every other column. */
export function readPriceColumn(heading: string): ColumnMeaning | null {
  if (heading.length > 200) return null;
  let bare = levelsApart(heading.normalize('NFC'));
  for (const { start, end } of readUnits(bare).reverse()) bare = `${bare.slice(0, start)} ${bare.slice(end)}`;
  const isPercent = PERCENT.test(bare.toLowerCase()) || PERCENT.test(fold(bare));
  const hasShare = isPercent || RATE.test(fold(bare));
  const { types, rest: words } = landTypesIn(bare);
  const period = /(?<!\d)20[0-4]\d(?!\d)/.exec(words)?.[0];
  const rest = words
    .replace(/(?:nam )?20[0-4]\d/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const group: Record<string, string> =
    types.length === 0 ? {} : { landType: types.length === 1 ? (types[0] ?? '') : bare.trim() };
  const positionsIn = (given: string) =>
    [...given.matchAll(POSITION)].map(([, sign = '']) => ROMAN[sign] ?? Number(sign));
  const told = OF_POSITION.exec(rest);
  const others = told ? positionsIn(rest.replace(told[0], ' ')) : [];
  const [position, base] =
    told && others.length > 0 ? [others[0], positionsIn(` ${told[0]}`)[0]] : positionsIn(rest);
  if (position !== undefined) {
    // `VT2 (70% VT1)` tells how its prices came about; `VT2 (% VT1)` that they are percentages.
    const isRule = /\d\s*%|\d+[.,]\d+\s*(?:x|\*|×)/.test(bare);
    const kind = COEFFICIENT.test(rest) ? 'coefficient' : isPercent ? 'percent' : hasShare ? 'rate' : null;
    return {
      key: `position${position}`,
      group,
      exact: true,
      ...(period === undefined ? {} : { period }),
      ...(kind === null || isRule ? {} : { cell: asShare(kind, base) }),
    };
  }
  if (hasShare || COEFFICIENT.test(rest)) return null;
  const plain = PLAIN_PRICE.exec(rest);
  if (!plain || (rest === '' && types.length === 0)) return null;
  const isNamed = /(?<![a-z])gia(?![a-z])/.test(fold(bare)) || types.length > 0 || plain[1] !== undefined;
  if (!isNamed) return null;
  const key = `position${plain[1] ?? 1}`;
  return { key, group, exact: plain[1] !== undefined, ...(period === undefined ? {} : { period }) };
}
