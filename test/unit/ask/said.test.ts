/** What prices, lists of law and evidence are told as, by value: what answers are put together from. */
import { describe, expect, it, test } from 'vitest';
import type { PriceRow } from '../../../src/domains/land-prices/answer/rows.ts';
import {
  askedPrices,
  placeOf,
  priceFacts,
  priceSource,
  questionFor,
  sayDifferences,
  sayPrice,
  saySpan,
  sayTable,
  streetName,
  wardName,
} from '../../../src/domains/land-prices/answer/say.ts';
import { fittingDocuments } from '../../../src/domains/legal-documents/answer/numbers.ts';
import { confidence, rivalOf } from '../../../src/domains/procedures/answer/confidence.ts';
import { documentNumberKey } from '../../../src/language/document-number.ts';
import { evidence, read, type Weighed } from '../../../src/question/evidence.ts';
import { itemSentences } from '../../../src/question/item-sentences.ts';
import { readQuestion } from '../../../src/question/question.ts';

const DAY = '2026-11-28';

const row = (more: Partial<PriceRow> = {}): PriceRow => ({
  id: 'gia-hoa-sen',
  street: 'Hoa Sen',
  segment: { from: 'Cầu', to: 'Chợ', text: 'Từ Cầu đến Chợ' },
  place: {
    asWritten: 'Phường Cũ',
    ward: { code: '11', name: 'Phường Cũ', validFrom: '2000-01-01' },
    current: [{ code: '12', name: 'Phường Mới' }],
  },
  landType: { code: 'ODT', name: 'Đất ở tại đô thị' },
  prices: [
    { position: 1, vndPerSquareMetre: 10_000_000 },
    { position: 2, vndPerSquareMetre: 6_000_500 },
    { position: 3, vndPerSquareMetre: 6_000_500 },
  ],
  table: {
    id: 'nay',
    title: 'Bảng giá đất 2026',
    decision: '12/2025/NQ-HĐND',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  },
  sourceUnit: 'đồng/m²',
  note: null,
  matchedBy: null,
  ...more,
});
const asked = (positions: number[], alley = false, area: number | null = null) => ({
  positions,
  alley,
  area,
});

describe('the prices asked for', () => {
  it.each([
    [asked([]), [1, 2, 3]],
    [asked([2]), [2]],
    [asked([1, 3]), [1, 3]],
    [asked([4]), []],
    // An alley is what the front is not.
    [asked([], true), [2, 3]],
    [asked([1], true), [1]],
  ])('of %j are those of %j', (reading, positions) => {
    const prices = askedPrices(row(), reading);
    expect(prices.map(({ position }) => position)).toEqual(positions);
    expect(prices.every((price) => !('total' in price))).toBe(true);
  });

  it('have the total of an area in whole đồng', () => {
    expect(askedPrices(row(), asked([2], false, 0.5))).toEqual([
      { position: 2, vndPerSquareMetre: 6_000_500, total: 3_000_250 },
    ]);
    expect(askedPrices(row(), asked([2], false, 33.333))[0]?.total).toBe(200_014_667);
  });

  it('are said with their position, and with the total where there is one', () => {
    expect(sayPrice({ position: 2, vndPerSquareMetre: 6_000_500 })).toBe('VT2: 6.000.500 đồng/m²');
    expect(sayPrice({ position: 2, vndPerSquareMetre: 6_000_500, total: 600_050_000 })).toBe(
      'VT2: 6.000.500 đồng/m² (tổng 600.050.000 đồng)',
    );
  });

  it('differ each from the next, never below nought', () => {
    const prices = askedPrices(row(), asked([]));
    expect(sayDifferences(prices)).toBe(' Chênh lệch VT1 và VT2: 3.999.500 đồng/m². VT2 và VT3 bằng nhau.');
    expect(sayDifferences(prices.slice(0, 1))).toBe('');
    expect(sayDifferences(askedPrices(row(), asked([1, 2], false, 100)))).toBe(
      ' Chênh lệch VT1 và VT2: 3.999.500 đồng/m² (tổng 399.950.000 đồng).',
    );
    expect(sayDifferences(askedPrices(row(), asked([1, 2], false, 100)).reverse())).toBe(
      ' Chênh lệch VT2 và VT1: 3.999.500 đồng/m² (tổng 399.950.000 đồng).',
    );
  });

  it('are facts of their record, each with its unit', () => {
    const facts = priceFacts(row(), askedPrices(row(), asked([2], false, 100)));
    expect(facts.map(({ value, unit, recordId }) => [value, unit, recordId])).toEqual([
      [6_000_500, 'đồng/m²', 'gia-hoa-sen'],
      [600_050_000, 'đồng', 'gia-hoa-sen'],
    ]);
    expect(facts[0]?.label).toBe('Đất ở tại đô thị, đường Hoa Sen, đoạn từ Cầu đến Chợ, phường Mới, VT2');
    expect(priceFacts(row(), askedPrices(row(), asked([1])))).toHaveLength(1);
  });
});

