/** Procedures invented to try the gateway with give way to real ones, and stand where there are none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { procedureSearch } from '../../../src/domains/procedures/answer/find.ts';
import { priorOf, SEARCH, searchTextOf } from '../../../src/domains/procedures/search-text.ts';
import { readQuery } from '../../../src/store/search/query.ts';
import { rescore } from '../../../src/store/search/rank.ts';

const TITLES = [
  'Đăng ký khai sinh',
  'Cấp lại thẻ căn cước',
  'Đăng ký tạm trú',
  'Tách thửa hoặc hợp thửa đất',
  'Chứng thực chữ ký trong các giấy tờ, văn bản',
];
const invented = (title: string) => ({
  title,
  field: 'Hộ tịch',
  level: 'Cấp xã',
  agency: 'Ủy ban nhân dân cấp xã (dữ liệu mẫu)',
  forWhom: ['Công dân Việt Nam'],
  result: null,
});
const real = (title: string) => ({ ...invented(title), field: 'Lĩnh vực khác', agency: 'Công an cấp xã' });
/** The same act as other issuers write it. */
const WRITTEN: readonly ((title: string) => string)[] = [
  (title) => `Thủ tục ${title.toLowerCase()}`,
  (title) => title.toUpperCase(),
  (title) => `${title} (thực hiện tại cấp xã)`,
  (title) => `${title} theo đề nghị của công dân tại nơi cư trú`,
];

type Procedure = ReturnType<typeof invented>;
const counts = (question: string) => {
  const query = readQuery(question, SEARCH.wording);
  return [...query.syllables, ...query.pairs].map(({ term }) => ({ term, rows: 3 }));
};
const ranked = (question: string, records: readonly Procedure[]): Procedure[] =>
  rescore(
    readQuery(question, SEARCH.wording),
    { rows: 40, counts: new Map(counts(question).map(({ term, rows }) => [term, rows])) },
    records.map((record, owner) => ({
      ...searchTextOf(record),
      owner,
      score: 0,
      prior: priorOf(record, question),
      record,
    })),
    SEARCH.weights,
  ).map(({ candidate }) => candidate.record);

/** Titles of the hits that an answer is made of. */
const hits = (question: string, records: readonly Procedure[]): string[] =>
  procedureSearch(question, '2026-01-01')
    .adopt([
      records.map((record, index) => ({
        id: String(index),
        record: JSON.stringify({
          ...record,
          code: '1.000001',
          fee: [],
          timeLimit: null,
          legalBasis: [],
          url: null,
        }),
        detail: JSON.stringify({ steps: [], documents: [], where: [] }),
        score: 0,
      })),
      [...counts(question), { term: null, rows: 40 }],
    ])
    .map(({ record }) => String(record.agency));

describe('invented procedures', () => {
  it('come after a real one of the same act, however that is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TITLES),
        fc.constantFrom(...WRITTEN),
        fc.boolean(),
        (title, written, first) => {
          const [own, other] = [invented(title), real(written(title))];
          const order = ranked(`${title} cần giấy tờ gì?`, first ? [own, other] : [other, own]);
          expect(order[0]).toBe(other);
        },
      ),
    );
  });

  it('stand where the real one is another act', () => {
    expect(
      ranked('đăng ký khai sinh', [real('Tách thửa đất'), invented('Đăng ký khai sinh')])[0]?.title,
    ).toBe('Đăng ký khai sinh');
  });

  it('are no rivals of a real one, and are rivals of each other', () => {
    const [own, other] = [invented('Đăng ký tạm trú'), real('Đăng ký tạm trú')];
    expect(hits('đăng ký tạm trú cần gì', [own, other])).toEqual([other.agency]);
    expect(hits('đăng ký tạm trú cần gì', [own, own])).toHaveLength(2);
  });
});
