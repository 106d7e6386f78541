/** Questions that no record here could answer, told apart before anything is looked up. Pure. */

import { fold } from '../../language/fold.ts';
import { phraseList } from '../../language/phrase-list.ts';
import type { Draft } from '../../question/answer.ts';
import { ELSEWHERE_NAMES } from '../../question/elsewhere-names.ts';
import { findNames } from '../../question/names.ts';
import { hasPhrase, type Question } from '../../question/question.ts';
import type { PlaceGraph } from '../places/graph.ts';
import type { Lexicon } from './lexicon.ts';

type Reason =
  | 'greeting'
  | 'instruction'
  | 'personal'
  | 'dossier'
  | 'status'
  | 'outside'
  | 'elsewhere'
  | 'empty';

/** Stands where a refusal names what is published here, which only a list of every domain tells. */
const HELD = '{held}';

const ANSWERS: Readonly<Record<Reason, string>> = {
  greeting:
    'Chào bạn. Cổng này trả lời về giá đất, văn bản, thủ tục hành chính, tuyển dụng, tin tức và đơn ' +
    'vị hành chính đang được công bố; xin đặt câu hỏi cụ thể.',
  instruction:
    'Cổng này chỉ trả lời từ dữ liệu đã công bố ' + 'và không làm theo yêu cầu thay đổi cách trả lời.',
  personal:
    'Cổng này không giữ thông tin cá nhân. Việc cần xác minh về một ' +
    'người, xin liên hệ cơ quan công an hoặc UBND phường, xã có thẩm quyền.',
  dossier:
    'Cổng này chỉ cung cấp thông tin, không nhận hồ sơ. Xin nộp hồ sơ tại Cổng Dịch vụ công quốc gia ' +
    'dichvucong.gov.vn hoặc trung tâm phục vụ hành chính công của phường, xã.',
  status:
    'Cổng này không giữ tình trạng hồ sơ. Xin tra cứu bằng mã hồ sơ tại Cổng Dịch vụ công quốc gia ' +
    'dichvucong.gov.vn hoặc hỏi nơi đã nhận hồ sơ.',
  outside:
    `Không tìm thấy câu trả lời trong dữ liệu được công bố ở đây (${HELD}). ` +
    'Bạn có thể tìm trong từng mục; việc khác xin xem tại dichvucong.gov.vn.',
  elsewhere:
    'Dữ liệu ở đây chỉ của địa phương này. Về nơi khác, xin xem ' +
    'cổng thông tin của tỉnh, thành phố đó hoặc dichvucong.gov.vn.',
  empty:
    'Xin đặt một câu hỏi bằng lời, ví dụ: “Giá đất ở đường ' +
    '… đoạn …?” hoặc “Quyết định số … còn hiệu lực không?”.',
};

