import * as z from 'zod';
import type { HeadingSynonyms } from '../../contract/headings.ts';
import { textCell } from '../../contract/import-cells.ts';
import type { Importer } from '../../contract/importer.ts';
import { fold } from '../../language/fold.ts';
import { parseAmount } from '../../language/numbers.ts';
import { stableId } from '../../store/hash.ts';
import { daysOf, readPeriod } from './period.ts';

/** Headings of reports on administrative reform. */
const headings: HeadingSynonyms = {
  unit: ['Đơn vị', 'Cơ quan, đơn vị', 'Tên đơn vị', 'Cơ quan', 'Phường/Xã', 'Phường, xã', 'Địa phương'],
  indicator: ['Chỉ số', 'Chỉ tiêu', 'Tên chỉ tiêu', 'Tên chỉ số', 'Nội dung'],
  period: ['Kỳ', 'Kỳ báo cáo', 'Tháng', 'Quý', 'Thời gian', 'Kỳ số liệu'],
  value: ['Giá trị', 'Số liệu', 'Kết quả', 'Thực hiện', 'Kết quả thực hiện'],
  measure: ['Đơn vị tính', 'ĐVT', 'Đơn vị đo'],
  target: ['Mục tiêu', 'Kế hoạch', 'Chỉ tiêu giao', 'Mục tiêu năm'],
  source: ['Nguồn', 'Nguồn số liệu'],
  note: ['Ghi chú'],
};

const period = z.preprocess(
  (given) => readPeriod(String(given ?? '')) ?? given,
  z
    .string()
    .regex(
      /^\d{4}(?:-(?:\d{2}|Q[1-4]))?$/,
      'Kỳ không đọc được; viết 2026-09, 9/2026, Quý III/2026 hoặc 2026.',
    ),
);
/** A figure; `%` after it is its measure and is kept apart. */
const figure = z.preprocess(
  (given) => (typeof given === 'string' ? (parseAmount(given.replace(/\s*%\s*$/, '')) ?? given) : given),
  z.number('Không phải là số.'),
);

const row = z
  .object({
    id: textCell(200).optional(),
    unit: textCell(500),
    indicator: textCell(500),
    period,
    value: figure,
    measure: textCell(60).optional(),
    target: figure.optional(),
    source: textCell(2000).optional(),
    note: textCell(2000).optional(),
  })
  .superRefine(({ value, measure }, context) => {
    // `98.765` in a column of percentages would be read as a whole number of thousands.
    if (measure?.includes('%') && Math.abs(value) > 1_000)
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'Tỷ lệ phần trăm trên 1000: viết dấu phẩy thập phân.',
      });
  });

/** Import of figures; one of a unit, an indicator and a period is one record. */
export const indicatorsImporter: Importer<z.infer<typeof row>> = {
  row,
  headings,
  children: [],
  prepare(given, context) {
    const { id, unit, indicator } = given;
    const natural = [fold(unit), fold(indicator), given.period].join('|');
    const days = daysOf(given.period);
    return {
      id: id ?? stableId('chi-so', natural, id === undefined ? context.occurrence(natural) : 0),
      record: {
        unit,
        indicator,
        period: given.period,
        value: given.value,
        measure: given.measure ?? null,
        target: given.target ?? null,
        source: given.source ?? null,
        note: given.note ?? null,
        updatedAt: new Date(context.now).toISOString(),
      },
      columns: {
        unitFolded: fold(unit),
        indicatorFolded: fold(indicator),
        periodFrom: days.from,
        periodTo: days.to,
      },
    };
  },
};
