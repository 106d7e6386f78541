import { expect } from 'vitest';
import { by, type FilterCases, type ImportRow, plain, textOf } from '../../support/filter-cases.ts';

const TYPES: Record<string, string> = {
  QĐ: 'Quyết định',
  qd: 'Quyết định',
  NQ: 'Nghị quyết',
  KH: 'Kế hoạch',
  HD: 'Hướng dẫn',
  CT: 'Chỉ thị',
  CV: 'Công văn',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
  PA: 'Phương án',
  BC: 'Báo cáo',
  QC: 'Quy chế',
  CTr: 'Chương trình',
};

/** Whether one document's relation means another: its number, and the issuer it names or else its own. */
const means = (relation: { number: string; issuer?: string }, from: ImportRow, row: ImportRow): boolean =>
  from.id !== row.id &&
  relation.number === row.number &&
  plain(relation.issuer ?? from.issuer) === plain(row.issuer);

const statuses = new WeakMap<readonly ImportRow[], Map<string, string>>();

/** The contract's rule of validity, over import rows. */
export function statusOf(row: ImportRow, day: string, rows: readonly ImportRow[]): string {
  const known = statuses.get(rows) ?? new Map<string, string>();
  statuses.set(rows, known);
  const key = `${row.id} ${day}`;
  const status = known.get(key) ?? findStatus(row, day, rows);
  known.set(key, status);
  return status;
}

function findStatus(row: ImportRow, day: string, rows: readonly ImportRow[]): string {
  if (row.status === 'suspended' || row.status === 'partially_in_force') return row.status;
  if (row.effectiveTo !== undefined) {
    if (row.effectiveTo < day) return 'expired';
  } else {
    const ends = rows.flatMap((other) =>
      ((other.relations ?? []) as { kind: string; number: string; issuer?: string }[])
        .filter((relation) => /^(replaces|repeals)$/.test(relation.kind) && means(relation, other, row))
        .map(() => (other.effectiveFrom ?? other.issuedOn) as string),
    );
    if (ends.some((first) => first <= day) || row.status === 'expired') return 'expired';
  }
  if (row.effectiveFrom !== undefined) return row.effectiveFrom > day ? 'not_yet_in_force' : 'in_force';
  return row.status ?? 'unknown';
}

const document = (id: string, more: Partial<ImportRow>): ImportRow => ({
  id,
  number: `${id.length}01/2026/QĐ-UBND`,
  title: `Văn bản thử ranh giới ${id} (dữ liệu mẫu)`,
  issuer: 'UBND xã Thử Nghiệm (dữ liệu mẫu)',
  issuedOn: '2026-02-02',
  ...more,
});

export const cases: FilterCases = {
  rows: (today) => [
    document('khong-ngay', { number: '1801/2026/QĐ-UBND' }),
    document('noi-con', { number: '1802/2026/QĐ-UBND', status: 'in_force' }),
    document('noi-het', { number: '1803/2026/QĐ-UBND', status: 'expired', effectiveFrom: '2026-02-10' }),
    document('dung', { number: '1804/2026/QĐ-UBND', status: 'suspended', effectiveFrom: '2026-02-10' }),
    document('het-hom-nay', { number: '1805/2026/QĐ-UBND', effectiveFrom: '2026-02-10', effectiveTo: today }),
    document('tu-hom-nay', {
      number: '1806/2026/NQ-HĐND',
      type: 'Nghị quyết',
      effectiveFrom: today,
      signer: 'Trần Thị Thử',
      relations: [{ kind: 'replaces', number: '1807/2026/NQ-HĐND' }],
    }),
    document('bi-thay', { number: '1807/2026/NQ-HĐND', type: 'Nghị quyết', effectiveFrom: '2026-02-03' }),
    document('tieu-de', {
      number: '1808/2026/QĐ-UBND',
      title: 'Quy định về kuzuvo (dữ liệu mẫu)',
      body: 'Điều 1. Phạm vi\nQuy định về kuzuvo trong chợ.',
    }),
    document('chi-tieu-de', { number: '1810/2026/QĐ-UBND', title: 'Quy định về wexopi (dữ liệu mẫu)' }),
    document('trong-dieu', { number: '1811/2026/QĐ-UBND', body: 'Điều 1. Phạm vi\nNgười bán wexopi.' }),
    document('dieu', {
      number: '1809/2026/QĐ-UBND',
      issuedOn: '2026-03-03',
      body: 'Điều 1. Phạm vi\nVăn bản này nói về chợ.\n\nĐiều 2. Việc khác\nNgười bán kuzuvo tự dọn chỗ.',
    }),
  ],
  filters: {
    q: {
      values: () => ['kuzuvo', 'wexopi'],
      matches: ({ number, title, body }, value) => plain(textOf(number, title, body)).includes(plain(value)),
    },
    number: {
      values: () => ['915/2024/QĐ-UBND', '902/2026/QĐ-UBND', '1806/2026/NQ-HĐND', '931/HD-SXD'],
      matches: ({ number }, value) => number === value,
    },
    type: {
      values: () => ['QĐ', 'qd', 'NQ', 'Nghị quyết', 'kế hoạch'],
      matches: ({ type, number }, value) =>
        plain(type ?? (/NQ-/.test(number) ? 'Nghị quyết' : 'Quyết định')) === plain(TYPES[value] ?? value),
    },
    issuer: {
      values: () => ['UBND tỉnh Gia Lai', 'hdnd tinh', 'Sở Y tế', 'thử nghiệm'],
      matches: ({ issuer }, value) => plain(issuer).includes(plain(value)),
    },
    field: {
      values: () => ['Đất đai', 'moi truong', 'chữa cháy'],
      matches: ({ field = '' }, value) => plain(field).includes(plain(value)),
    },
    signer: {
      values: ({ rows }) => ['Trần Thị Thử', 'huynh', String(rows.find(({ signer }) => signer)?.signer)],
      matches: ({ signer = '' }, value) => plain(signer).includes(plain(value)),
    },
    status: {
      values: () => [
        ...['in_force', 'partially_in_force', 'expired', 'not_yet_in_force', 'suspended', 'unknown'],
      ],
      matches: (row, value, asked, { rows, today }) => statusOf(row, asked.on ?? today, rows) === value,
    },
    on: {
      values: ({ today }) => ['2024-06-30', '2024-07-01', '2026-03-14', '2026-03-15', today],
      shows(record, value, row, { rows }) {
        expect(record.statusAsOf).toBe(value);
        expect(record.status).toBe(statusOf(row, value, rows));
      },
    },
    issuedFrom: {
      values: () => ['2026-02-02', '2026-02-03', '2024-06-10', '2024-06-11'],
      matches: ({ issuedOn }, value) => issuedOn >= value,
    },
    issuedTo: {
      values: () => ['2026-02-02', '2026-02-01', '2024-06-10', '2024-06-09'],
      matches: ({ issuedOn }, value) => issuedOn <= value,
    },
  },
  orders: {
    '': by((row) => row.issuedOn, true),
    newest: by((row) => row.issuedOn, true),
  },
  facets: { year: ({ issuedOn }) => issuedOn.slice(0, 4) },
  ranked: [
    { asked: { q: 'kuzuvo' }, ids: ['tieu-de', 'dieu'] },
    { asked: { q: 'kuzuvo', sort: 'relevance' }, ids: ['tieu-de', 'dieu'] },
    { asked: { q: 'kuzuvo', sort: 'newest' }, ids: ['dieu', 'tieu-de'] },
  ],
};
