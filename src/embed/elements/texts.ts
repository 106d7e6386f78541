/** What the elements say, in Vietnamese, English and Korean: Quy Nhơn's sister district is Yongsan in Seoul. */
export const LANGUAGES = ['vi', 'en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `{s}` is the English plural; other names in braces are filled in. */
const TEXTS = {
  listLabel: ['Danh sách', 'List', '목록'],
  search: ['Tìm', 'Search', '검색'],
  ask: ['Hỏi', 'Ask', '질문'],
  more: ['Xem thêm', 'Show more', '더 보기'],
  all: ['Tất cả', 'All', '전체'],
  retry: ['Thử lại', 'Try again', '다시 시도'],
  open: ['Mở trang đầy đủ', 'Open the full page', '전체 페이지 열기'],
  loading: ['Đang tải…', 'Loading…', '불러오는 중…'],
  results: ['{n} kết quả', '{n} result{s}', '결과 {n}건'],
  over: ['hơn {n}', 'over {n}', '{n} 이상'],
  none: [
    'Không tìm thấy. Thử bớt chữ hoặc gõ cách khác; có dấu hay không dấu đều được.',
    'Nothing found. Try fewer words or another spelling; diacritics are optional.',
    '검색 결과가 없습니다. 단어를 줄이거나 다르게 입력해 보세요. 성조 부호는 없어도 됩니다.',
  ],
  relaxed: [
    '',
    'No exact match; showing the nearest.',
    '정확히 일치하는 결과가 없어 가장 가까운 결과를 표시합니다.',
  ],
  fuzzy: [
    'Không có tên đúng như đã gõ; đây là tên gần nhất.',
    'No such name; showing the nearest one.',
    '같은 이름이 없어 가장 비슷한 이름을 표시합니다.',
  ],
  offline: [
    'Máy đang ngoại tuyến. Sẽ tự tải lại khi có mạng.',
    'You are offline. This will load when you are back online.',
    '오프라인 상태입니다. 다시 연결되면 자동으로 불러옵니다.',
  ],
  failed: [
    'Chưa kết nối được nguồn dữ liệu.',
    'The data source cannot be reached.',
    '데이터에 연결할 수 없습니다.',
  ],
  busy: [
    'Quá nhiều yêu cầu. Xin chờ một lát.',
    'Too many requests. Please wait a moment.',
    '요청이 너무 많습니다. 잠시 후 다시 시도해 주세요.',
  ],
  gone: ['Bản ghi không còn.', 'The record is no longer held.', '더 이상 제공되지 않는 항목입니다.'],
  earlier: [
    'Đang hiện kết quả đã tải trước đó.',
    'Showing what was loaded before.',
    '이전에 불러온 결과를 표시합니다.',
  ],
  kept: [
    'Nguồn dữ liệu trả lời chậm; đây có thể là bản lưu trước đó.',
    'The data source is slow to answer; this may be an earlier copy.',
    '데이터 응답이 늦어 이전에 저장된 내용일 수 있습니다.',
  ],
  sample: [
    'Dữ liệu mẫu: chỉ để chạy thử, không có giá trị pháp lý.',
    'Sample data: invented to try this out, without legal force.',
    '샘플 데이터: 시험용이며 법적 효력이 없습니다.',
  ],
  suggestions: [
    '{n} gợi ý, chọn bằng mũi tên lên xuống.',
    '{n} suggestion{s}, choose with the up and down arrows.',
    '추천 {n}개, 위아래 화살표로 선택하세요.',
  ],
  searchLabel: [
    'Tìm giá đất, văn bản, tuyển dụng, tin tức',
    'Search prices, documents, jobs and news',
    '토지가격·문서·채용·소식 검색',
  ],
  'land-prices': ['Giá đất', 'Land prices', '토지 가격'],
  landLabel: ['Tên đường hoặc phường, xã', 'Street or ward', '도로명 또는 동'],
  landType: ['Loại đất', 'Land use', '토지 용도'],
  ODT: ['Đất ở đô thị', 'Urban residential', '도시 주거용'],
  ONT: ['Đất ở nông thôn', 'Rural residential', '농촌 주거용'],
  TMD: ['Thương mại, dịch vụ', 'Commercial', '상업·서비스용'],
  SKC: ['Sản xuất phi nông nghiệp', 'Industrial', '비농업 생산용'],
  area: ['Diện tích (m²)', 'Area (m²)', '면적 (m²)'],
  position: ['Vị trí {n}', 'Position {n}', '위치 {n}'],
  perMetre: ['{n} đồng/m²', '{n} VND/m²', '{n}동/m²'],
  total: ['Cả thửa: {n} đồng', 'Whole plot: {n} VND', '전체: {n}동'],
  inForce: ['Bảng giá đang áp dụng', 'Price tables in force', '현재 적용 중인 가격표'],
  from: ['từ {a}', 'from {a}', '{a}부터'],
  until: ['đến hết {b}', 'until {b}', '{b}까지'],
  span: ['từ {a} đến hết {b}', 'from {a} until {b}', '{a} ~ {b}'],
  now: ['{a} (nay là {b})', '{a} (now {b})', '{a} (현재 {b})'],
  'legal-documents': ['Văn bản pháp luật', 'Legal documents', '법령 문서'],
  legalLabel: ['Số hiệu hoặc nội dung văn bản', 'Number or words of a document', '문서 번호 또는 내용'],
  status: ['Hiệu lực', 'Validity', '효력'],
  in_force: ['Còn hiệu lực', 'In force', '시행 중'],
  partially_in_force: ['Còn hiệu lực một phần', 'Partly in force', '일부 시행 중'],
  expired: ['Hết hiệu lực', 'No longer in force', '효력 상실'],
  not_yet_in_force: ['Chưa có hiệu lực', 'Not yet in force', '시행 예정'],
  suspended: ['Tạm ngưng hiệu lực', 'Suspended', '효력 정지'],
  unknown: ['Chưa rõ hiệu lực', 'Validity unknown', '효력 미상'],
  issued: ['ban hành {a}', 'issued {a}', '{a} 공포'],
  recruitments: ['Tuyển dụng', 'Jobs', '채용'],
  jobsLabel: ['Vị trí, cơ quan', 'Post or organisation', '직위 또는 기관'],
  left: ['Còn {n} ngày', '{n} day{s} left', '{n}일 남음'],
  last: ['Hôm nay là hạn cuối', 'Last day today', '오늘 마감'],
  upcoming: ['Nhận hồ sơ {a}', 'Opens {a}', '접수 {a}'],
  closed: ['Đã hết hạn', 'Closed', '마감'],
  deadline: ['Hạn nộp: {a}', 'Apply by {a}', '마감일: {a}'],
  posts: ['{n} chỉ tiêu', '{n} post{s}', '{n}명 모집'],
  calendar: ['Lịch hạn nộp (.ics)', 'Deadlines calendar (.ics)', '마감일 캘린더 (.ics)'],
  articles: ['Tin tức', 'News', '소식'],
  articlesLabel: ['Tìm trong tin tức', 'Search the news', '소식 검색'],
  places: ['Đơn vị hành chính', 'Places', '행정구역'],
  video: ['Video', 'Video', '동영상'],
  photos: ['Ảnh', 'Photos', '사진'],
  askLabel: ['Câu hỏi của bạn', 'Your question', '질문을 입력하세요'],
  askHint: [
    'Ví dụ: Giá đất ở đường Nguyễn Huệ, vị trí 2?',
    'Best asked in Vietnamese: Giá đất ở đường Nguyễn Huệ?',
    '베트남어로 질문해 주세요: Giá đất ở đường Nguyễn Huệ?',
  ],
  answered: ['Đã có câu trả lời.', 'Answered.', '답변이 있습니다.'],
  notHeld: [
    'Không có trong dữ liệu đang giữ.',
    'Not in the data held here.',
    '보유한 데이터에 없는 내용입니다.',
  ],
  facts: ['Số liệu', 'Figures', '수치'],
  sources: ['Nguồn', 'Sources', '출처'],
  choose: ['Bạn muốn hỏi điều nào?', 'Which do you mean?', '어떤 내용을 찾으시나요?'],
  holds: ['Còn đúng đến hết {b}.', 'Holds until {b}.', '{b}까지 유효.'],
  asOf: ['Theo dữ liệu ngày {a}.', 'As of {a}.', '{a} 기준.'],
} as const satisfies Record<string, readonly [string, string, string]>;

export type TextName = keyof typeof TEXTS;
export type Translate = (name: TextName, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of a language. */
export function translator(language: Language): Translate {
  const at = LANGUAGES.indexOf(language);
  return (name, values = {}) =>
    TEXTS[name][at as 0].replace(/\{(\w)\}/g, (_, key: string) =>
      key === 's' ? (String(values.n) === '1' ? '' : 's') : String(values[key] ?? ''),
    );
}

/** The text of a name that comes from an answer, or what the answer itself says. */
export const named = (t: Translate, name: string, otherwise: string): string =>
  Object.hasOwn(TEXTS, name) ? t(name as TextName) : otherwise;

/** The nearest language declared: Vietnamese without one, English for one we do not speak. */
export function languageOf(element: Element): Language {
  const declared = element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  const language = (declared || 'vi').slice(0, 2).toLowerCase() as Language;
  return LANGUAGES.includes(language) ? language : 'en';
}
