/** Writes what is served when D1 is down and nothing is cached: lists, newest records, the street index. */
import { sql } from 'drizzle-orm';
import type { Domain, DomainName } from '../contract/domain.ts';
import type { Endpoint, ReadEndpoint } from '../contract/endpoint.ts';
import type { Read } from '../contract/read.ts';
import type { Call } from '../edge/call.ts';
import { isRefusal } from '../edge/produce.ts';
import { readContext } from '../edge/read-context.ts';
import { Problem } from '../problem.ts';
import { currentHead } from '../store/editions.ts';
import type { ListRequest, ReadContext } from '../store/reading.ts';
import { oneRoundTrip } from '../store/round-trip.ts';
import { type Collected, collect, joined } from './collected.ts';
import { artifactKey, bodiesName, indexName, type SnapshotIndex, snapshotIndex } from './layout.ts';

/** Newest records kept of each domain. */
const NEWEST = 500;
/** Records of every walk a domain asks to be kept whole, at most. */
const MOST = 2_000;
const PAGE = 100;
/** Records read in one go. */
const TOGETHER = 50;
/**
 * Statements one turn may ask. D1 answers 1,000 an invocation, of which the publish before has had its part; the next turn of
 * the trigger goes on where this one ended.
 */
const MOST_STATEMENTS = 600;

/** The gateway a snapshot is of. */
export interface SnapshotOf {
  endpoints: readonly Endpoint[];
  domains: readonly Domain[];
  /** Statements of one turn, `MOST_STATEMENTS` by default. */
  mostStatements?: number;
}

/** The read that an endpoint makes of an address. */
function readOf(endpoint: ReadEndpoint, call: Call, path: string): Read {
  const url = new URL(path, call.origin);
  return endpoint.read({
    env: call.env,
    req: { url: url.href, path: url.pathname, header: () => undefined },
  });
}

/** Identifiers of a walk over a list, in its order. */
async function walk(
  list: (
    request: ListRequest,
    context: ReadContext,
  ) => Promise<{ records: { id: string }[]; next: ListRequest['cursor'] }>,
  filters: ListRequest['filters'],
  most: number,
  context: ReadContext,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: ListRequest['cursor'] = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(
      { filters, limit: PAGE, cursor, facets: [] },
      context,
    );
    ids.push(...page.records.map(({ id }) => id));
    cursor = page.next;
  } while (cursor && ids.length < most);
  return ids.slice(0, most);
}

/** Collects the domain's answers, most needed first, and says whether it came to their end. */
async function collectDomain(
  { endpoints, domains, mostStatements = MOST_STATEMENTS }: SnapshotOf,
  into: Collected,
  call: Call,
  domain: DomainName,
  context: ReadContext,
  edition: number,
): Promise<boolean> {
  const endpoint = (path: string) => endpoints.find((one) => one.path === path) as ReadEndpoint;
  const declared = domains.find(({ name }) => name === domain);
  if (!declared) return true;
  const path = `/v1/${domain}`;
  const first = readOf(endpoint(path), call, path);
  await collect(into, first.key, await first.produce(context));
  for (const held of endpoints) {
    const kept = 'read' in held ? held.keeps : undefined;
    if (kept?.domain !== domain) continue;
    const [rows = []] = await context.store.read([
      sql`SELECT body FROM artifacts WHERE domain = ${domain} AND edition = ${edition} AND name = ${kept.artifact} ORDER BY part`,
    ]);
    await collect(into, artifactKey(kept.artifact), {
      body: rows.map(({ body }) => String(body)).join(''),
      type: 'text/plain',
    });
  }
  const ids = new Set<string>();
  for (const filters of declared.keptWhole ?? [])
    for (const id of await walk(declared.list, filters, MOST, context)) ids.add(id);
  for (const id of await walk(declared.list, declared.newest ?? {}, NEWEST, context)) ids.add(id);
  const one = endpoint(`${path}/:id`);
  const wanted = [...ids]
    .map((id) => readOf(one, call, `${path}/${encodeURIComponent(id)}`))
    .filter(({ key }) => !(key in into.entries));
  const { use } = context.store;
  let dearest = 0;
  for (let start = 0; start < wanted.length; start += TOGETHER) {
    const before = use.statements;
    if (start > 0 && before + dearest > mostStatements) return false;
    const reads = wanted.slice(start, start + TOGETHER);
    const answers = await oneRoundTrip(
      context.store,
      reads.map((read) => async (store: typeof context.store) => {
        try {
          return await read.produce({ ...context, store });
        } catch (error) {
          // A record withdrawn meanwhile is left out; a database that fails ends the work.
          if (isRefusal(error)) return null;
          throw error;
        }
      }),
    );
    for (const [index, read] of reads.entries()) {
      const answer = answers[index];
      if (answer) await collect(into, read.key, answer);
    }
    dearest = Math.max(dearest, use.statements - before);
  }
  return true;
}

/** What an unfinished snapshot of this very edition and day holds already, to go on from. */
async function begun(
  bucket: R2Bucket,
  index: SnapshotIndex | undefined,
  { edition, publishedAt }: { edition: number; publishedAt: string | null },
  day: string,
): Promise<Collected> {
  const isOurs = index?.edition === edition && index.asOf === publishedAt && index.day === day;
  const object = isOurs && !index.isComplete ? await bucket.get(index.bodies) : null;
  if (!object || !index) return { parts: [], bytes: 0, entries: {} };
  const bytes = new Uint8Array(await object.arrayBuffer());
  return { parts: [bytes], bytes: bytes.byteLength, entries: index.entries };
}

/** Writes the snapshot of a domain's current edition. Bodies first, then the index that names them. */
export async function writeSnapshot(of: SnapshotOf, call: Call, domain: DomainName): Promise<void> {
  const bucket = call.env.SNAPSHOT;
  if (!bucket) return;
  const context = readContext(call.env, { constraint: 'primary' });
  const { edition, publishedAt } = await currentHead(context.store, domain);
  const written = await bucket.get(indexName(domain)).then(
    (object) => object?.json(),
    () => undefined,
  );
  const before = snapshotIndex.safeParse(written).data;
  const into = await begun(bucket, before, { edition, publishedAt }, context.today);
  const isComplete = await collectDomain(of, into, call, domain, context, edition).catch((error: unknown) => {
    console.error(
      JSON.stringify({ snapshot: domain, kept: Object.keys(into.entries).length, cause: String(error) }),
    );
    // The database may answer again; one that is full is as whole as it will be.
    return !(error instanceof Problem);
  });
  const now = await currentHead(context.store, domain);
  // Another publish has come in between: the snapshot is its to write.
  if (into.parts.length === 0 || now.edition !== edition || now.publishedAt !== publishedAt) return;
  const { now: at, today: day } = context;
  const bodies = bodiesName(domain, at);
  await bucket.put(bodies, joined(into));
  const index: SnapshotIndex = {
    format: 1,
    bodies,
    edition,
    asOf: publishedAt,
    at,
    day,
    isComplete,
    entries: into.entries,
  };
  await bucket.put(indexName(domain), JSON.stringify(index));
  if (before?.bodies && before.bodies !== bodies) await bucket.delete(before.bodies);
}
