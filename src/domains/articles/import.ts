import * as z from 'zod';
import { cellJson, cellList } from '../../contract/cells.ts';
import { addressCell, bodyCell, instantCell, textCell } from '../../contract/import-cells.ts';
import type { HeldVersion, Importer, PreparedRecord } from '../../contract/importer.ts';
import { cleanArticle } from '../../extract/clean-article.ts';
import { withoutDateline } from '../../extract/dateline.ts';
import { formatDate, vietnamDay } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';
import { syllables } from '../../language/syllables.ts';
import { stableId } from '../../store/hash.ts';
import { summarise } from '../../summary/summarise.ts';
import { headings } from './headings.ts';
import { articleText } from './list.ts';
import { summariseWithModel, withModelSummary } from './model-summary.ts';
import { ARTICLE_KINDS, type ArticleRecord } from './record.ts';
import { reviewArticles, textKey } from './review.ts';

const KIND_WORDS: Readonly<Record<string, (typeof ARTICLE_KINDS)[number]>> = {
  'tin tuc': 'news',
  tin: 'news',
  'bai viet': 'news',
  phim: 'video',
  anh: 'photos',
  'phong su anh': 'photos',
  'hinh anh': 'photos',
};

const media = z
  .preprocess(
    (value) => {
      const list = cellJson(value);
      if (!Array.isArray(list)) return list ?? [];
      return list.map((item) => (typeof item === 'string' ? { url: item } : item));
    },
    z.array(
      z.object({
        kind: z.enum(['image', 'video']).default('image'),
        url: addressCell(2000),
        caption: textCell(1000).optional(),
      }),
    ),
  )
  .default([]);

/** No article of the web is older; a program's day zero is. */
const EARLIEST = Date.UTC(1990, 0, 1);

const row = z.object({
  id: textCell(200).optional(),
  url: addressCell(2000),
  title: textCell(1000),
  publishedAt: instantCell.refine((at) => !(Date.parse(at) < EARLIEST), {
    error: 'Ngày đăng này không thể có; hãy xem lại năm.',
  }),
  /** When its text was last corrected; kept by exports, and set by an import that finds a correction. */
  updatedAt: instantCell.optional(),
  body: bodyCell,
  author: textCell(200).optional(),
  kind: z
    .preprocess(
      (value) =>
        typeof value === 'string' ? (KIND_WORDS[fold(value)] ?? value.trim().toLowerCase()) : value,
      z.enum(ARTICLE_KINDS, { error: `kind phải là một trong: ${ARTICLE_KINDS.join(', ')}.` }),
    )
    .default('news'),
  topics: z.preprocess((value) => cellList(value) ?? [], z.array(textCell(100)).max(30)),
  summary: textCell(3000).optional(),
  language: textCell(10).default('vi'),
  media,
  sourceName: textCell(200).optional(),
});

/** Silent reading of Vietnamese runs at about 240 syllables a minute. */
const SYLLABLES_A_MINUTE = 240;
const DAY_MS = 86_400_000;

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname;
  } catch {
    return url;
  }
};

const laterOf = (one: string, other: string | undefined): string =>
  other === undefined || other < one ? one : other;

/** A correction moves `updatedAt`; what is said about an article, such as its topics, does not. */
function revise(given: PreparedRecord, before: HeldVersion, now: number): PreparedRecord {
  const same =
    given.record.title === before.record.title &&
    JSON.stringify(given.detail?.paragraphs) === JSON.stringify(before.detail?.paragraphs);
  // The same text keeps what a model made of it: asked again it would word it otherwise.
  const kept = same && before.record.summaryMethod === 'model' && given.record.summaryMethod !== 'given';
  const prepared = kept ? withModelSummary(given, String(before.record.summary)) : given;
  const { record } = prepared;
  const held = String(before.record.updatedAt ?? '');
  const stated = String(record.updatedAt);
  const updatedAt = same || stated > held ? laterOf(stated, held) : new Date(now).toISOString();
  if (updatedAt === record.publishedAt) return { ...prepared, record: { ...record, updatedAt } };
  const row = JSON.stringify({ ...JSON.parse(prepared.given ?? '{}'), updatedAt });
  return { ...prepared, record: { ...record, updatedAt }, given: row };
}

/** Import of articles: cleaned of what portals leak into them, and summarised from their own sentences. */
export const articlesImporter: Importer<z.infer<typeof row>> = {
  row,
  headings,
  children: [],
  searchIndex: 'articles_search',
  searchText: articleText,
  review: reviewArticles,
  revise,
  summariseWithModel,
  async prepare(given, context) {
    const cleaned = await cleanArticle({
      title: given.title,
      body: given.body,
      ...(given.author === undefined ? {} : { author: given.author }),
      ...(given.sourceName === undefined ? {} : { sourceName: given.sourceName }),
      publishedAt: given.publishedAt,
    });
    const summary = summarise({
      title: cleaned.title,
      paragraphs: cleaned.paragraphs,
      language: given.language,
      ...(cleaned.sapo === undefined ? {} : { sapo: cleaned.sapo }),
    });
    if (cleaned.paragraphs.length === 0) {
      context.warn({
        column: 'body',
        value: null,
        message: 'Bài không còn đoạn văn nào sau khi làm sạch.',
        code: 'body-empty',
      });
    }
    const at = Date.parse(given.publishedAt);
    if (at > context.now + 2 * DAY_MS) {
      context.warn({
        column: 'publishedAt',
        value: given.publishedAt,
        message: `Ngày đăng ${formatDate(vietnamDay(at))} khó tin; hãy xem lại năm, ngày và tháng.`,
        code: 'year-unlikely',
      });
    }
    const length = syllables(cleaned.paragraphs.join('\n')).length;
    const record: Omit<ArticleRecord, 'id'> = {
      title: cleaned.title,
      summary: given.summary === undefined ? summary.summary : withoutDateline(given.summary),
      keyPoints: summary.keyPoints,
      author: cleaned.author ?? given.author ?? null,
      source: { name: given.sourceName ?? hostOf(given.url), url: given.url },
      kind: given.kind,
      topics: given.topics,
      publishedAt: given.publishedAt,
      updatedAt: laterOf(given.publishedAt, given.updatedAt),
      language: given.language,
      readingMinutes: Math.max(1, Math.round(length / SYLLABLES_A_MINUTE)),
      summaryMethod: given.summary === undefined ? summary.method : 'given',
    };
    const found = cleaned.media.flatMap((medium) => {
      const url = URL.parse(medium.url, given.url);
      return url && /^https?:$/.test(url.protocol) ? [{ ...medium, url: url.href }] : [];
    });
    const pictures = [...given.media, ...found].map(({ kind, url, caption }) => ({
      kind,
      url,
      caption: caption ?? null,
    }));
    return {
      id: given.id ?? stableId('bai', given.url),
      record,
      detail: { paragraphs: cleaned.paragraphs, media: pictures },
      columns: {
        kind: given.kind,
        publishedAt: given.publishedAt,
        topics: JSON.stringify(given.topics.map(fold)),
        url: given.url,
        textKey: textKey(cleaned.title, cleaned.paragraphs),
      },
      search: articleText({ record, detail: { paragraphs: cleaned.paragraphs } }),
    };
  },
};
