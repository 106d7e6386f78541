/** Text as its sentences. */

export interface Sentence {
  /** As written, without white space around it. */
  text: string;
  /** Offsets into the original, end exclusive. */
  start: number;
  end: number;
}

/** What may end a sentence, with the quotes and brackets that close after it. */
const STOP = /(\.\/\.|[.!?…]+)(["”’»)\]]*)/gu;
/** What a sentence begins with: perhaps a mark or an opening quote, then a capital or a digit. */
const BEGINNING = /^["“‘«([\-–—*•+]*\s?[\p{Lu}\p{Lo}\p{N}]/u;
const CAPITAL = /^["“‘«([]*\p{Lu}/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}/.&]+$/u;
/** `P.T.H`, `Th.S`, a lone capital: letters that stand for a name. */
const INITIALS = /^(?:\p{Lu}\.)*(?:\p{Lu}|Th\.?S)$/u;
const LIST_NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,4})$/u;
/** A word before a lone capital that makes it a class or an order rather than an initial: `loại A.`, `quý I.` */
const CLASSIFIED = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:loại|hạng|nhóm|lớp|khối|mục|phần|điểm|bảng|khu|` +
    String.raw`quý|kỳ|khóa|khoá|lần|tập|chương|vitamin|gan|số|thứ|cấp)\s\p{Lu}$`,
  'iu',
);
const GLUED_WORD = /(?:^|[\s(“"])\p{L}[\p{Ll}\p{M}]+$/u;
const GLUED_NEXT = /^\p{Lu}[\p{Ll}\p{M}]/u;

const ABBREVIATIONS = new Set(
  `TP Tp tp TX Tx tx TT Tt tt KP Kp kp ĐC Đc đc Đ/c đ/c Đ/C ThS Ths ThS TS Ts PGS GS BS Bs BSCKI BSCKII KTS KS Ks CN LS Ls
  NSND NSƯT NSUT NGND NGƯT Mr Mrs Ms Dr St No vs v.v V.v VD Vd vd tr Tr NXB Nxb Cty CTy ĐT Đt Tel SĐT Th.S th.s q p đ h x`
    .split(/\s+/)
    .map((word) => word.normalize('NFC')),
);

/** A quotation that closes within this many characters is kept in one sentence. */
const SHORT_QUOTE = 160;
const LOOK_BACK = 48;

/** Whether the dot after `left` belongs to an abbreviation, an initial or the number of a list item. */
function abbreviated(left: string, wholeLeft: boolean): boolean {
  if (wholeLeft && LIST_NUMBER.test(left)) return true;
  const word = LAST_WORD.exec(left)?.[0] ?? '';
  if (ABBREVIATIONS.has(word)) return true;
  return INITIALS.test(word) && !CLASSIFIED.test(left);
}

/** Whether a quotation is open at the end of `so far` and closes soon after it. */
function insideShortQuote(soFar: string, ahead: string): boolean {
  let curly = 0;
  let straight = 0;
  for (const char of soFar) {
    if (char === '“') curly++;
    else if (char === '”') curly--;
    else if (char === '"') straight++;
  }
  if (curly > 0) return ahead.includes('”');
  return straight % 2 === 1 && ahead.includes('"');
}

function endsSentence(line: string, from: number, at: number, mark: string, closing: string): boolean {
  const end = at + mark.length + closing.length;
  const right = line.slice(end, end + SHORT_QUOTE);
  const next = right.trimStart();
  const left = line.slice(Math.max(from, at - LOOK_BACK), at);
  if (next === '') return true;
  if (next.length === right.length) {
    // No space after it: a slip of the keyboard between two words, or part of a number, a name or an address.
    if (mark !== '.' || closing !== '' || !GLUED_WORD.test(left) || !GLUED_NEXT.test(next)) return false;
    return !abbreviated(left, false);
  }
  if (!BEGINNING.test(next)) return false;
  if (mark === '.' && closing === '') {
    if (abbreviated(left, at - LOOK_BACK <= from)) return false;
    if (/\d$/.test(left) && /^\d{3}(?!\d)/.test(next)) return false;
  }
  if ((mark.includes('…') || mark.includes('...')) && !CAPITAL.test(next)) return false;
  return !insideShortQuote(line.slice(from, end), right);
}

/**
 * The sentences of a text in order; a new line always ends one. No break after abbreviations and initials
 * (TP. Quy Nhơn, Q. 1, ThS. Lê, ông P.T.H.), in numbers (1.250.000), after `v.v.` or inside a short quotation.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    let from = 0;
    const push = (to: number): void => {
      const slice = line.slice(from, to);
      const trimmed = slice.trim();
      if (trimmed !== '') {
        const start = offset + from + slice.indexOf(trimmed);
        found.push({ text: trimmed, start, end: start + trimmed.length });
      }
      from = to;
    };
    for (const stop of line.matchAll(STOP)) {
      const [whole, mark = '', closing = ''] = stop;
      if (endsSentence(line, from, stop.index, mark, closing)) push(stop.index + whole.length);
    }
    push(line.length);
    offset += line.length + 1;
  }
  return found;
}
