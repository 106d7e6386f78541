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
