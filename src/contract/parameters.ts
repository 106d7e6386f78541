/** Parameter schemas shared by the domains; `z.meta` texts become the OpenAPI descriptions. */
import * as z from 'zod';

/** Free text. */
export const words = (description: string, example?: string) =>
  z
    .string()
    .max(4000)
    .optional()
    .meta({ description, ...(example ? { example } : {}) });

/** A calendar day `YYYY-MM-DD`. */
export const day = (description: string, example?: string) =>
  z.iso
    .date()
    .optional()
    .meta({ description, ...(example ? { example } : {}) });

/** A calendar day, or the month or year that holds it: `2026-01-31`, `2026-01` or `2026`. */
export const partOfDay = (description: string) =>
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .optional()
    .meta({ description, example: '2026-01' });

/** One of a closed set, as written or in another letter case. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z
    .preprocess(
      (given) => (typeof given === 'string' ? matchCase(given, values) : given),
      z.enum(values).optional(),
    )
    .meta({ description, type: 'string', enum: [...values], example: values[0] });

const matchCase = (given: string, values: readonly string[]): string =>
  values.find((value) => value.toLowerCase() === given.toLowerCase()) ?? given;

/** A whole number in plain digits, within bounds. */
export const whole = (minimum: number, maximum: number, description: string, example?: number) =>
  z
    .preprocess(
      (given) => (typeof given === 'string' && /^-?\d{1,16}$/.test(given) ? Number(given) : given),
      z.int().min(minimum).max(maximum).optional(),
    )
    .meta({ description, type: 'integer', minimum, maximum, ...(example === undefined ? {} : { example }) });

/** A positive measure such as an area; a decimal comma is read as a point. */
export const measure = (maximum: number, description: string, example: number) =>
  z
    .preprocess(
      (given) =>
        typeof given === 'string' && /^-?\d{1,12}([.,]\d{1,6})?$/.test(given)
          ? Number(given.replace(',', '.'))
          : given,
      z.number().positive().max(maximum).optional(),
    )
    .meta({ description, type: 'number', exclusiveMinimum: 0, maximum, example });

export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;
/** Records of an export in one file; `Link: rel="next"` or the next `part` leads on. */
export const EXPORT_LIMIT = 10_000;

const namesOf = (valid: readonly string[]) =>
  z
    .string()
    .optional()
    .transform((given, context) => {
      const names = (given ?? '').split(',').map((name) => name.trim());
      const chosen = names.filter((name) => name !== '');
      const wrong = chosen.find((name) => !valid.includes(name));
      if (wrong !== undefined) {
        context.addIssue({ code: 'invalid_value', values: [...valid], input: wrong });
        return z.NEVER;
      }
      return chosen;
    });

/** Paging and shaping parameters of every list. */
export const listParameters = (fields: readonly string[], facets: readonly string[]) => ({
  limit: whole(
    1,
    MAX_LIMIT,
    `Records on a page, 1–${MAX_LIMIT}; ${DEFAULT_LIMIT} without it.`,
    DEFAULT_LIMIT,
  ),
  cursor: z.string().max(2000).optional().meta({ description: 'Opaque position from `page.nextCursor`.' }),
  fields: namesOf(fields).meta({
    description: `Only these fields, by comma: ${fields.join(', ')}.`,
    type: 'string',
    example: fields.slice(0, 2).join(','),
  }),
  ...(facets.length === 0
    ? {}
    : {
        facets: namesOf(facets).meta({
          description: `Counts by: ${facets.join(', ')}.`,
          type: 'string',
          example: facets[0],
        }),
      }),
});
