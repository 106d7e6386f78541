/** What the sentences of a draft are about, and how the prices in them stand against the rows of their streets. */
import { describe, expect, it, test } from 'vitest';
import { makeLexicon } from '../../../src/domains/answering/lexicon.ts';
import { NUMBERS, subjectsOf } from '../../../src/domains/answering/subjects.ts';
import { areasOf, judgeByLand } from '../../../src/domains/land-prices/answer/judge.ts';
import type { PriceRow } from '../../../src/domains/land-prices/answer/rows.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { streetFolded, streetSpelling } from '../../../src/language/street-key.ts';
import { type Claim, readClaims } from '../../../src/question/claims.ts';

const DAY = '2026-11-23';
const TABLE = {
  id: 't',
  title: 'Bảng giá đất (dữ liệu mẫu)',
  decision: null,
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
};
const STREETS = [
  'Lý Tự Trọng',
  'Cao Bá Quát',
  'Hoa Sen',
  'Hoa Mai',
  'Hoa Cúc',
  'Hoa Lan',
  'Hoa Đào',
  'Hoa Huệ',
  'Hoa Hồng',
];
const lexicon = makeLexicon({
  graph: buildGraph([]),
  streets: STREETS.map((name) => ({
    name,
    folded: streetFolded(name),
    spelling: streetSpelling(name),
    records: 3,
  })),
  land: { tables: [TABLE], renamed: [], wards: [] },
  legal: { issuers: [], fields: [], laws: [] },
});
const row = (street: string, from: number): PriceRow => ({
  id: `gia-${streetFolded(street).replaceAll(' ', '-')}`,
  street,
  segment: { from: null, to: null, text: null },
  place: { asWritten: null, ward: null, current: [] },
  landType: { code: 'ODT', name: 'Đất ở tại đô thị' },
  prices: [1, 2, 3].map((position) => ({ position, vndPerSquareMetre: from / position })),
  table: TABLE,
  sourceUnit: 'đồng/m²',
  note: null,
  matchedBy: null,
});
const ROWS = [row('Lý Tự Trọng', 30_000_000), row('Cao Bá Quát', 12_000_000)];

/** Verdicts on the prices and days of a draft, sentence by sentence: `v` verified, `c` contradicted, `u` unchecked. */
function judge(draft: string): { text: string; told: string; right?: string | number; recordId?: string }[] {
  const sentences = readClaims(draft, DAY);
  return subjectsOf(sentences, lexicon, DAY, []).flatMap(({ sentence, question, land }, at) => {
    if (!land) return sentence.claims.map(({ text }) => ({ text, told: 'no street' }));
    const rows = ROWS.filter(({ street }) =>
      land.reading.streets.some(({ items }) => items.some(({ name }) => name === street)),
    );
    const areas = areasOf(sentences.slice(Math.max(0, at - 1), at + 2));
    return sentence.claims.map((claim: Claim) => {
      const { text, verdict, right, recordId } = judgeByLand(claim, sentence, land, rows, {
        areas,
        tableDays: [],
        question,
        lexicon,
        day: DAY,
      });
      return {
        text,
        told: verdict,
        ...(right === undefined ? {} : { right }),
        ...(recordId ? { recordId } : {}),
      };
    });
  });
}
const told = (draft: string) => judge(draft).map((each) => each.told);

