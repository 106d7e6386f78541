/** What a question is about, apart from its asking: the words that a record must bear out. Pure. */

import { spellingKey } from '../language/fold.ts';
import { phraseList } from '../language/phrase-list.ts';
import { isSpeltStopWord, isStopWord } from '../language/stop-words.ts';
import { findPhrases, type Question, wordsWithin } from './question.ts';

export interface ContentWord {
  folded: string;
  spelling: string;
  /** Index in the question. */
  at: number;
  /** Part of a name, by its capital within a sentence, or a number: a record must have just that. */
  proper: boolean;
  /** Counts where a record has it, and is not missed where it has not: it may be but a word of asking. */
  free: boolean;
}

/** Wordings of asking, which no record needs to repeat. */
const ASKING = phraseList(
  'kính gửi|kính thưa|vui lòng|cảm ơn|làm ơn|tới|liệt kê|danh sách|quy định|văn bản|quyết định',
  'nghị quyết|chỉ thị|thông báo|kế hoạch|nội dung|nói gì|nói về|việc gì|là gì|cái gì|bao nhiêu|bao lâu',
  'bao giờ|bao xa|thế nào|ra sao|khi nào|lúc nào|ngày nào|giờ nào|hôm nào|ở đâu|tại đâu|chỗ nào|nơi nào',
  'hiện nay|bây giờ|hiện hành|theo|pháp luật|được không|có được|có phải|phải không|hay không|đúng không',
  'cho biết|cho hỏi|xin hỏi|cho tôi hỏi|em hỏi|giúp tôi|giúp em|giúp mình|xin cho|liên quan|thông tin',
  'tin tức|tin gì|có tin|bài viết|bài báo|tin về|xảy ra|diễn ra|trên địa bàn|địa bàn|khu vực|năm nay',
  'tối đa|tối thiểu|ít nhất|nhiều nhất|cụ thể|chính xác|với ạ|ban hành|áp dụng|nêu|mức nào|loại nào',
  'sở nào|sở ngành nào|cơ quan nào|đơn vị nào|tổ chức nào|bên mình|nhà mình|nhà tôi|nhà em|gia đình tôi',
  'tôi muốn|em muốn|mình muốn|muốn hỏi|muốn biết|cần biết|xem giúp|tính giúp|tra giúp|mới nhất|gần đây',
  'không biết|có ai|ai biết',
);
/** Wordings of asking about a notice: what is asked of it, which it need not say. */
const OF_NOTICES = phraseList(
  'tuyển dụng|thi tuyển|xét tuyển|đăng ký dự tuyển|dự tuyển|ứng tuyển|đang tuyển|còn tuyển|có tuyển',
  'cần tuyển|tuyển|hồ sơ|nộp|đơn vị|nhận hồ sơ|nhận',
  'hạn nộp|hạn chót|hạn cuối|thời hạn|hết hạn|còn hạn',
  'hạn|điều kiện|yêu cầu|tiêu chuẩn|tốt nghiệp|ngành',
  'bằng gì|bằng cấp|trình độ|kinh nghiệm|chứng chỉ gì',
  'lệ phí|hình thức|phương thức|bắt đầu|kết thúc',
  'số lượng|chỉ tiêu|người|ngày cuối|chậm nhất|liên hệ',
  'địa điểm|điện thoại|vị trí|việc làm|thi hay xét|thông báo tuyển|đợt|năm|cần|phải|bị|làm',
);
/** Syllables of polite wordings that by themselves are words like any other. */
const TELLING = new Set(
  [
    'kính',
    'gửi',
    'vui',
    'lòng',
    'cảm',
    'ơn',
    'làm',
    'chú',
    'bác',
    'cô',
    'nằm',
    'bên',
    'lại',
    'giúp',
    'họ',
  ].map((word) => spellingKey(word)),
);

/** Words of several syllables of which one by itself is a word of asking: a foreigner is no person by the water. */
const COMPOUNDS = phraseList(
  'nước ngoài|trong nước|ngoài nước|ngoài giờ|trước hạn|' +
    'quá hạn|không chuyên trách|không chuyên|ra quân|ra trường',
  'có thai|có con|có công|có hại|vào đảng|đi làm|đi học|' +
    'đi lại|lên lương|ở trọ|ở rể|cho thuê|cho vay|cho tặng',
);