describe('a row in words', () => {
  const whole = { from: null, to: null, text: null };
  it.each<[Partial<PriceRow>, string]>([
    [{}, 'đường Hoa Sen, đoạn từ Cầu đến Chợ, phường Mới'],
    [{ segment: whole }, 'đường Hoa Sen, phường Mới'],
    [{ segment: { from: null, to: null, text: 'Trọn đường' } }, 'đường Hoa Sen (trọn đường), phường Mới'],
    [{ segment: { from: 'Cầu', to: null, text: 'Đoạn Cầu' } }, 'đường Hoa Sen (đoạn Cầu), phường Mới'],
    [{ street: 'Khu TĐC Bàu', segment: whole }, 'Khu TĐC Bàu, phường Mới'],
    [{ segment: whole, place: { asWritten: null, ward: null, current: [] } }, 'đường Hoa Sen'],
    [{ segment: whole, place: { asWritten: 'Xã Lạ', ward: null, current: [] } }, 'đường Hoa Sen, xã Lạ'],
    [{ segment: whole, place: { asWritten: '21583', ward: null, current: [] } }, 'đường Hoa Sen'],
  ])('%j is %s', (more, expected) => {
    expect(placeOf(row(more))).toBe(expected);
  });

  it('is placed in each ward of today, else in the one it was written for', () => {
    const { ward } = row().place;
    const current = ['Phường A', 'Phường B'].map((name, at) => ({ code: `${at}`, name }));
    expect(wardName(row({ place: { asWritten: 'Phường Cũ', ward, current } }))).toBe('Phường A, Phường B');
    expect(wardName(row({ place: { asWritten: 'P. Cũ', ward, current: [] } }))).toBe('Phường Cũ');
    expect(['Hoa Sen', 'Quốc lộ 1', 'Đường số 7', 'Khuê Văn'].map(streetName)).toEqual([
      'đường Hoa Sen',
      'Quốc lộ 1',
      'Đường số 7',
      'đường Khuê Văn',
    ]);
  });

  it('has the days of its table as far as they are stated', () => {
    const span = (validFrom: string | null, validTo: string | null) => saySpan({ validFrom, validTo });
    expect(span('2026-01-01', '2026-12-31')).toBe('từ 1/1/2026 đến 31/12/2026');
    expect(span('2026-01-01', null)).toBe('từ 1/1/2026');
    expect(span(null, '2026-12-31')).toBe('đến 31/12/2026');
    expect(span('0001-01-01', null)).toBe('');
    expect(sayTable(row())).toBe('Bảng giá đất 2026 (12/2025/NQ-HĐND), áp dụng từ 1/1/2026 đến 31/12/2026');
    const table = { ...row().table, decision: null, validFrom: '0001-01-01', validTo: null };
    expect(sayTable(row({ table }))).toBe('Bảng giá đất 2026');
    const named = { ...row().table, title: 'Bảng giá theo 12/2025/NQ-HĐND' };
    expect(sayTable(row({ table: named }))).toBe(
      'Bảng giá theo 12/2025/NQ-HĐND, áp dụng từ 1/1/2026 đến 31/12/2026',
    );
  });

  it('is asked for again by what tells it apart, and by what was asked', () => {
    expect(questionFor(row(), asked([2], false, 85.5), true)).toBe(
      'Giá đất ở tại đô thị đường Hoa Sen, đoạn từ Cầu đến Chợ, Phường Cũ, vị trí 2, 85,5 m², ngày 1/1/2026?',
    );
    expect(questionFor(row(), asked([], true), false)).toBe(
      'Giá đất ở tại đô thị đường Hoa Sen, đoạn từ Cầu đến Chợ, Phường Cũ, trong hẻm?',
    );
    const bare = row({ segment: whole, place: { asWritten: null, ward: null, current: [] } });
    expect(questionFor(bare, asked([]), false)).toBe('Giá đất ở tại đô thị đường Hoa Sen?');
  });

  it('is a source by its table, with the prices asked for alone', () => {
    const source = priceSource(row(), askedPrices(row(), asked([2])));
    expect(source).toMatchObject({
      title: 'Bảng giá đất 2026',
      number: '12/2025/NQ-HĐND',
      url: '/land-prices/gia-hoa-sen',
    });
    expect(source.quote).toMatch(/: VT2: 6\.000\.500 đồng\/m²\.$/);
  });
});

