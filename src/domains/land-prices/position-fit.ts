/** Which position an alley is, by the rule of the table alone: measures against the bounds, bounds against the sentence. */
import { flatten } from '../../language/fold.ts';
import type { PositionRule } from './position-rule.ts';

export interface Alley {
  /** Metres; what is not given is not known. */
  width?: number | undefined;
  depth?: number | undefined;
}

export interface Fit {
  /** Sentences whose every bound the alley keeps. */
  fits: PositionRule[];
  /** Sentences that it may keep: a measure is not known, or stands on a bound of which the sentence does not tell. */
  maybe: PositionRule[];
}

type Held = 'in' | 'out' | 'unclear';

/** Whether a rule speaks of measures at all. */
export const isMeasured = ({ minWidth, maxWidth, minDepth, depth }: PositionRule): boolean =>
  [minWidth, maxWidth, minDepth, depth].some((bound) => bound !== null);

/** What is said right before a figure of the sentence, and right after it. */
function around(text: string, bound: number): { before: string; after: string }[] {
  const { folded } = flatten(text.replaceAll('≥', '>=').replaceAll('≤', '<='));
  const figure = String(bound).replace('.', '[.,]');
  const found = folded.matchAll(new RegExp(`(?<![\\d.,])0{0,2}${figure}(?:[.,]0{1,3})?(?!\\d|[.,]\\d)`, 'g'));
  return [...found].map(({ 0: digits, index }) => ({
    before: folded.slice(Math.max(0, index - 24), index),
    after: folded.slice(index + digits.length, index + digits.length + 16),
  }));
}

const BELOW = /(?:duoi|nho hon|be hon|hep hon|chua den|chua toi|<)\s*$/;
const ABOVE = /(?:(?<!khong )(?<!khong vuot )(?:tren|qua|hon|vuot|ngoai)|(?<![=<])>)\s*$/;
const UP_TO = /(?:den|toi|khong qua|khong vuot qua|toi da|<=|trong pham vi|trong)\s*$/;
const FROM = /(?:tu|toi thieu|it nhat|>=)\s*$/;
const OR_MORE = /^\s*(?:m|met)?\s*(?:tro len|tro ra)/;
const OR_LESS = /^\s*(?:m|met)?\s*(?:tro xuong|tro lai)/;

/** Whether the measure that equals a bound keeps it, as the sentence says; unclear where it does not say. */
function onBound(text: string, bound: number, side: 'least' | 'most'): Held {
  const told = around(text, bound).map(({ before, after }): Held | null => {
    const isAbove = ABOVE.test(before) && !/(?:nho|be|hep) hon\s*$/.test(before);
    if (side === 'least') {
      if (OR_MORE.test(after) || (FROM.test(before) && !isAbove)) return 'in';
      return isAbove ? 'out' : null;
    }
    if (BELOW.test(before)) return 'out';
    return OR_LESS.test(after) || UP_TO.test(before) ? 'in' : null;
  });
  const clear = new Set(told.filter((held) => held !== null));
  return clear.size === 1 ? ([...clear][0] as Held) : 'unclear';
}

function within(measure: number | undefined, least: number | null, most: number | null, text: string): Held {
  if (least === null && most === null) return 'in';
  if (measure === undefined) return 'unclear';
  if ((least !== null && measure < least) || (most !== null && measure > most)) return 'out';
  const sides = [
    measure === least ? onBound(text, measure, 'least') : 'in',
    measure === most ? onBound(text, measure, 'most') : 'in',
  ];
  if (sides.includes('out')) return 'out';
  return sides.includes('unclear') ? 'unclear' : 'in';
}

/** The sentences that an alley keeps, and those it may keep. */
export function fitAlley(rules: readonly PositionRule[], { width, depth }: Alley): Fit {
  const fit: Fit = { fits: [], maybe: [] };
  for (const rule of rules.filter(isMeasured)) {
    const held = [
      within(width, rule.minWidth, rule.maxWidth, rule.text),
      within(depth, rule.minDepth, rule.depth, rule.text),
    ];
    if (held.includes('out')) continue;
    (held.includes('unclear') ? fit.maybe : fit.fits).push(rule);
  }
  return fit;
}

/** Sentences without measures beyond the best position, which speak of what is left. */
export const otherwise = (rules: readonly PositionRule[]): PositionRule[] => {
  const best = Math.min(...rules.map(({ position }) => position));
  return rules.filter((rule) => rule.position > best && !isMeasured(rule));
};
