import { phraseList } from '../../../language/phrase-list.ts';
import { findPhrases, hasPhrase, type Question } from '../../../question/question.ts';
import { findLandType } from './land-words.ts';
import { saidPositions } from './positions.ts';

/** What shows that a price of land is asked for, and what shows that a rule about land is. */
export function landScore(question: Question, named: boolean, held: boolean): number {
  const price = hasPhrase(
    question,
    'giá|giá trị|trị giá|bao nhiêu tiền|bao tiền|mấy tiền|' +
      'tiền đất|tính tiền|nhiêu tiền|đơn giá|bảng giá|khung giá',
  )
    ? 2
    : 0;
  const type = findLandType(question) ? 2 : hasPhrase(question, 'đất') ? 1 : 0;
  const { positions, beyond, alley } = saidPositions(question);
  const position = positions.length + beyond.length > 0 ? 2 : alley ? 1 : 0;
  const metre = hasPhrase(question, 'một mét|mỗi mét|1 mét|1m2|mét vuông|m2|một m2|1 m2') ? 1 : 0;
  const plot = hasPhrase(question, 'lô|thửa|mảnh|miếng|nền|nhà tôi|nhà em|nhà mình') ? 1 : 0;
  const asked = hasPhrase(question, 'bao nhiêu|nhiêu|mấy|sao|thế nào|mức nào') ? 1 : 0;
  const land = type + position + plot + (hasPhrase(question, 'bảng giá đất|bảng giá') ? 2 : 0) + metre;
  if (land === 0 && !(held && price > 0)) return 0;
  const rule = findPhrases(
    question,
    phraseList(
      'tách thửa|hợp thửa|hạn mức|tối thiểu|tối đa|bồi thường|thu hồi|giấy phép|cấp phép|thuê|lệ phí',
      'phí|thuế|tiền phạt|xử phạt|hỗ trợ|tầng|chiều cao|lấn chiếm|chuyển mục đích|đăng ký|thủ tục',
      'hồ sơ|quy hoạch|vỉa hè|số nhà|cấp sổ|sổ đỏ|đấu giá',
    ),
  ).length;
  return price + land + asked + (named ? 2 : 0) - 3 * Math.min(rule, 2);
}