/** Where something is, which its record often leaves to its issuer. */
const WHEREABOUTS = 'phường|xã|tỉnh|thành phố|thị trấn|huyện|thị xã';

/** Measures that a question asks in, and what it asks the measure of. */
const MEASURES = new Set(
  'met vuong m2 m ha hec ta hecta km tien dong gio ngay thang nam phut tuan phan tram nguoi cm lan sang trua chieu toi dem khuya'.split(
    ' ',
  ),
);
const EXTENTS = new Set('rong dai cao lon nang xa lau sau day'.split(' '));

/** Words of wordings, marked. Taken words are looked through: a phrase may stand beside a name. */
function marked(question: Question, phrases: string): Uint8Array {
  const marks = new Uint8Array(question.words.length);
  for (const [from, to] of findPhrases(question, phrases)) marks.fill(1, from, to);
  return marks;
}

/** A measure asked in: the words after "bao nhiêu" and "mấy". */
function isMeasure(question: Question, at: number): boolean {
  const word = (i: number): string => question.words[i]?.folded ?? '';
  if (EXTENTS.has(word(at)) && /^(?:bao|may|nhieu|toi|it)$/.test(word(at + 1))) return true;
  if (!MEASURES.has(word(at))) return false;
  for (let before = at - 1; before >= at - 3; before--) {
    if (word(before) === 'may' || word(before) === 'nhieu') return true;
    if (!MEASURES.has(word(before))) return false;
  }
  return false;
}

const spelt = new Map<string, boolean>();
const isStopSpelling = (folded: string, spelling: string): boolean => {
  let known = spelt.get(spelling);
  if (known === undefined) {
    known = isStopWord(folded, spelling) && !TELLING.has(spelling);
    if (spelt.size < 8_192) spelt.set(spelling, known);
  }
  return known;
};

/** Content words of a question in order. Document numbers and single letters are none. */
export function contentWords(question: Question): ContentWord[] {
  const { words, documents, accented, asked } = question;
  const skipped = new Set<number>();
  for (const { start, end } of documents) {
    const [from, to] = wordsWithin(question, start, end);
    for (let at = from; at < to; at++) skipped.add(at);
  }
  const shouted = asked === asked.toUpperCase();
  const [compounds, asks, notices, places] = [
    marked(question, COMPOUNDS),
    marked(question, ASKING),
    marked(question, OF_NOTICES),
    marked(question, WHEREABOUTS),
  ];
  return words.flatMap((word, at) => {
    if (skipped.has(at) || (word.folded.length === 1 && !/\d/.test(word.folded))) return [];
    const isWhole = compounds[at] === 1 && asks[at] === 0;
    const stop =
      !isWhole &&
      (accented && word.spelling !== word.folded
        ? isStopSpelling(word.folded, word.spelling)
        : isStopWord(word.folded));
    // Bare, `ve` is về and vé, and among marked words `vay` is vay and vậy: it proves something where a record has it.
    const isSpelt = isSpeltStopWord(word.spelling);
    const asking = asks[at] === 1 || (stop && accented && isSpelt);
    if (asking && (accented || asks[at] === 1)) return [];
    const before = words[at - 1];
    const begins = !before || /[.?!:]\s/.test(question.text.slice(before.end, word.start));
    const dated = question.dates.some((date) => date.start < word.end && word.start < date.end);
    const counted = /^\d+$/.test(word.folded) && word.folded !== '1' && !dated;
    const proper = counted || (accented && !shouted && !begins && /^\p{Lu}\p{Ll}/u.test(word.text));
    // "Xã" before a name says where; by itself it may be what the rule turns on.
    const where = places[at] === 1 && question.claimed[at + 1] === 1;
    const free = stop || notices[at] === 1 || where || dated || isMeasure(question, at);
    return [{ folded: word.folded, spelling: word.spelling, at, proper, free }];
  });
}
