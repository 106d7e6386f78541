/** The common questions in Korean, put into Vietnamese words before anything is read. Names stay in Latin letters. */

/** Longer phrases first. Particles stand after a word without a space, and carry nothing that a reader uses. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/자살|죽고 ?싶\p{L}*/gu, 'muốn tự tử'],
  // What a parcel sells for is not what a table says.
  [/시장 ?(?:가격|가|시세)|(?:토지|땅) ?시세|시세|실거래가(?:격)?|매매가(?:격)?/gu, 'giá thị trường'],
  [/보상(?:금|비|가)?/gu, 'bồi thường'],
  [/(?:도시|농촌)? ?(?:주거|주택)용? ?(?:토지|용지|지|땅)|택지/gu, 'đất ở'],
  [/상업(?:용|·서비스)? ?(?:토지|용지|땅)|상업용/gu, 'đất thương mại dịch vụ'],
  [/(?:토지|땅) ?(?:가격|값)|땅값|공시지가|지가/gu, 'giá đất'],
  [/논(?= |의|은|$)/gu, 'đất trồng lúa'],
  [/위치 ?(\d+)/gu, 'vị trí $1'],
  [/(\d+) ?번? ?위치/gu, 'vị trí $1'],
  [/대로변|도로변|길가|전면/gu, 'mặt tiền'],
  [/골목(?:길|안)?/gu, 'hẻm'],
  [/(\d+) ?(?:제곱미터|평방미터)/gu, '$1 m2'],
  [/총액|합계|모두 얼마/gu, 'tổng cộng bao nhiêu'],
  [/출생 ?(?:신고|등록|증명서)/gu, 'đăng ký khai sinh'],
  [/(?:혼인|결혼) ?(?:신고|등록|증명서)/gu, 'đăng ký kết hôn'],
  [/사망 ?(?:신고|등록)/gu, 'đăng ký khai tử'],
  [/(?:임시|단기) ?(?:거주|체류) ?(?:신고|등록)?/gu, 'đăng ký tạm trú'],
  [/(?:상주|영구 ?거주|전입) ?(?:신고|등록)?/gu, 'đăng ký thường trú'],
  [/(?:건축|건설) ?허가(?:서|증)?/gu, 'giấy phép xây dựng'],
  [/신분증|주민등록증/gu, 'thẻ căn cước'],
  [
    /(?:(?:어떤|무슨|필요한|구비|제출) ?)+서류\p{L}*|서류[가는를]? ?(?:무엇|뭐|필요)\p{L}*/gu,
    'cần giấy tờ gì',
  ],
  [/(?:얼마나|며칠이?나?) ?걸[리려릴립]\p{L}*|처리 ?(?:기간|기한)/gu, 'thời hạn giải quyết bao lâu'],
  [/수수료|비용/gu, 'lệ phí bao nhiêu'],
  [/어디(?:에|에서|서)? ?(?:신청|제출|접수)\p{L}*/gu, 'nộp ở đâu'],
  [/(?:접수|신청|지원|원서)? ?마감(?:일|기한)?/gu, 'hạn nộp hồ sơ tuyển dụng'],
  [/채용|구인|일자리|모집/gu, 'tuyển dụng'],
  [/교사|선생님/gu, 'giáo viên'],
  [/간호사/gu, 'điều dưỡng'],
  [/의사/gu, 'bác sĩ'],
  [/약사/gu, 'dược sĩ'],
  [/(?:아직|여전히|지금도|현재)? ?(?:유효|효력)\p{L}*(?: ?있\p{L}*)?/gu, 'còn hiệu lực không'],
  [/대체\p{L}*/gu, 'bị thay thế bởi văn bản nào'],
  [/(\d[\p{Lu}\d/-]+) ?결정문?(?=[\s은는이의]|$)/gu, 'quyết định $1'],
  [/결정문?(?=[\s은는이의]|$)/gu, 'quyết định'],
  [/(\d[\p{Lu}\d/-]+) ?결의(?=[\s은는이의]|$)/gu, 'nghị quyết $1'],
  [/결의(?=[\s은는이의]|$)/gu, 'nghị quyết'],
  [/(?:지금|현재|이제)[은는]? ?(?:어디|어느 (?:동|방|곳)|무슨 동|무엇)\p{L}*/gu, 'nay là đơn vị nào'],
  [/(?:합병|통합|병합)\p{L}*|(?:어디|어느 동)[에로으]*\s?(?:속|편입)\p{L}*/gu, 'nay là đơn vị nào'],
  [/(?:지금|현재|오늘|이제)/gu, 'hiện nay'],
  [/(?:옛|예전|이전|구) /gu, 'cũ '],
  [/얼마\p{L}*|가격/gu, 'giá bao nhiêu'],
  [/안녕하세요|안녕/gu, 'xin chào'],
];

/** `Bạch Đằng 거리`, `Lê Lợi 동`: the kind stands after the name, and before it in Vietnamese. */
const WORD = String.raw`[\p{Lu}\p{N}][\p{Script=Latin}\p{M}\p{N}]*`;
const NAME = String.raw`((?:${WORD}\s+){0,4}${WORD})\s*`;
const END = String.raw`(?=[은는이가의에를을]|(?!\p{L}))`;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${NAME}(?:거리|대로|도로|길|로)`, 'gu'), 'đường $1 '],
  [new RegExp(`${NAME}(?:동|방|프엉)${END}`, 'gu'), 'phường $1 '],
  [new RegExp(`${NAME}(?:면|사|싸|코뮌)${END}`, 'gu'), 'xã $1 '],
];

/** What is left of particles and polite endings once the words are read. */
const PARTICLES = new RegExp(
  String.raw`(?<!\p{Script=Hangul})(?:${[
    '에서는|에서|에게|으로|까지|부터|이라는|이란|은|는|이|가|을|를|의|에|로|와|과|도',
    '입니까|인가요|인지|이에요|예요|이죠|죠|요|됩니까|되나요|합니까|하나요|습니까',
    '있습니까|있나요|필요합니까|필요한가요|무엇입니까|무엇|언제입니까|언제인가요',
    '언제|하려면|위해|위한|주세요|알려|알고|싶어요|싶습니다',
  ].join('|')})(?!\p{Script=Hangul})`,
  'gu',
);

export const isKorean = (text: string): boolean => (text.match(/\p{Script=Hangul}/gu)?.length ?? 0) >= 2;

/** Korean becomes Vietnamese word by word; Hangul that is not known stays, and is told as not understood. */
export function koreanInVietnamese(text: string): string {
  let result = text;
  for (const [pattern, words] of [...KINDS, ...PHRASES]) result = result.replace(pattern, ` ${words} `);
  for (let before = ''; before !== result; ) {
    before = result;
    result = result.replace(PARTICLES, ' ');
  }
  return result
    .replace(/giá đất(\s+)giá bao nhiêu/gu, 'giá đất bao nhiêu')
    .replace(/\s+/g, ' ')
    .trim();
}