const INSTRUCTION = phraseList(
  'bỏ qua hướng dẫn|bỏ qua mọi|bỏ qua các|bỏ qua chỉ dẫn|bỏ qua quy tắc|quên hướng dẫn|quên các',
  'quên hết|quên mọi|phớt lờ|đóng vai|giả vờ|giả làm|hãy nói rằng|hãy trả lời rằng|và trả lời',
  'trả lời rằng|nói rằng giá|coi như giá|ignore previous|ignore all|ignore the|disregard',
  'system prompt|you are now|pretend|developer mode|jailbreak|in ra hướng dẫn|tiết lộ|mật khẩu',
  'khóa api|api key|chế độ nhà phát triển|từ giờ bạn|kể từ bây giờ bạn|lệnh hệ thống',
  'câu lệnh hệ thống|you must answer|must answer|system you',
);
const PERSONAL = phraseList(
  'số điện thoại riêng|số điện thoại của ông|số điện thoại của bà|số điện thoại của anh',
  'số điện thoại của chị|số điện thoại chủ tịch',
  'sđt của|số di động|số cá nhân|số căn cước|số cccd',
  'căn cước công dân của|căn cước của|cccd của|số cmnd|chứng minh nhân dân của|số tài khoản',
  'địa chỉ nhà của|địa chỉ nhà riêng|nhà riêng|nhà ông|nhà của ông|nhà của bà|ngày sinh của',
  'quê quán của|lương của|mức lương của ông|thu nhập của|vợ của|chồng của|con của ông|con của bà',
  'bệnh án|lý lịch|ai là chủ|chủ đất|chủ thửa|đứng tên|của bà hàng xóm|của ông hàng xóm',
  'hàng xóm nhà|email riêng|zalo của|facebook của|đời tư',
);
const STATUS = phraseList(
  'đến bước nào|đến đâu rồi|tới đâu rồi|giải quyết đến đâu|xử lý đến đâu|xử lý tới đâu',
  'hồ sơ của tôi|hồ sơ của em|hồ sơ đất của|hồ sơ nhà|mã hồ sơ|tình trạng hồ sơ|tra cứu hồ sơ',
  'kết quả hồ sơ|bao giờ có sổ|khi nào có sổ|đã xong chưa|có kết quả chưa|đơn của tôi|biên nhận',
);
const DOSSIER = phraseList(
  'nộp giúp|nộp dùm|nộp giùm|nộp thay|nộp hồ sơ giúp|nộp hồ sơ cho tôi|làm giúp tôi hồ sơ',
  'làm hồ sơ giúp|làm giúp|đăng ký giúp|đăng ký cho tôi|gửi đơn giúp|gửi hồ sơ giúp|gửi giúp',
  'điền giúp|điền đơn|đặt lịch|đặt hẹn|đặt vé|đặt phòng|thanh toán giúp|chuyển khoản|cấp cho tôi',
  'cấp lại cho tôi|xin cấp|muốn cấp|làm sổ đỏ|làm căn cước|làm hộ chiếu|submit my|file my',
  'apply for me|viết đơn giúp|khiếu nại giúp|tố cáo giúp',
);
const OUTSIDE = phraseList(
  'giá vàng|vàng sjc|vàng miếng|tỷ giá|đô la|usd|bitcoin|tiền ảo|chứng khoán|cổ phiếu|giá xăng',
  'xăng dầu|lãi suất ngân hàng|xổ số|kết quả xổ|lô đề|số đề|thời tiết|dự báo|có mưa không',
  'mưa không|có nắng không|nắng không|nhiệt độ|bao nhiêu độ|bóng đá|trận đấu|trận bóng|tỷ số|tỉ số',
  'đội nào thắng|ai thắng|ai sẽ thắng|world cup|ngoại hạng|bài thơ|làm thơ|bài hát|viết nhạc',
  'kể chuyện|truyện cười|chuyện cười|dịch giúp|dịch câu|viết code|viết chương trình|lập trình',
  'giải bài toán|giải toán|phương trình|công thức nấu|cách nấu|nấu món|món ăn|quán ăn|quán cà phê',
  'nhà hàng nào|khách sạn nào|ăn gì|bói|tử vi|cung hoàng đạo|tình yêu|người yêu|hôm nay ngày mấy',
  'hôm nay là ngày|hôm nay là thứ|hôm nay thứ mấy|có nên mua|có nên bán|nên mua|nên đầu tư',
  'có lời không|sốt đất|mấy giờ rồi|bạn là ai|bạn tên gì|bạn bao nhiêu tuổi|bạn khỏe|chữa bệnh',
  'thuốc gì|uống thuốc|triệu chứng|chẩn đoán|phim|ca sĩ|diễn viên|giá iphone|điện thoại nào|mua xe',
  'giá xe|vé máy bay|tổng thống|thủ đô|bầu cử mỹ',
);
const GREETING =
  'chào bạn|xin chào|hello|chào em|chào anh|chào chị|chào ad|alo|cảm ơn|hi bạn|bạn khỏe không|khỏe không';

/** Typed without diacritics, one syllable is too many words: `boi` is in Phan Bội Châu and in bồi thường. */
const longEnough = (phrases: string): string =>
  phrases
    .split('|')
    .filter((phrase) => phrase.includes(' '))
    .join('|');
const bare = new Map<string, string>();

function has(question: Question, phrases: string): boolean {
  if (question.accented) return hasPhrase(question, phrases);
  let long = bare.get(phrases);
  if (long === undefined) {
    long = longEnough(phrases);
    bare.set(phrases, long);
  }
  return hasPhrase(question, long);
}

