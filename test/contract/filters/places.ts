import { by, type FilterCases, inTurn, plain } from '../../support/filter-cases.ts';

export const cases: FilterCases = {
  rows: () => [
    // In use for one day; from its only day on; and never ended.
    {
      id: '70011@2020-05-05',
      code: '70011',
      name: 'Xã Thử Một',
      level: 'xã',
      validFrom: '2020-05-05',
      validTo: '2020-05-05',
    },
    {
      id: '70012@2020-05-06',
      code: '70012',
      name: 'Xã Thử Hai',
      level: 'xã',
      validFrom: '2020-05-06',
      validTo: '2025-06-30',
    },
    {
      id: '70013@2025-07-01',
      code: '70013',
      name: 'Phường Thử Ba',
      level: 'phường',
      validFrom: '2025-07-01',
    },
  ],
  idOf: ({ code, validFrom }) => `${code}@${validFrom}`,
  filters: {
    q: {
      values: () => ['21583', 'Phường Lê Lợi', 'phuong nhon binh', 'Xã Thử Hai', 'xa thu mot'],
      matches: ({ code, name }, value) => code === value || plain(name) === plain(value),
    },
    level: {
      values: () => ['phường', 'Xã', 'thi tran', 'tỉnh'],
      matches: ({ level }, value) => plain(level) === plain(value),
    },
    on: {
      values: () =>
        [
          ...[
            '2003-12-31',
            '2004-01-01',
            '2020-05-04',
            '2020-05-05',
            '2020-05-06',
            '2024-11-30',
            '2024-12-01',
          ],
          ...['2025-06-30', '2025-07-01'],
        ].filter((day) => day > '2003-12-31'),
      matches: ({ validFrom, validTo = '9999-12-31' }, value) => validFrom <= value && value <= validTo,
    },
  },
  orders: {
    '': inTurn(
      by((row) => row.code),
      by((row) => row.validFrom),
    ),
  },
  ranked: [{ asked: { q: '21583' }, ids: ['21583@2004-01-01', '21583@2024-12-01', '21583@2025-07-01'] }],
};