describe('a price beside a street', () => {
  it.each<[string, string[]]>([
    ['Giá đất ở đường Lý Tự Trọng vị trí 1 là 30.000.000 đồng/m².', ['verified']],
    ['Giá đất ở đường Lý Tự Trọng vị trí 1 là 30.000.001 đồng/m².', ['contradicted']],
    ['Giá đất ở đường Lý Tự Trọng vị trí 2 là 30.000.000 đồng/m².', ['contradicted']],
    ['Giá đất ở đường Lý Tự Trọng VT2 là 15.000.000 đồng/m².', ['verified']],
    [
      'Giá đất ở đường Lý Tự Trọng: VT1 30.000.000 đồng/m², VT2 15.000.000 đồng/m², VT3 10.000.000 đồng/m².',
      ['verified', 'verified', 'verified'],
    ],
    [
      'Giá đất ở đường Lý Tự Trọng: VT1 30.000.000 đồng/m², VT2 10.000.000 đồng/m².',
      ['verified', 'contradicted'],
    ],
    // Of two streets in one sentence each price is of the one named since the price before.
    [
      'Giá đất vị trí 1 đường Lý Tự Trọng là 30.000.000 đồng/m², đường Cao Bá Quát là 12.000.000 đồng/m².',
      ['verified', 'verified'],
    ],
    [
      'Giá đất vị trí 1 đường Lý Tự Trọng là 30.000.000 đồng/m², đường Cao Bá Quát là 30.000.000 đồng/m².',
      ['verified', 'unchecked'],
    ],
    [
      'Giá đất vị trí 1 đường Lý Tự Trọng 30.000.000 đồng/m², Cao Bá Quát 12.000.000 đồng/m².',
      ['verified', 'verified'],
    ],
    // Another price than the table's is not the table's to judge, be the figure the same.
    ...['thị trường', 'giao dịch', 'rao bán', 'đền bù', 'thuê', 'khởi điểm'].map(
      (what): [string, string[]] => [
        `Giá ${what} đất ở đường Lý Tự Trọng vị trí 1 là 30.000.000 đồng/m².`,
        ['unchecked'],
      ],
    ),
    // The year that a price is of is no figure of its own.
    ['Năm 2026, giá đất ở đường Lý Tự Trọng vị trí 1 là 30.000.000 đồng/m².', ['verified']],
    // A true figure in a sentence that says more than the table is not confirmed.
    ...['cao nhất thành phố', 'rẻ bất ngờ', 'trung bình', 'đã có VAT'].map((what): [string, string[]] => [
      `Vị trí 1 đường Lý Tự Trọng ${what}: 30.000.000 đồng/m².`,
      ['unchecked'],
    ]),
    ['Thuế đất ở đường Lý Tự Trọng vị trí 1 là 30.000.000 đồng/m².', ['unchecked']],
    // A figure without its measure is no price of a square metre where another measure follows.
    ...['một sào', 'cho cả lô', 'mỗi thửa', '/ha', 'mỗi năm'].map((per): [string, string[]] => [
      `Giá đất ở đường Lý Tự Trọng vị trí 1 là 30.000.000 đồng ${per}.`,
      ['unchecked'],
    ]),
    // No table is of a year to come.
    ['Từ năm 2027, giá đất ở đường Lý Tự Trọng vị trí 1 là 30.000.000 đồng/m².', ['unchecked']],
    [
      'Hai lô 100 m² và 150 m² đường Lý Tự Trọng vị trí 1 có tổng giá 7.500.000.000 đồng.',
      ['unchecked', 'unchecked', 'verified'],
    ],
    [
      'Hai lô 100 m² và 150 m² đường Lý Tự Trọng vị trí 1 có tổng giá 4.500.000.000 đồng.',
      ['unchecked', 'unchecked', 'contradicted'],
    ],
    // A figure rounded as it is written denies nothing; one that is off by more is another.
    ['Lô 85,5 m² đường Lý Tự Trọng vị trí 1 có giá 2,57 tỷ đồng.', ['unchecked', 'unchecked']],
    ['Lô 85,5 m² đường Lý Tự Trọng vị trí 1 có giá 2,59 tỷ đồng.', ['unchecked', 'contradicted']],
    // Of two positions set against each other a price may be of either.
    ['Vị trí 1 đường Lý Tự Trọng gấp đôi vị trí 2, ở mức 30.000.000 đồng/m².', ['unchecked']],
    // One comma before "triệu" is read in two ways.
    ['Lô 100 m² đường Lý Tự Trọng vị trí 1 có giá 3,000 triệu đồng.', ['unchecked', 'unchecked']],
    // Without a position it is any of the street's.
    ['Giá đất ở đường Lý Tự Trọng có mức 15.000.000 đồng/m².', ['verified']],
    // What is denied, or is a bound, is not the price.
    ['Giá đất đường Lý Tự Trọng vị trí 1 không phải 30.000.000 đồng/m².', ['unchecked']],
    ['Giá đất đường Lý Tự Trọng vị trí 1 trên 20.000.000 đồng/m².', ['unchecked']],
    ['Giá đất đường Lý Tự Trọng vị trí 1 khoảng 31.000.000 đồng/m².', ['unchecked']],
    // A difference of two positions is none of the prices.
    ['Giá đất đường Lý Tự Trọng chênh lệch giữa vị trí 1 và vị trí 2 là 15.000.000 đồng/m².', ['verified']],
    ['Giá đất đường Lý Tự Trọng chênh lệch vị trí 1 với vị trí 3 là 20.000.000 đồng/m².', ['verified']],
    ['Giá đất đường Lý Tự Trọng chênh lệch giữa VT1 và VT3 là 15.000.000 đồng/m².', ['contradicted']],
    ['Giá đất đường Lý Tự Trọng hai đoạn chênh nhau 15.000.000 đồng/m².', ['unchecked']],
    // A place that the rows are not of.
    ['Giá đất đường Lý Tự Trọng ở Hội An vị trí 1 là 30.000.000 đồng/m².', ['unchecked']],
    ['Giá đất đường Lý Tự Trọng ở Hội An vị trí 1 là 31.000.000 đồng/m².', ['unchecked']],
  ])('%s', (draft, expected) => {
    expect(told(draft)).toEqual(expected);
  });

  it('of a whole plot is that of its area, and only where it is said of no metre', () => {
    const prices = (draft: string) =>
      judge(draft)
        .filter(({ text }) => text.includes('đồng'))
        .map((each) => each.told);
    expect(prices('Thửa 100 m² đường Lý Tự Trọng vị trí 1 có giá 3.000.000.000 đồng.')).toEqual(['verified']);
    expect(prices('Thửa 100 m² đường Lý Tự Trọng vị trí 1 có giá 3.000.000.001 đồng.')).toEqual([
      'contradicted',
    ]);
    expect(prices('Thửa 100 m² đường Lý Tự Trọng vị trí 1 có giá 3.000.000.000 đồng/m².')).toEqual([
      'contradicted',
    ]);
  });

  it('that is wrong is put right with the price of its position, from its record', () => {
    expect(judge('Giá đất ở đường Lý Tự Trọng vị trí 2 là 30.000.000 đồng/m².')).toEqual([
      {
        text: '30.000.000 đồng/m²',
        told: 'contradicted',
        right: 'VT2: 15.000.000 đồng/m²',
        recordId: 'gia-ly-tu-trong',
      },
    ]);
    const plot = judge('Thửa đất rộng 100 m² đường Lý Tự Trọng vị trí 2 có giá 3.000.000.000 đồng.');
    expect(plot.at(-1)).toMatchObject({ told: 'contradicted', right: 'VT2: 1.500.000.000 đồng' });
  });

  it('stands with the days on which its table begins and ends, and no other', () => {
    const days = (day: string) => told(`Giá đất đường Lý Tự Trọng áp dụng ngày ${day}.`);
    expect(['1/1/2026', '31/12/2027', '2/1/2026', '30/12/2027'].map(days)).toEqual([
      ['verified'],
      ['verified'],
      ['unchecked'],
      ['unchecked'],
    ]);
  });
});

