import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '../../../src/domains/answering/interpret.ts';
import { makeLexicon } from '../../../src/domains/answering/lexicon.ts';
import { findMentions } from '../../../src/domains/answering/mentions.ts';
import { splitQuestion } from '../../../src/domains/answering/parts.ts';
import { answerLand } from '../../../src/domains/land-prices/answer/answer.ts';
import type { PriceRow } from '../../../src/domains/land-prices/answer/rows.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { fold } from '../../../src/language/fold.ts';
import { streetFolded, streetSpelling } from '../../../src/language/street-key.ts';
import { isSyllable } from '../../../src/language/syllable.ts';
import { syllables } from '../../../src/language/syllables.ts';
import { isNeutralWord } from '../../../src/question/neutral-words.ts';
import { readQuestion } from '../../../src/question/question.ts';

const DAY = '2026-11-23';
const TABLE = {
  id: 't',
  title: 'Bảng giá đất (dữ liệu mẫu)',
  decision: null,
  validFrom: '2026-01-01',
  validTo: null,
};
const street = (name: string) => ({
  name,
  folded: streetFolded(name),
  spelling: streetSpelling(name),
  records: 3,
});
const lexicon = makeLexicon({
  graph: buildGraph([]),
  streets: ['Lý Tự Trọng', 'Cao Bá Quát', 'Gò Sấu 3'].map(street),
  land: { tables: [TABLE], renamed: [], wards: ['Phường Bến Đá', 'Phường Cây Gạo'] },
  legal: { issuers: [], fields: [], laws: [] },
});
const row = (name: string, code: 'ODT' | 'TMD', from: number): PriceRow => ({
  id: `${name}-${code}`,
  street: name,
  segment: { from: null, to: null, text: null },
  place: { asWritten: 'Phường Bến Đá', ward: null, current: [] },
  landType: { code, name: code === 'ODT' ? 'Đất ở tại đô thị' : 'Đất thương mại, dịch vụ' },
  prices: [1, 2, 3].map((position) => ({ position, vndPerSquareMetre: Math.round(from / position) })),
  table: TABLE,
  sourceUnit: 'đồng/m²',
  note: null,
  matchedBy: null,
});
const ROWS = ['Lý Tự Trọng', 'Cao Bá Quát', 'Gò Sấu 3'].flatMap((name, i) => [
  row(name, 'ODT', 30_000_000 + i),
  row(name, 'TMD', 20_000_000 + i),
]);

/** The draft of one question on prices, from the rows of the streets it names. */
function ask(text: string) {
  const question = readQuestion(text, DAY);
  const reading = interpret(question, lexicon, DAY);
  if (reading.kind !== 'land') return null;
  const named = new Set(reading.land.streets.flatMap(({ items }) => items.map(({ name }) => name)));
  const rows = ROWS.filter(({ street: name }) => named.has(name));
  return answerLand(question, reading.land, rows, lexicon, DAY);
}

const ONSETS = 'b c ch d đ g h kh l m n ng nh ph r s t th tr v x'.split(' ');
const RIMES = 'oắng uệch oạc iễu ươm uẩn oằm iếp ượu oăn uỵch ẵm õng iệu ưỡng'.split(' ');
const nonsense = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...RIMES))
  .map(([onset, rime]) => `${onset}${rime}`)
  .filter(
    (word) => isSyllable(word) && syllables(`${word} ${fold(word)}`).every((each) => !isNeutralWord(each)),
  )
  // Another tone on a word of the record is a slip of the keyboard.
  .filter((word) => !ROWS.some((row) => fold(JSON.stringify(row)).split(' ').includes(fold(word))));

