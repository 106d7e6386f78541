import * as z from 'zod';
import { cellJson } from '../../contract/cells.ts';
import { geometryCells, geometryOf } from '../../contract/geometry-cells.ts';
import {
  addressCell,
  bodyCell,
  dayCell,
  fileList,
  instantCell,
  optionalDayCell,
  textCell,
} from '../../contract/import-cells.ts';
import type { Importer } from '../../contract/importer.ts';
import { plainText } from '../../extract/plain-text.ts';
import { startOfVietnamDay } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';
import { stableId } from '../../store/hash.ts';
import { wardKey } from '../places/ward-condition.ts';
import { headings } from './headings.ts';
import { noticeText } from './list.ts';
import { arrangeNotice, countCell, unlikelyNotice } from './notice-cells.ts';
import type { RecruitmentRecord } from './record.ts';
import { reviewRecruitments } from './review.ts';
import { recruitmentTables } from './table-reading.ts';

const positions = z
  .preprocess(
    cellJson,
    z.array(
      z.object({
        title: textCell(3000),
        code: textCell(60)
          .optional()
          .refine((code) => code === undefined || !/^\d{1,3}$/.test(code), {
            error:
              'Đây là mã chức danh hay số lượng? Viết “tên \
| mã | số lượng”, để trống mã nếu không có.',
          }),
        count: countCell,
        requirements: textCell(20_000).optional(),
      }),
      'Không đọc được các vị trí; viết mỗi vị trí một dòng, ví dụ “Giáo viên Toán | V.07.04.32 | 3”.',
    ),
  )
  .optional();

const row = z.object({
  id: textCell(200).optional(),
  title: textCell(3000),
  organisation: textCell(2000),
  applyUntil: dayCell,
  applyFrom: optionalDayCell,
  positions,
  quota: countCell,
  method: textCell(2000).optional(),
  fee: textCell(2000).optional(),
  place: textCell(2000).optional(),
  ward: textCell(200).optional(),
  contact: textCell(2000).optional(),
  publishedAt: instantCell.optional(),
  sourceUrl: addressCell(2000).optional(),
  files: fileList,
  body: bodyCell.optional(),
  ...geometryCells,
});

/** Import of recruitment notices. */
export const recruitmentsImporter: Importer<z.infer<typeof row>> = {
  row,
  headings,
  reading: recruitmentTables,
  arrange: arrangeNotice,
  children: [],
  searchIndex: 'recruitments_search',
  searchText: noticeText,
  review: reviewRecruitments,
  async prepare(given, context) {
    const natural = [fold(given.organisation), fold(given.title), given.applyUntil].join('|');
    if (given.applyFrom && given.applyFrom > given.applyUntil) {
      context.warn({
        column: 'applyFrom',
        value: given.applyFrom,
        message: 'Ngày bắt đầu sau hạn nộp hồ sơ.',
        code: 'dates-reversed',
      });
    }
    for (const doubt of unlikelyNotice(given, context.today)) context.warn(doubt);
    const held = (given.positions ?? []).map(({ title, code, count, requirements }) => ({
      title,
      code: code ?? null,
      count: count === undefined ? null : Math.round(count),
      requirements: requirements ?? null,
    }));
    const counted = held.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const quota = given.quota === undefined ? counted || null : Math.round(given.quota);
    if (given.quota === 0) {
      const message = 'Chỉ tiêu bằng 0: thông báo không tuyển ai? Để trống nếu chưa rõ số lượng.';
      context.warn({ column: 'quota', value: '0', message, code: 'quota-zero', confirm: true });
    }
    if (quota !== null && counted > 0 && held.every(({ count }) => count !== null) && counted !== quota) {
      context.warn({
        column: 'quota',
        value: String(quota),
        message: `Chỉ tiêu ${quota} khác tổng số lượng của các vị trí (${counted}).`,
        code: 'quota-differs',
      });
    }
    const record: Omit<RecruitmentRecord, 'id' | 'status' | 'daysLeft'> = {
      title: given.title,
      organisation: given.organisation,
      positions: held,
      quota,
      method: given.method ?? null,
      fee: given.fee ?? null,
      place: given.place ?? null,
      ward: given.ward ?? null,
      contact: given.contact ?? null,
      applyFrom: given.applyFrom ?? null,
      applyUntil: given.applyUntil,
      publishedAt: given.publishedAt ?? null,
      source: { name: given.organisation, url: given.sourceUrl ?? null },
      files: given.files,
      ...geometryOf(given, context),
    };
    const body = given.body === undefined ? null : await plainText(given.body);
    return {
      id: given.id ?? stableId('tuyen-dung', natural, context.occurrence(natural)),
      record,
      detail: { body },
      columns: {
        organisationFolded: fold(given.organisation),
        ...wardKey(given.ward ?? ''),
        applyFrom: given.applyFrom ?? '0001-01-01',
        applyUntil: given.applyUntil,
        publishedAt:
          given.publishedAt ?? new Date(startOfVietnamDay(given.applyFrom ?? given.applyUntil)).toISOString(),
      },
      search: noticeText({ record, detail: { body } }),
    };
  },
};
