/** The article that answers a question, and the sentence of it worth quoting. Pure. */
import { sentences } from '../../language/sentences.ts';
import type { Statistics } from '../../store/search/statistics.ts';
import type { Question } from '../question.ts';
import { askedValue, hasValue } from '../text/asked-value.ts';
import { contentWords } from '../text/content.ts';
import { type Evidence, evidence, read, type Weighed, weigh } from '../text/evidence.ts';
import type { LegalRecord, Passage } from './numbers.ts';

/** A short article is quoted whole: half of a rule misleads. */
const WHOLE = 320;
const NO_STATISTICS: Statistics = { rows: 1, counts: new Map() };

/** The words of a text that answer best: all of a short one, else its best sentence and the next when it goes on. */
export function quoteOf(question: Question, text: string, words: readonly Weighed[]): string {
  const trimmed = text.trim();
  if (trimmed.length <= WHOLE) return trimmed;
  const kind = askedValue(question);
  let best = { score: -1, text: trimmed.slice(0, WHOLE) };
  for (const sentence of sentences(trimmed)) {
    const found = evidence(words, read(sentence.text), null, question.accented);
    const score = found.score + (kind !== null && hasValue(sentence.text, kind) ? 0.25 : 0);
    if (score > best.score) best = { score, text: sentence.text };
  }
  return best.text;
}

export interface PassageFound {
  passage: Passage;
  quote: string;
  found: Evidence;
}

/** The article of one document that answers a question, when one bears it out. */
export function bestPassage(
  question: Question,
  passages: readonly Passage[],
  record: LegalRecord,
): PassageFound | null {
  const words = weigh(contentWords(question), [NO_STATISTICS]);
  const title = read(`${record.title} ${record.field ?? ''} ${record.issuer}`);
  const kind = askedValue(question);
  let best: PassageFound | null = null;
  let most = 0.3;
  for (const passage of passages) {
    const found = evidence(words, read(`${passage.heading}. ${passage.text}`), title, question.accented);
    const own = evidence(words, read(`${passage.heading}. ${passage.text}`), null, question.accented);
    const score =
      found.score * 0.4 + own.score * 0.6 + (kind !== null && hasValue(passage.text, kind) ? 0.15 : 0);
    if (own.coverage > 0.15 && score > most) {
      most = score;
      best = { passage, quote: quoteOf(question, passage.text, words), found };
    }
  }
  return best;
}
