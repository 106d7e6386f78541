/** What the radar of stale law says: built and rendered when it is asked for. */
/**
 * The radar of stale law: every record that rests on a document which has expired, been replaced or been amended by
 * today, for those who have to review it. In JSON, as a table and as a feed.
 */
import { sql } from 'drizzle-orm';
import type { Domain } from '../../contract/domain.ts';
import type { ReadContext } from '../../store/reading.ts';
import { type BasisKey, basisKeys, basisStatement, basisText, isShaken, readBasis } from './basis.ts';
import type { BasisChange } from './basis-endpoints.ts';

/** What rests on something that has changed by `today`: two round trips, whatever is held. */
export async function basisChanges(
  domains: readonly Domain[],
  { store, today }: ReadContext,
  origin: string,
): Promise<{ entries: BasisChange[]; asOf: string | null }> {
  const resting = domains.flatMap(({ name, legalBasis }) => (legalBasis ? [{ name, ...legalBasis }] : []));
  const [heads = [], ...found] = await store.read([
    sql`SELECT max(published_at) AS as_of FROM heads`,
    ...resting.map(({ rows }) => rows),
  ]);
  const rows = resting.flatMap(({ name, page }, index) =>
    (found[index] ?? []).map(({ id, title, keys, told }) => ({
      domain: name,
      id: String(id),
      title: String(title),
      page: page?.(String(id)) ?? `/${name}/${encodeURIComponent(String(id))}`,
      keys: typeof keys === 'string' ? (JSON.parse(keys) as BasisKey[]) : basisKeys([String(told ?? '')]),
    })),
  );
  const nameOf = ([key, , issuer]: BasisKey): string => `${key}|${issuer ?? ''}`;
  const distinct = [...new Map(rows.flatMap(({ keys }) => keys).map((key) => [nameOf(key), key])).values()];
  const [states = []] = await store.read([basisStatement(sql`${JSON.stringify(distinct)}`, today)]);
  const stateOf = new Map(readBasis(states).map((each, at) => [nameOf(distinct[at] as BasisKey), each]));
  const entries = rows.flatMap(({ domain, id, title, page, keys }): BasisChange[] => {
    const shaken = keys.flatMap((key) => stateOf.get(nameOf(key)) ?? []).filter(isShaken);
    return shaken.length === 0 ? [] : [{ domain, id, title, page: `${origin}${page}`, basis: shaken }];
  });
  const asOf = heads[0]?.as_of;
  return { entries, asOf: typeof asOf === 'string' ? asOf : null };
}

type Render = (entries: readonly BasisChange[], asOf: string | null, origin: string) => Promise<string>;

const json: Render = async (entries, asOf) =>
  JSON.stringify({ data: entries, meta: { edition: null, asOf } });

const csv: Render = async (entries) => {
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
};

const atom: Render = async (entries, asOf, origin) => {
  const { generateAtomFeed } = await import('feedsmith');
  const updated = new Date(asOf ?? 0);
  return generateAtomFeed({
    id: 'urn:motcua:basis-changes',
    title: { value: 'Căn cứ đã thay đổi' },
    authors: [{ name: origin }],
    updated,
    links: [{ href: `${origin}/v1/basis-changes.atom`, rel: 'self' }],
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
};

/** The report in each of its forms, by the extension of its address. */
export const RENDERS: Readonly<Record<string, Render>> = { '': json, '.csv': csv, '.atom': atom };
