/** Writes what is served when D1 is down: the rows of a domain's current edition, newest first, as far as there is room. */
import { getTableName, type SQL, sql } from 'drizzle-orm';
import type { Domain, DomainName } from '../contract/domain.ts';
import { type HeldVersion, heldVersion, type Importer } from '../contract/importer.ts';
import { bytesOf, hexadecimal, sha256 } from '../digest.ts';
import type { Call } from '../edge/call.ts';
import { readContext } from '../edge/read-context.ts';
import { snake } from '../store/bulk.ts';
import { currentHead, type Head } from '../store/editions.ts';
import { indexText } from '../store/search/index-text.ts';
import type { Row, Store } from '../store/session.ts';
import { visible } from '../store/versions.ts';
import { indexName, linesName, OMITTED, readIndex, type SnapshotIndex, type TableRows } from './layout.ts';

/** The gateway a snapshot is of, and what a copy may hold of a domain: characters of lines, an isolate having 128 MB in all. */
export interface SnapshotOf {
  domains: readonly Domain[];
  /** Records with their texts are kept up to here, then by their list form, titles and headings alone. */
  mostWhole?: number;
  most?: number;
  mostRecords?: number;
}

const MOST_WHOLE = 18_000_000;
const MOST = 24_000_000;
const MOST_RECORDS = 20_000;
/** Records read in one round trip. */
const PAGE = 250;
/** Tables of which a copy has the rows of its domain, or all that every domain is read with. */
const SHARED = [
  'heads',
  'editions',
  'artifacts',
  'purged_records',
  'secrets',
  'word_pairs',
  'search_postings',
];

/** Tables of a domain by what is read of them. */
const searchTables = (index: string | undefined): string[] =>
  index === undefined ? [] : [index, `${index}_terms`, `${index}_common`];

async function tablesOf(domain: Domain): Promise<string[]> {
  const { children, searchIndex, perEdition = [] } = await domain.importer();
  return [
    getTableName(domain.table),
    ...children.flatMap((child) => [child.name, ...searchTables(child.searchIndex)]),
    ...searchTables(searchIndex),
    ...perEdition,
  ];
}

/** The lines of a snapshot while it is made. */
interface Lines {
  parts: string[];
  length: number;
  add(line: unknown): void;
  /** Adds rows as D1 gave them, or as `insertRows` takes them; columns are those of the first. */
  rows(table: string, rows: readonly Row[], isIndex?: boolean): void;
}

function emptyLines(): Lines {
  const lines: Lines = {
    parts: [],
    length: 0,
    add(line) {
      const text = `${JSON.stringify(line)}\n`;
      lines.parts.push(text);
      lines.length += text.length;
    },
    rows(table, rows, isIndex = false) {
      const [first] = rows;
      if (!first) return;
      const names = Object.keys(first);
      const held = rows.map((row) => names.map((name) => row[name] as string | number | null));
      lines.add({ table, columns: names.map(snake), isIndex, rows: held } satisfies TableRows);
    },
  };
  return lines;
}

/** A row of a search index. */
const indexed = (row: number, text: Parameters<typeof indexText>[0]): Row => ({
  rowid: row,
  ...indexText(text),
});

/** The versions of one page with all that hangs on them. `isWhole`: with their details and the texts of their parts. */
async function collectPage(
  lines: Lines,
  store: Store,
  domain: Domain,
  importer: Importer,
  numbers: readonly number[],
  isWhole: boolean,
): Promise<void> {
  const page = sql`SELECT value FROM json_each(${JSON.stringify(numbers)})`;
  const [versions = [], ...parts] = await store.read([
    sql`SELECT * FROM ${sql.raw(getTableName(domain.table))} WHERE row IN (${page})`,
    ...importer.children.map(
      ({ name, owner }) => sql`SELECT * FROM ${sql.raw(name)} WHERE ${sql.raw(snake(owner))} IN (${page})`,
    ),
  ]);
  const held = new Map<number, HeldVersion>();
  const texts: Row[] = [];
  const kept = versions.map((version) => {
    const row = Number(version.row);
    const own = heldVersion(version);
    held.set(row, own);
    const text = importer.searchText?.(own);
    if (text) texts.push(indexed(row, isWhole ? text : { ...text, text: '' }));
    // What it was imported from is for editors; a copy is for readers.
    return { ...version, given: null, detail: isWhole || version.detail === null ? version.detail : OMITTED };
  });
  lines.rows(getTableName(domain.table), kept);
  if (importer.searchIndex) lines.rows(importer.searchIndex, texts, true);
  for (const [at, child] of importer.children.entries()) {
    const rows = (parts[at] ?? []).map((row) => ('text' in row && !isWhole ? { ...row, text: '' } : row));
    lines.rows(child.name, rows);
    const { searchIndex, searchText, owner } = child;
    if (!searchIndex || !searchText) continue;
    const found = rows.flatMap((row) => {
      const own = held.get(Number(row[snake(owner)]));
      return own ? [indexed(Number(row.row), searchText(row, own))] : [];
    });
    lines.rows(searchIndex, found, true);
  }
}

