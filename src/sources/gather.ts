/** Article pages of one check: fetched apart from each other, published together as one edition. */
import { sql } from 'drizzle-orm';
import type { ArticleRow } from '../extract/page-rows.ts';
import { SourceFailure } from './failure.ts';
import { inParallel } from './in-parallel.ts';
import type { Link } from './links.ts';
import { fetchPage } from './page-fetch.ts';
import { MOST_INLINE, MOST_QUEUED, noteLinks, pageFailed, takeDue } from './pages.ts';
import { publishRows } from './publish-rows.ts';
import { type Ending, endRun } from './runs.ts';
import type { Run, Source } from './source.ts';
import type { Work } from './work.ts';

const TOGETHER = 4;
const MOST_PUBLISHED = 500;
const MOST_MESSAGES = 100;
/** Whoever publishes a run has it for so long. */
const PUBLISHING_MS = 5 * 60_000;

/** What is read of the pages of a run: one batch. */
async function readGathered(work: Work, source: Source, runId: string) {
  const [ready = [], counts = [], reasons = []] = await work.store.read([
    sql`SELECT url, row FROM source_pages WHERE source_id = ${source.id} AND state = 'ready' ORDER BY url LIMIT ${MOST_PUBLISHED}`,
    sql`SELECT state, count(*) AS pages FROM source_pages WHERE run_id = ${runId} GROUP BY state`,
    sql`SELECT url, reason FROM source_pages WHERE run_id = ${runId} AND state = 'failed' ORDER BY url LIMIT 1`,
  ]);
  const count = (state: string) => Number(counts.find((row) => row.state === state)?.pages ?? 0);
  const [first] = reasons;
  return {
    pages: ready.map((row) => String(row.url)),
    // A page of briefs has several rows.
    ready: ready.flatMap((row) =>
      (JSON.parse(String(row.row)) as ArticleRow[]).map((values) => ({ page: String(row.url), values })),
    ),
    unchanged: count('published'),
    failed: count('failed'),
    waiting: count('waiting'),
    reason: first ? `${first.url}: ${first.reason}` : null,
  };
}

/** Publishes what the pages of a run gave. Rejects with Problem `conflict` while another import is under way. */
export async function publishGathered(work: Work, source: Source, runId: string): Promise<Ending> {
  const { pages, ready, unchanged, failed, reason } = await readGathered(work, source, runId);
  if (ready.length === 0) {
    if (failed > 0 && unchanged === 0) return { outcome: 'failed', failed, reason };
    return { outcome: 'unchanged', unchanged, failed, reason };
  }
  async function* rows() {
    for (const [index, { values }] of ready.entries()) yield { row: index + 1, values };
  }
  const given = await publishRows(work, source, rows).catch(async (error: unknown) => {
    if (!(error instanceof SourceFailure)) throw error;
    // Rows that nothing can be made of must not stand in the way of the next ones.
    await work.store.write(pages.map((url) => pageFailed(source, url, error.detail.vi, work.now())));
    throw error;
  });
  const urls = JSON.stringify(pages);
  await work.store.write([
    sql`UPDATE source_pages SET state = 'published', row = NULL
      WHERE source_id = ${source.id} AND state = 'ready' AND url IN (SELECT value FROM json_each(${urls}))`,
    ...[...given.rejected].flatMap(([row, message]) => {
      const page = ready[row - 1];
      return page ? [pageFailed(source, page.page, message, work.now())] : [];
    }),
  ]);
  return {
    ...given,
    unchanged: (given.unchanged ?? 0) + unchanged,
    failed: failed + (given.failed ?? 0),
    reason: reason ?? given.reason ?? null,
  };
}

/** Ends a run whose last page has come in: only one of those who notice does. */
export async function finishIfComplete(work: Work, source: Source, run: Run): Promise<void> {
  const now = new Date(work.now()).toISOString();
  const [claimed] = await work.store.write([
    sql`UPDATE source_runs SET publishing_until = ${new Date(work.now() + PUBLISHING_MS).toISOString()}
      WHERE id = ${run.id} AND outcome = 'gathering' AND (publishing_until IS NULL OR publishing_until <= ${now})
        AND NOT EXISTS (SELECT 1 FROM source_pages WHERE run_id = ${run.id} AND state = 'waiting') RETURNING id`,
  ]);
  if (!claimed?.length) return;
  const { endingOf } = await import('./ending.ts');
  const ending = await endingOf(source, () => publishGathered(work, source, run.id));
  await work.store.write(endRun(source, run.id, ending, Date.parse(run.startedAt), work.now()));
}

/** Fetches the pages that are due: by the queue, which ends the run later, or here and now. */
export async function gatherPages(
  work: Work,
  source: Source,
  runId: string,
  links: readonly Link[] | null,
  everything: boolean,
): Promise<Ending | 'gathering'> {
  if (links && links.length > 0) await work.store.write(noteLinks(source, links, work.now()));
  const most = work.pages ? MOST_QUEUED : MOST_INLINE;
  const due = await takeDue(work.store, source, runId, { most, everything, now: work.now() });
  if (due.length === 0 || !work.pages) {
    await inParallel(due, TOGETHER, (page) => fetchPage(work, source, page));
    return publishGathered(work, source, runId);
  }
  for (let at = 0; at < due.length; at += MOST_MESSAGES) {
    const part = due.slice(at, at + MOST_MESSAGES);
    await work.pages.sendBatch(part.map(({ url }) => ({ body: { source: source.id, run: runId, url } })));
  }
  return 'gathering';
}
