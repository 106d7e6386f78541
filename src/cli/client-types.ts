/**
 * Types of the OpenAPI document for `openapi-fetch`. The usual generator needs the JavaScript compiler that
 * TypeScript 7 no longer has; the document is our own, so what it uses of JSON Schema is all there is to turn.
 */

type Json = Record<string, unknown>;

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: Json }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Json }> };
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const nameOf = (text: string): string => (/^[A-Za-z_]\w*$/.test(text) ? text : quote(text));
const indent = (text: string): string => text.replaceAll('\n', '\n  ');
const block = (lines: readonly string[]): string =>
  lines.length === 0 ? '{}' : `{\n  ${indent(lines.join('\n'))}\n}`;
const comment = (text: unknown): string =>
  typeof text === 'string' && text !== ''
    ? `/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n`
    : '';
const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

function objectType(schema: Json): string {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const lines = Object.entries((schema.properties as Record<string, Json> | undefined) ?? {}).map(
    ([name, property]) =>
      `${comment(property.description)}${nameOf(name)}${required.has(name) ? '' : '?'}: ${typeOf(property)};`,
  );
  const more = schema.additionalProperties;
  if (lines.length === 0 && more !== false) {
    return `Record<string, ${typeof more === 'object' ? typeOf(more as Json) : 'unknown'}>`;
  }
  return block(more === undefined || more === false ? lines : [...lines, '[name: string]: unknown;']);
}

/** The type of a schema. */
function typeOf(schema: Json): string {
  if (typeof schema.$ref === 'string') {
    return `components['schemas'][${quote(schema.$ref.split('/').at(-1) ?? '')}]`;
  }
  if (Array.isArray(schema.enum)) return union(schema.enum.map((value) => JSON.stringify(value)));
  if ('const' in schema) return JSON.stringify(schema.const);
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) return union(choices.map(typeOf));
  if (Array.isArray(schema.allOf)) return (schema.allOf as Json[]).map(typeOf).join(' & ');
  if (Array.isArray(schema.type))
    return union((schema.type as string[]).map((type) => typeOf({ ...schema, type })));
  if (Array.isArray(schema.prefixItems)) return `[${(schema.prefixItems as Json[]).map(typeOf).join(', ')}]`;
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return `(${typeOf((schema.items as Json | undefined) ?? {})})[]`;
    case 'object':
      return objectType(schema);
    default:
      return 'unknown';
  }
}

const contentType = (content: Record<string, { schema: Json }> | undefined): string =>
  content
    ? block(Object.entries(content).map(([type, { schema }]) => `${quote(type)}: ${typeOf(schema)};`))
    : 'never';

function parametersType(operation: Operation): string {
  const of = (place: string): string => {
    const held = (operation.parameters ?? []).filter((parameter) => parameter.in === place);
    if (held.length === 0) return `${place}?: never;`;
    const lines = held.map(
      ({ name, required, description, schema }) =>
        `${comment(description)}${nameOf(name)}${required ? '' : '?'}: ${typeOf(schema)};`,
    );
    return `${place}${held.some(({ required }) => required) ? '' : '?'}: ${block(lines)};`;
  };
  return block(['query', 'header', 'path', 'cookie'].map(of));
}

function operationType(operation: Operation): string {
  const { requestBody, responses } = operation;
  const body = requestBody
    ? `requestBody${requestBody.required ? '' : '?'}: { content: ${contentType(requestBody.content)} };`
    : 'requestBody?: never;';
  const answers = Object.entries(responses).map(
    ([status, { content }]) =>
      `${status}: { headers: Record<string, unknown>; content${content ? '' : '?'}: ${contentType(content)} };`,
  );
  return block([`parameters: ${parametersType(operation)};`, body, `responses: ${block(answers)};`]);
}

/** Declarations of `paths` and `components`, as `createClient<paths>()` takes them. */
export function clientTypes(document: OpenApi): string {
  const paths = Object.entries(document.paths).map(([path, methods]) => {
    const lines = METHODS.map((method) => {
      const operation = methods[method];
      return operation
        ? `${comment(operation.summary)}${method}: ${operationType(operation)};`
        : `${method}?: never;`;
    });
    return `${quote(path)}: ${block(lines)};`;
  });
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `${nameOf(name)}: ${typeOf(schema)};`,
  );
  return [
    '/** Generated from openapi.json by `npm run generate`. Use: `createClient<paths>({ baseUrl })` of openapi-fetch. */',
    `export interface paths ${block(paths)}`,
    `export interface components ${block([`schemas: ${block(schemas)};`])}`,
    '',
  ].join('\n\n');
}
