/** What an import answers, as documented. */
import * as z from 'zod';

const cell = z.object({
  row: z.int().nullable().meta({
    description: 'As the file numbers its rows, the heading counted; null for the file as a whole.',
  }),
  column: z
    .string()
    .nullable()
    .meta({ description: 'Key of the column; its name in the file is `heading`.' }),
  value: z.string().nullable(),
  message: z.string(),
  heading: z.string().optional(),
  sheet: z.string().optional(),
});

const warning = cell.extend({
  code: z.string().meta({ description: 'Kind of doubt.', examples: ['unit-missing'] }),
  confirm: z
    .literal(true)
    .optional()
    .meta({ description: 'The publish waits until it is sent again with this code in `confirm`.' }),
});

export const diffSchema = z.object({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
});

export const reportSchema = z
  .object({
    mode: z.enum(['preview', 'publish']),
    strategy: z.enum(['merge', 'replace']),
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    errors: z.array(cell),
    warnings: z.array(warning),
    warningCount: z.int(),
    confirmations: z
      .array(z.object({ code: z.string(), count: z.int(), confirmed: z.boolean(), first: warning }))
      .meta({ description: 'Kinds of doubt to confirm before a publish.' }),
    duplicates: z.int().meta({ description: 'Records left out because another one says the same.' }),
    diff: diffSchema,
    changes: z.array(
      z.object({
        id: z.string(),
        outcome: z.enum(['added', 'changed', 'removed']),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
    files: z.array(z.string()).meta({ description: 'Digests of the files the rows came from.' }),
    tables: z
      .array(
        z.object({
          sheet: z.string().nullable(),
          row: z.int(),
          columns: z.array(z.object({ heading: z.string(), key: z.string().nullable() })),
          rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
        }),
      )
      .optional()
      .meta({ description: 'Tables of a previewed file as it has them; `key` is what a column is read as.' }),
    keys: z
      .array(z.object({ key: z.string(), name: z.string() }))
      .optional()
      .meta({ description: 'What a column may be read as; `rename` of a mapping chooses.' }),
    published: z.boolean(),
    edition: z.int(),
  })
  .meta({ id: 'ImportReport' });
