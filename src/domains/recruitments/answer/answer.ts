import type { Draft } from '../../../question/answer.ts';
import { evidence, read, type Weighed } from '../../../question/evidence.ts';
import type { Question } from '../../../question/question.ts';
import { noticeAbroad } from './abroad.ts';
import { type Position, particular } from './particular.ts';
import type { Notice, NoticeHit } from './rank.ts';
import type { RecruitIntent } from './reading.ts';
import { noticeFact, noticeOption, noticeSource, stateFact, stateOf } from './say.ts';

/** Positions the words speak of most; all when they speak of none. */
function askedPositions(
  { positions }: Notice,
  words: readonly Weighed[],
  question: Question,
): { positions: readonly Position[]; told: boolean } {
  const scored = positions.map((position) => ({
    position,
    score: evidence(words, read(`${position.title} ${position.code ?? ''}`), null, question.accented).score,
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const chosen = scored
    .filter(({ score }) => score > 0 && score >= best - 0.001)
    .map(({ position }) => position);
  return chosen.length > 0 && chosen.length < positions.length
    ? { positions: chosen, told: true }
    : { positions, told: false };
}

/** What is asked of a notice, from its fields; its deadline is always said. */
export function answerNotice(
  hit: NoticeHit,
  intent: RecruitIntent,
  words: readonly Weighed[],
  question: Question,
  day: string,
): Draft {
  const { notice } = hit;
  const asked = askedPositions(notice, words, question);
  const { sentence, facts, quote } = particular(hit, intent, asked, words, question);
  const state = `${notice.title} (${notice.organisation}) ${stateOf(notice)}.`;
  return {
    outcome: 'answer',
    domain: 'recruitments',
    understood: { intent, notice: notice.id, organisation: notice.organisation, on: day },
    answer: sentence === null ? state : `${sentence} ${state}`,
    told: noticeAbroad(notice, intent, { sentence, facts }),
    facts: [...facts, stateFact(notice), noticeFact('Hạn nộp hồ sơ', notice.applyUntil, notice)],
    citations: [noticeSource(notice, quote)],
    options: [],
    validUntil:
      notice.status === 'closed'
        ? null
        : notice.status === 'upcoming' && notice.applyFrom !== null
          ? dayBefore(notice.applyFrom)
          : notice.applyUntil,
  };
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Several notices fit and nothing said tells which. */
export function whichNotice(hits: readonly NoticeHit[], intent: RecruitIntent, day: string): Draft {
  return {
    outcome: 'ambiguous',
    domain: 'recruitments',
    understood: { intent, on: day },
    answer: `Có ${hits.length} thông báo phù hợp: ${hits
      .slice(0, 5)
      .map(({ notice }) => `${notice.title} (${notice.organisation}), ${stateOf(notice)}`)
      .join('; ')}. Bạn hỏi thông báo nào?`,
    facts: hits.map(({ notice }) => noticeFact(notice.title, notice.applyUntil, notice)),
    citations: hits.map(({ notice }) => noticeSource(notice)),
    options: hits.map(({ notice }) => noticeOption(notice)),
  };
}