describe('a sentence is about', () => {
  const subjects = (draft: string) => subjectsOf(readClaims(draft, DAY), lexicon, DAY, []);
  const about = (draft: string) =>
    subjects(draft).map(({ own, inherited, land, text }) => ({
      own,
      inherited,
      street: land?.reading.streets[0]?.items[0]?.name ?? null,
      text: text !== null,
    }));

  test('the documents it names, then those that the next goes on about', () => {
    expect(
      about(
        'Quyết định 926/2021/QĐ-UBND và 927/2021/QĐ-UBND đã ban hành. ' +
          'Văn bản này có hiệu lực từ ngày 1/2/2022. Phí là 50.000 đồng.',
      ),
    ).toEqual([
      { own: [0, 1], inherited: 1, street: null, text: false },
      { own: [], inherited: 1, street: null, text: false },
      { own: [], inherited: null, street: null, text: true },
    ]);
  });

  test('the source in brackets that closes it', () => {
    expect(
      about('Thời hạn là 15 ngày. Mức phí là 50.000 đồng (Điều 3, Quyết định 926/2021/QĐ-UBND).').map(
        (each) => each.inherited,
      ),
    ).toEqual([0, 0]);
    expect(
      about('Thời hạn là 15 ngày. Quyết định 926/2021/QĐ-UBND quy định phí.').map((each) => each.inherited),
    ).toEqual([null, 0]);
    expect(
      about('Thời hạn là 15 ngày. Mức phí (tạm thu) theo Quyết định 926/2021/QĐ-UBND.').map(
        (each) => each.inherited,
      ),
    ).toEqual([null, 0]);
  });

  test('the street it names, until another thing is named', () => {
    const streets = about(
      'Giá đất đường Lý Tự Trọng là 30.000.000 đồng/m². Vị trí 2 là ' +
        '15.000.000 đồng/m². Phí là 50.000 đồng. Bảng giá áp dụng từ 1/1/2026.',
    ).map((each) => each.street);
    expect(streets).toEqual(['Lý Tự Trọng', 'Lý Tự Trọng', null, 'Lý Tự Trọng']);
  });

  test('a document past those looked up is left unchecked', () => {
    const draft = Array.from(
      { length: NUMBERS + 1 },
      (_, at) => `Đã có Quyết định ${900 + at}/2021/QĐ-UBND. Văn bản này còn dài 5 trang.`,
    ).join(' ');
    expect(about(draft).flatMap(({ own, inherited }) => (own.length > 0 ? [] : [inherited]))).toEqual([
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      null,
    ]);
  });

  test('no more than eight streets and four texts are looked up', () => {
    const priced = STREETS.map((name) => `Giá đất đường ${name} là 30.000.000 đồng/m².`).join(' ');
    expect(subjects(priced).map(({ land }) => land?.at ?? null)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, null]);
    const plain = Array.from({ length: 6 }, (_, at) => `Mức phạt là ${at + 1}00.000 đồng.`).join(' ');
    expect(about(plain).map((each) => each.text)).toEqual([true, true, true, true, false, false]);
  });
});
