/**
 * Everyday words of asking for a table price, which narrow nothing. Whatever a question says beyond these and beyond
 * what a reading used restricts the answer: the list is of what may be passed over, never of what may not.
 */

import { fold, spellingKey } from '../language/fold.ts';
import { phraseList } from '../language/phrase-list.ts';
import { isSyllable } from '../language/syllable.ts';
import type { Syllable } from '../language/syllables.ts';

const WORDS = `giá đất đường phố tuyến tiền mức đơn mét vuông
  m2 m một mỗi 1 cái là thì mà của cho về ở tại trong trên thuộc
  khu vực bao nhiêu nhiêu nhiu mấy thế nào sao vậy gì ạ
  à ư ơi nhé nha nhỉ hả hở hử nè đi dùm giùm giúp nhờ với
  xin hỏi coi xem tra cứu tìm biết muốn cần mua em e anh a chị c cô chú bác mình tôi t tui bạn b ad admin shop
  thớt mọi người các những này kia đó ấy đấy hiện giờ hiện
  nay bây giờ đang có được không ko k hông hem hen dị zậy
  v dậy luôn rồi và còn cũng theo tính thành ra hết tổng lô thửa mảnh miếng nền diện tích rộng khoảng chừng
  tầm nằm vd vnd đồng triệu đâu để nếu như vào lúc thông
  tin dạ thưa alo chào lại thêm luôn nhanh gấp ngay vui
  lòng kính gửi bn bnhiu mí zị nhaa nhá vs vs ak ah uh ừ ờ oke ok cảm ơn thanks please pls check bít bik bt bjt
  pit n ms mn ntn dc đc r j z vz tks thank you`;

/** Phrases of which no word alone may be passed over. */
export const NEUTRAL_PHRASES: string = phraseList(
  'bảng giá|bảng giá đất|khung giá|khung giá đất|nhà nước|nhà nước quy định|theo quy định|quy định',
  'ủy ban nhân dân|áp dụng|đang áp dụng|ban hành|đúng không|phải không|có phải|phải ko|đúng ko|đơn giá',
  'giá trị|trị giá|giá tiền|vị trí nào|đoạn nào|đất ở|nhà tôi|nhà em|nhà mình|nhà anh|nhà chị',
  'nhà ở đường|nhà ở|nhà mặt tiền|nhà hẻm|nhà trong hẻm|nhà kiệt|nhà trong kiệt|nhà ' +
    'ngõ|nhà trong ngõ|mặt tiền|mặt đường|quyền sử dụng đất|năm nay|hôm nay|hiện hành',
  'hiện tại|chính xác|mới nhất|cập nhật|tổng cộng|cộng lại|' +
    'tính theo|bao nhiêu tiền|thành tiền|tổng tiền|tổng giá trị',
  'cả thảy|tất cả|loại đất|đất đai|thành phố|tỉnh|phường|' +
    'xã|thị trấn|thị xã|đặc khu|quận|huyện|có phải không',
  'phải vậy không|đúng vậy không|chứ nhỉ|bao nhiêu vậy|giá cả|giá sao|sao rồi|thế nào rồi|nghe nói',
  'hai đường|2 đường|hai con đường|2 con đường|con đường',
  'hai tuyến đường|hai tuyến|các con đường|những con đường',
  'ai biết|có ai|cho ai|mấy tỷ|bao nhiêu tỷ|nhiêu tỷ|mấy tỉ|bao nhiêu tỉ|tới nay|đến nay|tới giờ|đến giờ',
  'nghe đồn|ý tôi là|ý tôi|ý mình là|ý em là|ý là',
);

const marked = new Set<string>();
const folded = new Set<string>();
/** Words of letters enough that a syllable Vietnamese does not have is one of them misspelt: "đuờng". */
const long = new Set<string>();
for (const word of WORDS.split(/\s+/)) {
  marked.add(spellingKey(word));
  folded.add(fold(word));
  if (word.length > 3) long.add(fold(word));
}

/**
 * Whether a word of a question narrows nothing: everyday wording, or a scrap of chat too short to be a word (zậy, hen).
 * In a question with diacritics a word typed without any is taken as it stands.
 */
export const isNeutralWord = ({ spelling, folded: bare }: Syllable): boolean =>
  spelling === bare
    ? marked.has(spelling) || folded.has(bare)
    : marked.has(spelling) || (long.has(bare) && !isSyllable(spelling));
