/** The fields of a figure: record, import cell, headings and label of each at once. */
import { text } from '../../contract/fields.ts';
import { figure, period } from '../../contract/figure-fields.ts';

const OFFICES = ['Cơ quan, đơn vị', 'Tên đơn vị', 'Cơ quan', 'Phường/Xã', 'Phường, xã', 'Địa phương'];

export const fields = {
  unit: text({ vi: 'Đơn vị', en: 'Unit', headings: OFFICES }),
  indicator: text({
    vi: 'Chỉ số',
    en: 'Indicator',
    headings: ['Chỉ tiêu', 'Tên chỉ tiêu', 'Tên chỉ số', 'Nội dung'],
  }),
  period: period({
    vi: 'Kỳ',
    en: 'Period',
    headings: ['Kỳ báo cáo', 'Tháng', 'Quý', 'Thời gian', 'Kỳ số liệu'],
    description: '`2026-09`, `2026-Q3` or `2026`.',
  }),
  value: figure({
    vi: 'Giá trị',
    en: 'Value',
    headings: ['Số liệu', 'Kết quả', 'Thực hiện', 'Kết quả thực hiện'],
  }),
  measure: text({
    vi: 'Đơn vị tính',
    en: 'Measure',
    headings: ['ĐVT', 'Đơn vị đo'],
    description: 'What the figure counts: hồ sơ, %.',
    most: 60,
    optional: true,
  }),
  target: figure({
    vi: 'Mục tiêu',
    en: 'Target',
    headings: ['Kế hoạch', 'Chỉ tiêu giao', 'Mục tiêu năm'],
    optional: true,
  }),
  source: text({ vi: 'Nguồn', en: 'Source', headings: ['Nguồn số liệu'], most: 2000, optional: true }),
  note: text({ vi: 'Ghi chú', en: 'Note', most: 2000, optional: true }),
} as const;
