/**
 * Fees as the national database prints them. A wrong fee is worse than none: an amount is read only where the
 * cell says one amount in đồng and nothing in it disagrees; the text is kept beside it as it was published.
 */
import { clean, fold } from '../../language/fold.ts';
import { formatVnd } from '../../language/numbers.ts';
import { type Doubt, type Fault, type Read, shortened } from './doubts.ts';
import type { Fee } from './record.ts';
import { listedParts, saysNothing, writtenLine, writtenText } from './written.ts';

const MONEY = new RegExp(
  String.raw`(?<![\d.,/])(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]0{1,2})?\s*(nghìn|ngàn|` +
    String.raw`triệu|tỷ)?\s*(?:việt nam đồng|đồng|vnđ|vnd|đ|₫)(?!\p{L})`,
  'giu',
);
/** A figure without a currency that a note repeats: "160.000/hộ chiếu". */
const FIGURE = /(?<![\d.,/])(\d{1,3}(?:[.,]\d{3})+)(?![\d.,]*\d)/g;
const FOREIGN = /\b(?:usd|eur|jpy|us\$|đô la)\b|\$/iu;
const SCALE: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9 };
/** `Trực tuyến, Trực tiếp:` and `Phí:` before what is said. */
const LEAD = new RegExp(
  String.raw`^(?:(?:(?:nộp\s+)?trực tuyến|(?:nộp\s+)?trực tiếp|dịch vụ bưu chính(?: công ích)?|phí|` +
    String.raw`lệ phí|phí, lệ phí|mức phí|mức thu)\s*[,:/-]?\s*)+`,
  'iu',
);
const FREE = new Set(
  `mien phi|mien le phi|mien thu phi|mien thu le phi|khong thu phi|khong thu le phi|khong thu phi le phi|khong thu
  |khong mat phi|khong phai nop phi|khong phai nop le phi|khong le phi|khong phi`
    .replace(/\s*\n\s*/g, '')
    .split('|'),
);
/** Sums below it are charged nowhere: thousands were lost on the way. */
const LEAST = 1_000;

const figureOf = (digits: string): number => Number(digits.replace(/[.,]/g, ''));

/** Distinct sums in đồng that a text names. */
function sumsIn(text: string): number[] {
  const sums = [...text.matchAll(MONEY)].map(
    ([, digits = '', scale]) => figureOf(digits) * (scale ? (SCALE[scale.toLowerCase()] ?? 1) : 1),
  );
  return [...new Set(sums)].filter((sum) => sum > 0);
}

/** `Miễn phí (note)` as what stands outside and inside the outermost parentheses at its end. */
function parted(text: string): { outside: string; note: string } {
  const at = text.indexOf('(');
  if (at < 0 || !/\)[\s.;]*$/.test(text)) return { outside: text, note: '' };
  return { outside: clean(text.slice(0, at)), note: clean(text.slice(at + 1).replace(/\)[\s.;]*$/, '')) };
}

interface Given {
  amount: number | null;
  text: string;
  freeWhen: string | null;
}

