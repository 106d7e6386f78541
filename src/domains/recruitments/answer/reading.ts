/** A question about jobs. Pure. */
import { phraseList } from '../../../language/phrase-list.ts';
import { findPhrases, hasPhrase, type Question } from '../../../question/question.ts';

export type RecruitIntent =
  | 'list'
  | 'deadline'
  | 'count'
  | 'fee'
  | 'requirements'
  | 'method'
  | 'place'
  | 'contact'
  | 'opens'
  | 'status'
  | 'about';

const CUES: readonly [string, number][] = [
  [
    phraseList(
      'tuyển dụng|thi tuyển công chức|thi tuyển viên chức|xét tuyển viên chức|tuyển viên chức',
      'tuyển công chức|dự tuyển|ứng tuyển|việc làm|tuyển người|tuyển nhân sự|tuyển nhân viên',
      'tuyển lao động|xin việc|vị trí việc làm|đợt tuyển|thông báo tuyển|đang tuyển|còn tuyển|có tuyển',
      'cần tuyển|hồ sơ dự tuyển|thi công chức|thi viên chức',
    ),
    3,
  ],
  ['tuyển', 2],
  [
    phraseList(
      'chỉ tiêu|biên chế|nhận hồ sơ|hạn nộp|nộp hồ sơ|hồ sơ ứng tuyển|bằng gì|bằng cấp gì|cần bằng',
      'tốt nghiệp ngành|tốt nghiệp gì|ngành gì|chuyên ngành gì|chứng chỉ gì|kinh nghiệm|lệ phí dự',
      'phí dự thi|phỏng vấn',
    ),
    1.5,
  ],
];
/** What speaks of pupils and roads, where "tuyển" and "tuyến" look alike. */
const NOT_JOBS = 'tuyển sinh|lớp 1|lớp 6|lớp 10|học sinh|tuyến đường|tuyến xe|tuyến buýt|các tuyến|tuyến phố';

/** How strongly a question is about a job notice. */
export function recruitScore(question: Question): number {
  if (hasPhrase(question, NOT_JOBS)) return 0;
  // With its mark the word is tuyển and nothing else; bare it may be a route.
  if (question.words.some(({ spelling }, at) => spelling === 'tuyển' && question.claimed[at] === 0)) return 3;
  return Math.max(0, ...CUES.map(([phrase, score]) => (hasPhrase(question, phrase) ? score : 0)));
}

const INTENTS: readonly [RecruitIntent, string][] = [
  [
    'fee',
    'lệ phí|phí dự tuyển|phí dự thi|đóng bao nhiêu|nộp bao nhiêu tiền|' +
      'mất bao nhiêu tiền|phí thi|tốn bao nhiêu|tiền dự thi|phí đăng ký',
  ],
  [
    'method',
    phraseList(
      'thi hay xét|xét hay thi|hình thức tuyển|hình thức|phương thức|thi tuyển hay|xét tuyển hay',
      'tuyển theo cách nào|cách tuyển|thi hay là xét',
    ),
  ],
  [
    'opens',
    phraseList(
      'khi nào bắt đầu|bao giờ bắt đầu|bắt đầu nhận|khi nào nhận|bao giờ nhận|nhận từ ngày|từ ngày nào',
      'bao giờ mở|khi nào mở|nhận hồ sơ chưa|nhận chưa|mở chưa|khi nào tuyển|bao giờ tuyển|tuyển chưa',
      'mở nhận',
    ),
  ],
  [
    'deadline',
    phraseList(
      'hạn nộp|hạn chót|hạn cuối|thời hạn nộp|đến ngày nào|đến khi nào|đến bao giờ|tới ngày nào',
      'tới khi nào|ngày cuối|trước ngày nào|hết hạn ngày|hết hạn khi|hạn nhận|hạn đến|nộp trước',
      'bao giờ hết hạn|khi nào hết hạn|khi nào kết thúc|chậm nhất|còn mấy ngày|còn bao nhiêu ngày',
      'hạn hồ sơ|thời gian nhận hồ sơ|thời hạn nhận',
    ),
  ],
  [
    'requirements',
    phraseList(
      'yêu cầu|điều kiện|tiêu chuẩn|bằng gì|bằng cấp|cần bằng|trình độ|ngành gì|ngành nào|tốt nghiệp',
      'chứng chỉ|kinh nghiệm|cần gì|cần những gì|cam kết|đòi hỏi|giấy phép|mấy năm|bao nhiêu năm',
      'độ tuổi|sức khỏe|ngoại ngữ',
    ),
  ],
  [
    'place',
    phraseList(
      'nộp ở đâu|nộp hồ sơ ở đâu|nộp tại đâu|ở đâu nhận',
      'địa điểm nộp|nơi nộp|nộp đâu|nộp chỗ nào',
      'gửi về đâu|gửi đâu|địa chỉ nộp|nơi nhận|nộp hồ sơ đâu',
    ),
  ],
  ['contact', 'liên hệ|số điện thoại|gọi số nào|hotline|điện thoại'],
  [
    'status',
    phraseList(
      'còn nhận|còn hạn|còn tuyển|hết hạn chưa|còn nộp|nộp được không|còn kịp|đóng chưa|còn mở',
      'còn không|kịp không|còn thời hạn|hết hạn rồi|vẫn nhận|vẫn tuyển|hết hạn',
    ),
  ],
  ['count', 'bao nhiêu|mấy|số lượng|chỉ tiêu|nhiêu'],
];

