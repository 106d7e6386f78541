/** The area of the plot a question speaks of: in m², hectares, sào, by its sides, in several pieces. Pure. */
import { readDigits } from '../../../language/amounts.ts';
import { flatten } from '../../../language/fold.ts';
import { formatNumber } from '../../../language/numbers.ts';
import { numeralsAt } from '../../../language/spoken-numerals.ts';
import { type Question, useText } from '../../../question/question.ts';

export interface SaidArea {
  /** In m²; null when none was said, or when what was said makes no one area. */
  area: number | null;
  /** How it was come by, or why there is none, as a sentence; null where there is nothing to say. */
  note: string | null;
  /** Offsets of what was read. */
  spans: readonly (readonly [number, number])[];
}

interface Piece {
  value: number;
  start: number;
  end: number;
  note: string | null;
}

/** A sào and a mẫu of Trung Bộ in m². */
const SAO = 500;
const MAU = 10 * SAO;

interface Spoken {
  text: string;
  /** Offset into the question's text of each character. */
  offsets: number[];
}

/** The question with numbers said aloud in digits, flattened; "phẩy" between two numbers is their comma. */
function spokenInDigits(question: Question): Spoken {
  const { words, accented, claimed } = question;
  const text = question.text.replaceAll('×', 'x');
  let result = '';
  const offsets: number[] = [];
  const push = (part: string, at: number): void => {
    result += part;
    for (let i = 0; i < part.length; i++) offsets.push(at);
  };
  let last = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at] as (typeof words)[number];
    for (let i = last; i < word.start; i++) push(text[i] ?? '', i);
    // The 11 of Phước Lý 11 measures nothing.
    if (claimed[at]) {
      push('|'.repeat(word.end - word.start), word.start);
      last = word.end;
      at++;
      continue;
    }
    const [numeral] = numeralsAt(words, at, accented);
    const to = numeral?.to ?? at + 1;
    const end = words[to - 1]?.end ?? word.end;
    const comma = /^(?:phẩy|phảy|phay)$/.test(word.spelling) && /\d $/.test(result);
    if (
      comma &&
      numeralsAt(words, at + 1, accented).length + Number(/^\d/.test(words[at + 1]?.text ?? '')) > 0
    ) {
      result = `${result.slice(0, -1)},`;
      last = words[at + 1]?.start ?? word.end;
      at++;
      continue;
    }
    if (numeral) push(numeral.digits, word.start);
    else for (let i = word.start; i < end; i++) push(text[i] ?? '', i);
    last = end;
    at = to;
  }
  for (let i = last; i < text.length; i++) push(text[i] ?? '', i);
  const { folded, offsets: inner } = flatten(result);
  return { text: folded, offsets: [...inner.map((i) => offsets[i] ?? text.length), text.length] };
}

const N = String.raw`\d+(?:[.,]\d+)*`;
/** `5`, `6,5`, `5m`, `6m5`, `6 mét 5`. */
const SIDE = String.raw`(${N})(?:\s?m(?:et)?(?:\s?(\d{1,2}|ruoi)(?![\d.,a-z]))?(?![a-z0-9]))?`;
const PRODUCT = new RegExp(
  String.raw`(?<![\d.,a-z/-])${SIDE}\s*(?:x|×|\*|nhan)\s*${SIDE}(\s?(?:m2|met vuong|m vuong))?(?![\d.,]*\d)`,
  'g',
);
const WIDTH = '(?:(?:be |chieu )?(?:ngang|rong)|mat tien)';
const DEPTH = '(?:(?:be |chieu )?(?:dai|sau))';
const BETWEEN = String.raw`(?:\s*(?:,|;|va|voi|la|-))?\s*`;
const LENGTHS = [
  new RegExp(`${WIDTH} (?:la )?${SIDE}${BETWEEN}${DEPTH} (?:la )?${SIDE}`, 'g'),
  new RegExp(`${DEPTH} (?:la )?${SIDE}${BETWEEN}${WIDTH} (?:la )?${SIDE}`, 'g'),
];
const SQUARE = new RegExp(
  String.raw`(?<![\d.,a-z/-])(${N})\s?(?:m2|met vuong|m vuong|met vuong vuc)(?![a-z0-9])`,
  'g',
);
const LARGE = new RegExp(
  String.raw`(?<![\d.,a-z/-])(nua\s+)?(?:(${N})\s?)?(ha|hec\s?-?\s?ta|hecta|sao|mau)(?:\s(ruoi))?(?![a-z0-9])`,
  'g',
);
/** An alley, with what it is like, right before sizes. */
const OF_ALLEY =
  /(?<![a-z])(?:hem|kiet|ngo|ngach)(?: (?:be|tong|xe|hoi|o|oto|to|dat|nhua|cut|thong|nho|lon|rong|co|chieu|kich|thuoc))* ?$/;
const METRES_OF_PLOT = new RegExp(
  String.raw`(?:lo|thua|manh|mieng|nen|dien tich|dat)(?: dat)? (${N})\s?(?:m|met)(?![a-z0-9])(?! (?:ngang|dai|rong|sau|x))`,
  'g',
);

const side = (whole: string | undefined, tenths: string | undefined): number =>
  Number(
    `${(whole ?? '').replace(',', '.')}${tenths === undefined ? '' : `.${tenths === 'ruoi' ? 5 : tenths}`}`,
  );

