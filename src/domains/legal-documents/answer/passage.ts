/** The article that answers a question, and the sentence of it worth quoting. Pure. */

import { askedValue, asksHowMuch, hasValue } from '../../../question/asked-value.ts';
import { contentWords } from '../../../question/content.ts';
import { type Evidence, evidence, read, type Weighed, weigh } from '../../../question/evidence.ts';
import { itemSentences } from '../../../question/item-sentences.ts';
import type { Question } from '../../../question/question.ts';
import type { Statistics } from '../../../store/search/statistics.ts';
import type { LegalRecord, Passage } from './numbers.ts';

/** A short article is quoted whole: half of a rule misleads. */
const WHOLE = 320;
const NO_STATISTICS: Statistics = { rows: 1, counts: new Map() };

export interface Quote {
  /** Word for word out of the article. */
  quote: string;
  /** What introduces the list that it is an item of; '' outside lists. */
  lead: string;
}

/** Characters of a list that are quoted after its introduction. */
const LIST = 700;

/**
 * The words of an article that answer best: all of a short one, else the sentence that has most of the question and the
 * kind of value it asks for. An introduction is quoted with the items that it introduces.
 */
export function quoteOf(
  question: Question,
  { heading, text }: Pick<Passage, 'heading' | 'text'>,
  words: readonly Weighed[],
): Quote {
  const trimmed = text.trim();
  if (trimmed === '') return { quote: heading, lead: '' };
  if (trimmed.length <= WHOLE) return { quote: trimmed, lead: '' };
  const kind = askedValue(question);
  let best = { score: -1, quote: trimmed.slice(0, WHOLE), lead: '', start: 0 };
  const all = itemSentences(trimmed);
  // Where a figure is asked for, a sentence without one is no answer, however much of the question it says.
  const valued =
    kind !== null && asksHowMuch(question) ? all.filter(({ text: each }) => hasValue(each, kind)) : [];
  for (const { text: sentence, start, lead } of valued.length > 0 ? valued : all) {
    const own = evidence(words, read(sentence), null, question.accented);
    const inList = lead === '' ? own : evidence(words, read(`${lead} ${sentence}`), null, question.accented);
    const score =
      0.5 * own.score + 0.5 * inList.score + (kind !== null && hasValue(sentence, kind) ? 0.25 : 0);
    if (score > best.score) best = { score, quote: sentence, lead, start };
  }
  if (!best.quote.endsWith(':')) return best;
  const rest = trimmed.slice(best.start, best.start + LIST);
  const end = trimmed.length <= best.start + LIST ? rest.length : rest.lastIndexOf('\n');
  return { ...best, quote: end > best.quote.length ? rest.slice(0, end).trim() : best.quote };
}

export interface PassageFound {
  passage: Passage;
  quote: Quote;
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
      best = { passage, quote: quoteOf(question, passage, words), found };
    }
  }
  return best;
}
