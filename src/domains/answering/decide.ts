import { phraseList } from '../../language/phrase-list.ts';
import type { Draft } from '../../question/answer.ts';
import { states } from '../../question/asked-value.ts';
import { contentWords } from '../../question/content.ts';
import { type Evidence, type Weighed, weigh } from '../../question/evidence.ts';
import { itemSentences } from '../../question/item-sentences.ts';
import { hasPhrase, type Question } from '../../question/question.ts';
import { type Asked, hasSubject, isSupported } from '../../question/supported.ts';
import type { Statistics } from '../../store/search/statistics.ts';
import type { Row } from '../../store/session.ts';
import { type ArticleHit, answerArticle, rankArticles, whichArticle } from '../articles/answer/answer.ts';
import { NEWS, sentenceTelling } from '../articles/answer/telling.ts';
import { ASSERTED } from '../legal-documents/answer/likelihood.ts';
import {
  answerTopic,
  type LookedUp,
  type RankedLaw,
  rankLegal,
  relatedRules,
} from '../legal-documents/answer/topic.ts';
import { answerNotice, whichNotice } from '../recruitments/answer/answer.ts';
import type { readNotices } from '../recruitments/answer/list.ts';
import { listed, notSorted } from '../recruitments/answer/listed.ts';
import { type NoticeHit, rankNotices } from '../recruitments/answer/rank.ts';
import { dueWithin, leftOut, type RecruitIntent } from '../recruitments/answer/reading.ts';
import type { Mentions } from './mentions.ts';
import { refusal } from './refuse.ts';
import type { TextDomain } from './retrieve.ts';

/** The same for several notices that fit alike: fewer words in common are but the words of any notice. */
const SURE = 0.75;

/** Share of a question about no job that the name of a notice must have to answer it. */
const NAMED_SO = 0.5;

const RULE = phraseList(
  'quy định|mức|được phép|có được|cấm|bị phạt|tối đa|tối thiểu|ít nhất|hạn mức|phải|thủ tục|phí',
  'bồi thường|hỗ trợ|điều kiện|thời hạn|quy hoạch|xử phạt',
);

export interface TextContext {
  question: Question;
  intent: RecruitIntent;
  recruit: number;
  mentions: Mentions;
  rows: Partial<Record<TextDomain, Row[]>>;
  /** The question as articles of law were looked up by it. */
  looked: LookedUp;
  statistics: readonly Statistics[];
  /** Open notices, of the wards named when any is. */
  open: ReturnType<typeof readNotices>;
  day: string;
}

/** Places said only to say where: a record need not repeat them. */
function withoutPlaces(words: readonly Weighed[], mentions: Mentions): Weighed[] {
  const kept = words.filter(
    ({ at }) =>
      !mentions.units.some(
        ({ from, to, items }) => from <= at && at < to && items.some((unit) => !unit.isWard),
      ),
  );
  return kept.length > 0 ? kept : [...words];
}

export interface Ranked extends Asked {
  legal: RankedLaw;
  notices: NoticeHit[];
  news: ArticleHit[];
}

function rank(context: TextContext): Ranked {
  const { question, rows, statistics, day, mentions } = context;
  const words = withoutPlaces(weigh(contentWords(question), statistics), mentions);
  const places = [...mentions.streets, ...mentions.units];
  const subject = words.filter(
    ({ at, free, folded }) =>
      !free && folded !== 'duong' && !places.some(({ from, to }) => from <= at && at < to),
  );
  return {
    words,
    subject,
    legal: rankLegal(rows['legal-documents'] ?? [], context.looked, words, question, day),
    notices: rankNotices(rows.recruitments ?? [], words, question, day),
    news: rankArticles(rows.articles ?? [], words, question),
  };
}

/** The answer of the collection that bears the question out best; `not_held` when none does. */
export function decide(context: TextContext): Draft {
  const { question, recruit, intent } = context;
  const ranked = rank(context);
  const without = recruit > 0 ? leftOut(question) : null;
  if (without !== null) return notSorted(context, without);
  if (recruit > 0 && intent === 'list') return listed(context, ranked);
  const said = ranked.words.filter(
    ({ free, at }) => !free && !context.mentions.units.some(({ from, to }) => from <= at && at < to),
  );
  if (said.length === 0 && recruit >= 3) return listed(context, ranked);
  if (ranked.words.length === 0) return refusal('outside');
  const [legal, notice, news] = [ranked.legal.hits[0], ranked.notices[0], ranked.news[0]];
  const noticeBorne =
    notice !== undefined &&
    isSupported(notice.found, ranked, recruit >= 2 ? 0.55 : 0.7) &&
    // Of a question that says nothing of jobs, what a notice is called must say most.
    (recruit > 0 || notice.named.coverage >= NAMED_SO);
  const choices = [
    {
      domain: 'legal',
      score:
        legal &&
        states(
          [legal.passage.heading, ...itemSentences(legal.passage.text).map(({ text }) => text)],
          question,
        ) &&
        ranked.legal.likelihood >= ASSERTED &&
        hasSubject(legal.found, ranked, LAW) &&
        !lacksPlace(legal.found, context.mentions)
          ? legal.score + (hasPhrase(question, RULE) ? 0.06 : 0) + (hasPhrase(question, NEWS) ? 0 : LAW_FIRST)
          : 0,
    },
    { domain: 'notices', score: noticeBorne ? notice.score + 0.1 * recruit : 0 },
    {
      domain: 'news',
      score:
        news && sentenceTelling(news, ranked, question) !== null
          ? news.score + (hasPhrase(question, NEWS) ? 0.2 : 0)
          : 0,
    },
  ].sort((a, b) => b.score - a.score);
  const [best] = choices as [(typeof choices)[number]];
  const ruled = choices.some(({ domain, score }) => domain === 'legal' && score > 0);
  if (recruit >= 2.5 && !noticeBorne && !ruled) return refusal('outside');
  if (best.score === 0)
    return isNear(ranked)
      ? relatedRules(ranked.legal.hits, ranked.words, question, context.day)
      : refusal('outside');
  if (best.domain === 'notices' || (recruit >= 2.5 && noticeBorne)) return fromNotices(ranked, context);
  if (best.domain === 'news') return fromNews(ranked, question);
  return answerTopic(ranked.legal.hits, ranked.words, question, context.day);
}

