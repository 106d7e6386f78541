/** Open notices for a question that asks which there are. Pure. */

import type { Draft } from '../../../question/answer.ts';
import type { Evidence, Weighed } from '../../../question/evidence.ts';
import type { Question } from '../../../question/question.ts';
import type { Mentions } from '../../answering/mentions.ts';
import { whichNotice } from './answer.ts';
import { answerList, type readNotices } from './list.ts';
import type { NoticeHit } from './rank.ts';
import { dueWithin, saidTime } from './reading.ts';
import { noticeOption } from './say.ts';

/** Words that say a kind of work rather than that work is sought. */
const HOLLOW = new RegExp(
  '^(?:vi|tri|viec|lam|don|so|co|quan|thong|bao|danh|sach|dot|nguoi|nhan|su|cho|tim|cong|chuc|vien|nop|mo|' +
    'dau|nhung|truong|gi|nao|sap|nhat|som|gan|truoc)$',
);

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
  const then = due === null ? saidTime(context.question) : null;
  const wasOpen = ({ applyFrom, publishedAt, applyUntil }: (typeof open)[number]): boolean =>
    then === null ||
    (then.from <= applyUntil && then.to >= (applyFrom ?? publishedAt?.slice(0, 10) ?? applyUntil));
  if (then !== null && !open.some(wasOpen))
    return {
      outcome: 'not_held',
      domain: 'recruitments',
      understood: { ...understood, on: then.from },
      answer:
        `Các thông báo đang nhận hồ sơ đều không thuộc ${then.text.trim()}; ` +
        'bạn có thể xem các thông báo cũ trong mục tuyển dụng.',
      options: open.slice(0, 5).map(noticeOption),
    };
  const isDue = ({ applyUntil }: { applyUntil: string }): boolean =>
    due === null || (applyUntil >= due.from && applyUntil <= due.to);
  const when = due === null ? place : `${place}, hết hạn trong ${due.said}`;
  if (kind.length === 0 || due !== null)
    return answerList(open.filter(isDue).filter(wasOpen), when, understood);
  const said = kind.map(({ folded }) => folded).join(' ');
  const fitting = notices.filter(
    ({ named, found }) => coversKind(named, kind) || (coversKind(found, kind) && kind.length > 2),
  );
  const inWard = new Set(open.map(({ id }) => id));
  const now = fitting
    .filter(({ notice }) => notice.status === 'open' && (!ward || inWard.has(notice.id)) && wasOpen(notice))
    .map(({ notice }) => notice);
  if (now.length > 0) return answerList(now, place, { ...understood, q: said });
  // Others may be open: what is not among them is said as it was asked.
  const asked = saidAs(context.question, kind);
  return {
    ...answerList([], `${place} khớp với “${asked}”`, { ...understood, q: said }),
    options:
      fitting.length > 0
        ? (whichNotice(fitting.slice(0, 4), 'list', day).options ?? [])
        : open.slice(0, 4).map(noticeOption),
  };
}

/** The words as they stand in the question, from the capital that begins their name on. */
function saidAs({ words, text }: Question, kind: readonly Weighed[]): string {
  let from = kind[0]?.at ?? 0;
  while (/^\p{Lu}/u.test(words[from - 1]?.text ?? '')) from--;
  return text.slice(words[from]?.start, words[kind.at(-1)?.at ?? from]?.end);
}

const coversKind = ({ missing }: Evidence, kind: readonly Weighed[]): boolean =>
  kind.every((word) => !missing.some(({ at }) => at === word.at));
