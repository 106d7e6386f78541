/** One check of a source: fetched under its conditions, compared, read, published, recorded. */

import { sql } from 'drizzle-orm';
import { headingsOf, readingOf } from '../ingest/mapping/index.ts';
import { type ParsedRow, parseRows } from '../ingest/parse/parse.ts';
import { UnreadableFile } from '../ingest/parse/unreadable-file.ts';
import { domainOf } from '../registry.ts';
import { endingOf } from './ending.ts';
import { SourceFailure } from './failure.ts';
import { type Fetched, fetchSource } from './fetch.ts';
import { followGateway } from './gateway.ts';
import { gatherPages } from './gather.ts';
import { feedType, fileType, KINDS, MOST_UNPACKED } from './kinds.ts';
import { type Link, pageLinks, readSitemap } from './links.ts';
import { textOfFetched } from './page-fetch.ts';
import { publishRows } from './publish-rows.ts';
import { beginRun, type Ending, endRun } from './runs.ts';
import type { Run, Source } from './source.ts';
import type { Work } from './work.ts';

async function* rowsOf(source: Source, fetched: Fetched): AsyncIterable<ParsedRow> {
  yield* parseRows(fetched.bytes, source.kind === 'feed' ? feedType(fetched) : fileType(fetched), {
    headings: await headingsOf(source.domain),
    reading: await readingOf(source.domain),
    maxBytes: MOST_UNPACKED,
    ...(source.mapping === undefined ? {} : { mapping: source.mapping }),
  });
}

async function* named(source: Source, rows: AsyncIterable<ParsedRow>): AsyncIterable<ParsedRow> {
  for await (const row of rows) {
    const { sourceName } = source;
    const add =
      sourceName !== undefined && domainOf(source.domain)?.readsPages && row.values.sourceName === undefined;
    yield add ? { ...row, values: { ...row.values, sourceName } } : row;
  }
}

const wanted = (work: Work, source: Source, address = source.address) => ({
  url: address,
  permit: work.permit,
  ...KINDS[source.kind],
});

/** The pages a fetched list leads to; an index of sitemaps is followed one step, to its newest two. */
async function linksOf(work: Work, source: Source, fetched: Fetched): Promise<Link[]> {
  const { selectors, addressPattern } = source;
  const { allowed } = work.reach;
  if (source.kind === 'feed') {
    const links: Link[] = [];
    for await (const { values } of named(source, rowsOf(source, fetched))) {
      const { url, body: _, ...base } = values;
      if (typeof url === 'string') links.push({ url, base });
    }
    return links;
  }
  const text = await textOfFetched(fetched);
  if (source.kind === 'page-list') {
    const links = await pageLinks(text, fetched.url, allowed, {
      selector: selectors?.links,
      pattern: addressPattern,
    });
    if (links.length > 0) return links;
    throw new SourceFailure(
      'Trang danh sách không có liên kết bài viết nào.',
      'The list page has no links to articles.',
    );
  }
  const { links, sitemaps } = readSitemap(text, fetched.url, allowed, addressPattern);
  for (const { url } of sitemaps.slice(0, 2)) {
    const part = await fetchSource(wanted(work, source, url), work.reach);
    if (part === 'unchanged') continue;
    links.push(...readSitemap(await textOfFetched(part), part.url, allowed, addressPattern).links);
  }
  return links;
}

async function attempt(
  work: Work,
  source: Source,
  runId: string,
  trigger: Run['trigger'],
): Promise<Ending | 'gathering'> {
  if (source.kind === 'gateway') return followGateway(work, source, trigger === 'editor');
  const { etag, lastModified, bodyHash } = source;
  const fetched = await fetchSource({ ...wanted(work, source), etag, lastModified }, work.reach);
  const isSame = fetched === 'unchanged' || fetched.hash === bodyHash;
  const body = fetched === 'unchanged' ? undefined : fetched;
  const validators = body
    ? { body: { etag: body.etag, lastModified: body.lastModified, hash: body.hash } }
    : {};
  const leads = source.kind === 'page-list' || source.kind === 'sitemap' || source.followLinks === true;
  if (!leads) {
    if (isSame) return { outcome: 'unchanged', ...validators };
    return {
      ...(await publishRows(work, source, () => named(source, rowsOf(source, fetched)))),
      ...validators,
    };
  }
  const links = isSame ? null : await linksOf(work, source, fetched);
  const ending = await gatherPages(work, source, runId, links, trigger === 'editor');
  if (body) {
    // Its links are remembered by now, whatever becomes of their pages.
    await work.store.write([
      sql`UPDATE sources SET etag = ${body.etag}, last_modified = ${body.lastModified}, body_hash = ${body.hash} WHERE id = ${source.id}`,
    ]);
  }
  return ending;
}

/** Checks a source now and answers its run; null while another check has it. `editor` is who asked for it. */
export async function checkSource(
  work: Work,
  source: Source,
  trigger: Run['trigger'],
  editor?: string,
): Promise<string | null> {
  const startedAt = work.now();
  const runId = await beginRun(work.store, source, trigger, startedAt, editor);
  if (runId === null) return null;
  const ending = await endingOf(source, async () => {
    try {
      return await attempt(work, source, runId, trigger);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      throw new SourceFailure(error.detail.vi, error.detail.en, { cause: error });
    }
  });
  if (ending !== 'gathering') await work.store.write(endRun(source, runId, ending, startedAt, work.now()));
  return runId;
}
