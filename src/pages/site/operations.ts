/** The operations of the OpenAPI document, each list and record once with the forms it also comes in. */

export interface Parameter {
  name: string;
  in: string;
  description: string;
  required: boolean;
  example: string | null;
}

export interface Operation {
  tag: string;
  method: string;
  path: string;
  summary: string;
  parameters: Parameter[];
  secured: boolean;
  /** Extensions of the same address in other representations. */
  also: string[];
}

interface Described {
  tags?: string[];
  summary?: string;
  security?: unknown[];
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: { description?: string; example?: unknown };
    example?: unknown;
  }[];
}

/** Parameters of every list, told once for all. */
const COMMON = new Set(['limit', 'cursor', 'fields', 'facets']);
const EXTENSION = /^(.*?(?:\/\{id\})?)\.((?:feed\.)?[a-z]+)$/;

/** Reads the operations in the order of the document. */
export function operationsOf(document: { paths: object }): Operation[] {
  const found: Operation[] = [];
  const forms = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(document.paths as Record<string, Record<string, Described>>)) {
    const form = path.startsWith('/v1/') ? EXTENSION.exec(path) : null;
    if (form?.[1] && form[2]) {
      forms.set(form[1], [...(forms.get(form[1]) ?? []), form[2]]);
      continue;
    }
    for (const [method, described] of Object.entries(methods)) {
      found.push({
        tag: described.tags?.[0] ?? 'service',
        method: method.toUpperCase(),
        path,
        summary: described.summary ?? '',
        secured: Boolean(described.security?.length),
        also: [],
        parameters: (described.parameters ?? [])
          .filter(({ name }) => !COMMON.has(name))
          .map(({ name, in: place, required, description, schema, example }) => ({
            name,
            in: place,
            description: description ?? schema?.description ?? '',
            required: Boolean(required),
            example:
              [schema?.example, example]
                .map((given) => (given === undefined ? null : String(given)))
                .find(Boolean) ?? null,
          })),
      });
    }
  }
  for (const operation of found)
    if (operation.method === 'GET') operation.also = forms.get(operation.path) ?? [];
  return found;
}

/** A call to copy: needed parameters, or the first that has an example. */
export function curlOf(origin: string, { method, path, parameters, secured }: Operation): string {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query' && parameter.example !== null);
  const needed = inQuery.filter(({ required }) => required);
  const shown = needed.length > 0 ? needed : inQuery.slice(0, 1);
  const address = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => parameters.find((held) => held.name === name)?.example ?? name,
  );
  const data = shown.map(({ name, example }) => ` --data-urlencode '${name}=${example}'`).join('');
  return `curl ${method === 'GET' ? (data ? '-G ' : '') : `-X ${method} `}${
    secured ? "-H 'Authorization: Bearer …' " : ''
  }'${origin}${address}'${method === 'GET' ? data : ''}`;
}
