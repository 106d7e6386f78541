/** Units of prices as tables write them: beside a label, in a heading, a title, a sheet's name or a cell. */

/** A unit met in a text. */
export interface UnitMention {
  /** Đồng that one of it is worth; null for a unit that is there and not understood, such as `USD/m2`. */
  factor: number | null;
  /** As written. */
  text: string;
  start: number;
  end: number;
}

/** One letter for one letter, so that offsets stay: lower case, no diacritics, `²` as 2, `×` as x. */
function plainLetters(text: string): string {
  let plain = '';
  for (const letter of text) {
    const bare =
      letter === 'đ' || letter === 'Đ' || letter === '₫'
        ? 'd'
        : letter === '²'
          ? '2'
          : letter === '×' || letter === '*'
            ? 'x'
            : letter === '／' || letter === '⁄' || letter === '∕'
              ? '/'
              : /[\s_]/u.test(letter)
                ? ' '
                : (letter.normalize('NFD')[0] ?? letter).toLowerCase();
    plain += bare.length === letter.length ? bare : letter;
  }
  return plain;
}

const composed = (text: string): string => text.normalize('NFC').replaceAll('㎡', 'm²');

const POWERS: Readonly<Record<string, number>> = {
  '3': 1e3,
  '6': 1e6,
  '9': 1e9,
  '³': 1e3,
  '⁶': 1e6,
  '⁹': 1e9,
};
const SCALES: readonly [RegExp, number][] = [
  [/^(?:nghin|ngan|nghi|ngh|ng|n|k)$/, 1e3],
  [/^(?:trieu|tr)$/, 1e6],
  [/^(?:ty|ti)$/, 1e9],
  [/^tram$/, 100],
];

const TIMES = String.raw`(?:x ?)?(?:10 ?\^ ?[369]|10[³⁶⁹]|1(?:0{1,9}|(?:[.,  ]000){1,3})(?![\d]|[.,]\d))`;
const CURRENCY = `(?:dong viet nam|viet nam dong|vn dong|dong vn|vnd|dong|d)(?![a-z0-9])`;
const AREA = String.raw`(?:m ?\^? ?2|m vuong|met ?vuong|mv|m)(?![a-z0-9])`;
const PER = String.raw`(?: ?\/ ?| ?(?:tren|moi|cho) (?:moi |mot )?| mot )(?:1 ?|mot )?${AREA}`;
/** Short scales count only glued or dotted to what follows: `ngđ`, `tr.đ`, `100 k/m2`. */
const SCALE = String.raw`(?:nghin|ngan|trieu|tram|ty|ti|(?:nghi|ngh|ng|n|tr|k)(?=\.? ?(?:dong|d|vnd)(?![a-z0-9])|\.? ?\/ ?m|\.?$))`;

const UNIT = new RegExp(
  String.raw`(?<times>${TIMES})? ?(?<scale>${SCALE}(?![a-z](?!nd|ong|(?![a-z0-9]))))?\.? ?(?<currency>${CURRENCY})?\.?(?<per>${PER})?`,
  'y',
);

/** A denominator that is no square metre, or more after it: `/ha`, `/sào`, `/m2/năm`, `/100m2`. */
const OTHER_RATE = /^ ?\/ ?[a-z0-9]/;
/** Money of another country, and gold, in place of a currency. */
const FOREIGN = /(?<![a-z0-9])(?:usd|us\$|eur|euro|cny|vang|luong|chi vang|cay vang|\$) ?(?:\/ ?[a-z0-9]+)?/y;
/** Something by the square metre whose first half is not known. */
const UNKNOWN_RATE = /(?<![a-z0-9])[a-z]{1,12} ?\/ ?(?:\d+ ?)?(?:m2|m ?2|met vuong)(?![a-z0-9])/y;

function timesValue(text: string): number {
  const bare = text.replace(/^x ?/, '').replaceAll(' ', '');
  const power = /^10\^?([369³⁶⁹])$/.exec(bare)?.[1];
  if (power !== undefined) return POWERS[power] ?? Number.NaN;
  return Number(bare.replace(/[.,]/g, ''));
}

interface Parts {
  factor: number;
  end: number;
  hasTimes: boolean;
  isMarked: boolean;
  hasScale: boolean;
  hasCurrency: boolean;
  hasPer: boolean;
}

function partsAt(plain: string, at: number): Parts | null {
  UNIT.lastIndex = at;
  const found = UNIT.exec(plain);
  if (!found || found[0].trim() === '') return null;
  const { times, scale, currency, per } = found.groups ?? {};
  if (times === undefined && scale === undefined && currency === undefined) return null;
  const scaled = scale === undefined ? 1 : (SCALES.find(([words]) => words.test(scale))?.[1] ?? 1);
  return {
    factor: (times === undefined ? 1 : timesValue(times)) * scaled,
    end: at + found[0].trimEnd().length,
    hasTimes: times !== undefined,
    isMarked: times?.startsWith('x') === true,
    hasScale: scale !== undefined,
    hasCurrency: currency !== undefined,
    hasPer: per !== undefined,
  };
}

