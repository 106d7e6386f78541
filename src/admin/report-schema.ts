/** What an import answers, as documented. */
import * as z from 'zod';

const cell = z.object({
  row: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string(),
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
    warnings: z.array(cell),
    warningCount: z.int(),
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
    published: z.boolean(),
    edition: z.int(),
  })
  .meta({ id: 'ImportReport' });
