import { addDays } from '../../../src/language/dates.ts';
import { by, type FilterCases, type ImportRow, plain, textOf } from '../../support/filter-cases.ts';

const procedure = (id: string, number: number, more: Partial<ImportRow>): ImportRow => ({
  id,
  code: `9.1000${number}`,
  title: `Thử ranh giới ${id} (dữ liệu mẫu)`,
  field: 'Việc thử nghiệm',
  level: 'Cấp bộ',
  agency: 'Cục Thử Nghiệm (dữ liệu mẫu)',
  forWhom: ['Người thử'],
  fee: 'Miễn phí',
  timeLimit: '1 ngày làm việc',
  ...more,
});

export const cases: FilterCases = {
  rows: (today) => [
    procedure('het-hom-nay', 11, { validTo: today }),
    procedure('het-hom-qua', 12, { validTo: addDays(today, -1) }),
    procedure('tu-hom-nay', 13, { validFrom: today }),
    procedure('tu-ngay-mai', 14, { validFrom: addDays(today, 1) }),
    procedure('ten', 15, { title: 'Cấp phép kuzuvo tại chợ (dữ liệu mẫu)' }),
    procedure('ket-qua', 16, { result: 'Giấy phép wexopi' }),
    procedure('hai-cap', 17, { level: 'Cấp tỉnh, Cấp xã', title: 'Đổi biển wexopi (dữ liệu mẫu)' }),
  ],
  idOf: ({ code }) => String(code),
  listed: ({ validFrom = '0001-01-01', validTo = '9999-12-31' }, { today }) =>
    validFrom <= today && today <= validTo,
  filters: {
    q: {
      values: () => ['kuzuvo', 'wexopi', '9.000012', '9,100015'],
      matches: ({ code, title, result }, value) =>
        code === value.replace(',', '.') || plain(textOf(title, result)).includes(plain(value)),
    },
    field: {
      values: () => ['Hộ tịch', 'dat dai', 'thử nghiệm'],
      matches: ({ field }, value) => plain(field).includes(plain(value)),
    },
    level: {
      values: () => ['Cấp xã', 'tỉnh', 'Cấp tỉnh', 'bộ'],
      matches: ({ level }, value) => plain(level).includes(plain(value)),
    },
    agency: {
      values: () => ['Công an', 'so tu phap', 'Cục Thử Nghiệm'],
      matches: ({ agency }, value) => plain(agency).includes(plain(value)),
    },
    forWhom: {
      values: () => ['Doanh nghiệp', 'nguoi nuoc ngoai', 'Người thử'],
      matches: ({ forWhom }, value) => forWhom.some((each: string) => plain(each).includes(plain(value))),
    },
  },
  orders: { '': by(({ title }) => plain(title)) },
  ranked: [{ asked: { q: 'đăng ký kết hôn' }, ids: ['9.000004', '9.000005'] }],
};
