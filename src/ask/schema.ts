/** The public shape of asking, as validated and documented. */
import * as z from 'zod';
import { DOMAIN_NAMES } from '../registry.ts';

/** Characters of a question that are taken. */
export const MOST_CHARACTERS = 4_000;
/** Characters of a draft that are taken. */
export const MOST_DRAFT = 20_000;

const fact = z.object({
  label: z.string(),
  value: z.union([z.number(), z.string()]).meta({ description: 'A number where it is one.' }),
  unit: z.string().optional(),
  recordId: z.string(),
});

const citation = z.object({
  title: z.string(),
  number: z.string().optional(),
  url: z
    .string()
    .meta({ description: 'Path of the record on this gateway, to the Điều where there is one.' }),
  quote: z.string().meta({ description: 'Word for word out of the record.' }),
  quoteSha256: z.string().meta({ description: 'Lower-case hex SHA-256 of `quote` in UTF-8.' }),
});

const option = z.object({
  label: z.string(),
  question: z.string().meta({ description: 'A whole question to ask next.' }),
});

/** What an answer understood of its question, as the caller sends it back with the next one. */
const context = z
  .record(z.string(), z.unknown())
  .meta({ description: 'The `understood` of the answer before; nothing of it is stored here.' });

/** The answer to a question. */
export const askAnswer = z
  .object({
    outcome: z.enum(['answer', 'ambiguous', 'related', 'not_held', 'urgent']).meta({
      description:
        '`answer`: asserted from records. `ambiguous`: several readings, see `options`. `related`: ' +
        'passages that speak of it, none claimed to answer. `not_held`: see `reason`. `urgent`: somebody ' +
        'in danger, the emergency lines.',
    }),
    reason: z.enum(['outside', 'missing', 'unclear', 'greeting']).optional().meta({
      description:
        'Of `not_held`: outside what is published here, missing from it, not understood, or only a greeting.',
    }),
    domain: z.enum(DOMAIN_NAMES).nullable(),
    understood: z.record(z.string(), z.unknown()).meta({ description: 'What the question was read as.' }),
    answer: z
      .string()
      .meta({ description: 'One to three sentences in the language of the question, from records only.' }),
    facts: z.array(fact),
    citations: z.array(citation),
    options: z.array(option),
    asOf: z.iso.date().meta({ description: 'Day the answer is given for.' }),
    validUntil: z.iso
      .date()
      .nullable()
      .meta({ description: 'Last day on which it holds, when that is known.' }),
  })
  .meta({ id: 'AskAnswer' });

/** Body of a question. */
export const askBody = z
  .strictObject({
    question: z.string().meta({ example: 'Giá đất ở đường Nguyễn Huệ, vị trí 1?' }),
    on: z.iso.date().optional().meta({ description: 'Day the answer is for; today without it.' }),
    context: context.optional(),
  })
  .meta({ id: 'AskRequest' });

export const answerMeta = z.looseObject({ edition: z.int().nullable(), asOf: z.iso.datetime().nullable() });

/** Body of a draft to verify. */
export const verifyBody = z
  .strictObject({
    text: z.string().meta({ example: 'Quyết định 41/2024/QĐ-UBND còn hiệu lực.' }),
    on: z.iso.date().optional().meta({ description: 'Day the draft speaks of; today without it.' }),
  })
  .meta({ id: 'VerifyRequest' });

const claim = z.object({
  kind: z.enum(['price', 'number', 'date', 'document', 'article', 'quotation', 'status']),
  text: z.string(),
  start: z.int().meta({ description: 'Offset into `text` in UTF-16 code units.' }),
  end: z.int().meta({ description: 'End of it, exclusive.' }),
  verdict: z.enum(['verified', 'contradicted', 'unchecked']),
  right: z.union([z.string(), z.number()]).optional().meta({ description: 'What the record says instead.' }),
  recordId: z.string().optional(),
  url: z.string().optional(),
});

/** What a draft claims, and how each claim stands against the records. */
export const verification = z
  .object({
    claims: z.array(claim),
    counts: z.object({ verified: z.int(), contradicted: z.int(), unchecked: z.int() }),
  })
  .meta({ id: 'Verification' });
