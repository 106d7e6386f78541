/** Answers reads from the snapshot when D1 is down. Whatever is wrong with it, it then simply has no answer. */
import type { DomainName } from '../contract/domain.ts';
import type { Answer, Read } from '../contract/read.ts';
import { hexadecimal, sha256 } from '../digest.ts';
import type { Call } from '../edge/call.ts';
import { type Entry, makeEntry } from '../edge/entry.ts';
import type { Snapshot } from '../edge/last-resort.ts';
import { readContext } from '../edge/read-context.ts';
import { Problem, type PublicText } from '../problem.ts';
import { type Row, type Store, toQuery, unavailable } from '../store/session.ts';
import { withTimeLimit } from '../time-limit.ts';
import type { MemoryDatabase } from './database.ts';
import { type Lacks, OMITTED, readIndex, type SnapshotIndex, type TableRows } from './layout.ts';

/** The first answer waits for the copy to be put together; what is late goes on, and the next finds it done. */
const PATIENCE_MS = 5_000;
const INDEX_TRUSTED_MS = 30_000;
/** An answer from the snapshot is asked for again soon: the database may be back. */
const LIFETIME_MS = 10_000;

const NOTE: Record<NonNullable<Lacks>, PublicText> = {
  records: {
    vi: 'Cơ sở dữ liệu tạm ngừng: chỉ tìm trong những bản ghi mới nhất có bản sao.',
    en: 'The database is down: only the newest records, of which a copy is held, were looked through.',
  },
  texts: {
    vi: 'Cơ sở dữ liệu tạm ngừng: những bản ghi cũ chỉ được tìm theo tên và đề mục.',
    en: 'The database is down: older records were searched by their titles and headings alone.',
  },
};

/** The statements of a read, answered by the copy. What it only has the list form of is not answered. */
function storeOf(database: MemoryDatabase): Store {
  const use = { roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, milliseconds: 0 };
  return {
    use,
    seen: new Map(),
    sawAllHeads: false,
    async read(statements) {
      const results: Row[][] = [];
      for (const statement of statements) {
        const { sql, params } = toQuery(statement);
        const rows = await database.run(sql, params);
        // A single record is asked for with the end of its version; a list has no use for what was left out.
        if (rows.some((row) => row.detail === OMITTED && 'until' in row))
          throw unavailable('its text is not in the snapshot');
        results.push(rows);
      }
      return results;
    },
    write: () => Promise.reject(unavailable('a snapshot is read only')),
  };
}

