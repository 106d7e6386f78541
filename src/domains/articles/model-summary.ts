/** Articles with the summary a language model wrote. */

import type { PreparedRecord } from '../../contract/importer.ts';
import { vietnamDay } from '../../language/dates.ts';
import type { Summarise } from '../../summary/model.ts';
import type { ArticleRecord } from './record.ts';
import { searchHeading } from './search-heading.ts';

/** The article as a model summarised it. */
export function withModelSummary(prepared: PreparedRecord, summary: string): PreparedRecord {
  const record = { ...prepared.record, summary, summaryMethod: 'model' };
  if (!prepared.search) return { ...prepared, record };
  const heading = searchHeading(summary, prepared.record.topics as string[]);
  return { ...prepared, record, search: { ...prepared.search, heading } };
}

/** A model is asked about Vietnamese articles that have neither a summary nor a lead of their own. */
export async function summariseWithModel(
  prepared: PreparedRecord,
  summarise: Summarise,
): Promise<PreparedRecord> {
  const { title, language, publishedAt, summaryMethod } = prepared.record as unknown as ArticleRecord;
  if (language !== 'vi' || summaryMethod !== 'extractive') return prepared;
  const paragraphs = prepared.detail?.paragraphs as string[];
  const summary = await summarise({ title, paragraphs }, vietnamDay(Date.parse(publishedAt)));
  return summary === null ? prepared : withModelSummary(prepared, summary);
}