describe('what only says where', () => {
  it.each([
    'Lý Tự Trọng đoạn gần chợ',
    'Lý Tự Trọng vị trí 6',
    'lô 5x20m Lý Tự Trọng',
    'Cao Bá Quát gần ngã tư Hòn Khói',
  ])('%s: is asked of the table', (text) => {
    expect(ask(text)?.domain).toBe('land-prices');
  });

  it('asks for the street where a ward alone is named, whatever the ward', () => {
    for (const ward of ['phường Bến Đá', 'phường Cây Gạo']) {
      const question = readQuestion(`giá đất ${ward}`, DAY);
      const reading = interpret(question, lexicon, DAY);
      if (reading.kind !== 'land') throw new Error(`${ward} was read as ${reading.kind}`);
      const rows = ROWS.map((each) => ({
        ...each,
        street: each.id.startsWith('Gò') ? `Đoạn thuộc ${ward}` : each.street,
        place: { ...each.place, asWritten: ward.replace('phường', 'Phường') },
      }));
      const draft = answerLand(question, reading.land, rows, lexicon, DAY);
      expect(draft).toMatchObject({ outcome: 'ambiguous', answer: expect.stringContaining('đường nào') });
    }
  });

  it('asks for the street where none is named, and offers what is held', () => {
    for (const text of ['giá đất', 'bảng giá đất', 'giá đất ở vị trí 1', 'gia dat bao nhieu']) {
      const draft = ask(text);
      expect([text, draft?.outcome, draft?.options?.length ?? 0]).toEqual([text, 'ambiguous', 4]);
    }
  });
});

