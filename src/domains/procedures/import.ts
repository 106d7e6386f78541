import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { cellJson } from '../../contract/cells.ts';
import { addressCell, optionalDayCell, textCell } from '../../contract/import-cells.ts';
import type { Importer } from '../../contract/importer.ts';
import { clean, fold } from '../../language/fold.ts';
import { basisKeys } from '../legal-documents/basis.ts';
import { perChannel, readChannels, whereOf } from './channels.ts';
import type { Doubt, Fault, Read } from './doubts.ts';
import { readFees } from './fees.ts';
import { headings } from './headings.ts';
import { readCode, readLegalBasis, readLevel, readTitle } from './identity.ts';
import { presentProcedure } from './list.ts';
import { readPapers, readSteps } from './papers.ts';
import { reshape } from './portal.ts';
import type { ProcedureRecord } from './record.ts';
import { searchTextOf } from './search-text.ts';
import { readTimeLimit } from './time-limit.ts';
import { names, writtenLine, writtenText } from './written.ts';

/** A cell that may hold text, a list or records; what it says is read with its neighbours. */
const open = (description: string) => z.preprocess(cellJson, z.unknown()).optional().meta({ description });

const shape = z.object({
  id: textCell(200).optional(),
  code: z.unknown().meta({ description: 'Code in the national database: 1.001193.' }),
  title: z.unknown().meta({ description: 'Title.' }),
  field: textCell(500),
  level: open('Cấp bộ, Cấp tỉnh, Cấp xã, Cơ quan khác; without it, read from the bodies named in `agency`.'),
  agency: open('Bodies, by semicolon or line.'),
  forWhom: open('Whom it is for, by comma.'),
  steps: open('Steps, one a line, or a list.'),
  documents: open('Papers, one a line, or `[{title, originals, copies, form?, group?}]`.'),
  fee: open('Text, one fee a line, or `[{amount?, text, freeWhen?}]`.'),
  timeLimit: open('Text with its unit, or `{days?, unit?, text?}`.'),
  result: open('What one receives.'),
  legalBasis: open('Numbers of documents, one a line, or a list.'),
  where: open('Ways and places of filing, or the portal’s table of them.'),
  url: addressCell(2000).optional(),
  validFrom: optionalDayCell,
  validTo: optionalDayCell,
});

type Given = z.infer<typeof shape>;

/** Everything a row says, read together: the table of ways of filing may hold time and fee. */
function readRow(given: Given) {
  const doubts: Doubt[] = [];
  const faults: Fault[] = [];
  const take = <T>({ value, doubts: open_, faults: wrong }: Read<T>): T => {
    doubts.push(...open_);
    faults.push(...wrong);
    return value;
  };
  const channels = readChannels(given.where, doubts);
  const code = take(readCode(given.code));
  const title = take(readTitle(given.title, code));
  const agencies = names(given.agency, /[;\n]/);
  const where = channels ? whereOf(channels) : names(given.where, /[;\n]/);
  const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
  const fee = take(readFees(isSaid(given.fee) ? given.fee : channels && perChannel(channels, 'fee')));
  const timeLimit = take(
    readTimeLimit(isSaid(given.timeLimit) ? given.timeLimit : channels && perChannel(channels, 'time')),
  );
  const record: Omit<ProcedureRecord, 'id' | 'updatedAt'> = {
    code,
    title,
    field: clean(given.field),
    level: take(readLevel(given.level, agencies, title)),
    agency: agencies.join('; ') || null,
    forWhom: names(given.forWhom, /[,;\n]/),
    steps: readSteps(given.steps),
    documents: take(readPapers(given.documents)),
    fee,
    timeLimit,
    result: Array.isArray(given.result)
      ? names(given.result, /\n/).join('; ') || null
      : resultOf(given.result),
    legalBasis: take(readLegalBasis(given.legalBasis)),
    where,
    url: given.url ?? null,
    validFrom: given.validFrom ?? null,
    validTo: given.validTo ?? null,
  };
  return { record, doubts, faults };
}

/** `Giấy khai sinhMã: KQ.G15.000031…` without the portal's codes of results. */
const resultOf = (value: unknown): string | null => {
  const text = writtenText(value);
  return text === null
    ? null
    : writtenLine(text.replace(/\s*Mã:\s*KQ\.[\w.]+/gu, '; ').replace(/[;\s]+$/, ''));
};

const row = shape.superRefine((given, context) => {
  if (given.code === undefined || given.code === '')
    context.addIssue({ code: 'custom', path: ['code'], message: 'Thiếu giá trị bắt buộc.' });
  if (writtenLine(given.title) === null)
    context.addIssue({ code: 'custom', path: ['title'], message: 'Thiếu giá trị bắt buộc.' });
  for (const { column, message } of readRow(given).faults)
    context.addIssue({ code: 'custom', path: [column], message });
  if (given.validFrom && given.validTo && given.validTo < given.validFrom)
    context.addIssue({
      code: 'custom',
      path: ['validTo'],
      message: 'Ngày hết hiệu lực trước ngày có hiệu lực.',
    });
});

/** Import of administrative procedures. */
export const proceduresImporter: Importer<Given> = {
  row,
  headings,
  children: [],
  publicly: { select: () => [sql`v.detail AS detail`], present: presentProcedure },
  searchIndex: 'procedures_search',
  searchText: ({ record }) => searchTextOf(record as unknown as Parameters<typeof searchTextOf>[0]),
  reshape: (values) => reshape(values, headings),
  prepare(given, context) {
    const { record, doubts } = readRow(given);
    for (const doubt of doubts) context.warn(doubt);
    const { steps, documents, where, ...listed } = record;
    return {
      id: given.id ?? record.code,
      record: { ...listed, updatedAt: new Date(context.now).toISOString() },
      detail: { steps, documents, where, basisKeys: basisKeys(record.legalBasis) },
      columns: {
        code: record.code,
        sortKey: fold(record.title).replace(/^thu tuc /, ''),
        fieldFolded: fold(record.field),
        levelFolded: fold(record.level),
        agencyFolded: fold(record.agency ?? ''),
        forWhomFolded: fold(record.forWhom.join(' | ')),
        validFrom: record.validFrom ?? '0001-01-01',
        validTo: record.validTo ?? '9999-12-31',
      },
      search: searchTextOf(record),
    };
  },
};
