/**
 * People in danger, recognised before anything is looked up: no record helps them, the emergency lines do. Pure.
 *
 * A danger is an event (fire, drowning, violence, harm to oneself, a missing child, a life about to end) that is told as
 * happening: by whom it concerns, as under way, or as a cry for help. The same words in a question about rules, prices,
 * posts or news are a question like any other.
 */
import { phraseList } from '../language/phrase-list.ts';
import type { Draft } from '../question/answer.ts';
import { hasPhrase, type Question } from '../question/question.ts';

type Line = 'police' | 'fire' | 'ambulance' | 'child';

interface Danger {
  kind: string;
  /** Lines to call first, in order. */
  lines: readonly Line[];
  /** What happens. */
  event: string;
  /** Said so, it is danger by itself. */
  plain?: string;
}

const DANGERS: readonly Danger[] = [
  {
    kind: 'self-harm',
    lines: ['ambulance', 'police', 'child'],
    event: phraseList(
      'tự tử|tự sát|tự vẫn|quyên sinh|nhảy cầu|nhảy lầu|nhảy sông|uống thuốc sâu|uống thuốc trừ sâu',
      'uống thuốc chuột|uống thuốc ngủ|rạch tay|cắt cổ tay|cắt tay|treo cổ|thắt cổ|kết liễu',
      'chết cho xong|chết đi|suicide|kill myself',
    ),
    plain: phraseList(
      'tôi muốn chết|em muốn chết|mình muốn chết|con muốn chết|cháu muốn chết|tao muốn chết',
      'chỉ muốn chết|không muốn sống|chẳng muốn sống|không còn muốn sống|chán sống|sống không nổi',
      'không thiết sống|muốn tự tử|định tự tử|đòi tự tử',
      'dọa tự tử|tự tử được không|muốn kết liễu',
      'muốn nhảy cầu|định nhảy cầu|đòi nhảy cầu|muốn chết quách|want to die|kill myself|end my life',
    ),
  },
  {
    kind: 'fire',
    lines: ['fire', 'ambulance'],
    event: phraseList(
      'cháy nhà|nhà cháy|cháy chung cư|cháy xe|cháy lớn|cháy rồi|cháy to|cháy chợ|cháy kho|cháy quán',
      'cháy phòng|đang cháy|bị cháy|bốc cháy|bốc khói|hỏa hoạn|nổ bình ga|nổ bình gas|nổ khí gas',
      'mắc kẹt|kẹt thang máy|kẹt trong|sập nhà|nhà sập|on fire|rò rỉ gas|rò gas|xì gas|mùi gas',
    ),
    plain: phraseList(
      'house is on fire|building is on fire|house is burning|building is burning|ga bị rò|gas bị rò',
      'rò rỉ gas trong nhà|rò gas trong nhà|nhà bị rò gas|mùi gas trong nhà',
    ),
  },
  {
    kind: 'water',
    lines: ['fire', 'ambulance'],
    event: phraseList(
      'đuối nước|chết đuối|đuối ngoài|rơi xuống sông|rơi xuống biển|rơi xuống suối|rơi xuống giếng',
      'rớt xuống sông|rớt xuống biển|rớt xuống giếng|té xuống sông|ngã xuống sông|ngã xuống giếng',
      'lũ cuốn|nước cuốn|sóng cuốn|bị cuốn trôi|lật thuyền|chìm tàu|chìm thuyền|drowning',
    ),
    plain: 'is drowning',
  },
  {
    kind: 'violence',
    lines: ['police', 'ambulance', 'child'],
    event: phraseList(
      'đánh đập|bạo hành|bị đánh|đang đánh nhau|đang đánh người|đang đánh nó|đang đánh bé|đánh tôi',
      'đánh em|đánh con|đánh vợ|đánh mẹ|đánh cháu',
      'đánh nhau|đâm nhau|chém nhau|đâm chém|bị đâm|bị chém|cầm dao|cầm mã tấu|dọa giết|đòi giết',
      'đe dọa giết|giết người|giết tôi|giết em|giết cả nhà',
      'hiếp dâm|bị hiếp|xâm hại|sàm sỡ|cưỡng hiếp',
      'bắt cóc|bắt giữ tôi|nhốt tôi|giam tôi|bị nhốt|bị cướp|đang cướp|ăn cướp|cướp giật|truy sát',
      'nổ súng|xả súng|beating me|stabbed|kidnapped|rape|đột nhập|trộm vào nhà|cướp vào nhà|kẻ trộm',
      'bị bạn đánh|bị chồng đánh|bị vợ đánh|bị bố đánh',
      'bị ba đánh|bị cha đánh|bị mẹ đánh|bị cô đánh',
      'bị thầy đánh|bị người ta đánh|bị đánh đập|bị đánh hội đồng',
    ),
    plain:
      'có trộm vào nhà|có kẻ đột nhập|có người đột \
nhập|đang đột nhập|trộm đang vào nhà|đang bị cướp',
  },
  {
    kind: 'missing',
    lines: ['police', 'child'],
    event:
      'mất tích|đi lạc|bị lạc|lạc mất|không thấy về|chưa ' +
      'thấy về|không tìm thấy con|bỏ nhà đi|bị bắt cóc|missing',
  },
  {
    kind: 'life',
    lines: ['ambulance'],
    event: phraseList(
      'bất tỉnh|ngất xỉu|ngừng thở|ngưng thở|ngừng tim',
      'khó thở|không thở được|tắt thở|đột quỵ|co giật',
      'chảy máu nhiều|máu chảy|mất máu|ngộ độc|điện giật|bị giật điện|rắn cắn|hóc xương|hóc dị vật',
      'bị bỏng|tai nạn|tông xe|đụng xe|bị tông|nguy kịch|vỡ ối|sắp sinh|đẻ rơi|uống nhầm|heart attack',
      'unconscious|not breathing|choking',
    ),
  },
];