describe('sentences of an article', () => {
  const told = (text: string) => itemSentences(text).map(({ text: said, lead }) => [said, lead]);
  it('have the words that introduce their list, outermost first, and no others', () => {
    expect(
      told(
        'Phạt tiền như sau:\n1. Từ 1 đến 2 triệu đồng đối với:\na) Không đội mũ;\nb) Đi vào đường cấm.\n' +
          '2. Từ 3 đến 5 triệu đồng đối với:\n- Chạy quá tốc độ.\nNgười vi phạm nộp phạt.',
      ),
    ).toEqual([
      ['Phạt tiền như sau:', ''],
      ['Từ 1 đến 2 triệu đồng đối với:', 'Phạt tiền như sau:'],
      ['Không đội mũ;', 'Phạt tiền như sau: Từ 1 đến 2 triệu đồng đối với:'],
      ['Đi vào đường cấm.', 'Phạt tiền như sau: Từ 1 đến 2 triệu đồng đối với:'],
      ['Từ 3 đến 5 triệu đồng đối với:', 'Phạt tiền như sau:'],
      ['Chạy quá tốc độ.', 'Phạt tiền như sau: Từ 3 đến 5 triệu đồng đối với:'],
      ['Người vi phạm nộp phạt.', ''],
    ]);
  });

  it('stand where they stand in the text, examples aside', () => {
    const text = '1. Một câu. Hai câu.\nVí dụ 1: câu này không tính.\n1.2. Ba câu:\na) Bốn câu.';
    const found = itemSentences(text);
    expect(found.map(({ text: said }) => said)).toEqual(['Một câu.', 'Hai câu.', 'Ba câu:', 'Bốn câu.']);
    for (const { text: said, start } of found) expect(text.slice(start, start + said.length)).toBe(said);
  });
});

