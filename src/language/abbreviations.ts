/** Abbreviations of offices, places and papers, written out. */
import { clean } from './fold.ts';

/** Abbreviations that stand by themselves; matched without regard to case, with or without diacritics. */
const WORDS: Record<string, string> = {
  UBND: 'ủy ban nhân dân',
  HĐND: 'hội đồng nhân dân',
  UBMTTQ: 'ủy ban mặt trận tổ quốc',
  MTTQ: 'mặt trận tổ quốc',
  TP: 'thành phố',
  'TP.HCM': 'thành phố Hồ Chí Minh',
  TPHCM: 'thành phố Hồ Chí Minh',
  HCM: 'Hồ Chí Minh',
  TX: 'thị xã',
  KĐT: 'khu đô thị',
  KDC: 'khu dân cư',
  TĐC: 'tái định cư',
  KTĐC: 'khu tái định cư',
  KCN: 'khu công nghiệp',
  CCN: 'cụm công nghiệp',
  KKT: 'khu kinh tế',
  TDP: 'tổ dân phố',
  QL: 'quốc lộ',
  ĐT: 'đường tỉnh',
  TL: 'tỉnh lộ',
  ĐG: 'đường',
  CCHC: 'cải cách hành chính',
  TTHC: 'thủ tục hành chính',
  VPUB: 'văn phòng ủy ban',
  BQL: 'ban quản lý',
  GPMB: 'giải phóng mặt bằng',
  QSDĐ: 'quyền sử dụng đất',
  GCNQSDĐ: 'giấy chứng nhận quyền sử dụng đất',
  GCN: 'giấy chứng nhận',
  SXKD: 'sản xuất kinh doanh',
  CBCC: 'cán bộ công chức',
  CBCCVC: 'cán bộ công chức viên chức',
  CNTT: 'công nghệ thông tin',
  CSGT: 'cảnh sát giao thông',
  ATGT: 'an toàn giao thông',
  ANTT: 'an ninh trật tự',
  PCCC: 'phòng cháy chữa cháy',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  BHTN: 'bảo hiểm thất nghiệp',
  GDĐT: 'giáo dục và đào tạo',
  TNMT: 'tài nguyên và môi trường',
  VHTT: 'văn hóa thể thao',
  BVĐK: 'bệnh viện đa khoa',
  THPT: 'trung học phổ thông',
  THCS: 'trung học cơ sở',
  HTX: 'hợp tác xã',
  VBQPPL: 'văn bản quy phạm pháp luật',
};

/**
 * Short forms that people type when they search, by their folded letters. In running text they may be something else
 * (names, units, syllables), so that there they stay as they are.
 */
const TYPED: Record<string, string> = {
  attp: 'an toàn thực phẩm',
  bds: 'bất động sản',
  blds: 'bộ luật dân sự',
  blhs: 'bộ luật hình sự',
  bqlda: 'ban quản lý dự án',
  btxh: 'bảo trợ xã hội',
  bv: 'bệnh viện',
  bvmt: 'bảo vệ môi trường',
  cccd: 'căn cước công dân',
  cchn: 'chứng chỉ hành nghề',
  cmnd: 'chứng minh nhân dân',
  cmt: 'chứng minh nhân dân',
  csxh: 'chính sách xã hội',
  ctcp: 'công ty cổ phần',
  dbqh: 'đại biểu quốc hội',
  dkkd: 'đăng ký kinh doanh',
  dkkh: 'đăng ký kết hôn',
  dn: 'doanh nghiệp',
  dvc: 'dịch vụ công',
  gcnqsd: 'giấy chứng nhận quyền sử dụng',
  gdnn: 'giáo dục nghề nghiệp',
  gks: 'giấy khai sinh',
  gplx: 'giấy phép lái xe',
  gpxd: 'giấy phép xây dựng',
  gtgt: 'giá trị gia tăng',
  gtvt: 'giao thông vận tải',
  gv: 'giáo viên',
  hdld: 'hợp đồng lao động',
  hkd: 'hộ kinh doanh',
  hs: 'học sinh',
  khcn: 'khoa học công nghệ',
  ks: 'khai sinh',
  ktx: 'ký túc xá',
  lltp: 'lý lịch tư pháp',
  mn: 'mầm non',
  nct: 'người cao tuổi',
  nkt: 'người khuyết tật',
  nld: 'người lao động',
  nonxh: 'nhà ở xã hội',
  noxh: 'nhà ở xã hội',
  nq: 'nghị quyết',
  nsdld: 'người sử dụng lao động',
  nsnn: 'ngân sách nhà nước',
  nvqs: 'nghĩa vụ quân sự',
  nvs: 'nhà vệ sinh',
  stnmt: 'sở tài nguyên và môi trường',
  sv: 'sinh viên',
  sxd: 'sở xây dựng',
  tand: 'tòa án nhân dân',
  th: 'tiểu học',
  tncn: 'thu nhập cá nhân',
  tndn: 'thu nhập doanh nghiệp',
  tnhh: 'trách nhiệm hữu hạn',
  tnld: 'tai nạn lao động',
  ttdvc: 'trung tâm phục vụ hành chính công',
  tthcc: 'trung tâm phục vụ hành chính công',
  ttyt: 'trung tâm y tế',
  vbpl: 'văn bản pháp luật',
  vksnd: 'viện kiểm sát nhân dân',
  vpdd: 'văn phòng đại diện',
  vphc: 'vi phạm hành chính',
};