const LIST = phraseList(
  'đơn vị nào|cơ quan nào|những đơn vị|chỗ nào|nơi nào|ở đâu tuyển|đâu tuyển|ai tuyển',
  'thông báo nào|vị trí gì|vị trí nào|những vị trí|việc gì|việc làm gì|tuyển gì|tuyển những',
  'tuyển ai|danh sách|có những|các thông báo|trường nào|bệnh viện nào|phường nào tuyển',
  'xã nào tuyển|sở nào|có ai|đâu đang|đợt tuyển nào|có đợt|tin tuyển dụng|thông tin tuyển dụng',
  'việc làm nào|công việc nào|chỗ tuyển|nơi tuyển|tìm việc',
);

/** What is asked of notices. */
export function recruitIntent(question: Question): RecruitIntent {
  if (
    hasPhrase(question, 'nộp|gửi|nhận') &&
    hasPhrase(question, 'ở đâu|tại đâu|chỗ nào|nơi nào|đến đâu') &&
    !hasPhrase(question, 'tuyển dụng nào|đơn vị nào')
  )
    return 'place';
  const particular = INTENTS.find(([, phrase]) => hasPhrase(question, phrase))?.[0];
  if (
    hasPhrase(question, LIST) &&
    (particular === undefined || particular === 'count' || particular === 'status')
  )
    return 'list';
  const opens =
    hasPhrase(question, 'bao giờ|khi nào|lúc nào') && hasPhrase(question, 'nhận hồ sơ|nhận|bắt đầu|mở');
  return particular ?? (opens ? 'opens' : 'about');
}

/** Words that leave a kind of work out: "không phải ngành y tế", not the asking "phải không". */
const LEFT_OUT = 'không phải là|không phải|không thuộc|ngoại trừ|trừ ra|trừ|khác ngành|ngoài ngành';

/** What a question wants left out, as asked; null when nothing is. A list by what it has cannot leave out. */
export function leftOut(question: Question): string | null {
  const { words, text } = question;
  const [found] = findPhrases(question, LEFT_OUT).filter(
    ([from, to]) =>
      to < words.length &&
      words[from - 1]?.folded !== 'co' &&
      !/^(?:khong|a|vay|nhi|ha)$/.test(words[to]?.folded ?? ''),
  );
  if (!found) return null;
  const [from, to] = found;
  return text.slice(words[from]?.start, words[Math.min(words.length, to + 4) - 1]?.end);
}

/** A time said other than now; null where none is. */
export const saidTime = ({ dates }: Question): Question['dates'][number] | null =>
  dates.find(({ text }) => !/^(?:hôm nay|hom nay|hiện|hien|bây|bay|năm nay|nam nay)/iu.test(text)) ?? null;

/** The days within which a deadline is asked for: "hết hạn trong tháng này"; null when none is. */
export function dueWithin(question: Question): { from: string; to: string; said: string } | null {
  const [date] = question.dates.filter(({ text }) => !/^(?:hôm nay|hom nay|hiện|hien|bây|bay)/iu.test(text));
  if (!date || !hasPhrase(question, 'hết hạn|hạn nộp|hạn chót|hạn cuối|hạn|kết thúc|đến hạn|đóng'))
    return null;
  return { from: date.from, to: date.to, said: date.text.trim() };
}
