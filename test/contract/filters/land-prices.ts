import { expect } from 'vitest';
import { addDays } from '../../../src/language/dates.ts';
import {
  type Asked,
  by,
  type FilterCases,
  type ImportRow,
  inTurn,
  plain,
  textOf,
} from '../../support/filter-cases.ts';
import { sameGround } from '../../support/wards.ts';

const POSITIONS = ['1', '2', '3', '4', '5'] as const;
const LAND_TYPES = ['ODT', 'ONT', 'TMD', 'SKC', 'LUC', 'LUK', 'LUA', 'HNK', 'CLN', 'NTS', 'RSX'];
const UNITS: Record<string, number> = { 'đồng/m²': 1, 'nghìn đồng/m²': 1_000, 'triệu đồng/m²': 1_000_000 };

const priceOf = (row: ImportRow, position: string): number | undefined =>
  row[`position${position}`] === undefined
    ? undefined
    : Math.round(row[`position${position}`] * (UNITS[row.unit ?? 'đồng/m²'] as number));

/** A range holds when one position, or the one asked for, lies in both of its ends. */
const inRange = (row: ImportRow, { position, minPrice = '0', maxPrice = '1e15' }: Asked): boolean =>
  (position === undefined ? POSITIONS : [position.replace(/\D/g, '')]).some((each) => {
    const price = priceOf(row, each);
    return price !== undefined && price >= Number(minPrice) && price <= Number(maxPrice);
  });

const price = (id: string, more: Partial<ImportRow>): ImportRow => ({
  id,
  tableId: 'thu-dang-ap-dung',
  tableTitle: 'Bảng thử (dữ liệu mẫu)',
  validFrom: '2026-02-01',
  street: 'Đường Thử Nghiệm',
  landType: 'ODT',
  position1: 7_000_000,
  note: 'dữ liệu mẫu',
  ...more,
});
const bare = (street: string): string => plain(street).replace(/^duong (?!so )/, '');

export const cases: FilterCases = {
  rows: (today) => [
    price('het-hom-nay', { tableId: 'thu-het-hom-nay', validTo: today, segment: 'Cầu Kuzuvo đến hết đường' }),
    price('het-hom-qua', { tableId: 'thu-het-hom-qua', validTo: addDays(today, -1) }),
    price('tu-ngay-mai', { tableId: 'thu-tu-ngay-mai', validFrom: addDays(today, 1) }),
    price('mot-ngay', { tableId: 'thu-mot-ngay', validFrom: today, validTo: today, segment: 'Chợ Bexilu' }),
    price('khong-ngay', { tableId: 'thu-khong-ngay', validFrom: undefined, segment: 'Bến Kuzuvo' }),
    price('nghin', { unit: 'nghìn đồng/m²', position1: 4_567, position2: 1_234, position5: 1_000 }),
    price('trieu', { unit: 'triệu đồng/m²', position1: 88.5, position3: 40 }),
    price('chi-vi-tri-2', { position1: undefined, position2: 3_000_000, landType: 'NTS' }),
    price('hai-dau', { position1: 9_000_000, position2: 1_000_000, landType: 'CLN' }),
    price('du', { street: 'Nguyễn Du', ward: 'Phường Quy Nhơn' }),
    price('dữ', { street: 'Nguyễn Dữ', ward: 'Phường Quy Nhơn Nam' }),
    price('so-7', { street: 'Đường số 7', ward: '21583' }),
  ],
  understood: (asked, today) =>
    asked.on === undefined && asked.table === undefined ? { on: today, ...asked } : asked,
  filters: {
    q: {
      values: () => ['kuzuvo', 'bexilu'],
      matches: ({ street, segment, from, to, ward }, value) =>
        plain(textOf(street, segment, from, to, ward)).includes(plain(value)),
    },
    street: {
      values: () => ['Nguyễn Huệ', 'tran hung dao', 'Nguyễn Dữ', 'nguyen du', 'Đường số 7', 'thử nghiệm'],
      matches: ({ street }, value) => bare(street) === bare(value),
      shows(record, value) {
        const exact = (text: string) =>
          text
            .toLowerCase()
            .normalize('NFC')
            .replace(/^đường (?!số )/, '');
        expect(record.matchedBy).toBe(exact(record.street) === exact(value) ? 'exact' : 'folded');
      },
    },
    ward: {
      values: () => [
        'Phường Lê Lợi',
        'Phường Quy Nhơn',
        'quy nhon nam',
        '21583',
        'Phường Thị Nại',
        'Xã Phước Mỹ',
      ],
      matches: ({ ward, validFrom = '0001-01-01' }, value, _, { places }) =>
        ward !== undefined && sameGround(places, ward, value, validFrom),
    },
    landType: {
      values: () => ['ODT', 'nts', 'Đất ở tại nông thôn', 'dat trong cay lau nam'],
      matches: ({ landType }, value) =>
        landType ===
        ({ nts: 'NTS', 'Đất ở tại nông thôn': 'ONT', 'dat trong cay lau nam': 'CLN' }[value] ?? value),
    },
    position: {
      values: () => ['1', '2', 'VT3', '4', '5'],
      matches: (row, value) => priceOf(row, value.replace(/\D/g, '')) !== undefined,
      shows(record, value, row) {
        const position = value.replace(/\D/g, '');
        expect(record.prices).toMatchObject([
          { position: Number(position), vndPerSquareMetre: priceOf(row, position) },
        ]);
        expect(record.prices).toHaveLength(1);
      },
    },
    on: {
      values: ({ today }) => [
        ...['2019-12-31', '2020-01-01', '2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'],
        ...[addDays(today, -1), today, addDays(today, 1)],
      ],
      matches: ({ validFrom = '0001-01-01', validTo = '9999-12-31' }, value) =>
        validFrom <= value && value <= validTo,
    },
    table: {
      values: () => ['mau-2020', 'mau-2026', 'thu-het-hom-qua', 'thu-khong-ngay'],
      matches: ({ tableId }, value) => tableId === value,
    },
    minPrice: {
      values: () => ['4567000', '4567001', '9000000', '9000001', '88500000'],
      matches: (row, _, asked) => inRange(row, asked),
    },
    maxPrice: {
      values: () => ['1000000', '999999', '1234000', '1233999', '7000000'],
      matches: (row, _, asked) => inRange(row, asked),
    },
    area: {
      values: () => ['100', '72,5', '0.5'],
      shows(record, value, row) {
        const area = Number(value.replace(',', '.'));
        expect(record.prices.length).toBeGreaterThan(0);
        for (const { position, vndPerSquareMetre, total } of record.prices) {
          expect(vndPerSquareMetre).toBe(priceOf(row, String(position)));
          expect(total).toBe(Math.round(vndPerSquareMetre * area));
        }
      },
    },
  },
  orders: {
    // Newest table first; in it homes before other land, in the order of the circular.
    '': inTurn(
      by((row) => row.validFrom ?? '0001-01-01', true),
      by((row) => LAND_TYPES.indexOf(row.landType)),
    ),
  },
  ranked: [
    // Spelt as typed before what only looks alike without diacritics.
    { asked: { street: 'Nguyễn Du', table: 'thu-dang-ap-dung' }, ids: ['du', 'dữ'] },
    { asked: { street: 'Nguyễn Dữ', table: 'thu-dang-ap-dung' }, ids: ['dữ', 'du'] },
    { asked: { q: 'nguyễn dữ', table: 'thu-dang-ap-dung' }, ids: ['dữ', 'du'] },
  ],
};
