/**
 * A check of another gateway: what it says it holds is proved by the digest it publishes, then what changed there since
 * the last check is taken over and what is gone is withdrawn. What cannot be proved changes nothing here.
 */
import { getTableName, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Domain } from '../contract/domain.ts';
import type { Importer } from '../contract/importer.ts';
import { headingsOf, readingOf } from '../ingest/mapping/index.ts';
import { checkerOf } from '../ingest/merge.ts';
import { type ParsedRow, parseRows } from '../ingest/parse/parse.ts';
import { importRows } from '../ingest/publish.ts';
import { purgeRecord } from '../ingest/purge.ts';
import { type ImportOptions, unconfirmed } from '../ingest/report.ts';
import { hashOf } from '../ingest/stage.ts';
import { domainOf } from '../registry.ts';
import { digestOf } from '../store/digest.ts';
import { editionOf, visible } from '../store/versions.ts';
import { SourceFailure } from './failure.ts';
import { type Fetched, fetchSource } from './fetch.ts';
import { KINDS } from './kinds.ts';
import { tooMany } from './publish-rows.ts';
import type { Ending } from './runs.ts';
import type { Source } from './source.ts';
import type { Work } from './work.ts';

const manifest = z.object({
  data: z.array(z.object({ domain: z.string(), edition: z.int(), digest: z.string().nullable() })),
});
const meta = z.object({ edition: z.int().nullable() });
const records = z.object({
  data: z.array(z.object({ id: z.string().min(1).max(500), hash: z.string().max(100) })),
  next: z.string().nullable(),
  purged: z.array(z.string().max(500)),
  meta,
});
const rows = z.object({
  data: z.array(z.object({ id: z.string(), row: z.record(z.string(), z.unknown()) })),
  next: z.string().nullable(),
  meta,
});

/** Records that one check takes over; a larger gateway is restored from its back-up first. */
const MOST_RECORDS = 200_000;
/** Beyond so many changed records all rows are read, page by page, rather than those alone. */
const MOST_NAMED = 1_000;
/** An address of a source has 2,000 characters at most. */
const NAMED_CHARACTERS = 1_600;
/** Rows asked for at once. */
const ROWS = '500';
/** Records of whose rows one statement is made. */
const NOTED = 10_000;

/** Another gateway, as one check follows it. */
interface Follow {
  work: Work;
  source: Source;
  /** The edition it had when the check began. */
  edition: number;
}

/** What an address of the gateway answers. Throws SourceFailure for what is not of the shape. */
async function ask<T>(
  { work, source }: Pick<Follow, 'work' | 'source'>,
  path: string,
  schema: z.ZodType<T>,
  query: Record<string, string> = {},
): Promise<T> {
  const url = new URL(path, source.address);
  url.search = new URLSearchParams(query).toString();
  const asked = { url: url.href, permit: work.permit, ...KINDS.gateway };
  const fetched = (await fetchSource(asked, work.reach)) as Fetched;
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder().decode(fetched.bytes));
  } catch {
    given = undefined;
  }
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new SourceFailure(
    `Câu trả lời của ${path} không phải của một cổng Một Cửa.`,
    `The answer of ${path} is not one of such a gateway.`,
  );
}

/** One page of what is held there; throws where the gateway has published meanwhile. */
async function page<T extends { meta: { edition: number | null } }>(
  follow: Follow,
  path: string,
  schema: z.ZodType<T>,
  query: Record<string, string>,
): Promise<T> {
  const answer = await ask(follow, path, schema, { domain: follow.source.domain, ...query });
  if (answer.meta.edition === follow.edition) return answer;
  throw new SourceFailure(
    'Cổng nguồn công bố ấn bản mới trong lúc được đọc; lần kiểm tra sau sẽ đọc lại.',
    'The gateway published while it was read; the next check reads it again.',
  );
}

/** Identifiers with their hashes, as the published digest proves them, and what was purged there. */
async function provedRecords(follow: Follow, digest: string | null) {
  const hashes = new Map<string, string>();
  const lines: string[] = [];
  const purged: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const part: z.infer<typeof records> = await page(
      follow,
      '/v1/manifest/records',
      records,
      next === '' ? {} : { after: next },
    );
    for (const { id, hash } of part.data) {
      hashes.set(id, hash);
      lines.push(`${id}\t${hash}`);
    }
    purged.push(...(next === '' ? part.purged : []));
    if (lines.length > MOST_RECORDS)
      throw new SourceFailure(
        `Cổng nguồn có hơn ${MOST_RECORDS} bản ghi; hãy khôi phục từ bản sao lưu của nó trước.`,
        `The gateway holds more than ${MOST_RECORDS} records; restore its back-up first.`,
      );
    next = part.next;
  }
  if (digest === null || (await digestOf(lines)) !== digest)
    throw new SourceFailure(
      'Danh sách bản ghi khác với mã băm mà cổng nguồn công bố; không nhận gì.',
      'The records are not what the published digest says; nothing is taken.',
    );
  return { hashes, purged };
}

