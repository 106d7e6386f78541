import * as z from 'zod';
import { recordOrigin } from '../../contract/origin.ts';
import { basis } from '../legal-documents/record.ts';

/** Levels that carry a procedure out, highest first; district level ended on 1 July 2025 and stands only in older rows. */
export const PROCEDURE_LEVELS = ['Cấp bộ', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã', 'Cơ quan khác'] as const;

export const TIME_UNITS = ['ngày làm việc', 'ngày', 'giờ làm việc', 'giờ', 'tuần', 'tháng', 'năm'] as const;

const fee = z.object({
  amount: z.number().min(0).optional().meta({
    description: 'In đồng. 0 only where the source says that nothing is charged; absent where it depends.',
  }),
  text: z.string().meta({ description: 'As the source says it.' }),
  freeWhen: z.string().optional().meta({ description: 'For whom nothing is charged.' }),
});

const paper = z.object({
  title: z.string(),
  originals: z.int().min(0).nullable().meta({ description: 'Null where the source does not say.' }),
  copies: z.int().min(0).nullable(),
  form: z.string().optional().meta({ description: 'File name or address of the form to fill in.' }),
  group: z.string().optional().meta({ description: 'The case in which it is asked for.' }),
  isNote: z.literal(true).optional().meta({ description: 'A remark among the papers, not one to bring.' }),
});

/** An administrative procedure (thủ tục hành chính): what to bring, where, what it costs and how long it takes. */
export const procedureRecord = z
  .object({
    id: z.string(),
    code: z.string().meta({ description: 'Code in the national database, such as 1.001193.' }),
    title: z.string(),
    field: z.string(),
    level: z.string().meta({ description: `One or more of: ${PROCEDURE_LEVELS.join(', ')}.` }),
    agency: z.string().nullable(),
    forWhom: z.array(z.string()),
    steps: z.array(z.string()),
    documents: z.array(paper),
    fee: z.array(fee),
    timeLimit: z
      .object({
        days: z.number().positive().optional().meta({
          description: 'Absent where it differs by channel or case, is in hours, or has no unit.',
        }),
        unit: z.enum(TIME_UNITS).nullable(),
        text: z.string(),
      })
      .nullable(),
    result: z.string().nullable(),
    legalBasis: z.array(z.string()).meta({ description: 'Document numbers, else names, as published.' }),
    where: z.array(z.string()),
    url: z.string().nullable(),
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable().meta({ description: 'Last day that counts.' }),
    updatedAt: z.iso.datetime().meta({ description: 'When it was published here as it stands.' }),
    origin: recordOrigin,
  })
  .meta({ id: 'Procedure' });

/** With what it rests on, as of the day asked. */
export const procedureDetail = procedureRecord.extend({ basis }).meta({ id: 'ProcedureDetail' });

export type ProcedureDetail = z.infer<typeof procedureDetail>;
export type ProcedureRecord = z.infer<typeof procedureRecord>;
export type Fee = ProcedureRecord['fee'][number];
export type Paper = ProcedureRecord['documents'][number];
export type TimeLimit = NonNullable<ProcedureRecord['timeLimit']>;
