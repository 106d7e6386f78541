/** Whether news answers a question, and by which of its sentences. Pure. */
import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { fold } from '../../../language/fold.ts';
import { phraseList } from '../../../language/phrase-list.ts';
import { askedValue, asksHowMuch, countedNoun, counts, hasValue } from '../../../question/asked-value.ts';
import { evidence, read } from '../../../question/evidence.ts';
import { hasPhrase, type Question } from '../../../question/question.ts';
import { type Asked, isSupported } from '../../../question/supported.ts';
import { type ArticleHit, bestSentence } from './answer.ts';

/** That news is asked for. */
export const NEWS = 'tin|tin tức|bài báo|bài viết|sự kiện|video|hình ảnh|ảnh|đưa tin|báo đăng|clip';

/** Share of a question that news must have. */
const TOLD = 0.75;
/**
 * Share that one of its sentences must have under the title: asserted as strictly as law, a third of a
 * question missing is another subject.
 */
const IN_SENTENCE = 0.8;

/** Share of its neighbouring words that must stand side by side there: "thử việc" is not thử … việc. */
const SIDE_BY_SIDE = 0.4;

/** Words up to which a question must be borne out by every one of them. */
const SHORT = 5;

const asksWho = (question: Question): boolean => hasPhrase(question, 'là ai|ai là|ai làm|tên là gì');
const OFFICE = /\b(?:pho|nguyen|cuu|quyen) (?=(?:giam doc|chu tich|bi thu|truong|hieu truong|thu truong)\b)/g;

/** A person by family name and given names; the office stands in one piece, since "Ban Bí thư … Tỉnh ủy" is none. */
const PERSON = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${phraseList(
    'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi',
    'Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Lâm|Mai|Trịnh|Đoàn|Trương|Tạ',
    'Lương|Tôn|Cao|Thái|Châu|Hà|Lưu|Phùng|Quách|Tô|Tống|Văn|Rơ|Rah|Siu|Ksor|Nay|Kpă|Đào|Chu|Kiều|Nghiêm|Thạch',
    'Vương|Bạch|Mạc|Tăng|Từ|Viên|Ông|ông|bà|Bà|đồng chí|Đồng chí',
  )})(?:\s+\p{Lu}\p{L}*){1,4}`,
  'u',
);
const OFFICE_WHOLE = 0.8;

/** Whether a sentence alone says who holds the very office asked about: of a deputy or a former one it does not. */
function namesOffice(text: string, { words }: Asked, question: Question): boolean {
  const own = evidence(words, read(expandAbbreviations(text)), null, question.accented);
  const asked = fold(question.text).match(OFFICE)?.length ?? 0;
  if (own.together < OFFICE_WHOLE || !PERSON.test(text)) return false;
  return own.missing.every(({ free }) => free) && (fold(text).match(OFFICE)?.length ?? 0) === asked;
}

/**
 * The sentence of news that tells of a question and states what is asked for, the best of several; null where none
 * does: words met here and there are chance.
 */
export function sentenceTelling(hit: ArticleHit, ranked: Asked, question: Question): string | null {
  // One word of a question is chance, unless news is asked for.
  const telling = ranked.words.filter(({ free }) => !free).length;
  if (telling < 2 && !hasPhrase(question, NEWS)) return null;
  if (!isSupported(hit.found, ranked, TOLD)) return null;
  const title = read(expandAbbreviations(hit.record.title));
  const kind = asksHowMuch(question) ? askedValue(question) : null;
  const noun = kind === 'number' ? countedNoun(question) : null;
  return bestSentence(hit, ranked.words, question, (text) => {
    if (kind !== null && !hasValue(text, kind)) return false;
    // A figure of something else is no count: "1. Thành lập …" is not how many people live there.
    if (noun !== null && !counts(text, noun)) return false;
    const found = evidence(ranked.words, read(expandAbbreviations(text)), title, question.accented);
    if (telling <= SHORT && found.missing.some(({ free }) => !free)) return false;
    if (asksWho(question) && !namesOffice(text, ranked, question)) return false;
    return found.coverage >= IN_SENTENCE && found.together >= SIDE_BY_SIDE;
  });
}
