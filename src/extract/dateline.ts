/** The paper's mark before the first words: `(binhdinh.gov.vn) -`, `(BĐ) -`, `TTO -`. */

const DOMAIN = String.raw`[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|gov)`;
const PAPER = String.raw`[\p{Lu}\d][\p{Lu}\d&]{1,7}(?:\.(?:VN|vn))?`;
const NAMED =
  '(?:Dân trí|Tuổi Trẻ(?: Online)?|Thanh Niên|Lao Động|Tiền Phong|VnExpress|Vietnamnet|VietnamPlus|' +
  String.raw`VTC News|Zing(?:\s?News)?|Infonet|Báo [\p{Lu}][\p{L} ]{2,20})`;
const DASH = String.raw`\s*[-–—:]\s*`;

const IN_BRACKETS = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L} ]{1,25},?\s)?[(\[]\s*[^()\[\]]{1,40}[)\]]${DASH}(?=\S)`,
  'u',
);
const DOMAIN_FIRST = new RegExp(String.raw`^${DOMAIN}${DASH}(?=\S)`, 'iu');
const NAME_FIRST = new RegExp(
  String.raw`^(?:${PAPER}|${NAMED})\s*[-–—]\s*(?=["“‘]?(?:\p{Lu}\p{Ll}|\p{N}))`,
  'u',
);
/** Capitals that open a sentence of their own: `HĐND - Ủy ban MTTQ tỉnh …`. */
const ORGAN =
  /^(?:UBND|HĐND|MTTQ|UBMTTQ|BCH|BTV|ĐBQH|ĐU|CLB|HTX|THPT|THCS|ĐH|CĐ|TP|TX|TT|KCN|KKT|BQL|QL|TL|ĐT|CN|DN|BĐS|COVID)(?![\p{L}])/u;
const SOURCE_AFTER = new RegExp(String.raw`\s*\((?:(?:theo|nguồn)[:\s]+)?${DOMAIN}\)\s*$`, 'iu');

/** A paragraph without the paper's mark before it. */
export function withoutDateline(text: string): string {
  const trimmed = text.trim();
  const bare = trimmed.replace(IN_BRACKETS, '').replace(DOMAIN_FIRST, '');
  return ORGAN.test(bare) ? bare : bare.replace(NAME_FIRST, '');
}

/** A paragraph without the address of the paper it was taken from, in brackets at its end. */
export const withoutSourceMark = (text: string): string => text.replace(SOURCE_AFTER, '');