describe('evidence', () => {
  const words = (text: string, free: readonly string[] = []): Weighed[] =>
    readQuestion(text, DAY).words.map(({ folded, spelling }, at) => ({
      ...({ folded, spelling, at } as Weighed),
      free: free.includes(folded),
      weight: 1,
    }));
  const of = (question: string, body: string, title: string | null = null, free: readonly string[] = []) => {
    const { coverage, together, missing, joined } = evidence(
      words(question, free),
      read(body),
      title === null ? null : read(title),
      true,
    );
    const round = (n: number) => Math.round(n * 1_000) / 1_000;
    return [round(coverage), round(together), missing.map(({ folded }) => folded), [...joined]];
  };
  it.each<[string, string, string | null, string[], unknown[]]>([
    ['cấp giấy phép', 'Việc cấp giấy phép.', null, [], [1, 1, [], [0, 1]]],
    ['cấp giấy phép', 'Giấy cấp phép.', null, [], [1, 0, [], []]],
    ['cấp giấy phép', 'Việc khác.', null, [], [0, 0, ['cap', 'giay', 'phep'], []]],
    ['cấp giấy phép', 'Cấp giấy.', null, [], [0.667, 0.5, ['phep'], [0]]],
    // What stands in the title alone counts less; other diacritics count little.
    ['cấp giấy phép', 'Việc khác.', 'Cấp giấy phép', [], [0.75, 0.75, [], [0, 1]]],
    ['cấp phép', 'Cặp phép.', null, [], [0.625, 1, ['cap'], [0]]],
    // A word that need not be met is no loss where it is missing, and counts where it is met.
    ['cấp giấy phép nhanh', 'Cấp giấy phép.', null, ['nhanh'], [1, 1, [], [0, 1]]],
    ['cấp giấy phép nhanh', 'Cấp giấy nhanh.', null, ['nhanh'], [0.75, 0.5, ['phep'], [0]]],
  ])('that “%s” has in “%s” under %j', (question, body, title, free, expected) => {
    expect(of(question, body, title, free)).toEqual(expected);
  });

  it('is more with each word met, with neighbours together, and never more than whole', () => {
    const score = (body: string) => evidence(words('cấp giấy phép xây dựng'), read(body), null, true).score;
    const scores = ['khác', 'cấp', 'cấp giấy', 'cấp giấy phép', 'cấp giấy phép xây dựng'].map(score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(5);
    expect(scores.at(-1)).toBeCloseTo(1);
    expect(score('dựng xây phép giấy cấp')).toBeLessThan(score('cấp giấy phép xây dựng'));
  });
});

describe('a number that several documents bear', () => {
  const held = (id: string, number: string, issuer: string, title: string, issuedOn = '2024-01-01') => ({
    row: id.length,
    id,
    key: documentNumberKey(number),
    record: JSON.stringify({ number, issuer, title, field: null, issuedOn }),
  });
  const rows = [
    held('tinh', '5/2024/QĐ-UBND', 'UBND tỉnh Mẫu', 'Quy định hạn mức giao đất ở'),
    held('phuong', '5/2024/QĐ-UBND', 'UBND phường Mẫu Nam', 'Quy chế làm việc của trạm y tế'),
    held('xa', '5/2024/QĐ-UBND', 'UBND xã Khác', 'Thành lập ban chỉ đạo phòng cháy'),
    held('nam-truoc', '5/2023/QĐ-UBND', 'UBND tỉnh Mẫu', 'Việc khác'),
  ];
  const fitting = (text: string, given = rows) => {
    const question = readQuestion(text, DAY);
    const [mention] = question.documents;
    return mention ? fittingDocuments(mention, given, question).map(({ id }) => id) : null;
  };
  it.each<[string, string[]]>([
    ['Quyết định 5/2024/QĐ-UBND nói gì?', ['tinh', 'phuong', 'xa']],
    ['Quyết định 5/2023/QĐ-UBND nói gì?', ['nam-truoc']],
    ['Quyết định 5/2024/QĐ-UBND của UBND tỉnh Mẫu nói gì?', ['tinh']],
    ['Quyết định 5/2024/QĐ-UBND của UBND phường Mẫu Nam nói gì?', ['phuong']],
    ['Quyết định 5/2024/QĐ-UBND của UBND xã Khác nói gì?', ['xa']],
    // A level said alone decides where one issuer is of it; a topic where two words more are of one.
    ['Quyết định 5/2024/QĐ-UBND của tỉnh nói gì?', ['tinh']],
    ['Quyết định 5/2024/QĐ-UBND về hạn mức giao đất ở?', ['tinh']],
    ['Quyết định 5/2024/QĐ-UBND về trạm y tế?', ['phuong']],
    ['Quyết định 6/2024/QĐ-UBND nói gì?', []],
  ])('%s', (text, expected) => {
    expect(fitting(text)).toEqual(expected);
  });

  it('is one document where a register holds it several times over', () => {
    const twice = [rows[0], { ...rows[0], row: 99, id: 'tinh-2' }] as typeof rows;
    expect(fitting('Quyết định 5/2024/QĐ-UBND nói gì?', twice)).toHaveLength(1);
    const otherDay = held(
      'tinh-3',
      '5/2024/QĐ-UBND',
      'UBND tỉnh Mẫu',
      'Quy định hạn mức giao đất ở',
      '2024-01-02',
    );
    expect(fitting('Quyết định 5/2024/QĐ-UBND nói gì?', [rows[0], otherDay] as typeof rows)).toHaveLength(2);
  });
});

describe('how surely a procedure is meant', () => {
  type Hit = Parameters<typeof confidence>[0][number];
  const hit = (title: string, more: Partial<Hit> = {}, features: Partial<Hit['features']> = {}) =>
    ({
      record: { code: title, title, level: 'Cấp xã' },
      score: 8,
      met: 1,
      own: 0.5,
      features: {
        coverage: 0.8,
        pairCoverage: 0.5,
        headingPrecision: 0.8,
        headingCoverage: 0.8,
        ...features,
      },
      ...more,
    }) as unknown as Hit;
  const best = hit('Đăng ký khai sinh');
  const other = (score: number) => hit('Cấp giấy phép xây dựng', { score });

  test('is more the further the next other act is behind, up to a bound', () => {
    const by = [8, 7, 6, 4, 2, 0].map((score) => confidence([best, other(score)], 1));
    expect(by).toEqual([...by].sort((a, b) => a - b));
    expect(by[2]).toBeGreaterThan(by[0] as number);
    expect(by[4]).toBeCloseTo(by[3] as number, 10);
    expect(by[5]).toBeCloseTo(by[3] as number, 10);
    expect(rivalOf([best, other(3)])?.record.title).toBe('Cấp giấy phép xây dựng');
    expect(rivalOf([best])).toBeUndefined();
  });

  test('grows with what agrees, and with what the question says of procedures', () => {
    const less = confidence([best, other(6)], 1);
    expect(confidence([hit('Đăng ký khai sinh', {}, { headingPrecision: 1 }), other(6)], 1)).toBeGreaterThan(
      less,
    );
    expect(confidence([hit('Đăng ký khai sinh', {}, { coverage: 1 }), other(6)], 1)).toBeGreaterThan(less);
    expect(confidence([hit('Đăng ký khai sinh', { own: 1 }), other(6)], 1)).toBeGreaterThan(less);
    expect(confidence([hit('Đăng ký khai sinh', { met: 2 }), other(6)], 1)).toBeGreaterThan(less);
    const [none, likely, said] = [1, 2, 3].map((score) => confidence([best, other(6)], score));
    expect(likely).toBeGreaterThan(none as number);
    expect(said).toBeGreaterThan(likely as number);
    expect(confidence([], 3)).toBe(0);
    expect([none, likely, said].every((sure) => (sure as number) > 0 && (sure as number) < 1)).toBe(true);
  });
});
