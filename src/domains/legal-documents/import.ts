import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { cellJson } from '../../contract/cells.ts';
import {
  addressCell,
  bodyCell,
  dayCell,
  fileList,
  optionalDayCell,
  textCell,
} from '../../contract/import-cells.ts';
import type { Importer } from '../../contract/importer.ts';
import { plainDocument } from '../../extract/plain-text.ts';
import { documentNumberKey, documentType, parseDocumentNumber } from '../../language/document-number.ts';
import { clean, fold } from '../../language/fold.ts';
import { stableId } from '../../store/hash.ts';
import { deriveListIndex } from '../../store/list-index/derive.ts';
import type { SearchText } from '../../store/reading.ts';
import { headings } from './headings.ts';
import { deriveLegalLexicon } from './lexicon.ts';
import { legalIndexSource } from './list-index.ts';
import { splitPassages } from './passages.ts';
import { presentLegalDocument } from './present.ts';
import { readLegalDocument } from './read-document.ts';
import { LEGAL_STATUSES, type LegalDocumentRecord, RELATION_KINDS } from './record.ts';
import { arrangeRegister, unlikelyDays } from './register-cells.ts';
import { reviewLegalDocuments } from './review.ts';
import { relationsOf, statusOn } from './status.ts';
import { legalPassages, legalRelations } from './table.ts';
import { legalRegisters } from './table-reading.ts';

const relations = z
  .preprocess(
    (value) => cellJson(value) ?? [],
    z.array(
      z.object({
        kind: z.enum(RELATION_KINDS, { error: `kind phải là một trong: ${RELATION_KINDS.join(', ')}.` }),
        number: textCell(500),
        issuer: textCell(2000).optional(),
      }),
    ),
  )
  .default([]);

const row = z.object({
  id: textCell(200).optional(),
  number: textCell(500),
  /** Where a register keeps it in a column apart from the number. */
  symbol: textCell(500).optional(),
  title: textCell(10_000),
  issuer: textCell(2000),
  issuedOn: dayCell,
  type: textCell(100).optional(),
  signer: textCell(1000).optional(),
  field: textCell(1000).optional(),
  effectiveFrom: optionalDayCell,
  effectiveTo: optionalDayCell,
  status: z.enum(LEGAL_STATUSES).optional(),
  body: bodyCell.optional(),
  relations,
  sourceUrl: addressCell(2000).optional(),
  files: fileList,
});

/** Type from the column, else from the number, else from the words the title begins with. */
function readType(given: {
  type?: string | undefined;
  number: string;
  title: string;
}): LegalDocumentRecord['type'] {
  const fromNumber = parseDocumentNumber(given.number)?.type;
  const known =
    (given.type === undefined ? undefined : documentType(given.type)) ??
    (fromNumber === undefined ? undefined : documentType(fromNumber));
  return { code: known?.code ?? null, name: known?.name ?? given.type ?? null };
}

/** The relations of a row with the issuers that held ones of the same kind and number name, which exports leave out. */
function withIssuers(
  values: Record<string, unknown>,
  held: Record<string, unknown>,
): Record<string, unknown> {
  const [own, known] = [relations.safeParse(values.relations), relations.safeParse(held.relations)];
  if (values.relations === undefined || !own.success || !known.success) return values;
  const named = own.data.map((relation) => {
    const issuer =
      relation.issuer ??
      known.data.find(({ kind, number }) => kind === relation.kind && number === relation.number)?.issuer;
    return { ...relation, ...(issuer === undefined ? {} : { issuer }) };
  });
  return own.data.some(({ issuer }, place) => issuer !== named[place]?.issuer)
    ? { ...values, relations: named }
    : values;
}

/** What an article (Điều) is found by: its document, the headings it stands under, its text. */
const passageText = (
  { number, title }: { number: string; title: string },
  { heading, text, under }: { heading: string; text: string; under: string | null },
): SearchText => ({
  title: `${number} ${title}`,
  heading: [under, heading].filter(Boolean).join('. '),
  text,
});

