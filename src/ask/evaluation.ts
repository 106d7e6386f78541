/** Our own questions on the sample data, published so that the owner of any bot can score it. */
import * as z from 'zod';
import type { AskAnswer } from '../question/answer.ts';

/** One question and what its answer must have. */
export const evaluationItem = z
  .object({
    id: z.string(),
    question: z.string(),
    on: z.iso.date().optional(),
    expect: z.object({
      outcome: z.enum(['answer', 'ambiguous', 'not_held']),
      domain: z.string().optional(),
      recordIds: z.array(z.string()).optional().meta({ description: 'One of them is a fact or a citation.' }),
      contains: z
        .array(z.string())
        .optional()
        .meta({ description: 'All of them stand in the answer or a quotation.' }),
    }),
  })
  .meta({ id: 'EvaluationItem' });

export type EvaluationItem = z.infer<typeof evaluationItem>;

/** The question set, read only when it is asked for. */
export async function readEvaluation(): Promise<EvaluationItem[]> {
  const { default: lines } = await import('./evaluation.ndjson');
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as EvaluationItem);
}

const idOf = (url: string): string => decodeURIComponent(url.split('#')[0]?.split('/').at(-1) ?? '');

/** Whether an answer is right, and whether it is a confident answer that is wrong: the worst kind. */
export function scoreAnswer(
  { expect }: EvaluationItem,
  answer: AskAnswer,
): { right: boolean; wrongConfident: boolean } {
  const ids = new Set([
    ...answer.facts.map(({ recordId }) => recordId),
    ...answer.citations.map(({ url }) => idOf(url)),
  ]);
  const said = [answer.answer, ...answer.citations.map(({ quote }) => quote)].join('\n');
  const right =
    answer.outcome === expect.outcome &&
    (expect.domain === undefined || answer.domain === expect.domain) &&
    (expect.recordIds === undefined || expect.recordIds.some((id) => ids.has(id))) &&
    (expect.contains ?? []).every((part) => said.includes(part));
  return { right, wrongConfident: !right && answer.outcome === 'answer' };
}