/** Letters that abbreviate only with a dot, or before a name. */
const LETTERS: Record<string, string> = {
  p: 'phường',
  q: 'quận',
  h: 'huyện',
  x: 'xã',
  t: 'tỉnh',
  đ: 'đường',
  tt: 'thị trấn',
  kp: 'khu phố',
  tx: 'thị xã',
  tp: 'thành phố',
};

const byWord = new Map<string, string>();
for (const [short, long] of Object.entries(WORDS)) {
  const lower = short.toLowerCase();
  byWord.set(lower, long);
  byWord.set(lower.replaceAll('đ', 'd'), long);
}
// "dt" is rather a telephone, an area or a crowd; only the marked letters are a provincial road.
byWord.delete('dt');
/** Mean a road only before its number: QL1A, TL 638. */
const ROADS = new Set(['ql', 'đt', 'tl']);

/** Every short form by its folded letters, for words that were typed to find something. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TYPED),
  ...[...byWord].filter(([short]) => /^[a-z]+$/.test(short) && !ROADS.has(short)),
]);

const BEFORE = String.raw`(?<![\p{L}\p{N}/\-_.])`;
const WORD = new RegExp(
  `${BEFORE}(${[...byWord.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.')})(?:\\.\\s*|(?![\\p{L}/\\-_]))`,
  'giu',
);
const DOTTED = new RegExp(
  `${BEFORE}(${Object.keys(LETTERS)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\.\\s*(?=[\\p{L}\\d])`,
  'giu',
);
const AT_START = /^(p|q|x|tt)\s+(?=\p{L}{2})/iu;
const NUMBERED = new RegExp(`${BEFORE}([pq])(?=\\s?\\d{1,2}(?!\\d))`, 'giu');

/** A street called by a day, in figures: đường 2/9, đường 30-4. */
const DAY_STREET = /(?<=(?:đường|duong|phố)\s)(\d{1,2})[/-](\d{1,2})(?![\d/.,-]|m)/giu;

/**
 * The text with abbreviations written out: `UBND TP. Quy Nhơn` gives `ủy ban nhân dân thành phố Quy Nhơn`,
 * `P.Lê Lợi` gives `phường Lê Lợi`. Parts of document numbers (`QĐ-UBND`) stay.
 */
export function expandAbbreviations(text: string): string {
  return clean(text)
    .replace(WORD, (found: string, short: string, at: number, whole: string) => {
      const lower = short.toLowerCase();
      const rest = whole.slice(at + found.length);
      if (ROADS.has(lower) && !/^\s?\d/.test(rest)) return found;
      const long = byWord.get(lower) ?? short;
      return rest === '' || /^[\s,;:)?!.]/.test(rest) ? long : `${long} `;
    })
    .replace(DOTTED, (_, short: string) => `${LETTERS[short.toLowerCase()] ?? short} `)
    .replace(NUMBERED, (short) => `${LETTERS[short.toLowerCase()] ?? short} `)
    .replace(AT_START, (_, short: string) => `${LETTERS[short.toLowerCase()] ?? short} `)
    .replace(DAY_STREET, '$1 tháng $2')
    .replace(/ {2,}/g, ' ')
    .trim();
}
