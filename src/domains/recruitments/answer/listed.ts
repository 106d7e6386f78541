/** Open notices for a question that asks which there are. Pure. */

import type { Draft } from '../../../question/answer.ts';
import type { Evidence, Weighed } from '../../../question/evidence.ts';
import type { Question } from '../../../question/question.ts';
import type { Mentions } from '../../answering/mentions.ts';
import { whichNotice } from './answer.ts';
import { answerList, type readNotices } from './list.ts';
import type { NoticeHit } from './rank.ts';
import { dueWithin } from './reading.ts';
import { noticeOption } from './say.ts';

/** Words that say a kind of work rather than that work is sought. */
const HOLLOW =
  /^(?:vi|tri|viec|lam|don|so|co|quan|thong|bao|danh|sach|dot|nguoi|nhan|su|cho|tim|cong|chuc|vien|nop|mo|dau|nhung|truong|gi|nao)$/;

/** What the notices were looked up with: open ones, of the wards named when any is. */
export interface ListContext {
  question: Question;
  mentions: Mentions;
  open: ReturnType<typeof readNotices>;
  day: string;
}

interface RankedNotices {
  words: readonly Weighed[];
  notices: readonly NoticeHit[];
}

/** The open notices beside a kind of work that the question wants left out: which of them is left is the reader's to see. */
export const notSorted = ({ open, day }: ListContext, said: string): Draft => ({
  outcome: 'not_held',
  reason: 'unclear',
  domain: 'recruitments',
  understood: { intent: 'list', status: 'open', on: day },
  answer:
    `Cổng chưa lọc được theo điều loại trừ “${said}” nên không trả lời thay. ` +
    (open.length === 0
      ? 'Hiện không có thông báo nào đang nhận hồ sơ.'
      : `Các thông báo đang nhận hồ sơ: ${open
          .slice(0, 5)
          .map(({ title, organisation }) => `${title} (${organisation})`)
          .join('; ')}.`),
  options: open.slice(0, 5).map(noticeOption),
});

/** The open notices of the kind of work and the place that a question names. */
export function listed(context: ListContext, { words, notices }: RankedNotices): Draft {
  const { mentions, open, day } = context;
  if (mentions.unknownUnit !== null && mentions.units.length === 0) {
    return {
      outcome: 'not_held',
      domain: 'recruitments',
      understood: { intent: 'list', ward: mentions.unknownUnit },
      answer: `Không có đơn vị hành chính “${mentions.unknownUnit}” trong dữ liệu đang có.`,
    };
  }
  const inName = (at: number) => mentions.units.some(({ from, to }) => from <= at && at < to);
  const kind = words.filter(({ at, folded, free }) => !free && !inName(at) && !HOLLOW.test(folded));
  const ward = mentions.units.find(({ items }) => items.some(({ isWard }) => isWard));
  const place = ward ? ` ở ${ward.items[0]?.name ?? ''}` : '';
  const understood = {
    intent: 'list',
    ...(ward ? { ward: ward.items[0]?.name } : {}),
    status: 'open',
    on: day,
  };
  const due = dueWithin(context.question);
  const isDue = ({ applyUntil }: { applyUntil: string }): boolean =>
    due === null || (applyUntil >= due.from && applyUntil <= due.to);
  const when = due === null ? place : `${place}, hết hạn trong ${due.said}`;
  if (kind.length === 0 || due !== null) return answerList(open.filter(isDue), when, understood);
  const said = kind.map(({ folded }) => folded).join(' ');
  const fitting = notices.filter(
    ({ named, found }) => coversKind(named, kind) || (coversKind(found, kind) && kind.length > 2),
  );
  const inWard = new Set(open.map(({ id }) => id));
  const now = fitting
    .filter(({ notice }) => notice.status === 'open' && (!ward || inWard.has(notice.id)))
    .map(({ notice }) => notice);
  const draft = answerList(now, place, { ...understood, q: said });
  return now.length > 0 || fitting.length === 0
    ? draft
    : { ...draft, options: whichNotice(fitting.slice(0, 4), 'list', day).options ?? [] };
}

const coversKind = ({ missing }: Evidence, kind: readonly Weighed[]): boolean =>
  kind.every((word) => !missing.some(({ at }) => at === word.at));
