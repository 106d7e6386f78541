/** The OpenAPI 3.1 document, made from the same list of endpoints that is routed. */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Domain } from '../contract/domain.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { type ProblemKind, problemKind } from '../problem.ts';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(
      z.object({
        in: z.enum(['query', 'path', 'header', 'body']),
        name: z.string(),
        message: z.string(),
        suggestion: z.string().optional(),
      }),
    ),
  })
  .openapi('Problem');

const documentedPath = (path: string): string =>
  path.replace(
    /:(\w+)(?:\{[^}]*\\\.(\w+)\})?/g,
    (_, name: string, extension?: string) => `{${name}}${extension ? `.${extension}` : ''}`,
  );

const content = (bodies: Readonly<Record<string, z.ZodType | string>>) =>
  Object.fromEntries(
    Object.entries(bodies).map(([type, schema]) => [
      type,
      { schema: typeof schema === 'string' ? z.string().openapi({ description: schema }) : schema },
    ]),
  );

/** Problems that an endpoint may answer with, those that it shares with all of its kind counted. */
export function problemsOf(endpoint: Endpoint): ProblemKind[] {
  const isSecured = 'secured' in endpoint && endpoint.secured === true;
  const shared: ProblemKind[] = [
    'invalid-parameter',
    ...(isSecured ? (['unauthorized', 'forbidden'] as const) : []),
    'too-many-requests',
    'internal',
    'unavailable',
  ];
  return [...new Set([...(endpoint.problems ?? []), ...shared])].sort(
    (a, b) => problemKind(a).status - problemKind(b).status,
  );
}

function responses(endpoint: Endpoint) {
  const problems = problemsOf(endpoint);
  const byStatus = new Map<number, ProblemKind[]>();
  for (const kind of problems)
    byStatus.set(problemKind(kind).status, [...(byStatus.get(problemKind(kind).status) ?? []), kind]);
  return {
    ...Object.fromEntries(
      (endpoint.successes ?? [200]).map((status) => [
        status,
        { description: endpoint.summary, content: content(endpoint.responses) },
      ]),
    ),
    ...('read' in endpoint
      ? { 304: { description: 'The client already holds this body (If-None-Match).' } }
      : {}),
    ...Object.fromEntries(
      [...byStatus].map(([status, kinds]) => [
        status,
        {
          description: kinds.map((kind) => problemKind(kind).title.en).join('; '),
          content: {
            'application/problem+json': {
              schema: kinds.includes('unconfirmed') ? problem.extend(endpoint.problemMembers ?? {}) : problem,
            },
          },
        },
      ]),
    ),
  };
}

/** What the operations of a tag are about. */
const TAGS: Readonly<Record<string, string>> = {
  search: 'Across domains.',
  ask: 'Questions answered from records, and drafts verified.',
  assistants: 'Model Context Protocol.',
  channels: 'Deliveries of chat platforms.',
  embedding: 'Widgets and pages for other sites.',
  service: 'The gateway itself.',
  admin: 'Imports and editions, for editors.',
};

/** Drops what a format already says and what only repeats the limits of JavaScript: readers pay by the token. */
const slim = <T>(document: T): T =>
  JSON.parse(
    JSON.stringify(document, (key, value) => {
      if (value === Number.MIN_SAFE_INTEGER && key === 'minimum') return undefined;
      if (value === Number.MAX_SAFE_INTEGER && key === 'maximum') return undefined;
      if (value === null || typeof value !== 'object') return value;
      // Generators read a tuple as a list of its members.
      if ('prefixItems' in value && !('items' in value) && Array.isArray(value.prefixItems)) {
        const { prefixItems } = value;
        return {
          ...value,
          items: prefixItems[0],
          minItems: prefixItems.length,
          maxItems: prefixItems.length,
        };
      }
      if (!('pattern' in value)) return value;
      const { pattern, ...rest } = value as { pattern: unknown; format?: string };
      return rest.format === 'date' || rest.format === 'date-time' ? rest : { pattern, ...rest };
    }),
  ) as T;

/** Builds the document of the application's endpoints and domains. */
export function openApiDocument(endpoints: readonly Endpoint[], domains: readonly Domain[], version: string) {
  const about = new Map(domains.map(({ name, words }) => [name, words.description.en]));
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'editorToken', { type: 'http', scheme: 'bearer' });
  for (const endpoint of endpoints) {
    const parameters = endpoint.pathParameters ?? [];
    registry.registerPath({
      method: endpoint.method,
      path: documentedPath(endpoint.path),
      operationId: endpoint.operationId,
      tags: [endpoint.tag],
      summary: endpoint.summary,
      description: endpoint.description ?? `${endpoint.summary}.`,
      ...('secured' in endpoint && endpoint.secured ? { security: [{ editorToken: [] }] } : {}),
      request: {
        ...(endpoint.query ? { query: z.object(endpoint.query as Record<string, z.ZodType>) } : {}),
        ...(parameters.length === 0
          ? {}
          : {
              params: z.object(
                Object.fromEntries(
                  parameters.map(({ name, description, example }) => [
                    name,
                    z.string().openapi({ description, example }),
                  ]),
                ),
              ),
            }),
        ...('body' in endpoint && endpoint.body
          ? {
              body: {
                required: true,
                description: endpoint.body.description,
                content: content(endpoint.body.content),
              },
            }
          : {}),
      },
      responses: responses(endpoint),
    });
  }
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    // Reads are open; what is not says so itself.
    security: [],
    servers: [{ url: '/', description: 'The gateway that serves this document.' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({
      name,
      description: about.get(name) ?? TAGS[name] ?? name,
    })),
    info: {
      title: 'Một Cửa',
      version,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      description:
        'Public-services gateway of a Vietnamese local government: articles, land prices, legal ' +
        'documents and recruitment. Reads are open; every answer says its edition and date.',
    },
  });
  return slim(document);
}
