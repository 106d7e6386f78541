/** The list and single endpoints of a domain, in every representation, derived from its declaration. */
import * as z from 'zod';
import type { Domain, ListRequest, ReadContext } from '../domains/domain.ts';
import type { Answer, Read } from '../edge/respond.ts';
import { addDays, startOfVietnamDay } from '../language/dates.ts';
import { invalidParameter, notFound, Problem } from '../problem.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Asking, ReadEndpoint } from './endpoint.ts';
import { listBody } from './page.ts';
import { DEFAULT_LIMIT, listParameters } from './parameters.ts';
import { readQuery } from './query.ts';
import { LIST_FORMATS, type ListFormat, RECORD_FORMATS, type RecordFormat } from './representations/index.ts';
import { alternate, DEFAULT_PUBLISHER, filterSearch } from './representations/links.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Statuses and prices in force are of a day: no answer outlives it. */
export const endOfDay = (today: string): number => startOfVietnamDay(addDays(today, 1));

const listMeta = z.object({
  edition: z.int().meta({ description: 'Number of the published edition that answered.' }),
  asOf: z.iso.datetime().nullable().meta({ description: 'When that edition was published.' }),
  relaxed: z
    .string()
    .nullable()
    .meta({ description: 'How a query was loosened to find anything, in words.' }),
});

/** Schema of a list of records. */
export const listSchema = (record: z.ZodType) =>
  z.object({
    data: z.array(record),
    page: z.object({
      limit: z.int(),
      nextCursor: z.string().nullable(),
      total: z.int(),
      totalIsExact: z.boolean(),
    }),
    facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))).optional(),
    meta: listMeta,
  });

/** Schema of one record. */
export const singleSchema = (record: z.ZodType) =>
  z.object({ data: record, meta: z.object({ edition: z.int(), asOf: z.iso.datetime().nullable() }) });

interface Asked {
  shape: Record<string, z.ZodType>;
  request: ListRequest;
  fields: readonly string[];
  canonical: string;
  scope: string;
}

function readList(domain: Domain, shape: Record<string, z.ZodType>, search: string): Asked {
  const { values, canonical } = readQuery(search, shape);
  const { limit, cursor, fields, facets, ...filters } = values;
  const scope = canonical
    .split('&')
    .filter((part) => !/^(limit|cursor|fields|facets)=/.test(part))
    .join('&');
  return {
    shape,
    canonical,
    scope,
    fields: (fields as string[] | undefined) ?? [],
    request: {
      filters,
      limit: (limit as number | undefined) ?? DEFAULT_LIMIT,
      cursor: cursor === undefined ? null : decodeCursor(String(cursor), `${domain.name}?${scope}`),
      facets: (facets as string[] | undefined) ?? [],
    },
  };
}

/** The same page further on; what is not a parameter here, such as tracking, is left behind. */
function nextAddress(url: URL, shape: Record<string, z.ZodType>, cursor: string): string {
  const next = new URLSearchParams(filterSearch(url, shape));
  next.set('cursor', cursor);
  return `${url.pathname}?${next}`;
}

/** The other representations of a list, for readers that look for feeds. */
function alternates(domain: Domain, url: URL): string[] {
  const search = filterSearch(url, domain.filters);
  return LIST_FORMATS.filter((format) => format.serves(domain)).map((format) =>
    alternate(`/v1/${domain.name}.${format.extension}${search}`, format.type),
  );
}

/** Rows an export gives at most in one file; `Link: rel="next"` leads on. */
const EXPORT_LIMIT = 10_000;

async function produceList(
  domain: Domain,
  asked: Asked,
  format: ListFormat | null,
  url: URL,
  publisher: string,
  context: ReadContext,
): Promise<Answer> {
  const { request, fields, scope } = asked;
  const at = { ...context, today: request.cursor?.today ?? context.today };
  const limit = format?.whole && !asked.canonical.includes('limit=') ? EXPORT_LIMIT : request.limit;
  const page = await domain.list({ ...request, limit }, at);
  const cursor = page.next ? encodeCursor(page.next, `${domain.name}?${scope}`) : null;
  const next = cursor ? nextAddress(url, asked.shape, cursor) : null;
  const links = next ? [`<${next}>; rel="next"`] : [];
  const expiresAt = endOfDay(context.today);
  if (format) {
    const first = request.cursor === null;
    const address = next && `${url.origin}${next}`;
    const rendering = { domain, page, url, fields, context: at, publisher, next: address, first };
    const { body, headers } = await format.render(rendering);
    const link: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {};
    return { body, type: format.type, headers: { ...link, ...headers }, expiresAt };
  }
  const headers = { link: [...links, ...alternates(domain, url)].join(', ') };
  return { body: JSON.stringify(listBody(page, limit, cursor, fields)), type: JSON_TYPE, headers, expiresAt };
}

