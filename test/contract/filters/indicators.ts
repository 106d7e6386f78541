import { by, type FilterCases, type ImportRow, inTurn, plain } from '../../support/filter-cases.ts';

const figure = (id: string, period: string, more: Partial<ImportRow> = {}): ImportRow => ({
  id,
  unit: 'Phường Thử Nghiệm (dữ liệu mẫu)',
  indicator: 'Số thử kuzuvo',
  period,
  value: 1,
  measure: 'hồ sơ',
  ...more,
});

const begins = ({ period }: ImportRow): string =>
  period.includes('Q')
    ? `${period.slice(0, 4)}-${String(Number(period.slice(-1)) * 3 - 2).padStart(2, '0')}`
    : `${period}-01`.slice(0, 7);
const ends = ({ period }: ImportRow): string =>
  period.includes('Q')
    ? `${period.slice(0, 4)}-${String(Number(period.slice(-1)) * 3).padStart(2, '0')}`
    : period.length === 4
      ? `${period}-12`
      : period;

export const cases: FilterCases = {
  rows: () => [figure('quy', '2026-Q3'), figure('nam', '2024'), figure('thang', '2026-06')],
  filters: {
    q: {
      values: () => ['đúng hạn Quy Nhơn Bắc', 'kuzuvo'],
      matches: ({ unit, indicator }, value) =>
        plain(value)
          .split(' ')
          .every((word) => plain(`${indicator} ${unit}`).includes(word)),
    },
    unit: {
      values: () => ['Quy Nhơn Bắc', 'thu nghiem'],
      matches: ({ unit }, value) => plain(unit).includes(plain(value)),
    },
    indicator: {
      values: () => ['đúng hạn', 'kuzuvo'],
      matches: ({ indicator }, value) => plain(indicator).includes(plain(value)),
    },
    from: {
      values: () => ['2026-07', '2026-09', '2025'],
      matches: (row, value) => ends(row) >= value.slice(0, 7),
    },
    to: {
      values: () => ['2025-12', '2026-06', '2024'],
      matches: (row, value) => begins(row).slice(0, value.length) <= value,
    },
  },
  orders: {
    '': inTurn(
      by(begins, true),
      by(({ id }) => id, true),
    ),
  },
  ranked: [{ asked: { q: 'kuzuvo' }, ids: ['quy', 'thang', 'nam'] }],
};
