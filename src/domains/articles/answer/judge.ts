/** Claims of a sentence about what an article of news says, against the article. Pure. */
import { vietnamDay } from '../../../language/dates.ts';
import type { Claim } from '../../../question/claims.ts';
import { type Statement, statementsOf } from '../../../question/statements.ts';
import { holds, judgeByStatements, unchecked, type Verdict, verified } from '../../../question/verdict.ts';
import type { ArticleHit } from './answer.ts';

/** A claim about what an article of news says. */
export function judgeByArticle(
  claim: Claim,
  own: Statement | undefined,
  { id, record, paragraphs }: ArticleHit,
  day: string,
): Verdict {
  const url = `/articles/${encodeURIComponent(id)}`;
  const text = [record.title, record.summary, ...paragraphs].join('\n');
  if (claim.kind === 'quotation')
    return holds(text, claim.text) ? verified(claim, id, url) : unchecked(claim);
  if (claim.date?.from === vietnamDay(Date.parse(record.publishedAt))) return verified(claim, id, url);
  const verdict = judgeByStatements(claim, own, statementsOf(`${record.title}.`, text, day), id, url);
  // News tells of many days; one that it does not tell of may still be right.
  return claim.kind === 'date' && verdict.verdict === 'contradicted' ? unchecked(claim) : verdict;
}