/** The rows of changed records; those of few are asked for by name. */
async function changedRows(follow: Follow, changed: ReadonlySet<string>) {
  const found = new Map<string, Record<string, unknown>>();
  const keep = ({ data }: z.infer<typeof rows>): void => {
    for (const { id, row } of data) if (changed.has(id)) found.set(id, row);
  };
  const isNameable = (id: string): boolean =>
    encodeURIComponent(id).length < NAMED_CHARACTERS - 3 && !id.includes(',');
  if (changed.size > MOST_NAMED || ![...changed].every(isNameable)) {
    for (let next: string | null = ''; next !== null; ) {
      const part: z.infer<typeof rows> = await page(follow, '/v1/manifest/rows', rows, {
        limit: ROWS,
        ...(next === '' ? {} : { after: next }),
      });
      keep(part);
      next = part.next;
    }
    return found;
  }
  for (let left = [...changed]; left.length > 0; ) {
    const asked: string[] = [];
    for (let length = 0; asked.length < Math.min(100, left.length); ) {
      const id = left[asked.length] as string;
      length += encodeURIComponent(id).length + 3;
      if (length > NAMED_CHARACTERS) break;
      asked.push(id);
    }
    const before = found.size;
    keep(await page(follow, '/v1/manifest/rows', rows, { limit: ROWS, id: asked.join(',') }));
    if (found.size === before) break;
    left = left.filter((id) => !found.has(id));
  }
  return found;
}

/** Rows as an import reads them, with their identifiers and where they stood. */
async function parsed(
  source: Source,
  given: ReadonlyMap<string, Record<string, unknown>>,
): Promise<ParsedRow[]> {
  // Members that begin with “@” speak to the import; of them only where the record stood is taken.
  const own = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => name === '@origin' || !name.startsWith('@')));
  const text = [...given].map(([id, row]) => `${JSON.stringify({ ...own(row), id })}\n`).join('');
  const options = {
    headings: await headingsOf(source.domain),
    reading: await readingOf(source.domain),
    maxBytes: 4 * text.length + 1_000,
  };
  const read: ParsedRow[] = [];
  for await (const row of parseRows(new TextEncoder().encode(text), 'application/x-ndjson', options))
    read.push(row);
  return read;
}

/** Throws unless every row, read here, has the content that was proved there. */
async function proveRows(
  work: Work,
  domain: Domain,
  importer: Importer,
  options: ImportOptions,
  given: readonly ParsedRow[],
  hashes: ReadonlyMap<string, string>,
  changed: ReadonlySet<string>,
): Promise<void> {
  const check = checkerOf(work.store, domain, importer, { ...options, confirm: ['purged'] })(0);
  const proved = new Set<string>();
  for (let at = 0; at < given.length; at += 500)
    for (const { prepared, errors } of await check(given.slice(at, at + 500))) {
      const [error] = errors;
      if (error)
        throw new SourceFailure(
          `Cổng nguồn có bản ghi không đọc được ở đây (cột ${error.column ?? '?'}): ${error.message}`,
          'The gateway has a record that cannot be read here.',
        );
      if (prepared && hashOf(prepared) === hashes.get(prepared.id)) proved.add(prepared.id);
      else if (prepared)
        throw new SourceFailure(
          `Bản ghi ${prepared.id} khác với mã băm của nó; không nhận gì.`,
          `Record ${prepared.id} is not what its hash says; nothing is taken.`,
        );
    }
  const [lacking] = [...changed].filter((id) => !proved.has(id));
  if (lacking !== undefined)
    throw new SourceFailure(
      `Cổng nguồn liệt kê bản ghi ${lacking} mà không đưa ra; không nhận gì.`,
      `The gateway lists record ${lacking} and does not give it; nothing is taken.`,
    );
}

/** Statements that note what came from the source, with its hashes, and forget what is gone. */
function noteRecords(
  source: Source,
  taken: readonly (readonly [string, string])[],
  gone: readonly string[],
): SQL[] {
  const statements: SQL[] = [
    sql`DELETE FROM source_records WHERE source_id = ${source.id} AND id IN (SELECT value FROM json_each(${JSON.stringify(gone)}))`,
  ];
  for (let at = 0; at < taken.length; at += NOTED)
    statements.push(
      sql`INSERT OR REPLACE INTO source_records (source_id, id, hash) SELECT ${source.id}, json_extract(value, '$[0]'),
        json_extract(value, '$[1]') FROM json_each(${JSON.stringify(taken.slice(at, at + NOTED))})`,
    );
  return statements;
}