/** Lines of a gzipped object, one at a time, so that no more than one is held. */
async function* linesOf(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<string> {
  const text = new Response(bytes).body
    ?.pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  let rest = '';
  for await (const part of text ?? []) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Puts one line into the database. */
async function addLine(database: MemoryDatabase, line: string): Promise<void> {
  const parsed = JSON.parse(line) as TableRows | { schema: string[] };
  if ('schema' in parsed) {
    for (const statement of parsed.schema) {
      const ifAbsent = statement.replace(
        /^(CREATE (?:VIRTUAL TABLE|TABLE|UNIQUE INDEX|INDEX) )/i,
        '$1IF NOT EXISTS ',
      );
      await database.run(ifAbsent);
    }
    return;
  }
  const { table, columns, isIndex, rows } = parsed;
  await database.run(
    `INSERT ${isIndex ? '' : 'OR IGNORE '}INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')})
      SELECT ${columns.map((_, at) => `value ->> ${at}`).join(', ')} FROM json_each(?)`,
    [JSON.stringify(rows)],
  );
}

/** An answer with what its copy lacks said in it; null where that cannot be said. */
function honestly(answer: Answer, read: Read, lacking: ReadonlyMap<DomainName, Lacks>): Answer | null {
  const searching = /[?&](?:q|number|street)=/.test(read.key);
  const lacks = [...lacking.values()];
  const applies = lacks.includes('records')
    ? 'records'
    : lacks.includes('texts') && searching
      ? 'texts'
      : null;
  if (applies === null) return answer;
  if (!/\bjson\b/.test(answer.type) || typeof answer.body !== 'string') return null;
  const body = JSON.parse(answer.body) as {
    data?: { outcome?: string; domain?: DomainName | null };
    page?: object;
    meta?: { relaxed?: string | null };
  };
  if (body.data?.outcome !== undefined) {
    // “Not held” could be said only by who holds all; a subject of which records lack may have more to say.
    const isKnown = body.data.outcome !== 'not_held' && !lacking.get(body.data.domain as DomainName);
    return isKnown ? answer : null;
  }
  if (!body.meta || (!body.page && !('relaxed' in body.meta) && !Array.isArray(body.data))) return answer;
  const relaxed = [body.meta.relaxed, NOTE[applies].vi].filter(Boolean).join(' ');
  const page = body.page ? { page: { ...body.page, totalIsExact: false } } : {};
  return { ...answer, body: JSON.stringify({ ...body, ...page, meta: { ...body.meta, relaxed } }) };
}

/** How one isolate reads the snapshot; `purgedAt` tells when a domain last took something back for good. */
export function snapshotReader({ purgedAt }: Pick<Snapshot, 'purgedAt'>): Pick<Snapshot, 'entry'> {
  const indexes = new Map<DomainName, { index: SnapshotIndex | null; at: number }>();
  const indexOf = async (domain: DomainName, call: Call, now: number): Promise<SnapshotIndex | null> => {
    const held = indexes.get(domain);
    if (held && now - held.at < INDEX_TRUSTED_MS) return held.index;
    const index = await readIndex(call.env.SNAPSHOT as R2Bucket, domain);
    if (index === undefined) throw new Error(`the index of ${domain} is damaged`);
    if (index) indexes.set(domain, { index, at: now });
    return index;
  };
  /** The copy put together so far, and the object each domain in it came from. */
  let copy: { database: MemoryDatabase; from: Map<DomainName, string> } | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const load = async (
    wanted: ReadonlyMap<DomainName, SnapshotIndex>,
    call: Call,
  ): Promise<MemoryDatabase> => {
    const isMoved = [...(copy?.from ?? [])].some(
      ([name, lines]) => (wanted.get(name)?.lines ?? lines) !== lines,
    );
    if (!copy || isMoved) {
      const { openMemoryDatabase } = await import('./database.ts');
      copy = { database: await openMemoryDatabase(), from: new Map() };
    }
    const { database, from } = copy;
    for (const [name, { lines, digest }] of wanted) {
      if (from.has(name)) continue;
      const object = await call.env.SNAPSHOT?.get(lines);
      if (!object) throw new Error(`no ${lines}`);
      const bytes = new Uint8Array(await object.arrayBuffer());
      if (hexadecimal(await sha256(bytes)) !== digest) throw new Error(`${lines} is damaged`);
      try {
        await database.run('BEGIN');
        for await (const line of linesOf(bytes)) if (line !== '') await addLine(database, line);
        await database.run('COMMIT');
      } catch (error) {
        copy = null;
        throw error;
      }
      from.set(name, lines);
    }
    return database;
  };

  const find = async (read: Read, call: Call, now: number): Promise<Entry | null> => {
    if (!call.env.SNAPSHOT || read.domains.length === 0) return null;
    const found = await Promise.all(
      read.domains.map(async (name) => {
        const index = await indexOf(name, call, now);
        const purged = await purgedAt([name], call, now);
        const isHeld = index !== null && index.at > purged;
        return { name, index: isHeld ? index : null, isEmpty: index === null && purged === 0 };
      }),
    );
    const wanted = new Map(found.flatMap(({ name, index }) => (index ? [[name, index] as const] : [])));
    // What an answer is of must be held; what it rests on may never have been published.
    if (!found[0]?.index) return null;
    const published = new Set([...wanted.values()].flatMap((index) => index.published));
    const lacking = new Map<DomainName, Lacks>();
    for (const { name, index, isEmpty } of found) {
      const lacks = index ? index.lacks : isEmpty && !published.has(name) ? null : 'records';
      if (lacks) lacking.set(name, lacks);
    }
    const loaded = turn.then(() => load(wanted, call));
    turn = loaded.catch(() => undefined);
    call.waitUntil(turn);
    const context = { ...readContext(call.env, { now }), store: storeOf(await loaded) };
    const given = await read.produce(context);
    const answer = honestly(given, read, lacking);
    if (!answer) return null;
    const expiresAt = Math.min(answer.expiresAt ?? Number.POSITIVE_INFINITY, now + LIFETIME_MS);
    const entry = await makeEntry(read, { ...answer, expiresAt }, '', now);
    return { ...entry, storedAt: Math.min(...[...wanted.values()].map(({ at }) => at)) };
  };
  return {
    async entry(read, call, now) {
      const found = await withTimeLimit(find(read, call, now), PATIENCE_MS).catch((error: unknown) => {
        // A value that no edition knows is as wrong as ever; what is not found may only not be copied.
        if (error instanceof Problem && error.kind === 'invalid-parameter') throw error;
        const cause = error instanceof Problem ? (error.cause ?? error.kind) : error;
        console.error(JSON.stringify({ snapshot: read.key, cause: String(cause) }));
        return null;
      });
      return typeof found === 'symbol' ? null : found;
    },
  };
}