describe('every word that restricts is used or named', () => {
  it('withholds the price, or names the word, whatever the word is and wherever it stands', () => {
    const place = fc.constantFrom(
      (word: string) => `Giá đất ${word} đường Lý Tự Trọng vị trí 1`,
      (word: string) => `Giá đất đường Lý Tự Trọng vị trí 1 ${word} bao nhiêu`,
      (word: string) => `${word} giá đất ở đường Lý Tự Trọng vị trí 2 là bao nhiêu?`,
    );
    fc.assert(
      fc.property(nonsense, nonsense, place, (a, b, say) => {
        const draft = ask(say(`${a} ${b}`));
        if (draft === null || draft.outcome !== 'answer') return;
        expect(draft.answer).toContain(`${a} ${b}`);
      }),
    );
  });

  it.each([
    'Giá thị trường đất đường Lý Tự Trọng',
    'Giá đất đường Lý Tự Trọng nhân hệ số K',
    'gia thi truong dat duong ly tu trong',
    'Giá đất nghĩa trang đường Lý Tự Trọng',
    'Sang năm giá đất đường Lý Tự Trọng có tăng không?',
    'Giá đất không phải mặt tiền đường Lý Tự Trọng',
    'giá đất đường Lý Tự Trọng 5 năm nữa',
    'giá đất đường Lý Tự Trọng trước năm 2026',
    'giá đất cao nhất đường Lý Tự Trọng',
    'giá nhà đường Lý Tự Trọng',
    'giá đất đường Lý Tự Trọng vị trí 7',
    'giá đất đường Lý Tự Trọng phường Cây Gạo',
    'giá đất đường Lý Tự Trọng, phường Hòn Khói',
    'giá đất đường Gò Sấu chín',
    'giá đất đường Lý Tự Trãi',
    'giá đất đường Lý Tự Trọng trước đây',
    'giá đất đường Lý Tự Trọng sau khi giảm 20%',
    'giá đất đường Lý Tự Trọng vị trí 1 cộng 10%',
    'giá đất đường Lý Tự Trọng đã có VAT',
    'giá đất Lý Tự Trọng phường CG',
    'giá giao dịch thực tế đất đường Lý Tự Trọng',
    'giá đất đầu tư đường Lý Tự Trọng',
    'giá đất đường Lý Tự Trọng tính trước bạ',
    'giá đất đường Lý Tự Trọng đấu giá bao nhiêu',
    'giá đất đường Lý Tự Trọng quý sau',
    'giá đất đường Lý Tự Trọng tháng tới',
    'giá đất đường Lý Tự Trọng, không tính đất ở',
    'đất không nằm trên đường Lý Tự Trọng giá bao nhiêu',
    'giá đất đường Lý Tự Trọng nhưng không phải vị trí 1',
    'gia dat duong ly tu trong khong lay mat tien',
    'thửa 12 đường Lý Tự Trọng giá đất của ai',
    'giá đất Gò Sấu 3 nhân 100m2',
    'giá đất thương mại bằng mấy phần trăm giá đất ở đường Lý Tự Trọng',
  ])('%s: no price is asserted', (text) => {
    expect(ask(text)?.outcome ?? 'not_held').toBe('not_held');
  });

  it.each([
    ['giá đất đường Lý Tự Trọng vị trí 1 và vị trí 6', 'không có vị trí 6'],
    ['giá đất nhà số 52 Lý Tự Trọng vị trí 1', '52'],
    ['giá đất đường Lý Tự Trọng gần chợ Gò Me', 'gần chợ Gò Me'],
    ['K52/7 Lý Tự Trọng giá đất ở', 'trong hẻm'],
    ['giá đất đường Ný Tự Chọng vị trí 1', '“Lý Tự Trọng”'],
    ['2 lô 100m2 đường Lý Tự Trọng vị trí 1 hết bao nhiêu', 'chưa tính tổng tiền'],
    ['giá đất Lý Tự Trọng vị trí 1 là 12 triệu phải không', 'không khớp bảng giá'],
    ['giá đất vị trí 1 đường Lý Tự Trọng theo quyết định nào', 'không ghi số văn bản'],
    ['giá đất đường Lý Tự Trọng vị trí 1 và vị trí 5', 'không có giá vị trí 5'],
    ['giá đất đường Lý Tự Trọng vị trí 1 năm 2026 và năm 2027', 'cho năm 2027'],
    ['đất Lý Tự Trọng vt1 30.000.000 đúng chưa', 'Đúng như câu hỏi'],
    ['hẻm rộng 4 mét sâu 60 mét đường Lý Tự Trọng giá đất', '4 mét sâu 60'],
    ['hẻm 3m đường Lý Tự Trọng giá đất, cách mặt đường 150m', '“150m”'],
  ])('%s: the answer says %s', (text, said) => {
    expect(ask(text)).toMatchObject({ outcome: 'answer', answer: expect.stringContaining(said) });
  });

  it.each([
    'ad ơi cho e hỏi giá đất đg Lý Tự Trọng vt1 nhiu v ạ',
    'k bít đất ở lý tự trọng vt1 giá bn hen',
    'đất lý tự trọng mặt tìn nhiu tiền 1 mét zậy shop',
    'cho mình xin giá đất nhà nước đường Lý Tự Trọng vị trí 1 với ạ, cảm ơn',
    'giá đất gò sấu ba vị trí một',
    'nhà mặt tiền đường Lý Tự Trọng giá đất vị trí 1 bao nhiêu',
    'giá đất Lý Tự Trọng, BĐ, vị trí 1',
    'giá đất Lý Tự Trọng, p bến đá, vị trí 1',
    'giá đất đuờng Lý Tự Trọng vị trí 1',
    'k biết giá đất ở Lý Tự Trọng vị trí 1 nhiêu',
    'lô 120m2 Lý Tự Trọng vị trí 1 tính ra mấy tỷ',
  ])('%s: everyday wording narrows nothing', (text) => {
    expect(ask(text)).toMatchObject({ outcome: 'answer', isWhole: true });
  });
});

describe('rows that nothing said tells apart', () => {
  const read = (text: string, rows: readonly PriceRow[]) => {
    const question = readQuestion(text, DAY);
    const reading = interpret(question, lexicon, DAY);
    return reading.kind === 'land' ? answerLand(question, reading.land, rows, lexicon, DAY) : null;
  };
  const [given] = ROWS as [PriceRow];
  const twin = { ...given, id: 'twin', prices: [{ position: 1, vndPerSquareMetre: 7_000_000 }] };
  const segment = { ...twin, id: 'segment', segment: { from: null, to: null, text: 'Đoạn 7,5m' } };

  it('are told together, since no question would find one of them', () => {
    const draft = read('giá đất Lý Tự Trọng vị trí 1', [given, twin]);
    expect(draft?.outcome).toBe('answer');
    expect(draft?.facts?.map(({ value }) => value)).toEqual([30_000_000, 7_000_000]);
  });
  it('offer a question for each, which finds it', () => {
    const draft = read('giá đất Lý Tự Trọng vị trí 1', [given, segment]);
    expect(draft?.outcome).toBe('ambiguous');
    const answers = (draft?.options ?? []).map(({ question }) => read(question, [given, segment]));
    expect(answers.map((each) => each?.facts?.map(({ value }) => value))).toEqual([
      [30_000_000],
      [7_000_000],
    ]);
  });
  it('have no price in an alley where only the first position has one', () => {
    const draft = read('giá đất trong hẻm Lý Tự Trọng', [twin]);
    expect(draft).toMatchObject({ outcome: 'not_held', answer: expect.stringContaining('trong hẻm') });
  });
});

