/** What a question says of a piece of land: its type, its position, its area. Pure. */

import { findPhrases, type Question } from '../../../question/question.ts';
import { LAND_TYPE_CODES, type LandTypeCode, landTypeName } from '../land-types.ts';

export interface NamedLandType {
  codes: readonly LandTypeCode[];
  name: string;
}

const HOMES: NamedLandType = { codes: ['ODT', 'ONT'], name: 'đất ở' };

const FARM: readonly LandTypeCode[] = [
  'LUC',
  'LUK',
  'LUA',
  'HNK',
  'CLN',
  'NTS',
  'RSX',
  'RPH',
  'RDD',
  'CNT',
  'LMU',
  'NKH',
];

/** Everyday names, the more particular first; the first that is said counts. */
const SAID: readonly [string, NamedLandType][] = [
  [
    'đất ở nông thôn|đất ở tại nông thôn|đất ở khu vực nông thôn',
    { codes: ['ONT'], name: 'đất ở tại nông thôn' },
  ],
  ['đất ở đô thị|đất ở tại đô thị', { codes: ['ODT'], name: 'đất ở tại đô thị' }],
  [
    'sản xuất phi nông nghiệp|sản xuất kinh doanh|đất sản ' +
      'xuất|cơ sở sản xuất|sxkd|sx kd|làm xưởng|nhà xưởng',
    { codes: ['SKC'], name: 'đất cơ sở sản xuất phi nông nghiệp' },
  ],
  [
    'thương mại dịch vụ|thương mại và dịch vụ|thương mại|tmdv|tm dv|dịch vụ|đất kinh doanh',
    { codes: ['TMD'], name: 'đất thương mại, dịch vụ' },
  ],
  [
    'chuyên trồng lúa|trồng lúa|đất lúa|ruộng lúa|lúa nước|đất ruộng|đất trồng luá',
    { codes: ['LUC', 'LUK', 'LUA'], name: 'đất trồng lúa' },
  ],
  ['cây lâu năm|lâu năm|đất vườn', { codes: ['CLN'], name: 'đất trồng cây lâu năm' }],
  [
    'cây hằng năm|cây hàng năm|hằng năm khác|hàng năm khác|đất màu|hoa màu|đất trồng màu',
    { codes: ['HNK'], name: 'đất trồng cây hằng năm khác' },
  ],
  [
    'nuôi trồng thủy sản|nuôi thủy sản|nuôi tôm|ao cá|nuôi cá|đất ao',
    { codes: ['NTS'], name: 'đất nuôi trồng thủy sản' },
  ],
  ['rừng sản xuất', { codes: ['RSX'], name: 'đất rừng sản xuất' }],
  ['rừng phòng hộ', { codes: ['RPH'], name: 'đất rừng phòng hộ' }],
  ['rừng đặc dụng', { codes: ['RDD'], name: 'đất rừng đặc dụng' }],
  ['đất rừng', { codes: ['RSX', 'RPH', 'RDD'], name: 'đất rừng' }],
  ['làm muối|ruộng muối|đất muối', { codes: ['LMU'], name: 'đất làm muối' }],
  ['chăn nuôi tập trung', { codes: ['CNT'], name: 'đất chăn nuôi tập trung' }],
  ['nông nghiệp khác', { codes: ['NKH'], name: 'đất nông nghiệp khác' }],
  ['đất nông nghiệp', { codes: FARM, name: 'đất nông nghiệp' }],
  ['khu công nghiệp', { codes: ['SKK'], name: 'đất khu công nghiệp' }],
  ['đất ở|đất thổ cư|thổ cư|đất nhà ở|đất xây nhà', HOMES],
];

/** The names that price tables and our own questions use: what is offered is read as it is written. */
const OFFICIAL: readonly [string, NamedLandType][] = LAND_TYPE_CODES.flatMap((code) => {
  const name = landTypeName(code).replace(/^Đ/, 'đ');
  // A name that people use for several types together (đất trồng lúa) keeps meaning all of them.
  const ofSeveral = SAID.some(
    ([phrases, { codes }]) => codes.length > 1 && phrases.split('|').includes(name.replace(/^đất /, '')),
  );
  return ofSeveral ? [] : [[name, { codes: [code], name }] as [string, NamedLandType]];
});

const CODES: readonly [string, NamedLandType][] = [
  ['bhk', { codes: ['HNK'], name: landTypeName('HNK') }],
  ...LAND_TYPE_CODES.map((code): [string, NamedLandType] => [
    code.toLowerCase(),
    { codes: [code], name: landTypeName(code) },
  ]),
];

export interface TypeMention {
  type: NamedLandType;
  from: number;
  to: number;
}

/** The land types said, by code or name, in order; of two names for the same words the more particular. */
export function findLandTypes(question: Question): TypeMention[] {
  const found: TypeMention[] = [];
  const put = (type: NamedLandType, from: number, to: number): void => {
    if (!found.some((other) => from < other.to && other.from < to)) found.push({ type, from, to });
  };
  for (const [phrase, type] of [...OFFICIAL, ...SAID])
    for (const [from, to] of findPhrases(question, phrase)) put(type, from, to);
  for (const [at, word] of question.words.entries()) {
    if (question.claimed[at]) continue;
    const code = CODES.find(([held]) => held === word.folded);
    // In small letters a code is a word as well (luc, can, tin), unless it says what land.
    const before = question.words[at - 1]?.folded ?? '';
    if (code && (word.text === word.text.toUpperCase() || /^(?:dat|loai|ma)$/.test(before)))
      put(code[1], at, at + 1);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The land type asked for: the first said that is more particular than a home; null when none was said. */
export function findLandType(question: Question): NamedLandType | null {
  const found = findLandTypes(question);
  return (found.find(({ type }) => type !== HOMES) ?? found[0])?.type ?? null;
}

/** Types people live on: what a price asked without a type means. */
export const isHome = (code: string): boolean => code === 'ODT' || code === 'ONT';

export const isFarm = (codes: readonly LandTypeCode[]): boolean => codes.every((code) => FARM.includes(code));
