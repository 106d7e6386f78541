/** Types of documents: administrative ones of Decree 30/2020/NĐ-CP, and those of central and older documents. */
import { clean, fold } from './fold.ts';

export interface DocumentType {
  /** Abbreviation as printed in numbers: `QĐ`. */
  code: string;
  /** Vietnamese name with a capital. */
  name: string;
  /** Name as `fold` gives it. */
  folded: string;
}

/** Where two codes fold alike (HD and HĐ, DA and ĐA), the first listed is meant by the bare letters. */
const TABLE: readonly (readonly [string, string])[] = [
  ['NQ', 'Nghị quyết'],
  ['QĐ', 'Quyết định'],
  ['CT', 'Chỉ thị'],
  ['QC', 'Quy chế'],
  ['QyĐ', 'Quy định'],
  ['TC', 'Thông cáo'],
  ['TB', 'Thông báo'],
  ['HD', 'Hướng dẫn'],
  ['CTr', 'Chương trình'],
  ['KH', 'Kế hoạch'],
  ['PA', 'Phương án'],
  ['ĐA', 'Đề án'],
  ['DA', 'Dự án'],
  ['BC', 'Báo cáo'],
  ['BB', 'Biên bản'],
  ['TTr', 'Tờ trình'],
  ['HĐ', 'Hợp đồng'],
  ['CĐ', 'Công điện'],
  ['CV', 'Công văn'],
  ['BGN', 'Bản ghi nhớ'],
  ['BTT', 'Bản thỏa thuận'],
  ['GUQ', 'Giấy ủy quyền'],
  ['GM', 'Giấy mời'],
  ['GGT', 'Giấy giới thiệu'],
  ['GNP', 'Giấy nghỉ phép'],
  ['PG', 'Phiếu gửi'],
  ['PC', 'Phiếu chuyển'],
  ['PB', 'Phiếu báo'],
  ['Luật', 'Luật'],
  ['HP', 'Hiến pháp'],
  ['PL', 'Pháp lệnh'],
  ['L', 'Lệnh'],
  ['SL', 'Sắc lệnh'],
  ['NĐ', 'Nghị định'],
  ['TT', 'Thông tư'],
  ['TTLT', 'Thông tư liên tịch'],
  ['NQLT', 'Nghị quyết liên tịch'],
  ['KL', 'Kết luận'],
  ['QCPH', 'Quy chế phối hợp'],
  ['VBHN', 'Văn bản hợp nhất'],
];

const ALIASES: readonly (readonly [string, string])[] = [
  ['bo luat', 'Luật'],
  ['van ban luat', 'Luật'],
  ['cong van hanh chinh', 'CV'],
  ['van ban hanh chinh', 'CV'],
];

export const DOCUMENT_TYPES: readonly DocumentType[] = TABLE.map(([code, name]) => ({
  code,
  name,
  folded: fold(name),
}));

const byCode = new Map(DOCUMENT_TYPES.map((type) => [type.code.toUpperCase(), type]));
const byWords = new Map<string, DocumentType>();
for (const type of DOCUMENT_TYPES) {
  for (const words of [fold(type.code), type.folded]) if (!byWords.has(words)) byWords.set(words, type);
}
for (const [words, code] of ALIASES) {
  const type = byCode.get(code.toUpperCase());
  if (type) byWords.set(words, type);
}

/** The type a code (`QĐ`, `qd`) or a name (`Quyết định`, `quyet dinh`) stands for, or null. */
export function documentType(nameOrCode: string): DocumentType | null {
  return byCode.get(clean(nameOrCode).toUpperCase()) ?? byWords.get(fold(nameOrCode)) ?? null;
}

/** Codes as they stand in keys: folded, upper case, longest first. */
export const TYPE_CODES: readonly string[] = [
  ...new Set(DOCUMENT_TYPES.map(({ code }) => fold(code).toUpperCase()).filter((code) => code !== 'LUAT')),
].sort((a, b) => b.length - a.length);

const CODES = new Set(TYPE_CODES);

/** Whether an upper-case folded token is a type code: `QD`. */
export const isTypeCode = (token: string): boolean => CODES.has(token);