/** Share of a question that a rule must have by its own words, however likely the search makes it: in a small corpus all is near. */
const LAW = 0.5;

/** What a rule that surely answers has before news that tells of the same, unless news is asked for. */
const LAW_FIRST = 0.15;

/** Whether the question is about a place that the article does not name: a rule of elsewhere answers nothing. */
const lacksPlace = ({ missing }: Evidence, { units }: Mentions): boolean =>
  missing.some(({ proper, at }) => proper && units.some(({ from, to }) => from <= at && at < to));

/** Share of the words, or of what the law calls them, that the nearest article must have to be shown. */
const NEAR = 0.4;

/** Whether the nearest article speaks of the question at all: most of its words, two of them side by side. */
function isNear({ legal, words }: Ranked): boolean {
  const [first] = legal.hits;
  const telling = words.filter(({ free }) => !free).length;
  return first !== undefined && telling > 0 && first.coverage >= NEAR && (telling < 2 || first.isJoined);
}

function fromNews(ranked: Ranked, question: Question): Draft {
  const { news } = ranked;
  const [best] = news as [ArticleHit, ...ArticleHit[]];
  const rivals = news.filter(
    (hit) => hit.score >= best.score - 0.02 && sentenceTelling(hit, ranked, question) !== null,
  );
  if (rivals.length > 1) return whichArticle(rivals.slice(0, 6));
  return answerArticle(best, sentenceTelling(best, ranked, question) ?? best.record.summary);
}

/** Words of a question that restrict and that the notice does not say, as asked. */
const unsaid = ({ found }: NoticeHit, { subject }: Ranked, { words }: Question): string[] =>
  found.missing
    .filter(({ at, free }) => !free && subject.some((word) => word.at === at))
    .map(({ at }) => words[at]?.text ?? '');

/** The time a question says in which the notice was not open; null where it says none, or one in which it was. */
function anotherTime(question: Question, { notice }: NoticeHit): string | null {
  const date = question.dates.find(({ text }) => !/^(?:hom|hien|hôm|hiện|bây|bay)/iu.test(text));
  if (!date || dueWithin(question) !== null) return null;
  const from = notice.applyFrom ?? notice.publishedAt?.slice(0, 10) ?? notice.applyUntil;
  return date.from > notice.applyUntil || date.to < from ? date.text.trim() : null;
}

/** Nothing is held of the time said; the notice of another is offered. */
const notThen = (hit: NoticeHit, said: string, intent: RecruitIntent, day: string): Draft => ({
  outcome: 'not_held',
  domain: 'recruitments',
  understood: { intent, on: day },
  answer: `Không có thông báo tuyển dụng nào như vậy cho ${said} trong dữ liệu đang có.`,
  options: whichNotice([hit], intent, day).options ?? [],
});

function fromNotices(ranked: Ranked, { question, intent, day }: TextContext): Draft {
  const { notices, words } = ranked;
  const [best] = notices as [NoticeHit, ...NoticeHit[]];
  const rivals = notices.filter(
    (hit) => hit.score >= best.score - 0.03 && isSupported(hit.found, ranked, 0.55),
  );
  const open = rivals.filter(({ notice }) => notice.status === 'open');
  if (rivals.length > 1 && best.found.coverage < SURE) return refusal('outside');
  if (rivals.length > 1 && open.length !== 1) return whichNotice(rivals.slice(0, 6), intent, day);
  const chosen = rivals.length > 1 ? (open[0] as NoticeHit) : best;
  const past = anotherTime(question, chosen);
  if (past !== null) return notThen(chosen, past, intent, day);
  const left = unsaid(chosen, ranked, question);
  if (left.length === 0) return answerNotice(chosen, intent, words, question, day);
  // What it does not speak of is not answered by what else it says: the salary by a number of posts.
  const state = answerNotice(chosen, 'about', [], question, day);
  const named = left.map((word) => `“${word}”`).join(', ');
  return {
    ...state,
    answer: `Thông báo không nói đến ${named}. ${state.answer}`,
    ...(state.told === undefined
      ? {}
      : {
          told: {
            en: `The notice says nothing of this (read as ${named}). ${state.told.en}`,
            ko: `공고에는 이 내용(${named})이 없습니다. ${state.told.ko}`,
          },
        }),
  };
}
