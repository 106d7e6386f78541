import { expect } from 'vitest';
import { addDays, daysBetween } from '../../../src/language/dates.ts';
import { by, type FilterCases, type ImportRow, plain, textOf } from '../../support/filter-cases.ts';
import { sameGround } from '../../support/wards.ts';

const notice = (id: string, more: Partial<ImportRow>): ImportRow => ({
  id,
  title: `Tuyển người thử ranh giới ${id} (dữ liệu mẫu)`,
  organisation: 'Ban Thử nghiệm (dữ liệu mẫu)',
  applyUntil: '2099-12-31',
  ...more,
});

const statusOf = ({ applyFrom, applyUntil }: ImportRow, today: string): string =>
  applyUntil < today ? 'closed' : applyFrom !== undefined && applyFrom > today ? 'upcoming' : 'open';

/** A notice without an instant of its own counts as posted when it opened, else on its last day. */
const postedAt = ({ publishedAt, applyFrom, applyUntil }: ImportRow): number => {
  const day: string = publishedAt ?? applyFrom ?? applyUntil;
  return Date.parse(day.length === 10 ? `${day}T00:00:00+07:00` : day);
};

export const cases: FilterCases = {
  rows: (today) => [
    notice('mo-hom-nay', { applyFrom: today, applyUntil: addDays(today, 3), ward: 'Phường Lê Lợi' }),
    notice('mo-ngay-mai', { applyFrom: addDays(today, 1), applyUntil: addDays(today, 3) }),
    notice('han-hom-nay', { applyFrom: addDays(today, -3), applyUntil: today, ward: 'Phường Ghềnh Ráng' }),
    notice('han-hom-qua', { applyFrom: addDays(today, -3), applyUntil: addDays(today, -1) }),
    notice('khong-ngay-mo', { applyUntil: addDays(today, 2), organisation: 'Sở Thử nghiệm (dữ liệu mẫu)' }),
    notice('mot-ngay', {
      applyFrom: today,
      applyUntil: today,
      publishedAt: `${addDays(today, -1)}T23:30:00Z`,
    }),
    notice('chuc-danh', {
      title: 'Tuyển thợ kuzuvo (dữ liệu mẫu)',
      body: 'Thợ kuzuvo làm việc tại chợ.',
      applyUntil: addDays(today, 9),
    }),
    notice('chi-chuc-danh', { title: 'Tuyển thợ wexopi (dữ liệu mẫu)', applyUntil: addDays(today, 9) }),
    notice('trong-bai', { body: 'Làm tại xưởng wexopi.', applyUntil: addDays(today, 7) }),
    notice('yeu-cau', {
      positions: [{ title: 'Thợ máy', count: 1, requirements: 'Biết sửa máy kuzuvo' }],
      applyUntil: addDays(today, 8),
    }),
  ],
  understood: (asked) => ({ status: 'open', ...asked }),
  filters: {
    q: {
      values: () => ['kuzuvo', 'wexopi'],
      matches: ({ title, organisation, positions = [], body }, value) =>
        plain(textOf(title, organisation, JSON.stringify(positions), body)).includes(plain(value)),
    },
    status: {
      values: () => ['open', 'upcoming', 'closed'],
      matches: (row, value, _, { today }) => value === 'all' || statusOf(row, today) === value,
      shows(record, value, row, { today }) {
        if (value !== 'all') expect(record.status).toBe(value);
        expect(record.daysLeft).toBe(record.status === 'closed' ? null : daysBetween(today, row.applyUntil));
      },
    },
    organisation: {
      values: () => ['Sở Y tế', 'so thu nghiem', 'ubnd phường', 'Thử nghiệm'],
      matches: ({ organisation }, value) => plain(organisation).includes(plain(value)),
    },
    ward: {
      values: () => ['Phường Quy Nhơn', 'Phường Lê Lợi', 'phuong quy nhon nam', 'Quy Nhơn Bắc', '21583'],
      matches: ({ ward }, value, _, { places }) => ward !== undefined && sameGround(places, ward, value),
    },
    closesBefore: {
      values: ({ today }) => [1, 2, 3, 4, 30].map((days) => addDays(today, days)),
      matches: ({ applyUntil }, value) => applyUntil < value,
    },
  },
  orders: {
    '': by((row) => row.applyUntil),
    closing: by((row) => row.applyUntil),
    newest: by(postedAt, true),
  },
  ranked: [
    { asked: { q: 'kuzuvo' }, ids: ['chuc-danh', 'yeu-cau'] },
    { asked: { q: 'kuzuvo', sort: 'closing' }, ids: ['yeu-cau', 'chuc-danh'] },
  ],
};
