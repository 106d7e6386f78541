import * as z from 'zod';
import { recordOrigin } from '../../contract/origin.ts';

export const ARTICLE_KINDS = ['news', 'video', 'photos'] as const;

const media = z.object({
  kind: z.enum(['image', 'video']),
  url: z.string(),
  caption: z.string().nullable(),
});

export const articleRecord = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    keyPoints: z.array(z.string()),
    author: z.string().nullable(),
    source: z.object({ name: z.string(), url: z.string() }),
    kind: z.enum(ARTICLE_KINDS),
    topics: z.array(z.string()),
    publishedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    language: z.string(),
    readingMinutes: z.int().min(1),
    summaryMethod: z.enum(['given', 'sapo', 'extractive', 'model']).meta({
      description:
        'Where the summary comes from: the import row, the lead, sentences of the text, or a language model.',
    }),
    origin: recordOrigin,
  })
  .meta({ id: 'Article' });

export const articleDetail = articleRecord
  .extend({ paragraphs: z.array(z.string()), media: z.array(media) })
  .meta({ id: 'ArticleDetail' });

export type ArticleRecord = z.infer<typeof articleRecord>;
export type ArticleDetail = z.infer<typeof articleDetail>;
