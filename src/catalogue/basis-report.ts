/**
 * The radar of stale law: every record that rests on a document which has expired, been replaced or been amended by
 * today, for those who have to review it. In JSON, as a table and as a feed.
 */
import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { ReadEndpoint } from '../contract/endpoint.ts';
import { readQuery } from '../contract/query.ts';
import {
  type BasisKey,
  basisKeys,
  basisStatement,
  basisText,
  isShaken,
  readBasis,
} from '../domains/legal-documents/basis.ts';
import { basis } from '../domains/legal-documents/record.ts';
import { endOfVietnamDay } from '../language/dates.ts';
import type { ReadContext } from '../store/reading.ts';
import { editionOf, visible } from '../store/versions.ts';

const entry = z
  .object({
    domain: z.string(),
    id: z.string(),
    title: z.string(),
    page: z.string().meta({ description: 'Address of its page.' }),
    basis: basis.meta({ description: 'What it rests on that has changed.' }),
  })
  .meta({ id: 'BasisChange' });
type Entry = z.infer<typeof entry>;

const DOMAINS = ['procedures', 'legal-documents', 'land-prices'] as const;
const PATH = '/v1/basis-changes';

/** Rows `domain, id, title, keys` of all that rests on documents; `told` instead of keys where only words are held. */
const resting: readonly SQL[] = [
  sql`SELECT 'procedures' AS domain, v.id AS id, json_extract(v.record, '$.title') AS title,
      json_extract(v.detail, '$.basisKeys') AS keys, NULL AS told
    FROM procedures v WHERE ${visible('v', editionOf('procedures'))}`,
  sql`SELECT 'legal-documents' AS domain, v.id AS id, json_extract(v.record, '$.number') || ': ' ||
    json_extract(v.record, '$.title') AS title,
      json_group_array(json_array(r.target_key, r.target_number, r.target_issuer)) AS keys, NULL AS told
    FROM legal_relations r JOIN legal_documents v ON v.row = r.document_row
    WHERE r.kind = 'basedOn' AND ${visible('v', editionOf('legal-documents'))} GROUP BY v.row`,
  sql`SELECT 'land-prices' AS domain, t.id AS id, min(t.title) AS title, NULL AS keys, min(t.decision) AS told
    FROM land_price_tables t WHERE t.edition = ${editionOf('land-prices')} AND t.decision IS NOT NULL GROUP BY t.id`,
];

const pageOf = (domain: string, id: string): string =>
  domain === 'land-prices'
    ? `/land-prices?table=${encodeURIComponent(id)}`
    : `/${domain}/${encodeURIComponent(id)}`;

/** What rests on something that has changed by `today`: two round trips, whatever is held. */
async function changes(
  { store, today }: ReadContext,
  origin: string,
): Promise<{ entries: Entry[]; asOf: string | null }> {
  const [heads = [], ...found] = await store.read([
    sql`SELECT max(published_at) AS as_of FROM heads`,
    ...resting,
  ]);
  const rows = found.flat().map(({ domain, id, title, keys, told }) => ({
    domain: String(domain),
    id: String(id),
    title: String(title),
    keys: typeof keys === 'string' ? (JSON.parse(keys) as BasisKey[]) : basisKeys([String(told ?? '')]),
  }));
  const nameOf = ([key, , issuer]: BasisKey): string => `${key}|${issuer ?? ''}`;
  const distinct = [...new Map(rows.flatMap(({ keys }) => keys).map((key) => [nameOf(key), key])).values()];
  const [states = []] = await store.read([basisStatement(sql`${JSON.stringify(distinct)}`, today)]);
  const stateOf = new Map(readBasis(states).map((each, at) => [nameOf(distinct[at] as BasisKey), each]));
  const entries = rows.flatMap(({ domain, id, title, keys }): Entry[] => {
    const shaken = keys.flatMap((key) => stateOf.get(nameOf(key)) ?? []).filter(isShaken);
    return shaken.length === 0
      ? []
      : [{ domain, id, title, page: `${origin}${pageOf(domain, id)}`, basis: shaken }];
  });
  const asOf = heads[0]?.as_of;
  return { entries, asOf: typeof asOf === 'string' ? asOf : null };
}

interface Format {
  extension: string;
  type: string;
  render(entries: readonly Entry[], asOf: string | null, origin: string): Promise<string>;
}

const json: Format = {
  extension: '',
  type: 'application/json',
  render: async (entries, asOf) => JSON.stringify({ data: entries, meta: { edition: null, asOf } }),
};

const csv: Format = {
  extension: '.csv',
  type: 'text/csv; charset=utf-8; header=present',
  async render(entries) {
    const { default: Papa } = await import('papaparse');
    const data = entries.flatMap(({ domain, id, title, page, basis: bases }) =>
      bases.map((each) => [
        domain,
        id,
        title,
        each.number,
        each.status,
        each.replacedBy ?? '',
        each.amendedBy?.join(', ') ?? '',
        page,
      ]),
    );
    const fields = ['domain', 'id', 'title', 'basis', 'status', 'replacedBy', 'amendedBy', 'page'];
    return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`;
  },
};

const atom: Format = {
  extension: '.atom',
  type: 'application/atom+xml; charset=utf-8',
  async render(entries, asOf, origin) {
    const { generateAtomFeed } = await import('feedsmith');
    const updated = new Date(asOf ?? 0);
    return generateAtomFeed({
      id: 'urn:motcua:basis-changes',
      title: { value: 'Căn cứ đã thay đổi' },
      authors: [{ name: origin }],
      updated,
      links: [{ href: `${origin}${PATH}.atom`, rel: 'self' }],
      entries: entries.map(({ domain, id, title, page, basis: bases }) => ({
        // What changed is part of the identity, so that a further change is a new entry.
        id:
          `urn:motcua:basis-changes:${domain}:${encodeURIComponent(id)}:` +
          `${bases.map(({ number, status }) => encodeURIComponent(`${number}=${status}`)).join(',')}`,
        title: { value: title },
        updated,
        links: [{ href: page }],
        summary: { value: bases.map(basisText).join('; ') },
      })),
    });
  },
};

const endpoint = ({ extension, type, render }: Format): ReadEndpoint => ({
  method: 'get',
  path: `${PATH}${extension}`,
  operationId: `listBasisChanges${extension === '' ? '' : `As${extension.slice(1, 2).toUpperCase()}${extension.slice(2)}`}`,
  tag: 'service',
  summary:
    'Records that rest on documents which expired, were replaced or amended by today' +
    `${extension ? `, as ${extension.slice(1)}` : ''}`,
  query: {},
  responses:
    extension === ''
      ? {
          'application/json': z.object({
            data: z.array(entry),
            meta: z.looseObject({ asOf: z.iso.datetime().nullable() }),
          }),
        }
      : { [type.split(';')[0] as string]: 'The same, in another form' },
  problems: ['invalid-parameter', 'unavailable'],
  read(c) {
    const { search, origin } = new URL(c.req.url);
    readQuery(search, {});
    return {
      key: `${PATH}${extension}`,
      policy: 'list',
      domains: [...DOMAINS],
      async produce(context) {
        const { entries, asOf } = await changes(context, origin);
        return { body: await render(entries, asOf, origin), type, expiresAt: endOfVietnamDay(context.today) };
      },
    };
  },
});

/** `GET /v1/basis-changes`, `.csv` and `.atom`. */
export const basisEndpoints: readonly ReadEndpoint[] = [csv, atom, json].map(endpoint);
