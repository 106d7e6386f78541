/** Fetches one article page of a source and keeps its row until all of a run are published together. */
import type { SQL } from 'drizzle-orm';
import { wholeText } from '../ingest/parse/text.ts';
import { readArticlePage } from './article-page.ts';
import { SourceFailure } from './failure.ts';
import { type Fetched, fetchSource } from './fetch.ts';
import { type DuePage, pageFailed, pageReady, pageUnchanged } from './pages.ts';
import type { Source } from './source.ts';
import type { Work } from './work.ts';

const PAGE_BYTES = 4 * 1024 ** 2;
const PAGE_MILLISECONDS = 12_000;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/** Text of a fetched body in the encoding it turns out to be in. */
export async function textOfFetched({ bytes, type }: Fetched): Promise<string> {
  const named = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  const declared = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 2_048)),
  )?.[1];
  async function* once() {
    yield bytes;
  }
  return wholeText(once(), bytes.byteLength, named ?? declared);
}

async function attempt(work: Work, source: Source, page: DuePage): Promise<SQL> {
  const { url, etag, lastModified, bodyHash, base } = page;
  try {
    const fetched = await fetchSource(
      {
        url,
        accept: 'text/html, application/xhtml+xml;q=0.9',
        types: HTML,
        maxBytes: PAGE_BYTES,
        milliseconds: PAGE_MILLISECONDS,
        etag,
        lastModified,
        permit: work.permit,
      },
      work.reach,
    );
    if (fetched === 'unchanged' || fetched.hash === bodyHash) return pageUnchanged(source, url, work.now());
    const rows = await readArticlePage(await textOfFetched(fetched), url, source, base);
    return pageReady(source, url, rows, fetched, work.now());
  } catch (error) {
    const reason = error instanceof SourceFailure ? error.detail.vi : 'Không đọc được trang.';
    if (!(error instanceof SourceFailure))
      console.error(JSON.stringify({ source: source.id, page: url, cause: String(error) }));
    return pageFailed(source, url, reason, work.now());
  }
}

/** Fetches a page and notes what became of it; rejects only when the database does. */
export async function fetchPage(work: Work, source: Source, page: DuePage): Promise<void> {
  await work.store.write([await attempt(work, source, page)]);
}