/** Danger told in Korean, whose words are not read as syllables of ours. */
const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/자살|죽고 싶/u, 'self-harm'],
  [/불이 났|불났/u, 'fire'],
  [/물에 빠졌|익사/u, 'water'],
  [/의식이 없|숨을 안/u, 'life'],
  [/살려 ?주세요|납치|칼을 들/u, 'violence'],
];

/** Cries for help, and asking whom to call. */
const CRY = phraseList(
  'cứu với|cứu tôi|cứu em|cứu con|cứu mạng|cứu người|cứu cháu|cấp cứu với|giúp tôi với|giúp em với',
  'làm ơn giúp|giúp với|gọi số mấy|gọi số nào|gọi số gì|gọi ai|kêu ai|gọi đâu|báo ai|báo cho ai',
  'khẩn cấp|gấp lắm|gấp quá|nguy hiểm quá|help me|help us|please help|call who|who do i call|what number',
);
/** Who is concerned, named by the one who asks. */
const CONCERNED = phraseList(
  'tôi|em|mình|con tôi|con em|cháu|bé|vợ tôi|chồng tôi|chồng em|mẹ tôi|ba tôi|bố tôi|cha tôi',
  'bà tôi|ông tôi|bạn tôi|bạn em|anh tôi|chị tôi|em tôi|con gái|con trai|hàng xóm|nhà bên|nhà tôi',
  'nhà em|nhà mình|có người|có ai|ai đó|người ta|một người|đứa nhỏ|thằng bé|my|me',
);
/** That it is under way. */
const NOW =
  'đang|vừa|mới|rồi|sắp|bây giờ|ngay|nãy giờ|từ sáng|\
từ chiều|từ tối|từ hôm qua|cả đêm|quá|với|now';
/** What makes of the words a question on rules, posts, prices or news. */
const ASKS_OTHERWISE = phraseList(
  'quy định|mức phạt|bị phạt|xử phạt|phạt bao nhiêu|phạt tiền|phạt tù|xử lý thế nào|xử lý ra sao',
  'tội|phạm tội|tội gì|bị tội|luật|bộ luật|điều luật|nghị định|' +
    'thông tư|quyết định|nghị quyết|văn bản|mức hỗ trợ|hỗ trợ',
  'trợ cấp|bồi thường|bảo hiểm|thủ tục|hồ sơ|giấy|đăng ký|tuyên bố|khai tử|tuyển dụng|tuyển',
  'thi tuyển|giá đất|bảng giá|giá|tin tức|tin về|bài báo|thống kê|số vụ|bao nhiêu vụ|mấy vụ',
  'bao nhiêu người|phòng cháy|chữa cháy|phòng chống|phòng ngừa|phòng tránh|tuyên truyền|diễn tập',
  'tập huấn|kế hoạch|nghĩa trang|tháng này|tuần này|năm nay|năm ngoái|vụ|vụ án|nguyên nhân|khi nào',
  'ngày nào|ở đâu có|điều kiện|chế độ|trách nhiệm|thời hiệu|thời hạn|định nghĩa|là gì|thế nào là',
  'được không',
);