describe('a long sentence without a word for a street', () => {
  it('names none by two words that merely sound like one', () => {
    const text =
      'Lộ trình của cao bạ quát trên các chuyến tàu hàng ' +
      'phải hoàn thành những công việc nào trước khi đổi lịch';
    expect(findMentions(readQuestion(text, DAY), lexicon).streets).toEqual([]);
    expect(findMentions(readQuestion('giá đất cao bạ quát', DAY), lexicon).streets).toHaveLength(1);
  });
});

describe('parts of a question', () => {
  const parts = (text: string) => splitQuestion(readQuestion(text, DAY), lexicon, DAY)?.questions ?? null;

  it.each([
    ['Giá đất Lý Tự Trọng vị trí 1 và Cao Bá Quát vị trí 2 là bao nhiêu?', 2],
    ['so sánh giá đất Cao Bá Quát với Lý Tự Trọng vị trí 2', 2],
    ['Lý Tự Trọng, Cao Bá Quát, Gò Sấu 3 giá đất ở bao nhiêu', 3],
    ['giá đất Lý Tự Trọng có rẻ hơn Cao Bá Quát không', 2],
    ['Đường Lý Tự Trọng giá đất ở vị trí 1, rồi đất thương mại vị trí 2', 2],
    ['Giá đất đường Lý Tự Trọng vị trí 1 và Quyết định 12/2024/QĐ-UBND còn hiệu lực không?', 2],
  ])('%s has %i', (text, count) => {
    expect(parts(text)).toHaveLength(count);
  });

  it.each([
    'Giá đất Lý Tự Trọng đoạn từ Cao Bá Quát đến Gò Sấu 3',
    'Giá đất đường Lý Tự Trọng, đoạn giao Cao Bá Quát, vị trí 1',
    'Giá đất đường Lý Tự Trọng vị trí 1 và vị trí 2',
  ])('%s is one', (text) => {
    expect(parts(text)).toBeNull();
  });

  it('says in each what is said once for all', () => {
    const each = parts('so sánh giá đất Cao Bá Quát với Lý Tự Trọng vị trí 2') ?? [];
    expect(each.map((text) => ask(text)?.facts?.map(({ value }) => value))).toEqual([
      [15_000_001],
      [15_000_000],
    ]);
  });
});

describe('a ward said behind a street', () => {
  const graph = buildGraph([
    {
      code: '70001',
      name: 'Phường Đồi Gió',
      level: 'phường',
      validFrom: '2000-01-01',
      validTo: '2025-06-30',
      parent: null,
      predecessors: [],
      resolution: null,
    },
  ] as unknown as Parameters<typeof buildGraph>[0]);
  const withUnit = makeLexicon({ ...lexicon, graph, streets: ['Lê Văn Giáp', 'Hồ Cầu'].map(street) });

  it.each(['Lê Văn Giáp', 'Hồ Cầu'])(
    'narrows the question though %s ends in a word that bounds segments',
    (name) => {
      const reading = interpret(readQuestion(`giá đất đường ${name} phường Đồi Gió`, DAY), withUnit, DAY);
      expect(reading).toMatchObject({ kind: 'land', land: { wards: [{ name: 'Phường Đồi Gió' }] } });
    },
  );
});