/** What every domain's reads need beside its records: heads, artifacts, tables kept by edition. */
async function collectEdition(
  lines: Lines,
  { domains }: SnapshotOf,
  store: Store,
  domain: Domain,
  importer: Importer,
  edition: number,
): Promise<string[]> {
  const tables = [...SHARED, ...(await Promise.all(domains.map(tablesOf))).flat()];
  const named = sql`SELECT value FROM json_each(${JSON.stringify(tables)})`;
  const of = (table: string, which: SQL): SQL => sql`SELECT * FROM ${sql.raw(table)} WHERE ${which}`;
  const own = sql`domain = ${domain.name}`;
  const perEdition = importer.perEdition ?? [];
  const [schema = [], published = [], ...shared] = await store.read([
    sql`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN (${named}) ORDER BY rowid`,
    sql`SELECT domain AS name FROM heads WHERE edition > 0`,
    of('heads', own),
    // Earlier editions date the records that are of them; discarded here, since the copy has no rows of theirs to walk.
    sql`SELECT domain, number, published_at, published_by, strategy, source, records, added, changed, removed, unchanged,
      iif(number = ${edition}, discarded_at, coalesce(discarded_at, published_at)) AS discarded_at
      FROM editions WHERE ${own} AND number <= ${edition}`,
    of('artifacts', sql`${own} AND edition = ${edition}`),
    of('purged_records', own),
    // Walks go on: without what signs their cursors no list could be answered.
    of('secrets', sql`name = 'cursor'`),
    // Searches read what editors say that words mean.
    of('word_pairs', sql`1`),
    // A copy has fewer rows than its lists of postings speak of: it asks its index.
    of('search_postings', sql`0`),
    ...perEdition.map((table) => of(table, sql`edition = ${edition}`)),
  ]);
  lines.add({ schema: schema.map((row) => String(row.sql)) });
  for (const [at, name] of [...SHARED, ...perEdition].entries()) lines.rows(name, shared[at] ?? []);
  return published.map(({ name }) => String(name));
}

/** Collects a domain's edition, most needed first. */
async function collectDomain(
  of: SnapshotOf,
  store: Store,
  domain: Domain,
  edition: number,
): Promise<Pick<SnapshotIndex, 'lacks' | 'records' | 'whole' | 'published'> & { lines: Lines }> {
  const { mostWhole = MOST_WHOLE, most = MOST, mostRecords = MOST_RECORDS } = of;
  const importer = await domain.importer();
  const lines = emptyLines();
  const published = await collectEdition(lines, of, store, domain, importer, edition);
  const order = sql.raw(domain.keptFirst);
  const [rows = []] = await store.read([
    sql`SELECT v.row AS row FROM ${sql.raw(getTableName(domain.table))} v WHERE ${visible('v', sql`${edition}`)}
      ORDER BY ${order} LIMIT ${mostRecords + 1}`,
  ]);
  const numbers = rows.map(({ row }) => Number(row));
  let records = 0;
  let whole = 0;
  for (const wanted = numbers.slice(0, mostRecords); records < wanted.length && lines.length < most; ) {
    const page = wanted.slice(records, records + PAGE);
    const isWhole = whole === records && lines.length < mostWhole;
    await collectPage(lines, store, domain, importer, page, isWhole);
    records += page.length;
    if (isWhole) whole = records;
  }
  const lacks = records < numbers.length ? 'records' : whole < records ? 'texts' : null;
  return { lines, lacks, records, whole, published };
}

async function compress(parts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const zipped = new Response(parts.join('')).body?.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped ?? null).arrayBuffer());
}

const isSame = (one: Head, other: Head): boolean =>
  one.edition === other.edition && one.publishedAt === other.publishedAt;

/** Writes the snapshot of a domain's current edition. Lines first, then the index that names them. */
export async function writeSnapshot(of: SnapshotOf, call: Call, name: DomainName): Promise<void> {
  const bucket = call.env.SNAPSHOT;
  const domain = of.domains.find((one) => one.name === name);
  if (!bucket || !domain) return;
  const { store, now: at } = readContext(call.env, { constraint: 'primary' });
  const head = await currentHead(store, name);
  if (head.edition === 0) return;
  const before = await readIndex(bucket, name).catch(() => undefined);
  const { lines: collected, ...held } = await collectDomain(of, store, domain, head.edition);
  // Another publish has come in between: the snapshot is its to write.
  if (!isSame(head, await currentHead(store, name))) return;
  const bytes = await compress(collected.parts);
  const lines = linesName(name, at);
  await bucket.put(lines, bytes);
  const index: SnapshotIndex = {
    format: 2,
    lines,
    digest: hexadecimal(await sha256(bytes)),
    edition: head.edition,
    asOf: head.publishedAt,
    at,
    ...held,
  };
  await bucket.put(indexName(name), bytesOf(JSON.stringify(index)));
  if (before && before.lines !== lines) await bucket.delete(before.lines);
}
