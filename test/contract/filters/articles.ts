import { addDays, vietnamDay } from '../../../src/language/dates.ts';
import { by, type FilterCases, type ImportRow, plain, textOf } from '../../support/filter-cases.ts';

const article = (id: string, more: Partial<ImportRow>): ImportRow => ({
  id,
  url: `https://example.org/ranh-gioi/${id}`,
  title: `Bài thử ranh giới ${id} (dữ liệu mẫu)`,
  publishedAt: '2026-03-01T05:00:00Z',
  body: 'Phường tổ chức buổi gặp mặt đầu xuân tại nhà văn hóa.\n\nĐây là dữ liệu mẫu.',
  sourceName: 'Cổng thử (dữ liệu mẫu)',
  ...more,
});
const dayOf = (row: ImportRow): string => vietnamDay(Date.parse(row.publishedAt));

export const cases: FilterCases = {
  rows: () => [
    // One second each way of midnight in Vietnam.
    article('cuoi-ngay', { publishedAt: '2026-03-01T16:59:59Z', topics: ['Ẩm thực', 'Du lịch'] }),
    article('dau-ngay', { publishedAt: '2026-03-01T17:00:00Z', kind: 'photos', topics: ['Ẩm thực'] }),
    article('tua-de', {
      title: 'Hội chợ kuzuvo mở cửa (dữ liệu mẫu)',
      body: 'Hội chợ kuzuvo mở cửa sáng nay.\n\nDữ liệu mẫu.',
      kind: 'video',
    }),
    article('chi-tua-de', { title: 'Ngày hội wexopi (dữ liệu mẫu)' }),
    article('trong-bai', { body: 'Xưởng wexopi nghỉ tết.\n\nDữ liệu mẫu.', kind: 'photos' }),
    article('than-bai', {
      body: 'Một buổi gặp mặt.\n\nNgười dân xem gian hàng kuzuvo rồi ra về.\n\nDữ liệu mẫu.',
      publishedAt: '2026-04-02T01:00:00Z',
    }),
    article('tu-khac', { body: 'Đoàn kiểm tra bexilu tại chợ.\n\nDữ liệu mẫu.', kind: 'video' }),
  ],
  filters: {
    q: {
      values: () => ['kuzuvo', 'BEXILU', 'wexopi'],
      matches: (row, value) => plain(textOf(row.title, row.summary, row.body)).includes(plain(value)),
    },
    kind: {
      values: () => ['news', 'video', 'photos'],
      matches: (row, value) => (row.kind ?? 'news') === value,
    },
    topic: {
      values: ({ rows }) => [...new Set(rows.flatMap(({ topics = [] }) => topics as string[])), 'am thuc'],
      matches: ({ topics = [] }, value) => topics.some((topic: string) => plain(topic) === plain(value)),
    },
    from: {
      values: () => ['2026-03-01', '2026-03-02', '2026-03-03', '2026-11-09'],
      matches: (row, value) => dayOf(row) >= value,
    },
    to: {
      values: ({ rows }) => ['2026-03-01', '2026-03-02', addDays(rows.map(dayOf).sort()[3] as string, -1)],
      matches: (row, value) => dayOf(row) <= value,
    },
  },
  orders: {
    '': by((row) => row.publishedAt, true),
    newest: by((row) => row.publishedAt, true),
  },
  ranked: [
    // A word of the title weighs more than one of the text, whatever is newer.
    { asked: { q: 'kuzuvo' }, ids: ['tua-de', 'than-bai'] },
    { asked: { q: 'kuzuvo', sort: 'relevance' }, ids: ['tua-de', 'than-bai'] },
    { asked: { q: 'kuzuvo', sort: 'newest' }, ids: ['than-bai', 'tua-de'] },
  ],
};
