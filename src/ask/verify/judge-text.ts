/** Claims of a sentence that names no document and no street, against the record that it is about. Pure. */
import { formatDate, vietnamDay } from '../../language/dates.ts';
import { fold } from '../../language/fold.ts';
import type { ArticleHit } from '../articles/answer.ts';
import { documentUrl } from '../legal/say.ts';
import type { LegalHit } from '../legal/topic.ts';
import type { Notice, NoticeHit } from '../recruitments/rank.ts';
import type { Claim, ClaimedSentence } from './claims.ts';
import { holds } from './judge-document.ts';
import { judgeStatement, type Statement, statementsOf } from './statements.ts';
import { contradicted, unchecked, type Verdict, verified } from './verdict.ts';

/** A figure or day against what one record states. */
function judgeStated(
  claim: Claim,
  own: Statement | undefined,
  statements: readonly Statement[],
  recordId: string,
  url: string,
): Verdict {
  if (!own) return unchecked(claim);
  const { verdict, by } = judgeStatement(own, statements);
  if (by === null) return unchecked(claim);
  return verdict === 'verified'
    ? verified(claim, recordId, url)
    : contradicted(claim, by.text, recordId, url);
}

const noticeUrl = (id: string): string => `/recruitments/${encodeURIComponent(id)}`;

/** What a notice states in its fields and its text. */
function statementsOfNotice({ notice, body }: NoticeHit, day: string): Statement[] {
  // A sentence on a notice may speak of all its fields at once; the words beside a figure tell which one it is of.
  const titles = notice.positions.map(({ title }) => title).join(', ');
  const under = `${notice.title}. ${notice.organisation}. ${titles}. tuyển dụng cần tuyển chỉ tiêu lệ phí dự tuyển.`;
  const counts = notice.positions.flatMap(({ title, count, requirements }) =>
    count === null
      ? []
      : [`${title} ${requirements ?? ''} ${count}`, `${title} ${requirements ?? ''} ${count} người`],
  );
  return [
    ...(notice.quota === null
      ? []
      : statementsOf(under, `tổng số lượng ${notice.quota} người viên chức công chức`, day)),
    ...counts.flatMap((text) => statementsOf(under, text, day)),
    ...(notice.fee === null ? [] : statementsOf(under, `lệ phí dự tuyển, phí dự thi ${notice.fee}`, day)),
    ...statementsOf(under, body, day),
  ];
}

const UNTIL = /\b(?:den|han|truoc|cuoi|chot|cham nhat|het)(?: [a-z]+){0,3}$/;
const FROM = /\b(?:tu|bat dau|mo)(?: [a-z]+){0,3}$/;

function judgeNoticeDate(claim: Claim, notice: Notice, { text, start }: ClaimedSentence): Verdict {
  const given = claim.date?.from;
  const before = fold(text.slice(0, claim.start - start));
  const until = UNTIL.test(before);
  const from = !until && FROM.test(before);
  const right = from ? notice.applyFrom : notice.applyUntil;
  const other = !until && !from && given === notice.applyFrom;
  if (given === right || other) return verified(claim, notice.id, noticeUrl(notice.id));
  return right === null || !(until || from)
    ? unchecked(claim)
    : contradicted(claim, formatDate(right), notice.id, noticeUrl(notice.id));
}

/** A claim about a notice. */
export function judgeByNotice(
  claim: Claim,
  own: Statement | undefined,
  hit: NoticeHit,
  sentence: ClaimedSentence,
  day: string,
): Verdict {
  const { notice, body } = hit;
  const url = noticeUrl(notice.id);
  if (claim.kind === 'date') return judgeNoticeDate(claim, notice, sentence);
  if (claim.kind !== 'quotation')
    return judgeStated(claim, own, statementsOfNotice(hit, day), notice.id, url);
  const fields = [notice.title, notice.organisation, notice.fee, notice.method, notice.place, notice.contact];
  const whole = [...fields, ...notice.positions.flatMap((each) => [each.title, each.requirements]), body];
  return holds(whole.filter(Boolean).join('\n'), claim.text)
    ? verified(claim, notice.id, url)
    : unchecked(claim);
}

/** A claim about what the law says, by the articles that the sentence may mean. */
export function judgeByLaw(
  claim: Claim,
  own: Statement | undefined,
  hits: readonly LegalHit[],
  day: string,
): Verdict {
  let refused: Verdict | null = null;
  for (const { record, passage } of hits) {
    const url = documentUrl(record.id, passage.anchor);
    if (claim.kind === 'quotation') {
      if (holds(`${passage.heading}\n${passage.text}`, claim.text)) return verified(claim, record.id, url);
      continue;
    }
    const statements = statementsOf(`${record.title}. ${passage.heading}.`, passage.text, day);
    const verdict = judgeStated(claim, own, statements, record.id, url);
    if (verdict.verdict === 'verified') return verdict;
    if (verdict.verdict === 'contradicted') refused ??= verdict;
  }
  // Another law may say what this one denies: only where a single article is meant is a sentence without its law false.
  return hits.length === 1 && refused ? refused : unchecked(claim);
}

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
  const verdict = judgeStated(claim, own, statementsOf(`${record.title}.`, text, day), id, url);
  // News tells of many days; one that it does not tell of may still be right.
  return claim.kind === 'date' && verdict.verdict === 'contradicted' ? unchecked(claim) : verdict;
}
