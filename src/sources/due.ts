/** The cron trigger and the queue: what is due is checked, what was gathered is published. */
import { sql } from 'drizzle-orm';
import type { PageMessage } from '../env.ts';
import { checkSource } from './check.ts';
import { finishIfComplete } from './gather.ts';
import { inParallel } from './in-parallel.ts';
import { fetchPage } from './page-fetch.ts';
import { abandonWaiting, waitingPage } from './pages.ts';
import { endRun, runById, sourceById } from './runs.ts';
import type { Source } from './source.ts';
import { readRun, readSource } from './source-rows.ts';
import type { Work } from './work.ts';

/** Sources of one trigger; the others come with the next. */
const MOST_SOURCES = 12;
/** Domains checked side by side. Sources of one domain take turns, for one import of it runs at a time. */
const TOGETHER = 3;
/** A run whose pages have not all come by then is published without them. */
const PATIENCE_MS = 12 * 60_000;

/** Ends runs that wait for pages that will not come, or whose invocation died. */
async function closeStale(work: Work): Promise<void> {
  const before = new Date(work.now() - PATIENCE_MS).toISOString();
  const [rows = []] = await work.store.read([
    sql`SELECT r.*, (SELECT count(*) FROM source_pages p WHERE p.run_id = r.id) AS pages FROM source_runs r
      WHERE r.outcome = 'gathering' AND r.started_at < ${before} LIMIT 20`,
  ]);
  for (const row of rows) {
    const run = readRun(row);
    const source = await sourceById(work.store, String(row.source_id));
    if (!source) continue;
    if (Number(row.pages) === 0) {
      const reason = 'Lần kiểm tra bị ngắt giữa chừng.';
      await work.store.write(
        endRun(
          source,
          run.id,
          { outcome: 'failed', reason, ours: true },
          Date.parse(run.startedAt),
          work.now(),
        ),
      );
    } else {
      await work.store.write([abandonWaiting(run.id, work.now())]);
      await finishIfComplete(work, source, run);
    }
  }
}

/** Checks every source that is due. Returns how many were. */
export async function checkDue(work: Work): Promise<number> {
  await closeStale(work);
  const now = new Date(work.now()).toISOString();
  const [rows = []] = await work.store.read([
    sql`SELECT * FROM sources WHERE enabled = 1 AND next_check_at <= ${now}
      AND (claimed_until IS NULL OR claimed_until <= ${now}) ORDER BY next_check_at LIMIT ${MOST_SOURCES}`,
  ]);
  const byDomain = Map.groupBy(rows.map(readSource), ({ domain }) => domain);
  await inParallel([...byDomain.values()], TOGETHER, async (sources: Source[]) => {
    for (const source of sources) await checkSource(work, source, 'schedule');
  });
  return rows.length;
}

/** Fetches the pages of a batch of messages, and publishes the runs they complete. */
export async function consumePages(work: Work, batch: MessageBatch<PageMessage>): Promise<void> {
  const sources = new Map<string, Promise<Source | null>>();
  const sourceOf = (id: string): Promise<Source | null> => {
    const held = sources.get(id) ?? sourceById(work.store, id);
    sources.set(id, held);
    return held;
  };
  await inParallel(batch.messages, batch.messages.length, async (message) => {
    const { source: id, run, url } = message.body;
    try {
      const source = await sourceOf(id);
      const page = source && (await waitingPage(work.store, id, run, url));
      if (source && page) await fetchPage(work, source, page);
      message.ack();
    } catch (error) {
      console.error(JSON.stringify({ source: id, page: url, cause: String(error) }));
      message.retry({ delaySeconds: 30 });
    }
  });
  for (const id of new Set(batch.messages.map(({ body }) => body.run))) {
    const [first] = batch.messages.filter(({ body }) => body.run === id);
    const [run, source] = [await runById(work.store, id), first ? await sourceOf(first.body.source) : null];
    if (run && source) await finishIfComplete(work, source, run);
  }
}
