/** Claims of a sentence about a notice, against the notice. Pure. */
import { formatDate } from '../../../language/dates.ts';
import { fold } from '../../../language/fold.ts';
import type { Claim, ClaimedSentence } from '../../../question/claims.ts';
import { type Statement, statementsOf } from '../../../question/statements.ts';
import {
  contradicted,
  holds,
  judgeByStatements,
  unchecked,
  type Verdict,
  verified,
} from '../../../question/verdict.ts';
import type { Notice, NoticeHit } from './rank.ts';

const noticeUrl = (id: string): string => `/recruitments/${encodeURIComponent(id)}`;

/** What a notice states in its fields and its text. */
function statementsOfNotice({ notice, body }: NoticeHit, day: string): Statement[] {
  // A sentence on a notice may speak of all its fields at once; the words beside a figure tell which one it is of.
  const titles = notice.positions.map(({ title }) => title).join(', ');
  const under = `${notice.title}. ${notice.organisation}. ${titles}. tuyển dụng cần tuyển chỉ tiêu lệ phí dự tuyển.`;
  // The figure stands beside the post that it is of: what is required for it comes before, in a sentence of its own.
  const counts = notice.positions.flatMap(({ title, count, requirements }) =>
    count === null
      ? []
      : [`${title} ${count}`, `${title} ${count} người`].map((text) => ({
          text,
          lead: `${under} ${requirements ?? ''}`,
        })),
  );
  return [
    ...(notice.quota === null
      ? []
      : statementsOf(under, `tổng số lượng ${notice.quota} người viên chức công chức`, day)),
    ...counts.flatMap(({ text, lead }) => statementsOf(lead, text, day)),
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
    return judgeByStatements(claim, own, statementsOfNotice(hit, day), notice.id, url);
  const fields = [notice.title, notice.organisation, notice.fee, notice.method, notice.place, notice.contact];
  const whole = [...fields, ...notice.positions.flatMap((each) => [each.title, each.requirements]), body];
  return holds(whole.filter(Boolean).join('\n'), claim.text)
    ? verified(claim, notice.id, url)
    : unchecked(claim);
}