function pieces(
  { text, offsets }: Spoken,
  says: (start: number, end: number, word: RegExp) => boolean,
): Piece[] {
  const found: Piece[] = [];
  const put = (match: RegExpMatchArray, value: number, note: string | null): void => {
    // "Hẻm rộng 4 m, sâu 60 m": how wide and deep an alley is makes no plot.
    if (note?.includes('×') && OF_ALLEY.test(text.slice(0, match.index))) return;
    const start = offsets[match.index ?? 0] ?? 0;
    const end = offsets[(match.index ?? 0) + match[0].length] ?? 0;
    if (!Number.isFinite(value) || value <= 0) return;
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ value, start, end, note });
  };
  for (const match of text.matchAll(PRODUCT)) {
    const [, a, tenthsA, b, tenthsB, square] = match;
    // "6m5 x 18m2" has tenths on both sides; "5x20m2" has none, and says m².
    const decimals = tenthsA !== undefined;
    const inSquares = square !== undefined || (tenthsB === '2' && !decimals);
    const value = side(a, tenthsA) * side(b, inSquares ? undefined : tenthsB);
    put(
      match,
      Math.round(value * 100) / 100,
      `${formatNumber(side(a, tenthsA))} × ${formatNumber(side(b, inSquares ? undefined : tenthsB))} m`,
    );
  }
  for (const pattern of LENGTHS) {
    for (const match of text.matchAll(pattern)) {
      const [, a, tenthsA, b, tenthsB] = match;
      const sides = [side(a, tenthsA), side(b, tenthsB)] as const;
      put(
        match,
        Math.round(sides[0] * sides[1] * 100) / 100,
        sides.map(formatNumber).join(' × ').concat(' m'),
      );
    }
  }
  for (const match of text.matchAll(SQUARE)) {
    const value = readDigits(match[1] ?? '') ?? 0;
    if (value > 1) put(match, value, null);
  }
  for (const match of text.matchAll(LARGE)) {
    const [whole, half, digits, unit = '', more] = match;
    const start = offsets[match.index] ?? 0;
    const end = offsets[match.index + whole.length] ?? 0;
    // Bare, sao asks and sau follows: the measure is marked, or has its number.
    const measure = unit === 'sao' ? /sào/iu : unit === 'mau' ? /mẫu/iu : null;
    if (measure && !says(start, end, measure) && digits === undefined && half === undefined) continue;
    if (digits === undefined && half === undefined) continue;
    const count =
      (half ? 0.5 : (readDigits((digits ?? '').replace('.', ',')) ?? 0)) + (more && !half ? 0.5 : 0);
    const size = unit === 'sao' ? SAO : unit === 'mau' ? MAU : 10_000;
    const note =
      unit === 'sao'
        ? `1 sào Trung Bộ = ${SAO} m²`
        : unit === 'mau'
          ? `1 mẫu Trung Bộ = ${formatNumber(MAU)} m²`
          : null;
    put(match, count * size, note);
  }
  for (const match of text.matchAll(METRES_OF_PLOT)) {
    const value = readDigits(match[1] ?? '') ?? 0;
    if (value >= 20) put(match, value, null);
  }
  return found.sort((a, b) => a.start - b.start);
}

const COUNT = /(\d+) (?:lo|thua|manh|mieng|nen)(?: dat)?(?= )/;
const EACH = /\bmoi (?:lo|thua|manh|mieng|nen|cai)\b/;

/** The area said, with the words it was read from marked as used. */
export function readArea(question: Question): SaidArea {
  const spoken = spokenInDigits(question);
  const marked = (start: number, end: number, word: RegExp): boolean =>
    !question.accented || word.test(question.text.slice(start, end));
  const found = pieces(spoken, marked);
  for (const { start, end } of found) useText(question, start, end);
  const spans = found.map(({ start, end }) => [start, end] as const);
  const counted = COUNT.exec(spoken.text);
  const count = counted ? Number(counted[1]) : 1;
  if (counted)
    useText(
      question,
      spoken.offsets[counted.index] ?? 0,
      spoken.offsets[counted.index + counted[0].length] ?? 0,
    );
  const values = found.map(({ value }) => value);
  const [first] = found;
  if (!first) {
    const many = count > 1;
    return { area: null, note: many ? 'Chưa rõ diện tích các thửa nên chưa tính tổng tiền.' : null, spans };
  }
  const said = values.map((value) => `${formatNumber(value)} m²`).join(' và ');
  if (new Set(values).size === 1 && (count === 1 || values.length === 1)) {
    if (count === 1) return { area: first.value, note: found.find(({ note }) => note)?.note ?? null, spans };
    if (EACH.test(spoken.text))
      return { area: first.value * count, note: `${count} thửa, mỗi thửa ${said}`, spans };
    return {
      area: null,
      note: `Chưa rõ ${said} là của mỗi thửa hay của cả ${count} thửa nên chưa tính tổng tiền.`,
      spans,
    };
  }
  if (count === found.length)
    return {
      area: values.reduce((sum, value) => sum + value, 0),
      note: values.map(formatNumber).join(' + ').concat(' m²'),
      spans,
    };
  return { area: null, note: `Câu hỏi có nhiều diện tích (${said}) nên chưa tính tổng tiền.`, spans };
}
