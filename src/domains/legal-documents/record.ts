import * as z from 'zod';
import { recordOrigin } from '../../contract/origin.ts';

export const LEGAL_STATUSES = [
  'in_force',
  'partially_in_force',
  'expired',
  'not_yet_in_force',
  'suspended',
  'unknown',
] as const;

export const RELATION_KINDS = ['amends', 'replaces', 'repeals', 'guides', 'basedOn'] as const;

/** Kinds seen from the other end. */
export const INVERSE_KINDS = {
  amends: 'amendedBy',
  replaces: 'replacedBy',
  repeals: 'repealedBy',
  guides: 'guidedBy',
  basedOn: 'basisOf',
} as const satisfies Record<(typeof RELATION_KINDS)[number], string>;

const relation = z.object({
  kind: z.enum([...RELATION_KINDS, ...Object.values(INVERSE_KINDS)]),
  number: z.string(),
  id: z.string().optional().meta({ description: 'Present when the other document is held.' }),
});

/** What a record rests on, as it stands on a day. */
export const basis = z
  .array(
    z.object({
      number: z.string(),
      id: z.string().optional().meta({ description: 'Present when the document is held.' }),
      status: z
        .enum(LEGAL_STATUSES)
        .meta({ description: 'On the day asked; `unknown` when it is not held.' }),
      replacedBy: z
        .string()
        .optional()
        .meta({ description: 'Number of what replaced or repealed it by that day.' }),
      amendedBy: z
        .array(z.string())
        .optional()
        .meta({ description: 'Numbers of what amended it by that day.' }),
    }),
  )
  .meta({ description: 'The documents it rests on, as they stand on the day asked.' });

export type Basis = z.infer<typeof basis>[number];

const highlights = z
  .array(z.tuple([z.int(), z.int()]))
  .meta({ description: 'Offsets into `text` (UTF-16 code units), start inclusive and end exclusive.' });

export const passage = z.object({
  anchor: z.string().meta({ description: 'Stable anchor, such as `dieu-5`.' }),
  heading: z.string(),
  text: z.string(),
});

export const passageHit = passage.extend({ highlights });

export const legalDocumentRecord = z
  .object({
    id: z.string(),
    number: z.string(),
    type: z.object({ code: z.string().nullable(), name: z.string().nullable() }),
    title: z.string(),
    issuer: z.string(),
    signer: z.string().nullable(),
    field: z.string().nullable(),
    issuedOn: z.iso.date(),
    effectiveFrom: z.iso.date().nullable(),
    effectiveTo: z.iso.date().nullable().meta({ description: 'Last day that counts.' }),
    status: z.enum(LEGAL_STATUSES).meta({ description: 'Validity on `statusAsOf`.' }),
    statusAsOf: z.iso.date(),
    relations: z.array(relation),
    source: z.object({ name: z.string(), url: z.string().nullable() }),
    files: z.array(z.object({ title: z.string(), url: z.string() })),
    origin: recordOrigin,
    passage: passageHit.optional().meta({ description: 'In search results: the article that matched best.' }),
  })
  .meta({ id: 'LegalDocument' });

export const legalDocumentDetail = legalDocumentRecord
  .extend({
    outline: z.array(z.object({ anchor: z.string(), heading: z.string(), under: z.string().nullable() })),
    passages: z.array(passage),
    basis,
  })
  .meta({ id: 'LegalDocumentDetail' });

/** An article of a document, as retrieved by `/passages`. */
export const legalPassageRecord = passageHit
  .extend({
    id: z.string().meta({ description: 'Document and anchor: `vb-via-he-2024#dieu-5`.' }),
    document: z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      issuer: z.string(),
      status: z.enum(LEGAL_STATUSES),
    }),
  })
  .meta({ id: 'LegalPassage' });

export type LegalDocumentRecord = z.infer<typeof legalDocumentRecord>;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];