const EDGE = /^[\s:：.,;()[\]{}"'“”=\-–]+|[\s:：.,;()[\]{}"'“”=\-–]+$/g;

/**
 * Đồng that one of a unit is worth, where the text is a unit and nothing else (`nghìn đồng/m²`, `1.000đ`,
 * `x1.000`, `tr.đ/m2`, `VNĐ`), with or without brackets; null for anything else.
 */
export function readUnit(text: string): number | null {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const factor = unitOf(text);
  if (KNOWN.size < MOST_KNOWN && text.length <= 60) KNOWN.set(text, factor);
  return factor;
}

/** A table names one unit in each of its rows. */
const KNOWN = new Map<string, number | null>();
const MOST_KNOWN = 1_000;

function unitOf(text: string): number | null {
  const bare = composed(text).replace(EDGE, '').replace(LABEL_START, '').replace(EDGE, '');
  if (bare === '' || bare.length > 60) return null;
  const plain = plainLetters(bare);
  const parts = partsAt(plain, 0);
  if (!parts || parts.end < plain.replace(/\.+$/, '').length) return null;
  const isBareMoney = parts.hasCurrency && !parts.hasScale && !parts.hasTimes && !parts.hasPer;
  if (isBareMoney && !spelled(bare)) return null;
  return parts.hasCurrency || parts.hasScale || parts.factor >= 1_000 ? parts.factor : null;
}

const LABEL_START = /^(?:đơn vị(?: tính)?(?: giá)?|đvt|đv tính)(?![\p{L}])[\s:：.(–-]*/iu;
const LABEL =
  /(?<![a-z0-9])(?:(don vi(?: tien(?: te)?)? tinh|don vi gia|don vi tien(?: te)?|d ?\.?v ?\.?t(?![a-z])|dv tinh)|don vi ?[:(])[\s:.(=-]*/g;

/** A number that the unit belongs to, as in `5 triệu đồng/m2`; `VT1`, `vị trí 1` and a year are no amounts. */
const AMOUNT_BEFORE = /(?:^|[^a-z0-9.,])(?<!vi ?tri )(?<!v\.t )(?!(?:19|20)\d\d )\d[\d.,]* ?$/;

/** A count of units before a unit (`chục nghìn`, `trăm triệu`): what one is worth together is not read. */
const COUNTED_BEFORE = /(?:^|[^a-z0-9])(?:chuc|tram|muoi|van) $/;

/** Whether `đồng` here is the money: `đông` is a direction, `đống` a heap; a text without any diacritics decides nothing. */
const spelled = (original: string): boolean =>
  /đồng|₫|vnđ|vnd|đ(?![\p{L}])/iu.test(original) || !/[^\0-\x7f]/.test(original.replace(/[²×]/g, ''));

/**
 * Units in a running text, in order. A bare `đồng`, `triệu` or `1.000` counts only in brackets, behind a label
 * (`Đơn vị tính`, `ĐVT`) or at the end of a heading's part; elsewhere a unit needs its rate or its currency.
 */
export function readUnits(given: string): UnitMention[] {
  const text = composed(given);
  const plain = plainLetters(text);
  const found: UnitMention[] = [];
  const add = (factor: number | null, start: number, end: number) => {
    if (found.some((one) => start < one.end && one.start < end)) return;
    found.push({ factor, text: text.slice(start, end).trim(), start, end });
  };
  const whole = (start: number, end: number): boolean => {
    const factor = readUnit(text.slice(start, end));
    if (factor !== null) add(factor, start, end);
    return factor !== null;
  };
  for (const { index, 1: inside = '' } of plain.matchAll(/[([]([^()[\]]{1,60})[)\]]/g)) {
    whole(index + 1, index + 1 + inside.length);
  }
  for (let at = 0; at < plain.length; at += 1) {
    const before = plain[at - 1] ?? ' ';
    if (/[a-z0-9]/.test(before) || plain[at] === ' ') continue;
    if (/[.,]/.test(before) && /\d/.test(plain[at - 2] ?? '')) continue;
    const parts = partsAt(plain, at);
    if (parts && AMOUNT_BEFORE.test(plain.slice(Math.max(0, at - 20), at))) {
      at = Math.max(at, parts.end - 1);
      continue;
    }
    if (parts) {
      const rest = plain.slice(parts.end);
      const original = text.slice(at, parts.end);
      const isMoney = parts.hasCurrency && spelled(original);
      const isUnit =
        (parts.hasPer && (isMoney || parts.hasScale || parts.hasTimes)) ||
        (isMoney && (parts.hasScale || parts.hasTimes)) ||
        (parts.isMarked && parts.factor >= 1_000) ||
        (isMoney && OTHER_RATE.test(rest));
      if (isUnit) {
        const other = OTHER_RATE.exec(rest);
        const end = other ? parts.end + (/^[^\s)\],;]*/.exec(rest.slice(1))?.[0].length ?? 0) + 1 : parts.end;
        const isCounted = COUNTED_BEFORE.test(plain.slice(Math.max(0, at - 8), at));
        add(other || isCounted ? null : parts.factor, at, end);
        at = Math.max(at, end - 1);
        continue;
      }
    }
    for (const pattern of [FOREIGN, UNKNOWN_RATE]) {
      pattern.lastIndex = at;
      const odd = pattern.exec(plain);
      if (odd && odd.index === at && (pattern === UNKNOWN_RATE || /\/|\$|usd|eur/.test(odd[0])))
        add(null, at, at + odd[0].length);
    }
  }
  for (const label of plain.matchAll(LABEL)) {
    const start = label.index + label[0].length;
    const end = start + (/^[^)\];\n]*/.exec(plain.slice(start))?.[0].length ?? 0);
    if (found.some((one) => one.end > label.index && one.start <= end)) continue;
    const inside = text.slice(start, end).replace(EDGE, '');
    if (whole(start, end) || inside === '') continue;
    // What follows a label of units alone is a unit, known or not; “Đơn vị: UBND phường …” is somebody.
    if (label[1] !== undefined) add(null, start, end);
  }
  return found.sort((one, other) => one.start - other.start);
}
