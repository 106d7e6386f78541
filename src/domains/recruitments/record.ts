import * as z from 'zod';
import { recordGeometry } from '../../contract/geometry.ts';
import { recordOrigin } from '../../contract/origin.ts';

export const position = z.object({
  title: z.string(),
  code: z.string().nullable().meta({ description: 'Professional title code, such as V.07.03.29.' }),
  count: z.int().min(0).nullable(),
  requirements: z.string().nullable(),
});

export const file = z.object({ title: z.string(), url: z.string() });

export const RECRUITMENT_STATUSES = ['open', 'upcoming', 'closed'] as const;

/** A recruitment notice; `status` and `daysLeft` are of the day it is read. */
export const recruitmentRecord = z
  .object({
    id: z.string(),
    title: z.string(),
    organisation: z.string(),
    positions: z.array(position),
    quota: z.int().nullable(),
    method: z.string().nullable(),
    fee: z.string().nullable(),
    place: z.string().nullable(),
    ward: z.string().nullable(),
    contact: z.string().nullable(),
    applyFrom: z.iso.date().nullable(),
    applyUntil: z.iso.date().meta({ description: 'Last day that counts, in Vietnam.' }),
    publishedAt: z.iso.datetime().nullable(),
    status: z.enum(RECRUITMENT_STATUSES),
    daysLeft: z
      .int()
      .nullable()
      .meta({ description: 'Days to apply after today; 0 on the last; null when closed.' }),
    source: z.object({ name: z.string(), url: z.string().nullable() }),
    files: z.array(file),
    geometry: recordGeometry,
    origin: recordOrigin,
  })
  .meta({ id: 'Recruitment' });

export const recruitmentDetail = recruitmentRecord
  .extend({ body: z.string().nullable().meta({ description: 'Plain text of the notice.' }) })
  .meta({ id: 'RecruitmentDetail' });

export type RecruitmentRecord = z.infer<typeof recruitmentRecord>;