/** Import of legal documents: bodies are split into articles, each searched for itself. */
export const legalDocumentsImporter: Importer<z.infer<typeof row>> = {
  row: row as unknown as z.ZodObject,
  headings,
  publicly: {
    select: (edition, day) => [
      sql`${statusOn(day, edition)} AS status`,
      sql`${relationsOf(edition)} AS relations`,
    ],
    present: presentLegalDocument,
  },
  adopt: withIssuers,
  review: reviewLegalDocuments,
  arrange: arrangeRegister,
  reading: legalRegisters,
  readDocument: readLegalDocument,
  children: [
    { name: 'legal_relations', table: legalRelations, owner: 'documentRow' },
    {
      name: 'legal_passages',
      table: legalPassages,
      owner: 'documentRow',
      searchIndex: 'legal_passages_search',
      searchText: ({ anchor, heading, text }, { record, detail }) => {
        const outline = (detail?.outline ?? []) as { anchor: string; under: string | null }[];
        const under = outline.find((part) => part.anchor === anchor)?.under ?? null;
        return passageText(record as { number: string; title: string }, {
          heading: String(heading),
          text: String(text),
          under,
        });
      },
    },
  ],
  async derive(store, edition, before) {
    const { index, statements } = await deriveListIndex(legalIndexSource(edition), store, edition, before);
    return [...statements, ...(await deriveLegalLexicon(store, edition, index))];
  },
  async prepare(given, context) {
    const numberKey = documentNumberKey(given.number);
    const natural = [numberKey, fold(given.issuer), given.issuedOn].join('|');
    const occurrence = given.id === undefined ? context.occurrence(natural) : 0;
    if (occurrence > 0) {
      context.warn({
        column: 'number',
        value: given.number,
        message: 'Trùng số, cơ quan và ngày ban hành với dòng trước.',
        code: 'row-repeated',
      });
    }
    if (given.effectiveFrom && given.effectiveFrom < given.issuedOn) {
      context.warn({
        column: 'effectiveFrom',
        value: given.effectiveFrom,
        message: 'Ngày có hiệu lực trước ngày ban hành.',
        code: 'dates-reversed',
      });
    }
    if (given.effectiveTo && given.effectiveFrom && given.effectiveTo < given.effectiveFrom) {
      context.warn({
        column: 'effectiveTo',
        value: given.effectiveTo,
        message: 'Ngày hết hiệu lực trước ngày có hiệu lực.',
        code: 'dates-reversed',
      });
    }
    for (const doubt of unlikelyDays(given, context.today))
      context.warn({ ...doubt, code: 'year-unlikely', confirm: true });
    const type = readType(given);
    const body = given.body === undefined ? '' : await plainDocument(given.body);
    const passages = body === '' ? [] : splitPassages(body);
    const record: Omit<LegalDocumentRecord, 'id' | 'status' | 'statusAsOf' | 'relations'> = {
      number: clean(given.number),
      type,
      title: given.title,
      issuer: given.issuer,
      signer: given.signer ?? null,
      field: given.field ?? null,
      issuedOn: given.issuedOn,
      effectiveFrom: given.effectiveFrom ?? null,
      effectiveTo: given.effectiveTo ?? null,
      source: { name: given.issuer, url: given.sourceUrl ?? null },
      files: given.files,
    };
    const searched = passages.length > 0 ? passages : [{ anchor: '', heading: '', text: '', under: null }];
    return {
      id: given.id ?? stableId('van-ban', natural, occurrence),
      record,
      detail: { outline: passages.map(({ anchor, heading, under }) => ({ anchor, heading, under })) },
      columns: {
        numberKey,
        type: type.code ?? '',
        issuerFolded: fold(given.issuer),
        fieldFolded: fold(given.field ?? ''),
        signerFolded: fold(given.signer ?? ''),
        issuedOn: given.issuedOn,
        effectiveFrom: given.effectiveFrom ?? null,
        effectiveTo: given.effectiveTo ?? null,
        statusGiven: given.status ?? null,
      },
      children: {
        legal_relations: given.relations.map(({ kind, number, issuer }) => ({
          columns: {
            kind,
            targetNumber: number,
            targetKey: documentNumberKey(number),
            targetIssuer: issuer === undefined ? null : fold(issuer),
          },
        })),
        legal_passages: searched.map(({ anchor, heading, text, under }, ordinal) => ({
          columns: { ordinal, anchor, heading, text },
          search: passageText(record, { heading, text, under }),
        })),
      },
    };
  },
};
