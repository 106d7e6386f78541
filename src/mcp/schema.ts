/** Schemas as the protocol library takes them, their JSON Schema made once an isolate. */
import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import * as z from 'zod';

type Json = Record<string, unknown>;

const unlike = <T>(schemas: readonly T[]): T[] => [
  ...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values(),
];

/**
 * A day is told by its format; the pattern of all calendar days only costs the reader tokens. A pair is told as
 * a list of two, because earlier clients read schemas by draft 7, which has no `prefixItems`.
 */
const slim = (schema: z.ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ jsonSchema }) {
      if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      if (jsonSchema.prefixItems) {
        const { length } = jsonSchema.prefixItems;
        Object.assign(jsonSchema, {
          items: { anyOf: unlike(jsonSchema.prefixItems) },
          minItems: length,
          maxItems: length,
        });
        delete jsonSchema.prefixItems;
      }
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  }) as Json;

const memo = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

type Validate = StandardSchemaWithJSON<Json, Json>['~standard']['validate'];

function standard(json: () => Json, validate: Validate): StandardSchemaWithJSON<Json, Json> {
  return {
    '~standard': { version: 1, vendor: 'motcua', validate, jsonSchema: { input: json, output: json } },
  };
}

/**
 * Arguments of a tool: described by the shape, and let through as they came, because the endpoint behind the
 * tool validates them as it does a query, with the same words and the same nearest names.
 */
export function argumentSchema(
  shape: Readonly<Record<string, z.ZodType>>,
): StandardSchemaWithJSON<Json, Json> {
  const json = memo(() => {
    const properties = slim(z.strictObject(shape), 'input');
    for (const property of Object.values(properties.properties as Record<string, Json>)) {
      if (property.example !== undefined) {
        property.examples = [property.example];
        delete property.example;
      }
    }
    return properties;
  });
  return standard(json, (given) => ({ value: (given ?? {}) as Json }));
}

/** Results of a tool: what is sent parses by what is described. */
export function resultSchema(schema: z.ZodType): StandardSchemaWithJSON<Json, Json> {
  return standard(
    memo(() => slim(schema, 'output')),
    (given) => {
      const parsed = schema.safeParse(given);
      if (parsed.success) return { value: given as Json };
      return { issues: parsed.error.issues.map(({ message, path }) => ({ message, path })) };
    },
  );
}