/** `nộp hộ` (file for me) and `nộp hồ sơ` (hand in papers) are alike without diacritics. */
const onBehalf = (question: Question): boolean =>
  has(question, 'nộp hộ|làm hộ|đăng ký hộ') &&
  (question.accented || !has(question, 'nộp hồ sơ|làm hồ sơ|đăng ký hồ sơ')) &&
  !has(question, 'hộ sinh|hộ khẩu|hộ chiếu|hộ nghèo|hộ gia đình|hộ kinh doanh|hộ tịch|hộ lý');

const OLD_CITY = /\b(?:quan|q) (?:1[0-2]|[1-9])\b(?! [a-z]* ?(?:hem|duong))/;

/** Whether the question is about a province or city of which nothing is held. */
function isElsewhere(question: Question, lexicon: Lexicon): boolean {
  const folded = question.words.map(({ folded: word }) => word);
  const streets = findNames(question, lexicon.streetNames);
  const outside = folded.map((word, at) =>
    streets.some(({ from, to }) => from <= at && at < to) ? '|' : word,
  );
  if (OLD_CITY.test(outside.join(' ')) && !holds(lexicon.graph, 'quan')) return true;
  const units = [...findNames(question, lexicon.unitNames), ...findNames(question, lexicon.printedWards)];
  const issuers = ` ${lexicon.legal.issuers.map(fold).join(' ')} `;
  return ELSEWHERE_NAMES.some((name) => {
    const words = name.split(' ');
    for (let at = 0; at + words.length <= folded.length; at++) {
      if (!words.every((word, i) => folded[at + i] === word)) continue;
      const to = at + words.length;
      const covered = [...streets, ...units].some((mention) => mention.from <= at && mention.to >= to);
      if (covered || issuers.includes(` ${name} `)) continue;
      const before = folded[at - 1] ?? '';
      const after = folded[to] ?? '';
      if (/^(?:duong|pho|hem|kiet|ngo|cau|song|truong|benh|phu)$/.test(before)) continue;
      // Hòa Bình, Điện Biên Phủ: names of streets and schools begin or end like provinces.
      const marked = question.words.slice(at, to);
      const capital = !question.accented || marked.every((word) => /^\p{Lu}/u.test(word.text));
      const said =
        /^(?:o|tai|tinh|pho|tp|ve|thuoc|ngoai|trong|vao|ra)$/.test(before) ||
        to === folded.length ||
        /^\d/.test(after);
      if (capital && said && !/^(?:phu)$/.test(after)) return true;
    }
    return false;
  });
}

const holds = (graph: PlaceGraph, level: string): boolean =>
  graph.units.some((unit) => fold(unit.level) === level);

function reasonOf(question: Question, lexicon: Lexicon): Reason | null {
  if (question.words.filter(({ folded }) => /[a-z]/.test(folded)).length === 0) return 'empty';
  if (has(question, INSTRUCTION)) return 'instruction';
  if (has(question, PERSONAL)) return 'personal';
  if (has(question, STATUS)) return 'status';
  if (has(question, DOSSIER) || onBehalf(question)) return 'dossier';
  if (has(question, OUTSIDE)) return 'outside';
  if (has(question, GREETING) && question.words.length <= 7) return 'greeting';
  return isElsewhere(question, lexicon) ? 'elsewhere' : null;
}

/** The refusal a question deserves, or null. */
export function refuse(question: Question, lexicon: Lexicon): Draft | null {
  const reason = reasonOf(question, lexicon);
  return reason === null ? null : refusal(reason);
}

/** A draft in which refusals name what is published here: the labels of the domains. */
export const nameHeld = (draft: Draft, labels: readonly string[]): Draft => ({
  ...draft,
  answer: draft.answer.replaceAll(HELD, labels.map((label) => label.toLowerCase()).join(', ')),
});

/** A `not_held` with where to ask instead. */
export const refusal = (reason: Reason): Draft => ({
  outcome: 'not_held',
  reason: reason === 'greeting' ? 'greeting' : reason === 'empty' ? 'unclear' : 'outside',
  domain: null,
  understood: { intent: reason },
  answer: ANSWERS[reason],
});

const UNPUBLISHABLE: readonly unknown[] = [
  'greeting',
  'instruction',
  'personal',
  'status',
] satisfies Reason[];

/** Whether a refused question was for nothing an editor could publish: a greeting, a trick, somebody's own affairs. */
export const isNobodysToPublish = ({ domain, understood }: Draft): boolean =>
  domain === null && UNPUBLISHABLE.includes(understood.intent);
