/** News that a question is about, and the sentence of it that answers. Pure. */

import { formatDate, vietnamDay } from '../../../language/dates.ts';
import { sentences } from '../../../language/sentences.ts';
import type { Draft } from '../../../question/answer.ts';
import { askedValue, hasValue } from '../../../question/asked-value.ts';
import { type Evidence, evidence, read, type Weighed } from '../../../question/evidence.ts';
import type { Question } from '../../../question/question.ts';
import type { Row } from '../../../store/session.ts';
import type { ArticleRecord } from '../record.ts';

export interface ArticleHit {
  id: string;
  record: Omit<ArticleRecord, 'id'>;
  paragraphs: readonly string[];
  found: Evidence;
  score: number;
}

/** Kinds of value that nothing else stands in for. */
const PARTICULAR = new Set(['money', 'clock', 'area', 'percent']);

/** Hits with their evidence, best first. */
export function rankArticles(
  rows: readonly Row[],
  words: readonly Weighed[],
  question: Question,
): ArticleHit[] {
  const kind = askedValue(question);
  return rows
    .map((row): ArticleHit => {
      const record = JSON.parse(String(row.record)) as ArticleHit['record'];
      const { paragraphs = [] } = JSON.parse(String(row.detail ?? '{}')) as { paragraphs?: string[] };
      const text = paragraphs.join('\n');
      const body = read(`${record.title}. ${record.topics.join('. ')}. ${text}`);
      const found = evidence(words, body, null, question.accented);
      const valued =
        kind === null
          ? 0
          : hasValue(`${record.title}. ${text}`, kind)
            ? 0.06
            : PARTICULAR.has(kind)
              ? -0.3
              : -0.06;
      return { id: String(row.id), record, paragraphs, found, score: found.score + valued };
    })
    .sort((a, b) => b.score - a.score);
}

/** The sentence that bears out the question best, of those that fit; null where none does. */
export function bestSentence(
  { record, paragraphs }: ArticleHit,
  words: readonly Weighed[],
  question: Question,
  fits: (sentence: string) => boolean,
): string | null {
  const kind = askedValue(question);
  const lines = paragraphs
    .flatMap((paragraph) => sentences(paragraph).map(({ text }) => text))
    .filter((line) => fits(line));
  const title = read(record.title);
  let [best, most]: [string | null, number] = [null, -1];
  for (const line of lines) {
    const found = evidence(words, read(line), title, question.accented);
    const own = evidence(words, read(line), null, question.accented);
    const score = own.score * 0.7 + found.score * 0.3 + (kind !== null && hasValue(line, kind) ? 0.25 : 0);
    if (score > most) [best, most] = [line, score];
  }
  return best;
}

const source = (hit: ArticleHit, quote: string) => ({
  title: hit.record.title,
  url: `/articles/${encodeURIComponent(hit.id)}`,
  quote,
});
const dayOf = (hit: ArticleHit): string => formatDate(vietnamDay(Date.parse(hit.record.publishedAt)));

/** The answer of one article by a sentence of it, with its date. */
export function answerArticle(hit: ArticleHit, quote: string): Draft {
  return {
    outcome: 'answer',
    domain: 'articles',
    understood: { intent: 'news', article: hit.id },
    answer: `${quote} (Tin “${hit.record.title}”, ${hit.record.source.name}, ${dayOf(hit)}.)`,
    facts: [
      { label: 'Tin', value: hit.record.title, recordId: hit.id },
      { label: 'Ngày đăng', value: vietnamDay(Date.parse(hit.record.publishedAt)), recordId: hit.id },
    ],
    citations: [source(hit, quote)],
  };
}

/** Several articles fit equally well. */
export function whichArticle(hits: readonly ArticleHit[]): Draft {
  return {
    outcome: 'ambiguous',
    domain: 'articles',
    understood: { intent: 'news' },
    answer:
      `Có ${hits.length} tin về ` +
      `việc này: ${hits.map((hit) => `“${hit.record.title}” (${dayOf(hit)})`).join('; ')}. Bạn hỏi tin nào?`,
    facts: hits.map((hit) => ({ label: 'Tin', value: hit.record.title, recordId: hit.id })),
    citations: hits.map((hit) => source(hit, hit.record.title)),
    options: hits.map((hit) => ({ label: hit.record.title, question: `Tin “${hit.record.title}” nói gì?` })),
  };
}
