/** How a file that was not made for the gateway is read: which of its columns are which keys. */
import * as z from 'zod';

const heading = z.string().min(1).max(300);
const headings = z.union([heading, z.array(heading).min(1).max(20)]);
const constant = z.union([z.string().max(3000), z.number(), z.boolean()]).meta({ id: 'MappingConstant' });

/** A regular expression; it sees the first 10,000 characters of a cell. */
const pattern = z
  .string()
  .max(500)
  .refine(
    (text) => {
      try {
        return Boolean(new RegExp(text, 'u'));
      } catch {
        return false;
      }
    },
    { error: 'Biểu thức chính quy không hợp lệ.' },
  );

/**
 * Where a value comes from: a heading; several headings, of which the first that is not empty counts; or
 * `{ from, join?, pattern?, replace? }`, where `join` puts the cells (or a JSON array) together, `pattern`
 * keeps its first group, and `replace` writes the match anew with `$1` … `$9`.
 */
const source = z
  .union([
    headings,
    z.strictObject({
      from: headings,
      join: z.string().max(20).optional(),
      pattern: pattern.optional(),
      replace: z.string().max(1000).optional(),
    }),
  ])
  .meta({ id: 'MappingSource' });

const sources = z.record(z.string().max(60), source);
const entry = z.union([constant, sources]).meta({ id: 'MappingEntry' });

export const mappingSchema = z.strictObject({
  description: z.string().max(2000).optional(),
  /** Contract key → source. When given, only columns named in the mapping are read. */
  columns: sources.optional(),
  /** Heading → the key it is read as, whatever its name would make of it; "" leaves the column out. */
  rename: z.record(z.string().max(300), z.string().max(60)).optional(),
  /** Contract key → the same value in every row; stands above what a column says. */
  constants: z.record(z.string().max(60), constant).optional(),
  /** One input row becomes one row for each entry; an entry's other keys are constants of its rows. */
  unpivot: z
    .array(z.object({ columns: sources }).catchall(entry))
    .min(1)
    .max(50)
    .optional(),
  /** Heading or contract key → values whose rows are left out; "" is an empty cell. */
  skip: z.record(z.string().max(300), z.array(constant).max(200)).optional(),
  /** Sheets to read, in this order. */
  sheet: z.union([z.string(), z.array(z.string()).min(1).max(50)]).optional(),
  /** Sheet row of the heading, or its first and last row where it has several. */
  headingRow: z.union([z.int().min(1), z.tuple([z.int().min(1), z.int().min(1)])]).optional(),
});

/** A mapping as `--map file.json` holds it. */
export type Mapping = z.infer<typeof mappingSchema> & {
  /** What an editor chose before for a table of these headings; a `rename` stands above it. */
  kept?: (names: readonly string[]) => Readonly<Record<string, string>> | undefined;
};
export type Source = z.infer<typeof source>;