/**
 * Follows the domain of a source at another gateway. Rejects with SourceFailure for what its digest does not prove, for a
 * withdrawal of most records that no editor asked for (`isAsked`), and with Problem `conflict` while an import runs.
 */
export async function followGateway(work: Work, source: Source, isAsked: boolean): Promise<Ending> {
  const domain = domainOf(source.domain);
  if (!domain) throw new SourceFailure('Miền dữ liệu không còn.', 'The domain is gone.');
  const { store } = work;
  const { data } = await ask({ work, source }, '/v1/manifest', manifest);
  const there = data.find((one) => one.domain === source.domain);
  if (!there)
    throw new SourceFailure(
      'Cổng nguồn chưa công bố miền dữ liệu này.',
      'The gateway holds nothing of this domain.',
    );
  const body = { etag: null, lastModified: null, hash: there.digest ?? '' };
  if (there.digest !== null && there.digest === source.bodyHash) return { outcome: 'unchanged' };
  const follow = { work, source, edition: there.edition };
  const { hashes, purged } = await provedRecords(follow, there.digest);

  const table = sql.raw(getTableName(domain.table));
  const [known = [], here = []] = await store.read([
    sql`SELECT id, hash FROM source_records WHERE source_id = ${source.id}`,
    sql`SELECT v.id AS id, v.hash AS hash FROM ${table} v WHERE ${visible('v', editionOf(domain.name))}`,
  ]);
  const taken = new Map(known.map(({ id, hash }) => [String(id), String(hash)]));
  const held = new Map(here.map(({ id, hash }) => [String(id), String(hash)]));
  const gone = [...taken.keys()].filter((id) => !hashes.has(id));
  const changed = new Set<string>();
  const noted: (readonly [string, string])[] = [];
  let foreign = 0;
  for (const [id, hash] of hashes) {
    if (taken.get(id) === hash) continue;
    const own = held.get(id);
    // What is held here from elsewhere stays, unless it is the very same.
    if (own !== undefined && own !== hash && !taken.has(id)) {
      foreign += 1;
      continue;
    }
    noted.push([id, hash]);
    if (own !== hash) changed.add(id);
  }
  if (!isAsked && tooMany(gone.length, taken.size))
    throw new SourceFailure(
      `Cổng nguồn đã gỡ ${gone.length} trong ${taken.size} bản ghi lấy từ ` +
        'đó; biên tập viên cần bấm kiểm tra để gỡ theo.',
      `The gateway has withdrawn ${gone.length} of ${taken.size} records; an editor has to check it by hand.`,
    );

  const importer = await domain.importer();
  const notes = noteRecords(source, noted, gone);
  const options: ImportOptions = {
    mode: 'publish',
    strategy: 'merge',
    whole: true,
    withdraw: gone.filter((id) => held.has(id)),
    rejects: 'stop',
    // What was doubtful was confirmed there.
    confirm: 'all',
    editor: `nguồn: ${source.name}`,
    source: source.address,
    now: work.now(),
    models: work.models,
    withPublish: () => notes,
  };
  const given = changed.size === 0 ? [] : await parsed(source, await changedRows(follow, changed));
  await proveRows(work, domain, importer, options, given, hashes, changed);
  const rowsAgain = async function* () {
    yield* given;
  };
  const report = await importRows(store, domain, rowsAgain(), options);
  const [error] = report.errors;
  const [doubt] = report.published ? [] : unconfirmed(report);
  if (error ?? doubt)
    throw new SourceFailure(`Không công bố: ${error?.message ?? doubt?.first.message}`, 'Not published.');
  const { added, changed: revised, removed } = report.diff;
  const moved = added + revised + removed > 0;
  if (!moved) await store.write(notes);
  // A tombstone: what came from there and was taken back for good there goes here too, of earlier editions as well.
  const graves = purged.filter((id) => taken.has(id) && !hashes.has(id));
  for (const id of graves)
    await purgeRecord(store, work.buckets, domain, id, options.editor).catch((cause: unknown) => {
      if ((cause as { kind?: string }).kind !== 'not-found') throw cause;
    });
  if (moved || graves.length > 0) await work.announcePublish(domain.name);
  return {
    outcome: moved ? 'published' : 'unchanged',
    added,
    changed: revised,
    unchanged: hashes.size - changed.size - foreign,
    failed: foreign,
    edition: report.edition,
    reason:
      foreign === 0
        ? null
        : `${foreign} bản ghi trùng mã với bản ghi đang có từ nơi khác; bản đang có được giữ.`,
    body,
  };
}
