/** The list of a domain, in JSON and in every other representation. */

import type * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import type { Asking, ReadEndpoint } from '../contract/endpoint.ts';
import { chosen, JSON_TYPE, listBody, listSchema } from '../contract/page.ts';
import { DEFAULT_LIMIT, EXPORT_LIMIT, listParameters, whole } from '../contract/parameters.ts';
import { readQuery } from '../contract/query.ts';
import type { Answer, Read } from '../contract/read.ts';
import { noteEmptyList } from '../contract/unanswered.ts';
import { endOfVietnamDay } from '../language/dates.ts';
import { invalidParameter } from '../problem.ts';
import type { ListRequest, ReadContext } from '../store/reading.ts';
import { readPage } from './cursor.ts';
import type { ListFormat } from './representations/format.ts';
import { LIST_FORMATS } from './representations/index.ts';
import { alternate, DEFAULT_PUBLISHER, filterSearch, linkHeader } from './representations/links.ts';
import { capital, domainsOf, stemOf } from './resource-names.ts';

interface Asked {
  /** The cursor as given. */
  position: string | undefined;
  shape: Record<string, z.ZodType>;
  request: ListRequest;
  fields: readonly string[];
  canonical: string;
  scope: string;
  /** Which run of records of an export. */
  part: number;
}

function readList(shape: Record<string, z.ZodType>, search: string): Asked {
  const { values, canonical } = readQuery(search, shape);
  const { limit, cursor, fields, facets, part, ...filters } = values;
  const scope = canonical
    .split('&')
    .filter((part) => !/^(limit|cursor|fields|facets)=/.test(part))
    .join('&');
  return {
    shape,
    canonical,
    scope,
    position: cursor as string | undefined,
    fields: (fields as string[] | undefined) ?? [],
    request: {
      filters,
      limit: (limit as number | undefined) ?? DEFAULT_LIMIT,
      cursor: null,
      facets: (facets as string[] | undefined) ?? [],
    },
    part: (part as number | undefined) ?? 1,
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

async function produceList(
  domain: Domain,
  asked: Asked,
  format: ListFormat | null,
  url: URL,
  publisher: string,
  context: ReadContext,
): Promise<Answer> {
  const { request, position, fields, scope } = asked;
  const limit = format?.whole && !asked.canonical.includes('limit=') ? EXPORT_LIMIT : request.limit;
  // Who follows words wants the newest that has them, and to know of each record when it changed.
  const newest = format?.followed && request.filters.q !== undefined && request.filters.sort === undefined;
  const followed: Partial<ListRequest> = {
    ...(format?.whole ? { skip: (asked.part - 1) * limit } : {}),
    ...(newest && 'sort' in domain.filters ? { filters: { ...request.filters, sort: 'newest' } } : {}),
    ...(format?.followed ? { withChanges: true } : {}),
  };
  const {
    page,
    cursor,
    context: at,
  } = await readPage(position, `${domain.name}?${scope}`, context, async (from, reading) => {
    const found = await domain.list({ ...request, ...followed, limit, cursor: from }, reading);
    noteEmptyList(domain.name, { ...request, cursor: from }, found, context);
    return found;
  });
  const next = cursor ? nextAddress(url, asked.shape, cursor) : null;
  const links = next ? [`<${next}>; rel="next"`] : [];
  const expiresAt = endOfVietnamDay(context.today);
  if (format) {
    const first = position === undefined;
    const address = next && `${url.origin}${next}`;
    const { filters } = request;
    const rendering = {
      ...{ domain, page, url, fields, asked: filters, context: at },
      ...{ publisher, next: address, first },
    };
    const { body, headers } = await format.render(rendering);
    return { body, type: format.type, headers: { ...linkHeader(links, url.origin), ...headers }, expiresAt };
  }
  const headers = linkHeader([...links, ...alternates(domain, url)], url.origin);
  return { body: JSON.stringify(listBody(page, limit, cursor, fields)), type: JSON_TYPE, headers, expiresAt };
}

/** A list is the same with its default page size written out. */
const withoutDefaults = (canonical: string): string =>
  canonical
    .split('&')
    .filter((part) => part !== `limit=${DEFAULT_LIMIT}`)
    .join('&');

const part = whole(
  1,
  10_000,
  `Which run of ${EXPORT_LIMIT} records (or of \`limit\`) of the export; the first without it. Not with \`q\`.`,
  1,
);

/** Exports that come in numbered parts, as a catalogue lists them. */
const isDivided = (format: ListFormat): boolean => format.whole && !format.followed;

/** Endpoints of a domain's list: the JSON one, then the other representations it has. */
export function listEndpoints(domain: Domain): ReadEndpoint[] {
  const fields = Object.keys(domain.record.shape);
  const shapeOf = (format: ListFormat | null) => ({
    ...domain.filters,
    ...listParameters(
      format?.extension === 'csv' ? [...new Set([...fields, ...domain.columns({})])] : fields,
      domain.facets,
    ),
    ...(format && isDivided(format) ? { part } : {}),
  });
  const formats = LIST_FORMATS.filter((format) => format.serves(domain));
  return [null, ...formats].map((format) => listEndpoint(domain, shapeOf(format), format));
}

function listEndpoint(
  domain: Domain,
  shape: Record<string, z.ZodType>,
  format: ListFormat | null,
): ReadEndpoint {
  const base = `/v1/${domain.name}`;
  const path = format ? `${base}.${format.extension}` : base;
  const stem = stemOf(domain);
  return {
    method: 'get',
    path,
    operationId: format
      ? `${stem}As${format.extension.split('.').map(capital).join('')}`
      : `list${capital(stem)}`,
    tag: domain.name,
    summary: format
      ? `${domain.words.label.en} as ${format.name}`
      : `Search or list ${domain.words.label.en.toLowerCase()}`,
    description: domain.words.description.en,
    query: shape,
    responses: format
      ? { [format.type.split(';')[0] as string]: format.schema ?? format.name }
      : { 'application/json': listSchema(chosen(domain.record)) },
    problems: ['invalid-parameter', 'cursor-gone', 'too-many-requests', 'unavailable'],
    read(c: Asking): Read {
      const url = new URL(c.req.url);
      const asked = readList(shape, url.search);
      if (asked.part > 1 && asked.request.filters.q !== undefined)
        throw invalidParameter({
          in: 'query',
          name: 'part',
          message: {
            vi: 'Không dùng part cùng q; hãy theo Link rel="next".',
            en: 'Not with q; follow Link rel="next".',
          },
        });
      const searching = asked.request.filters.q !== undefined;
      return {
        key: `${path}?${format?.whole ? asked.canonical : withoutDefaults(asked.canonical)}`,
        policy: format ? 'feed' : searching ? domain.policy.search : domain.policy.list,
        domains: domainsOf(domain),
        // What words find rests on pairs of words, which are of no edition.
        isOfEdition: !searching,
        produce: (context) =>
          produceList(domain, asked, format, url, c.env.PUBLISHER ?? DEFAULT_PUBLISHER, context),
      };
    },
  };
}
