/** What a question is about, apart from its asking: the words that a record must bear out. Pure. */
import { isStopWord } from '../../language/stop-words.ts';
import { fold, spellingKey } from '../../language/fold.ts';
import { type Question, wordsWithin } from '../question.ts';

export interface ContentWord {
  folded: string;
  spelling: string;
  /** Index in the question. */
  at: number;
  /** Written with a capital within a sentence otherwise in small letters: part of a name. */
  proper: boolean;
}

const ASKING = `quy định văn bản quyết định nghị quyết chỉ thị thông báo kế hoạch nội dung nói gì việc mức bao nhiêu mấy khi nào lúc đâu
  hỏi biết xin cho tôi mình em anh chị ơi ạ nhé theo pháp luật hiện hành hiện nay bây giờ đang còn đã sẽ có không chưa được phải cần
  muốn thì là và với hay hoặc bị ra vào tại ở trong từ đến của về các những nếu mà này đó thế sao như vậy rồi cả thôi luôn
  tin tức bài viết thông tin liên quan xem giúp dùm giùm tính vừa mới gần đây nhất ai nhiêu nhỉ hả à ủa dạ bạn cái chuyện vụ
  tuyển dụng tuyển hồ sơ nộp đơn vị nhận hạn điều kiện yêu cầu phường xã tỉnh thành phố địa bàn khu vực hồi xảy diễn thuộc`;

const markedAsking = new Set<string>();
const foldedAsking = new Set<string>();
for (const word of ASKING.split(/\s+/)) {
  markedAsking.add(spellingKey(word));
  foldedAsking.add(fold(word));
}

/** Words that, bare, are as often a part of a name or topic as a word of asking. */
const KEPT_BARE = new Set(['dinh', 'tinh', 'vien', 'pho', 'thanh', 'xa', 'thu', 'cho', 'do', 'vi', 'bai', 'tin', 'ho', 'so', 'don', 'nhan', 'han', 'hoi', 'ra', 'ai', 'nghi', 'quyet', 'vu', 'tinh', 'mat']);

function isAsking(folded: string, spelling: string, accented: boolean): boolean {
  if (accented && spelling !== folded) return markedAsking.has(spelling) || isStopWord(folded, spelling);
  if (KEPT_BARE.has(folded) && !accented) return false;
  return foldedAsking.has(folded) || isStopWord(folded);
}

/** Content words of a question in order. Document numbers and single letters are none. */
export function contentWords(question: Question): ContentWord[] {
  const { words, documents, accented, asked } = question;
  const skipped = new Set<number>();
  for (const { start, end } of documents) {
    const [from, to] = wordsWithin(question, start, end);
    for (let at = from; at < to; at++) skipped.add(at);
  }
  const shouted = asked === asked.toUpperCase();
  return words.flatMap((word, at) => {
    if (skipped.has(at) || (word.folded.length === 1 && !/\d/.test(word.folded))) return [];
    if (isAsking(word.folded, word.spelling, accented)) return [];
    const before = words[at - 1];
    const begins = !before || /[.?!:]\s/.test(question.text.slice(before.end, word.start));
    const proper = accented && !shouted && !begins && /^\p{Lu}\p{Ll}/u.test(word.text);
    return [{ folded: word.folded, spelling: word.spelling, at, proper }];
  });
}