function readFee({ amount, text: said, freeWhen }: Given, doubts: Doubt[], faults: Fault[]): Fee | null {
  const doubt = (code: string, message: string, confirm = false) =>
    doubts.push({
      column: 'fee',
      value: shortened(said),
      message,
      code,
      ...(confirm ? { confirm: true } : {}),
    });
  const text = said === '' && amount !== null && amount >= LEAST ? formatVnd(amount) : said;
  const made = (sum: number | null, shown: string, free: string | null = freeWhen): Fee => ({
    ...(sum === null ? {} : { amount: sum }),
    text: shown,
    ...(free === null ? {} : { freeWhen: free }),
  });
  const { outside, note } = parted(text);
  const lead = LEAD.exec(outside)?.[0] ?? '';
  const bare = fold(outside.slice(lead.length));
  const real = saysNothing(note) ? '' : note;
  const isFree = FREE.has(bare);
  const isZero = /^0+( dong| vnd| viet nam dong)?$/.test(bare) || (amount === 0 && bare === '');
  if (isFree || isZero) {
    if (real !== '') {
      // The portal prints "Miễn phí" for every sum it does not hold; the note is what decides.
      doubt(
        'fee-free-with-note',
        'Ghi “Miễn phí” hay 0 đồng nhưng có ghi chú: không coi là miễn phí, giữ lời ghi chú.',
      );
      const channel = /^(.*?:)\s*/.exec(lead)?.[1];
      return made(
        null,
        channel ? `${clean(channel)} ${real}` : real,
        /^mien/.test(fold(real)) ? real : freeWhen,
      );
    }
    if (isFree) return made(0, text);
    doubt('fee-zero', 'Nguồn ghi 0 đồng mà không nói là miễn phí: không coi là miễn phí.', true);
    return made(null, `${text === '' ? '0 đồng' : text}, nguồn không nói là miễn phí`);
  }
  if (text === '') return null;
  const own = sumsIn(outside);
  const noted = sumsIn(real);
  const figures = [...noted, ...[...real.matchAll(FIGURE)].map(([, digits = '']) => figureOf(digits))];
  const [sum] = own;
  if (own.length === 1 && sum !== undefined && sum > 0 && sum < LEAST) {
    const whole = figures.filter((figure) => figure >= LEAST);
    if (whole.length > 0 && whole.every((figure) => figure === sum * 1_000)) {
      doubt(
        'fee-thousands-lost',
        `Ghi ${sum} đồng, ghi chú nói ${formatVnd(sum * 1_000)}: lấy theo ghi chú.`,
      );
      return made(sum * 1_000, `${/^(.*?:)\s*/.exec(lead)?.[0] ?? ''}${real}`);
    }
    doubt('fee-thousands-lost', `Ghi ${sum} đồng: có lẽ mất hàng nghìn; không lấy làm mức thu.`, true);
    return made(null, text);
  }
  if (amount !== null && amount > 0 && amount < LEAST) {
    doubt('fee-thousands-lost', `Mức ${amount} đồng: có lẽ mất hàng nghìn; không lấy làm mức thu.`, true);
    return made(null, text);
  }
  if (FOREIGN.test(outside)) {
    if (own.length === 0) return made(null, text);
  }
  if (amount !== null && own.length > 0 && !own.includes(amount)) {
    faults.push({
      column: 'fee',
      message: `Mức ${formatVnd(amount)} khác mức ghi trong lời: “${shortened(text)}”.`,
    });
    return null;
  }
  if (own.length > 1) return made(null, text);
  const main = sum ?? amount;
  if (main === null || main === undefined) return made(null, text);
  if (figures.length > 0 && !figures.includes(main)) {
    doubt('fee-disagrees', `Mức ${formatVnd(main)} khác các mức trong ghi chú; không lấy làm mức thu.`, true);
    return made(null, text);
  }
  return made(main, text);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function givenFees(value: unknown): Given[] {
  const list = Array.isArray(value) ? value : isRecord(value) ? [value] : [];
  if (list.length === 0 && !Array.isArray(value)) {
    const text = typeof value === 'number' ? formatVnd(value) : (writtenText(value) ?? '');
    return listedParts(text, /[;\n]/).map((part) => ({ amount: null, text: part, freeWhen: null }));
  }
  return list.flatMap((each): Given[] => {
    if (!isRecord(each)) return givenFees(each);
    const amount =
      typeof each.amount === 'number' ? each.amount : Number.parseFloat(String(each.amount ?? ''));
    return [
      {
        amount: Number.isFinite(amount) ? amount : null,
        text: writtenLine(each.text) ?? '',
        freeWhen: writtenLine(each.freeWhen),
      },
    ];
  });
}

/** Fees of a cell: text, a number of đồng, or `[{amount?, text, freeWhen?}]`. */
export function readFees(value: unknown): Read<Fee[]> {
  const doubts: Doubt[] = [];
  const faults: Fault[] = [];
  const fees: Fee[] = [];
  for (const given of givenFees(value)) {
    const fee = readFee(given, doubts, faults);
    if (fee && !fees.some(({ text, amount }) => text === fee.text && amount === fee.amount)) fees.push(fee);
  }
  return { value: fees, doubts, faults };
}
