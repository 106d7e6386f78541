/** What can be completed while typing: names held in isolate memory, renewed with the edition they come from. */
import { sql } from 'drizzle-orm';
import { currentStreets } from '../domains/land-prices/streets.ts';
import { currentGraph } from '../domains/places/current-graph.ts';
import type { PlaceGraph } from '../domains/places/graph.ts';
import { fold, spellingKey } from '../language/fold.ts';
import type { Row, Store } from '../store/session.ts';
import { editionOf, visible } from '../store/versions.ts';

export const ENTRY_KINDS = ['street', 'ward', 'document', 'organisation'] as const;

/** One thing to complete. */
export interface Entry {
  kind: (typeof ENTRY_KINDS)[number];
  /** What the box is filled with. */
  text: string;
  /** What tells it from others of the same name. */
  detail: string | null;
  page: string;
  folded: string;
  spelling: string;
  /** A second name it goes by, folded: the title beside a number, a ward without its level. */
  alias: string | null;
  /** Among equals the larger comes first. */
  weight: number;
}

/** Newest documents held in memory; older ones are found by search. */
const DOCUMENTS = 4_000;
const ORGANISATIONS = 1_000;

const stampOf = (domain: string) =>
  sql`(SELECT h.edition || '@' || h.published_at FROM heads h WHERE h.domain = ${domain})`;

interface Kept {
  stamp: string;
  entries: Entry[];
}
const kept = new Map<string, Kept>();

const query = (parameters: Record<string, string>): string => new URLSearchParams(parameters).toString();

function entry(given: Omit<Entry, 'folded' | 'spelling' | 'alias'> & { alias?: string }): Entry {
  return {
    ...given,
    alias: null,
    ...(given.alias ? { alias: fold(given.alias) } : {}),
    folded: fold(given.text),
    spelling: spellingKey(given.text),
  };
}

/** Entries of an artifact, made again only when it is another. */
const made = new WeakMap<object, Entry[]>();
function once<T extends object>(source: T, make: (source: T) => Entry[]): Entry[] {
  const known = made.get(source);
  if (known) return known;
  const entries = make(source);
  made.set(source, entries);
  return entries;
}

function wards(graph: PlaceGraph): Entry[] {
  const names = new Map<string, Entry>();
  for (const unit of graph.units) {
    if (!unit.isWard) continue;
    const known = names.get(unit.folded);
    if (known) known.weight += 1;
    const current = unit.validTo === null;
    if (known && !current) continue;
    names.set(
      unit.folded,
      entry({
        kind: 'ward',
        text: unit.name,
        detail: current ? null : 'tên trước đây',
        page: `/land-prices?${query({ ward: unit.name })}`,
        alias: unit.bare,
        weight: (known?.weight ?? 0) + (current ? 1_000 : 1),
      }),
    );
  }
  return [...names.values()];
}

const document = (row: Row, index: number): Entry =>
  entry({
    kind: 'document',
    text: String(row.number),
    detail: String(row.title),
    page: `/legal-documents/${encodeURIComponent(String(row.id))}`,
    alias: String(row.title),
    weight: -index,
  });

const organisation = (row: Row): Entry =>
  entry({
    kind: 'organisation',
    text: String(row.organisation),
    detail: `${row.notices} thông báo tuyển dụng`,
    page: `/recruitments?${query({ organisation: String(row.organisation), status: 'all' })}`,
    weight: Number(row.notices),
  });

function adopt(
  domain: string,
  stamps: readonly Row[] | undefined,
  rows: readonly Row[],
  make: (row: Row, index: number) => Entry,
) {
  const stamp = String(stamps?.[0]?.stamp ?? '');
  const held = kept.get(domain);
  if (held?.stamp === stamp) return held.entries;
  const entries = rows.map(make);
  kept.set(domain, { stamp, entries });
  return entries;
}

/**
 * Everything that can be completed, in one round trip. Rows of documents and notices come only when their
 * edition has moved on: the comparison of stamps stands before the scan.
 */
export async function loadVocabulary(store: Store): Promise<Entry[]> {
  const [legal, jobs] = ['legal-documents', 'recruitments'] as const;
  const isNew = (domain: string) => sql`${stampOf(domain)} <> ${kept.get(domain)?.stamp ?? ''}`;
  const [streets, graph, legalStamp, documents, jobsStamp, organisations] = await store.read([
    currentStreets.statement(),
    currentGraph.statement(),
    sql`SELECT ${stampOf(legal)} AS stamp`,
    sql`SELECT v.id AS id, json_extract(v.record, '$.number') AS number, json_extract(v.record, '$.title') AS title
      FROM legal_documents v WHERE ${isNew(legal)} AND ${visible('v', editionOf(legal))}
      ORDER BY v.issued_on DESC, v.id LIMIT ${DOCUMENTS}`,
    sql`SELECT ${stampOf(jobs)} AS stamp`,
    sql`SELECT json_extract(v.record, '$.organisation') AS organisation, count(*) AS notices FROM recruitments v
      WHERE ${isNew(jobs)} AND ${visible('v', editionOf(jobs))} GROUP BY v.organisation_folded LIMIT ${ORGANISATIONS}`,
  ]);
  return [
    ...once(currentStreets.adopt(streets), (held) =>
      held.map(({ name, records }) =>
        entry({
          kind: 'street',
          text: name,
          detail: null,
          page: `/land-prices?${query({ street: name })}`,
          weight: records,
        }),
      ),
    ),
    ...once(currentGraph.adopt(graph), wards),
    ...adopt(legal, legalStamp, documents ?? [], document),
    ...adopt(jobs, jobsStamp, organisations ?? [], organisation),
  ];
}
