/** Whether a record has enough of a question to answer it. Pure. */

import type { Evidence, Weighed } from './evidence.ts';

/** Share of what a question's words tell that a record must have to answer it. */
const SUPPORTED = 0.6;

/** Share of the subject that a record must have, however much of the place it names. */
const OF_SUBJECT = 0.35;

/** Share of the subject's neighbouring words that stand together in the record: bí and thư are not bí thư. */
const JOINED = 0.34;

/** Share of the telling words that may be missing, whatever they weigh: two of four is another subject. */
const MISSED = 0.45;

/** The same of neighbouring words: syllables met here and there are chance. */
const TOGETHER = 0.3;

export interface Asked {
  words: readonly Weighed[];
  /** The words that do not merely say where: a street's name alone makes no answer. */
  subject: readonly Weighed[];
}

/** Whether a record has enough of the question: most of its weight, every name in it, no word quite unknown. */
export const isSupported = (found: Evidence, asked: Asked, least = SUPPORTED): boolean =>
  !found.missing.some(({ proper }) => proper) && hasSubject(found, asked, least);

/** The same without asking for every name in it. */
export function hasSubject(found: Evidence, { words, subject }: Asked, least: number): boolean {
  if (words.length === 0) return false;
  const weight = (some: readonly { weight: number }[]): number =>
    some.reduce((sum, word) => sum + word.weight, 0);
  const lacking = subject.filter(({ at }) => found.missing.some((word) => word.at === at));
  if (subject.length > 0 && weight(lacking) > weight(subject) * (1 - OF_SUBJECT)) return false;
  const pairs = subject.flatMap((word, i) => {
    const next = subject[i + 1];
    return next?.at === word.at + 1 ? [{ at: word.at, weight: word.weight + next.weight }] : [];
  });
  const joined = pairs.filter(({ at }) => found.joined.has(at));
  if (pairs.length > 0 && weight(joined) < weight(pairs) * JOINED) return false;
  if (found.coverage < least || found.together < TOGETHER) return false;
  const telling = words.filter(({ free }) => !free).length;
  if (found.missing.length > Math.max(telling * MISSED, found.coverage > 0.85 ? 1 : 0)) return false;
  const heaviest = Math.max(...words.map(({ weight }) => weight));
  const strange = found.missing.filter(({ weight }) => weight >= heaviest * 0.95);
  return strange.length * 3 <= words.length;
}
