/** Names of administrative units as people write them, with and without their level. */
import { expandAbbreviations } from '../../language/abbreviations.ts';
import { fold } from '../../language/fold.ts';

const LEVELS = [
  'phuong',
  'xa',
  'thi tran',
  'thi xa',
  'thanh pho',
  'quan',
  'huyen',
  'tinh',
  'dac khu',
] as const;
const FORMER = / (cu|truoc day|truoc kia)$/;

/** Folded level a name begins with (`phuong`), or null. */
export function levelOf(name: string): string | null {
  const folded = fold(expandAbbreviations(name));
  return LEVELS.find((level) => folded.startsWith(`${level} `)) ?? null;
}

/** Folded name without its level and without "(cũ)": `P. Lê Lợi (cũ)` gives `le loi`. */
export function bareName(name: string): string {
  const folded = fold(expandAbbreviations(name)).replace(FORMER, '');
  const level = LEVELS.find((prefix) => folded.startsWith(`${prefix} `));
  return level ? folded.slice(level.length + 1) : folded;
}
