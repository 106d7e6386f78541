/** What a question says of a piece of land: its type, its position, its area. Pure. */
import { LAND_TYPE_CODES, type LandTypeCode, landTypeName } from '../../domains/land-prices/land-types.ts';
import { fold } from '../../language/fold.ts';
import { allSaid, type Question, says } from '../question.ts';

export interface SaidType {
  codes: readonly LandTypeCode[];
  name: string;
}

const HOMES: SaidType = { codes: ['ODT', 'ONT'], name: 'đất ở' };
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
const SAID: readonly [string, SaidType][] = [
  [
    'đất ở nông thôn|đất ở tại nông thôn|đất ở khu vực nông thôn',
    { codes: ['ONT'], name: 'đất ở tại nông thôn' },
  ],
  ['đất ở đô thị|đất ở tại đô thị', { codes: ['ODT'], name: 'đất ở tại đô thị' }],
  [
    'sản xuất phi nông nghiệp|sản xuất kinh doanh|đất sản xuất|cơ sở sản xuất|sxkd|làm xưởng|nhà xưởng',
    { codes: ['SKC'], name: 'đất cơ sở sản xuất phi nông nghiệp' },
  ],
  [
    'thương mại dịch vụ|thương mại|tmdv|dịch vụ|đất kinh doanh',
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
const CODES: readonly [string, SaidType][] = [
  ['bhk', { codes: ['HNK'], name: landTypeName('HNK') }],
  ...LAND_TYPE_CODES.map((code): [string, SaidType] => [
    code.toLowerCase(),
    { codes: [code], name: landTypeName(code) },
  ]),
];

/** The land type said, by code or name; null when none was. */
export function saidType(question: Question): SaidType | null {
  const named = SAID.find(([phrase]) => says(question, phrase));
  if (named && named[1] !== HOMES) return named[1];
  for (const [index, word] of question.words.entries()) {
    if (question.taken[index]) continue;
    const code = CODES.find(([held]) => held === word.folded);
    // In small letters a code is a word as well (luc, can, tin), unless it says what land.
    const before = question.words[index - 1]?.folded ?? '';
    if (code && (word.text === word.text.toUpperCase() || /^(?:dat|loai|ma)$/.test(before))) return code[1];
  }
  return named?.[1] ?? null;
}

/** Types people live on: what a price asked without a type means. */
export const isHome = (code: string): boolean => code === 'ODT' || code === 'ONT';
export const isFarm = (codes: readonly LandTypeCode[]): boolean => codes.every((code) => FARM.includes(code));

const NUMERALS: Readonly<Record<string, number>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  mot: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
};

export interface SaidPositions {
  /** Positions by number; empty when none was said. */
  positions: number[];
  /** "Hẻm" without a number: the second position and beyond. */
  alley: boolean;
}

/** Positions said: VT2, vị trí một, mặt tiền, hẻm. A number beats a word. */
export function saidPositions(question: Question): SaidPositions {
  const found = new Set<number>();
  const folded = question.words.map((word, i) => (question.taken[i] ? '' : word.folded));
  for (const [at, word] of folded.entries()) {
    const glued = /^vt([1-5])$/.exec(word);
    if (glued) found.add(Number(glued[1]));
    const said = word === 'vt' || (word === 'tri' && folded[at - 1] === 'vi');
    if (!said) continue;
    let next = at + 1;
    if (/^(?:so|thu)$/.test(folded[next] ?? '')) next++;
    for (;;) {
      const value = Object.hasOwn(NUMERALS, folded[next] ?? '') ? NUMERALS[folded[next] ?? ''] : undefined;
      const year = folded[next] === 'nam' && /^\d{4}$/.test(folded[next + 1] ?? '');
      if (value === undefined || year) break;
      found.add(value);
      next++;
      if (/^(?:va|den|voi)$/.test(folded[next] ?? '') && Object.hasOwn(NUMERALS, folded[next + 1] ?? ''))
        next++;
    }
  }
  if (found.size > 0) return { positions: [...found].sort(), alley: false };
  if (says(question, 'hẻm|hẽm|kiệt|ngõ|ngách|trong hẻm|đường hẻm')) return { positions: [], alley: true };
  if (says(question, 'mặt tiền|mặt đường|mặt phố|mặt lộ|ngoài đường lớn'))
    return { positions: [1], alley: false };
  return { positions: [], alley: false };
}

const PRODUCT = /(\d+(?:[.,]\d+)?)\s*(?:m|mét)?\s*[x×*]\s*(\d+(?:[.,]\d+)?)\s*(?:m|mét)?(?![\d/])/iu;
const decimal = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

/** The area of the plot asked about in m², or null. "Một mét vuông" is a unit, not an area. */
export function saidArea(question: Question): number | null {
  for (const { value, unit, start } of question.numbers) {
    if (unit === 'm2' && value > 1) return value;
    if (unit === 'ha') return value * 10_000;
    const before = fold(question.text.slice(Math.max(0, start - 16), start));
    if (unit === 'm' && value >= 20 && /(?:lo|thua|manh|mieng|nen|dien tich|dat|nha)$/.test(before))
      return value;
  }
  const product = PRODUCT.exec(question.text);
  return product ? decimal(product[1]) * decimal(product[2]) : null;
}

/** What shows that a price of land is asked for, and what shows that a rule about land is. */
export function landScore(question: Question, named: boolean, held: boolean): number {
  const price = says(
    question,
    'giá|giá trị|trị giá|bao nhiêu tiền|bao tiền|mấy tiền|tiền đất|tính tiền|nhiêu tiền|đơn giá|bảng giá|khung giá',
  )
    ? 2
    : 0;
  const type = saidType(question) ? 2 : says(question, 'đất') ? 1 : 0;
  const { positions, alley } = saidPositions(question);
  const position = positions.length > 0 ? 2 : alley ? 1 : 0;
  const metre = says(question, 'một mét|mỗi mét|1 mét|1m2|mét vuông|m2|một m2|1 m2') ? 1 : 0;
  const plot = says(question, 'lô|thửa|mảnh|miếng|nền|nhà tôi|nhà em|nhà mình') ? 1 : 0;
  const asked = says(question, 'bao nhiêu|nhiêu|mấy|sao|thế nào|mức nào') ? 1 : 0;
  const land = type + position + plot + (says(question, 'bảng giá đất|bảng giá') ? 2 : 0) + metre;
  if (land === 0 && !(held && price > 0)) return 0;
  const rule = allSaid(
    question,
    'tách thửa|hợp thửa|hạn mức|tối thiểu|tối đa|bồi thường|thu hồi|giấy phép|cấp phép|thuê|lệ phí|phí|thuế|tiền phạt|xử phạt|hỗ trợ|tầng|chiều cao|lấn chiếm|chuyển mục đích|đăng ký|thủ tục|hồ sơ|quy hoạch|vỉa hè|số nhà|cấp sổ|sổ đỏ|đấu giá',
  ).length;
  return price + land + asked + (named ? 2 : 0) - 3 * Math.min(rule, 2);
}
