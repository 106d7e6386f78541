/** Which of the articles of law, notices and news bears out a question best, and whether any does. Pure. */

import type { Statistics } from '../../store/search/statistics.ts';
import type { Row } from '../../store/session.ts';
import type { Draft } from '../answer.ts';
import { type ArticleHit, answerArticle, rankArticles, whichArticle } from '../articles/answer.ts';
import { answerTopic, type LegalHit, rankLegal } from '../legal/topic.ts';
import type { Mentions } from '../mentions.ts';
import { hasPhrase, type Question } from '../question.ts';
import { answerNotice, whichNotice } from '../recruitments/answer.ts';
import type { readNotices } from '../recruitments/list.ts';
import { type NoticeHit, rankNotices } from '../recruitments/rank.ts';
import type { RecruitIntent } from '../recruitments/reading.ts';
import { refusal } from '../refuse.ts';
import { askedValue, hasValue, states } from './asked-value.ts';
import { contentWords } from './content.ts';
import { type Weighed, weigh } from './evidence.ts';
import { listed } from './listed.ts';
import type { TextDomain } from './retrieve.ts';
import { ALONE, type Asked, isSupported, SUPPORTED } from './supported.ts';

/** The same for several notices that fit alike: fewer words in common are but the words of any notice. */
const SURE = 0.75;

/** Share of missing weight beyond which a word typed with a capital may not be missing. */
const NEWS = 'tin|tin tức|bài báo|bài viết|sự kiện|video|hình ảnh|ảnh|đưa tin|báo đăng|clip';

const RULE =
  'quy định|mức|được phép|có được|cấm|bị phạt|tối đa|tối thiểu|ít nhất|hạn mức|phải|thủ tục|phí|bồi thường|hỗ trợ|điều kiện|thời hạn|quy hoạch|xử phạt';

export interface TextContext {
  question: Question;
  intent: RecruitIntent;
  recruit: number;
  mentions: Mentions;
  rows: Partial<Record<TextDomain, Row[]>>;
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

/** Whether the best article is far ahead of any other document's and states a value of the kind asked for. */
function standsOut({ legal }: Ranked, question: Question): boolean {
  const [best] = legal;
  const kind = askedValue(question);
  if (!best || kind === null || !hasValue(best.passage.text, kind) || best.found.together < 0.45)
    return false;
  const next = legal.find(({ record }) => record.id !== best.record.id);
  return !next || best.score - next.score >= 0.25;
}

export interface Ranked extends Asked {
  legal: LegalHit[];
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
    legal: rankLegal(rows['legal-documents'] ?? [], words, question, day),
    notices: rankNotices(rows.recruitments ?? [], words, question, day),
    news: rankArticles(rows.articles ?? [], words, question),
  };
}

/** The answer of the collection that bears the question out best; `not_held` when none does. */
export function decide(context: TextContext): Draft {
  const { question, recruit, intent } = context;
  const ranked = rank(context);
  if (recruit > 0 && intent === 'list') return listed(context, ranked);
  const said = ranked.words.filter(
    ({ free, at }) => !free && !context.mentions.units.some(({ from, to }) => from <= at && at < to),
  );
  if (said.length === 0 && recruit >= 3) return listed(context, ranked);
  if (ranked.words.length === 0) return refusal('outside');
  const [legal, notice, news] = [ranked.legal[0], ranked.notices[0], ranked.news[0]];
  const noticeBorne = notice !== undefined && isSupported(notice.found, ranked, recruit >= 2 ? 0.55 : 0.7);
  const choices = [
    {
      domain: 'legal',
      score:
        legal &&
        states(`${legal.passage.heading}. ${legal.passage.text}`, question) &&
        isSupported(legal.found, ranked, standsOut(ranked, question) ? ALONE : SUPPORTED)
          ? legal.score + (hasPhrase(question, RULE) ? 0.06 : 0)
          : 0,
    },
    { domain: 'notices', score: noticeBorne ? notice.score + 0.1 * recruit : 0 },
    {
      domain: 'news',
      score:
        news &&
        states([news.record.title, ...news.paragraphs].join('. '), question) &&
        isSupported(news.found, ranked, 0.62)
          ? news.score + (hasPhrase(question, NEWS) ? 0.2 : 0)
          : 0,
    },
  ].sort((a, b) => b.score - a.score);
  const [best] = choices as [(typeof choices)[number]];
  if (best.score === 0 || (recruit >= 2.5 && !noticeBorne)) return refusal('outside');
  if (best.domain === 'notices' || recruit >= 2.5) return fromNotices(ranked, context);
  if (best.domain === 'news') return fromNews(ranked, question);
  return answerTopic(ranked.legal, ranked.words, question, context.day);
}

function fromNews(ranked: Ranked, question: Question): Draft {
  const { news, words } = ranked;
  const [best] = news as [ArticleHit, ...ArticleHit[]];
  const rivals = news.filter((hit) => hit.score >= best.score - 0.02 && isSupported(hit.found, ranked, 0.62));
  return rivals.length > 1 ? whichArticle(rivals.slice(0, 6)) : answerArticle(best, words, question);
}

function fromNotices(ranked: Ranked, { question, intent, day }: TextContext): Draft {
  const { notices, words } = ranked;
  const [best] = notices as [NoticeHit, ...NoticeHit[]];
  const rivals = notices.filter(
    (hit) => hit.score >= best.score - 0.03 && isSupported(hit.found, ranked, 0.55),
  );
  const open = rivals.filter(({ notice }) => notice.status === 'open');
  if (rivals.length > 1 && best.found.coverage < SURE) return refusal('outside');
  if (rivals.length > 1 && open.length !== 1) return whichNotice(rivals.slice(0, 6), intent, day);
  return answerNotice(rivals.length > 1 ? (open[0] as NoticeHit) : best, intent, words, question, day);
}
