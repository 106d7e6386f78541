/** The single record of a domain, in JSON and in every other representation. */
import type { Domain } from '../contract/domain.ts';
import type { Asking, ReadEndpoint } from '../contract/endpoint.ts';
import { JSON_TYPE, singleSchema } from '../contract/page.ts';
import { readQuery } from '../contract/query.ts';
import type { Read } from '../contract/read.ts';
import { endOfVietnamDay } from '../language/dates.ts';
import { invalidParameter } from '../problem.ts';
import { readRecord } from './read-record.ts';
import type { RecordFormat } from './representations/format.ts';
import { RECORD_FORMATS } from './representations/index.ts';
import { alternate, DEFAULT_PUBLISHER, linkHeader } from './representations/links.ts';
import { capital, domainsOf, stemOf } from './resource-names.ts';

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

/** Endpoints of a domain's single record; the JSON one comes last, since its path takes every name. */
export function recordEndpoints(domain: Domain): ReadEndpoint[] {
  const formats = RECORD_FORMATS.filter((format) => format.serves(domain));
  return [...formats, null].map((format) => recordEndpoint(domain, format));
}

function recordEndpoint(domain: Domain, format: RecordFormat | null): ReadEndpoint {
  const base = `/v1/${domain.name}`;
  const stem = stemOf(domain);
  const summary = `One record of ${domain.words.label.en.toLowerCase()}`;
  return {
    method: 'get',
    path: format ? `${base}/:id{.+\\.${format.extension}}` : `${base}/:id`,
    operationId: format ? `${stem}RecordAs${capital(format.extension)}` : `get${capital(stem)}`,
    tag: domain.name,
    summary: format ? `${summary} as ${format.name}` : summary,
    pathParameters: [{ name: 'id', description: 'Identifier of the record.', example: domain.exampleId }],
    query: {},
    responses: format
      ? { [format.type.split(';')[0] as string]: format.schema ?? format.name }
      : { 'application/json': singleSchema(domain.single) },
    problems: ['invalid-parameter', 'not-found', 'gone', 'too-many-requests', 'unavailable'],
    read(c: Asking): Read {
      const url = new URL(c.req.url);
      readQuery(url.search, {});
      const id = readId(c, format?.extension);
      return {
        key: `${base}/${id}${format ? `.${format.extension}` : ''}`,
        policy: domain.policy.detail,
        isOfEdition: true,
        domains: domainsOf(domain),
        async produce(context) {
          const found = await readRecord(domain, id, context);
          const expiresAt = endOfVietnamDay(context.today);
          const { record, edition, asOf } = found;
          if (format) {
            const publisher = c.env.PUBLISHER ?? DEFAULT_PUBLISHER;
            const { LICENCE: licence, AREA: area } = c.env;
            const rendering = { domain, record, url, publisher, licence, area, asOf };
            const { body, headers } = await format.render(rendering);
            return { body, type: format.type, ...(headers ? { headers } : {}), expiresAt };
          }
          const others = RECORD_FORMATS.map(({ extension, type }) =>
            alternate(`${url.pathname}.${extension}`, type),
          );
          const headers = linkHeader(others, url.origin);
          return {
            body: JSON.stringify({ data: record, meta: { edition, asOf } }),
            type: JSON_TYPE,
            headers,
            expiresAt,
          };
        },
      };
    },
  };
}