/** Identifier from the path without the extension of a representation. */
function readId(c: Asking, extension?: string): string {
  const given = decodePath(c.req.path.split('/').at(-1) ?? '');
  return extension === undefined ? given : given.slice(0, -extension.length - 1);
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    throw invalidParameter({
      in: 'path',
      name: 'id',
      message: { vi: 'Mã hoá phần trăm bị hỏng.', en: 'Broken percent-encoding.' },
    });
  }
}

/** The record, or the problem that says why there is none. */
async function heldRecord(domain: Domain, id: string, context: ReadContext) {
  const found = await domain.detail(id, context);
  if (found.state === 'unknown') throw notFound();
  if (found.state === 'withdrawn') {
    throw new Problem('gone', {
      vi: 'Bản ghi này đã được cơ quan công bố gỡ bỏ.',
      en: 'The publishing authority has withdrawn this record.',
    });
  }
  return found;
}

/** Endpoints of one domain: the list, its other representations, and the single record with its own. */
export function resourceEndpoints(domain: Domain): ReadEndpoint[] {
  const base = `/v1/${domain.name}`;
  const fields = Object.keys(domain.record.shape);
  const shape = { ...domain.filters, ...listParameters(fields, domain.facets) };
  const noun = domain.label.en.toLowerCase();
  const stem = domain.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const list = (format: ListFormat | null): ReadEndpoint => ({
    method: 'get',
    path: format ? `${base}.${format.extension}` : base,
    operationId: format
      ? `${stem}As${format.extension.split('.').map(capital).join('')}`
      : `list${capital(stem)}`,
    tag: domain.name,
    summary: format ? `${domain.label.en} as ${format.name}` : `Search or list ${noun}`,
    description: domain.description.en,
    query: shape,
    responses: format
      ? { [format.type.split(';')[0] as string]: format.name }
      : { 'application/json': listSchema(domain.record) },
    problems: ['invalid-parameter', 'too-many-requests', 'unavailable'],
    read(c: Asking): Read {
      const url = new URL(c.req.url);
      const asked = readList(domain, shape, url.search);
      const searching = asked.request.filters.q !== undefined;
      return {
        key: `${format ? `${base}.${format.extension}` : base}?${format?.whole ? asked.canonical : withoutDefaults(asked.canonical)}`,
        policy: format ? 'feed' : searching ? domain.policy.search : domain.policy.list,
        domains: domain.name === 'places' ? ['places'] : [domain.name, 'places'],
        produce: (context) =>
          produceList(domain, asked, format, url, c.env.PUBLISHER ?? DEFAULT_PUBLISHER, context),
      };
    },
  });
  const one = (format: RecordFormat | null): ReadEndpoint => ({
    method: 'get',
    path: format ? `${base}/:id{.+\\.${format.extension}}` : `${base}/:id`,
    operationId: format ? `${stem}RecordAs${capital(format.extension)}` : `get${capital(stem)}`,
    tag: domain.name,
    summary: format ? `One record of ${noun} as ${format.name}` : `One record of ${noun}`,
    pathParameters: [{ name: 'id', description: 'Identifier of the record.', example: domain.exampleId }],
    query: {},
    responses: format
      ? { [format.type.split(';')[0] as string]: format.name }
      : { 'application/json': singleSchema(domain.single) },
    problems: ['invalid-parameter', 'not-found', 'gone', 'too-many-requests', 'unavailable'],
    read(c: Asking): Read {
      const url = new URL(c.req.url);
      readQuery(url.search, {});
      const id = readId(c, format?.extension);
      return {
        key: `${base}/${id}${format ? `.${format.extension}` : ''}`,
        policy: domain.policy.detail,
        domains: domain.name === 'places' ? ['places'] : [domain.name, 'places'],
        async produce(context) {
          const found = await heldRecord(domain, id, context);
          const expiresAt = endOfDay(context.today);
          const { record, edition, asOf } = found;
          if (format) {
            const publisher = c.env.PUBLISHER ?? DEFAULT_PUBLISHER;
            const { body, headers } = await format.render({ domain, record, url, publisher, asOf });
            return { body, type: format.type, ...(headers ? { headers } : {}), expiresAt };
          }
          const others = RECORD_FORMATS.map(({ extension, type }) =>
            alternate(`${url.pathname}.${extension}`, type),
          );
          const headers = { link: others.join(', ') };
          return {
            body: JSON.stringify({ data: record, meta: { edition, asOf } }),
            type: JSON_TYPE,
            headers,
            expiresAt,
          };
        },
      };
    },
  });
  return [
    list(null),
    ...LIST_FORMATS.filter((format) => format.serves(domain)).map(list),
    ...RECORD_FORMATS.filter((format) => format.serves(domain)).map(one),
    one(null),
  ];
}

/** A list is the same with its default page size written out. */
const withoutDefaults = (canonical: string): string =>
  canonical
    .split('&')
    .filter((part) => part !== `limit=${DEFAULT_LIMIT}`)
    .join('&');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
