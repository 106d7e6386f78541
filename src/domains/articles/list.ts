import { type SQL, sql } from 'drizzle-orm';
import { type HeldVersion, heldVersion } from '../../contract/importer.ts';
import { day, oneOf, words } from '../../contract/parameters.ts';
import { addDays, startOfVietnamDay } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';
import { gatherBy } from '../../store/facets.ts';
import { ranked } from '../../store/ranked.ts';
import type {
  ListRequest,
  Page,
  PublicRecord,
  ReadContext,
  SearchText,
  Single,
} from '../../store/reading.ts';
import { type ScanPlan, scanPage } from '../../store/scan.ts';
import type { Row } from '../../store/session.ts';
import { single } from '../../store/single.ts';
import { ARTICLE_KINDS, type ArticleDetail, type ArticleRecord } from './record.ts';
import { searchHeading } from './search-heading.ts';

export const articleFilters = {
  q: words('Words of the title, summary or text.', 'cải cách hành chính'),
  kind: oneOf(ARTICLE_KINDS, 'Kind of item.'),
  topic: words('Topic, with or without diacritics.', 'du lịch'),
  from: day('Published on this day or later (in Vietnam).', '2026-01-01'),
  to: day('Published on this day or earlier.', '2026-12-31'),
  sort: oneOf(['newest', 'relevance'], '`relevance` with `q`, else `newest`.'),
} as const;

interface Filters {
  q?: string;
  kind?: string;
  topic?: string;
  from?: string;
  to?: string;
  sort?: 'newest' | 'relevance';
}

const instant = (day: string): string => new Date(startOfVietnamDay(day)).toISOString();

const present = (row: Row): PublicRecord & ArticleRecord => ({
  id: String(row.id),
  ...(JSON.parse(String(row.record)) as Omit<ArticleRecord, 'id'>),
});

/** Text of an article as search finds and ranks it. */
export function articleText({ record, detail }: HeldVersion): SearchText {
  const { title, summary, topics } = record as unknown as ArticleRecord;
  const { paragraphs = [] } = (detail ?? {}) as { paragraphs?: string[] };
  return { title, heading: searchHeading(summary, topics), text: paragraphs.join('\n') };
}

/** Articles newest first, or ranked by words. */
export async function listArticles(request: ListRequest, context: ReadContext): Promise<Page> {
  const filters = request.filters as Filters;
  const where: SQL[] = [];
  if (filters.kind !== undefined) where.push(sql`v.kind = ${filters.kind}`);
  if (filters.topic !== undefined) {
    where.push(sql`EXISTS (SELECT 1 FROM json_each(v.topics) t WHERE t.value = ${fold(filters.topic)})`);
  }
  if (filters.from !== undefined) where.push(sql`v.published_at >= ${instant(filters.from)}`);
  if (filters.to !== undefined) where.push(sql`v.published_at < ${instant(addDays(filters.to, 1))}`);
  const plan: ScanPlan = {
    domain: 'articles',
    table: 'articles',
    where,
    order: [
      { sql: sql`v.published_at`, descending: true },
      { sql: sql`v.id`, descending: true },
    ],
    select: [sql`v.id AS id`],
    ...(where.length === 0
      ? { total: sql`SELECT records AS total FROM heads WHERE domain = 'articles'` }
      : {}),
    facets: {
      kind: sql`v.kind`,
      topic: {
        value: sql`t.value`,
        join: sql`JOIN json_each(v.record, '$.topics') t`,
        gather: (groups) =>
          gatherBy(groups, (topic) => {
            const asked = fold(topic);
            return (group) => fold(String(group.value)) === asked;
          }),
      },
    },
  };
  if (filters.q !== undefined) {
    return ranked(
      {
        ...plan,
        select: [sql`v.id AS id`, sql`v.detail AS detail`],
        index: 'articles_search',
        join: sql`JOIN articles v ON v.row = m.rowid`,
        q: filters.q,
        present,
        text: (row) => ({ ...articleText(heldVersion(row)), owner: String(row.id) }),
        byRank: filters.sort !== 'newest',
      },
      request,
      context,
    );
  }
  return scanPage(plan, request, context, present);
}

/** One article with its text and media. */
export const articleById = (id: string, context: ReadContext): Promise<Single> =>
  single('articles', 'articles', id, context, (row) => {
    const detail = JSON.parse(String(row.detail ?? '{}')) as Pick<ArticleDetail, 'paragraphs' | 'media'>;
    return { ...present(row), paragraphs: detail.paragraphs ?? [], media: detail.media ?? [] };
  });
