/** What each sentence of a draft is about, and the statements that look it up. */
import type { SQL } from 'drizzle-orm';
import { landScore } from '../land/land-score.ts';
import { type LandReading, readLand } from '../land/reading.ts';
import { priceStatement } from '../land/rows.ts';
import type { Lexicon } from '../lexicon.ts';
import { findMentions } from '../mentions.ts';
import { type Question, readQuestion } from '../question.ts';
import { type Retrieval, retrieval } from '../text/retrieve.ts';
import type { ClaimedSentence } from './claims.ts';
import { NUMBERS } from './verify-draft.ts';

const STREETS = 8;

const TEXTS = 4;

/** What shows that a sentence goes on about the document or street of the one before. */
const GOES_ON =
  /\b(?:nay|do|tren|theo do|van ban|dieu \d+|khoan \d+|vt ?\d|vi tri|doan|ngoai ra|dong thoi)\b/;

export interface Subject {
  sentence: ClaimedSentence;
  question: Question;
  /** Index among the numbers looked up: of this sentence, or of one before it that this one goes on about. */
  document: number | null;
  land: { reading: LandReading; at: number } | null;
  text: { retrieval: Retrieval; at: number } | null;
}

export function subjectsOf(
  sentences: readonly ClaimedSentence[],
  lexicon: Lexicon,
  day: string,
  statements: SQL[],
): Subject[] {
  let [document, numbers, streets, texts]: [number | null, number, number, number] = [null, 0, 0, 0];
  let land: Subject['land'] = null;
  return sentences.map((sentence) => {
    const question = readQuestion(sentence.text, day);
    const own = sentence.claims.filter(({ kind }) => kind === 'document').length;
    const mentions = findMentions(question, lexicon);
    const street = mentions.streets.length > 0 && landScore(question, true, true) > 0;
    if (own > 0) [document, land] = [numbers < NUMBERS ? numbers : null, null];
    else if (!GOES_ON.test(question.words.map(({ folded }) => folded).join(' ')))
      [document, land] = [null, null];
    numbers += own;
    if (street && own === 0) {
      const reading = readLand(question, mentions, lexicon, day);
      const statement = streets < STREETS ? priceStatement(reading, lexicon) : null;
      land = statement ? { reading, at: statements.push(statement) - 1 } : null;
      streets++;
      document = null;
    }
    const alone = document === null && land === null && sentence.claims.length > 0 && texts < TEXTS;
    if (!alone) return { sentence, question, document, land, text: null };
    texts++;
    const looked = retrieval(question.text, ['legal-documents', 'recruitments', 'articles'], day);
    const at = statements.length;
    statements.push(...looked.statements);
    return { sentence, question, document: null, land: null, text: { retrieval: looked, at } };
  });
}