/** The same for words typed without diacritics, where "toi" is the one who asks and "gia" may be of a family. */
const ASKS_OTHERWISE_BARE = ASKS_OTHERWISE.split('|')
  .filter((phrase) => phrase.includes(' ') || phrase === 'luật' || phrase === 'tuyển')
  .join('|');

/** The danger that a question tells of; null where it is a question like any other. */
function dangerOf(question: Question): Danger | null {
  const korean = KOREAN.find(([pattern]) => pattern.test(question.asked));
  if (korean) return DANGERS.find(({ kind }) => kind === korean[1]) ?? null;
  const cries = hasPhrase(question, CRY);
  const otherwise = hasPhrase(question, question.accented ? ASKS_OTHERWISE : ASKS_OTHERWISE_BARE);
  for (const danger of DANGERS) {
    if (
      danger.plain &&
      hasPhrase(question, danger.plain) &&
      !(otherwise && hasPhrase(question, 'giá đất|bảng giá|quy định'))
    )
      return danger;
    if (!hasPhrase(question, danger.event)) continue;
    if (cries) return danger;
    if (!otherwise && (hasPhrase(question, CONCERNED) || hasPhrase(question, NOW))) return danger;
  }
  return null;
}

interface EmergencyLine {
  number: string;
  name: string;
}

/**
 * National lines of Viet Nam. 113, 114 and 115 are the emergency numbers of the telecommunication numbering plan
 * (Thông tư 22/2014/TT-BTTTT); 111 is the national line for the protection of children (Luật Trẻ em 102/2016/QH13,
 * Nghị định 56/2017/NĐ-CP). All are free and answer day and night.
 */
const NATIONAL: Readonly<Record<Line, EmergencyLine>> = {
  police: { number: '113', name: 'Công an (police)' },
  fire: { number: '114', name: 'Cứu hỏa, cứu nạn (fire and rescue)' },
  ambulance: { number: '115', name: 'Cấp cứu y tế (ambulance)' },
  child: { number: '111', name: 'Bảo vệ trẻ em (child protection)' },
};

/** Lines of the setting `EMERGENCY_LINES`: `113=Công an; 0256 3 822 222=Trực ban phường`. What is not such a pair is left out. */
export function readLines(setting: string | undefined): EmergencyLine[] {
  return (setting ?? '').split(';').flatMap((pair) => {
    const [number = '', name = ''] = pair.split('=').map((part) => part.trim());
    return /^\+?[\d .]{3,20}$/.test(number) && name !== '' ? [{ number, name: name.slice(0, 80) }] : [];
  });
}

const SAID: Readonly<Record<string, string>> = {
  'self-harm':
    'Bạn không phải một mình lúc này: xin gọi ngay, hoặc đến ' +
    'với một người bạn tin; người bên cạnh đừng rời nạn nhân.',
  fire: 'Rời khỏi chỗ cháy, đóng cửa sau lưng, không dùng thang máy, rồi gọi ngay.',
  water: 'Gọi ngay; ném phao, dây hoặc vật nổi, đừng tự nhảy xuống nếu không biết cứu đuối.',
  violence: 'Tìm chỗ an toàn, có người khác, và gọi ngay.',
  missing: 'Báo công an ngay, không cần chờ đủ 24 giờ.',
  life: 'Gọi ngay và làm theo lời người trực máy.',
};

/** The emergency lines for somebody in danger; null for any other question. */
export function urgentDraft(question: Question, setting: string | undefined): Draft | null {
  const danger = dangerOf(question);
  if (!danger) return null;
  const own = readLines(setting);
  const lines = own.length > 0 ? own : danger.lines.map((line) => NATIONAL[line]);
  const list = lines.map(({ number, name }) => `${number} – ${name}`).join('; ');
  return {
    outcome: 'urgent',
    domain: null,
    understood: { intent: 'urgent', danger: danger.kind },
    answer:
      `${SAID[danger.kind] ?? ''} Số khẩn cấp (emergency lines): ${list}. Cổng này không tiếp nhận tin ` +
      'báo, xin gọi trực tiếp. This gateway cannot send help: please call now.',
    told: {
      en: `Call for help now: ${list}. This gateway cannot send help: please call yourself.`,
      ko: `지금 바로 전화하십시오: ${list}. 이 포털은 구조를 보낼 수 없으니 직접 전화하십시오.`,
    },
  };
}
