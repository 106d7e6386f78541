/** The common questions in English, put into Vietnamese words before anything is read. */

const LETTER = String.raw`[\p{L}\p{M}\p{N}_]`;
const EDGE = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`;

/** The pattern with edges of words as Unicode has them: to `\b` the "a" of "Dừa" is a word of its own. */
const byWords = ({ source }: RegExp): RegExp => new RegExp(source.replaceAll('\\b', EDGE), 'giu');

const ENGLISH = byWords(
  new RegExp(
    String.raw`\b(?:the|what|which|how|is|are|of|for|where|when|who|does|do|still|price|ward|street|any|about|now|much|many|documents` +
      '|papers|need|needed|long|deadline|registration|register|department|are|there|have|has|must|open|job|jobs|apply' +
      '|land|plot|wide|merger|merged|after|did|residential|house|certificate|permit|cost|fees?|force|valid|decision' +
      String.raw`|district|province|people|committee|teachers?|nurses?|doctors?|birth|marriage|latest|today|square|position)\b`,
  ),
);
/** A greeting alone. */
const HELLO = /^\s*(?:hello|hi|good (?:morning|afternoon|evening))\b[\s!,.]*$/i;

/** Longer phrases first; names between them stay as they are. */
const PHRASES: readonly (readonly [RegExp, string])[] = (
  [
    [
      /\bhow many (\w+) (?:does|do|is|are) (.+?) (?:need|recruit|hire|recruiting|hiring)\b/gi,
      '$2 cần tuyển bao nhiêu $1',
    ],
    [/^\s*(?:hello|hi|good (?:morning|afternoon|evening))\b[\s!,.]*$/gi, 'xin chào'],
    [/\bhow much is (?:the )?(?:residential |house )?land\b/gi, 'giá đất bao nhiêu'],
    [/\b(?:land|plot) prices?\b|\bprices? (?:of|for) (?:the )?land\b|\bcost of land\b/gi, 'giá đất'],
    [/\bresidential(?: land)?\b/gi, 'đất ở'],
    [/\bcommercial(?: land)?\b/gi, 'đất thương mại dịch vụ'],
    [/\brice (?:land|fields?)\b/gi, 'đất trồng lúa'],
    [/\bperennial(?: crops?)?(?: land)?\b/gi, 'đất trồng cây lâu năm'],
    [/\bper (?:square met(?:er|re)|sqm|m2)\b/gi, 'một mét vuông'],
    [/\bsquare met(?:er|re)s?\b|\bsqm\b/gi, 'm2'],
    [/\b(?:street )?front(?:age)?\b/gi, 'mặt tiền'],
    [/\balley(?:way)?s?\b/gi, 'hẻm'],
    [
      /\b(?:price )?differences? between (?:the )?(.+?) and (?:the )?(.+?)(?: street| road)?s?(?=\s*[?.]|$)/gi,
      'so sánh giá đất đường $1 và đường $2',
    ],
    [/\bcompare\b/gi, 'so sánh'],
    [/\bposition\b/gi, 'vị trí'],
    [/\b(?:in )?total\b/gi, 'tổng cộng'],
    [/\b(?:still|currently) (?:in force|valid|in effect|effective)\b|\bin force\b/gi, 'còn hiệu lực không'],
    [
      /\b(?:replaced|superseded) by\b|\bwhat (?:replaced|replaces)\b|\bwhich \w+ (?:replaced|replaces)\b/gi,
      'bị thay thế bởi văn bản nào',
    ],
    [/\bamended by\b|\bwhat amend(?:s|ed)\b/gi, 'bị sửa đổi bởi văn bản nào'],
    [/\brepealed by\b|\bwhat repeal(?:s|ed)\b/gi, 'bị bãi bỏ bởi văn bản nào'],
    [
      /\b(?:which|what) (?:documents|papers) (?:do i need|are needed|are required)(?: for| to)?\b/gi,
      'cần giấy tờ gì để',
    ],
    [/\b(?:documents|papers) (?:needed|required)(?: for| to)?\b/gi, 'cần giấy tờ gì để'],
    [/\bhow long does (?:it take|.{0,40}? take)(?: to)?\b/gi, 'thời hạn giải quyết bao lâu'],
    [/\bhow much does it cost(?: to)?\b/gi, 'lệ phí bao nhiêu'],
    [/\bwhere (?:do|can) i (?:file|apply|submit)(?: for| to)?\b/gi, 'nộp ở đâu'],
    [
      /\b(?:birth certificate|birth registration|(?:register|registering) (?:a |the )?birth)\b/gi,
      'đăng ký khai sinh',
    ],
    [
      /\b(?:marriage registration|(?:register|registering) (?:a |the )?marriage|marriage certificate)\b/gi,
      'đăng ký kết hôn',
    ],
    [
      /\b(?:death registration|(?:register|registering) (?:a |the )?death|death certificate)\b/gi,
      'đăng ký khai tử',
    ],
    [/\b(?:temporary residence)(?: registration)?\b/gi, 'đăng ký tạm trú'],
    [/\b(?:permanent residence)(?: registration)?\b/gi, 'đăng ký thường trú'],
    [/\b(?:building|construction) permit\b/gi, 'giấy phép xây dựng'],
    [/\b(?:identity|id) card\b/gi, 'thẻ căn cước'],
    [/\bdepartment of health\b/gi, 'Sở Y tế'],
    [/\bdepartment of education(?: and training)?\b/gi, 'Sở Giáo dục và Đào tạo'],
    [/\bdepartment of home affairs\b/gi, 'Sở Nội vụ'],
    [/\bhospital\b/gi, 'bệnh viện'],
    [/\bdoctors?\b/gi, 'bác sĩ'],
    [/\bpharmacists?\b/gi, 'dược sĩ'],
    [
      new RegExp(
        String.raw`\b(?:where|what) (?:is|did|has|was|became of) (?:the )?(?:old |former )?(.+?) (ward|commune)` +
          '(?: (?:go|gone|become|(?:been )?merged(?: into)?))?(?: now| today)?' +
          String.raw`(?: after the (?:merger|reform|reorgani[sz]ation))?(?=\W|$)`,
        'gi',
      ),
      '$2 $1 nay là phường nào',
    ],
    [
      /\bdeadline (?:to apply|for appl(?:ying|ications?))(?: to| at| for)?(?: the)?\b/gi,
      'hạn nộp hồ sơ tuyển dụng',
    ],
    [/\bdecision\b/gi, 'quyết định'],
    [/\bresolution\b/gi, 'nghị quyết'],
    [/\bdirective\b/gi, 'chỉ thị'],
    [/\bwhat (?:is|does) (.+?) (?:about|say|regulate)\b/gi, '$1 nói về gì'],
    [/\b(?:application )?deadline\b|\bclosing date\b/gi, 'hạn nộp hồ sơ tuyển dụng'],
    [/\b(?:job openings?|jobs?|vacanc(?:y|ies)|recruitment|recruiting|hiring)\b/gi, 'tuyển dụng'],
    [/\bapplication fee\b/gi, 'lệ phí dự tuyển'],
    [/\bfee\b/gi, 'lệ phí'],
    [/\brequirements?\b|\bqualifications?\b/gi, 'điều kiện'],
    [/\bteachers?\b/gi, 'giáo viên'],
    [/\bnurses?\b/gi, 'điều dưỡng'],
    [/\b(?:merged into|part of|called now|renamed to)\b/gi, 'nay thuộc phường nào'],
    [/\b(?:which|what) (?:ward|commune)\b/gi, 'nay là phường nào'],
    [/\bhow many\b/gi, 'bao nhiêu'],
    [/\bhow much\b/gi, 'giá bao nhiêu'],
    [/\bward\b/gi, 'phường'],
    [/\bcommune\b/gi, 'xã'],
    [/\b(?:street|road|st\.)(?=\W|$)/gi, 'đường'],
    [/\btoday\b|\bcurrently\b|\bnow\b|\bat present\b/gi, 'hiện nay'],
    [/\bold\b|\bformer\b/gi, 'cũ'],
    [/\bprices?\b/gi, 'giá'],
    [/\bin (?=(?:19|20)\d{2}\b)/gi, 'năm '],
    [/\bfrom\b/gi, 'từ'],
    [/\bto\b/gi, 'đến'],
    [/\bnews\b/gi, 'tin'],
    [
      new RegExp(
        String.raw`\b(?:the|what|which|is|are|of|for|where|when|who|does|do|still|any|about|on|in|at|a|an|` +
          String.raw`please|tell|me|and|there|it|was|has|been|have|i|my|you|can)\b`,
        'gi',
      ),
      ' ',
    ],
  ] as const
).map(([pattern, words]) => [byWords(pattern), words] as const);

/** The word for a street stands before its name in Vietnamese; in English after it. */
const TRAILING_STREET = /((?:[\p{Lu}][\p{L}]*\s+){1,4})đường(?!\p{L})/gu;

/** Words of both languages, once diacritics are left out: thẻ đỏ, lòng. */
const EITHER = /^(?:the|do|long)$/i;
function saysEnglish(text: string): boolean {
  const found = text.match(ENGLISH) ?? [];
  return found.length >= 2 && found.some((word) => !EITHER.test(word));
}

/** Whether a question is asked in English; names in it may be Vietnamese. */
export const isEnglish = (text: string): boolean =>
  HELLO.test(text) || (saysEnglish(text) && !/[^\p{ASCII}“”‘’–—²]{4}/u.test(text));

/** English becomes Vietnamese. */
export function englishInVietnamese(text: string): string {
  let result = text;
  for (const [pattern, words] of PHRASES) result = result.replace(pattern, words);
  return result.replace(TRAILING_STREET, 'đường $1').replace(/\s+/g, ' ').trim();
}
