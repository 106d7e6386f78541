/** Numbers in digits: reading a cell, and writing the Vietnamese way. */

const GROUPED = /^\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*$/;
const GROUPED_DECIMAL = /^(\d{1,3}(?:([.,\s])\d{3})+)([.,])(\d+)$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;
const WHOLE = /^\d+$/;
const SCIENTIFIC = /^\d+(?:\.\d+)?e\+?\d{1,2}$/i;
const CURRENCY = /\s*(?:đồng|dong|đ|₫|vnđ|vnd)?\s*(?:\/\s*(?:m2|m²))?\s*\.?$/i;
const NOT_DIGIT = /\D/g;

/**
 * The value of digits with separators, or null. Where one separator is followed by exactly three digits they
 * are a group of thousands (`162.160` is 162160, `1,250` is 1250), unless the digits before are `0` or more
 * than three (`0.125`, `1234.567`); any other single separator is a decimal one (`105,1`, `105.1`).
 */
export function readDigits(digits: string): number | null {
  if (WHOLE.test(digits)) return Number(digits);
  if (GROUPED.test(digits) && !/^0[.,]/.test(digits)) return Number(digits.replace(NOT_DIGIT, ''));
  const both = GROUPED_DECIMAL.exec(digits);
  if (both && both[2] !== both[3]) return Number(`${(both[1] ?? '').replace(NOT_DIGIT, '')}.${both[4]}`);
  const decimal = DECIMAL.exec(digits);
  return decimal ? Number(`${decimal[1]}.${decimal[2]}`) : null;
}

/**
 * The number an import cell holds, or null: `1.250.000`, `1,250,000`, `1 250 000`, `162.160` (thousands, see
 * `readDigits`), `105,1`, `-5`, `1.5E7`, with or without `đồng/m²` after it. Words of scale (`triệu`) are
 * refused, since the column's own unit would apply to them once more.
 */
export function parseAmount(text: string): number | null {
  const bare = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  const sign = /^[-−]\s?(?=\d)/.exec(bare)?.[0] ?? '';
  const digits = bare.slice(sign.length);
  if (SCIENTIFIC.test(digits)) return Number(digits) * (sign === '' ? 1 : -1);
  const value = readDigits(digits.replace(CURRENCY, ''));
  return value === null || sign === '' ? value : -value;
}

/** A number with Vietnamese grouping and decimal comma: `35.000.000`, `105,1`. At most three decimals. */
export function formatNumber(n: number): string {
  if (!Number.isFinite(n)) return String(n);
  const [whole = '0', decimals] = String(Number(Math.abs(n).toFixed(3))).split('.');
  let grouped = whole;
  if (whole.length > 3 && !whole.includes('e')) {
    const first = whole.length % 3 || 3;
    grouped = whole.slice(0, first);
    for (let i = first; i < whole.length; i += 3) grouped += `.${whole.slice(i, i + 3)}`;
  }
  const shown = decimals === undefined ? grouped : `${grouped},${decimals}`;
  return n < 0 && shown !== '0' ? `-${shown}` : shown;
}

/** An amount of money: `35.000.000 đồng`. */
export const formatVnd = (n: number): string => `${formatNumber(n)} đồng`;
