/** What each sentence of a draft is about, and the statements that look it up. */
import type { SQL } from 'drizzle-orm';
import { syllables } from '../../language/syllables.ts';
import type { ClaimedSentence } from '../../question/claims.ts';
import { type Question, readQuestion } from '../../question/question.ts';
import { landScore } from '../land-prices/answer/land-score.ts';
import { type LandReading, readLand } from '../land-prices/answer/reading.ts';
import { priceStatement } from '../land-prices/answer/rows.ts';
import type { Lexicon } from './lexicon.ts';
import { findMentions, type Mentions } from './mentions.ts';
import { type Retrieval, retrieval } from './retrieve.ts';

/** Numbers looked up in one draft, and sentences with a lookup of their own; the rest is left unchecked. */
export const NUMBERS = 8;
const STREETS = 8;
const TEXTS = 4;

/** What shows that a sentence goes on about the document or street of the one before. */
const GOES_ON =
  /\b(?:nay|do|tren|theo do|van ban|dieu \d+|khoan \d+|vt ?\d|vi tri|doan|ngoai ra|dong thoi|tong tinh)\b/;

export interface Subject {
  sentence: ClaimedSentence;
  question: Question;
  /** Indexes among the numbers looked up of the documents that this sentence names. */
  own: number[];
  /** The one that it goes on about, or that a later sentence gives as the source of both. */
  inherited: number | null;
  land: { reading: LandReading; mentions: Mentions; at: number } | null;
  text: { retrieval: Retrieval; at: number } | null;
}

/** Whether the first document of a sentence stands in brackets: "… (Điều 98, Bộ luật 45/2019/QH14)". */
function isSource({ text, start, claims }: ClaimedSentence): boolean {
  const first = claims.find(({ kind }) => kind === 'document');
  const before = first ? text.slice(0, first.start - start) : '';
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** The sentence without the numbers that belong to a street's name: the 5 of An Đồn 5 counts nothing. */
function withoutNames(
  sentence: ClaimedSentence,
  { words }: Question,
  { streets }: Mentions,
): ClaimedSentence {
  const names = streets.map(({ from, to }) => words.slice(from, to).map(({ folded }) => folded));
  const isOfName = ({ kind, number, start, end }: ClaimedSentence['claims'][number]): boolean => {
    if (kind !== 'number' || number?.unit !== undefined) return false;
    const [at, until] = [start - sentence.start, end - sentence.start];
    const before = syllables(sentence.text.slice(Math.max(0, at - 20), at)).at(-1)?.folded;
    const after = syllables(sentence.text.slice(until, until + 20))[0]?.folded;
    const own = sentence.text.slice(at, until);
    return names.some((name) =>
      name.some((word, i) => word === own && (i > 0 ? name[i - 1] === before : name[1] === after)),
    );
  };
  return { ...sentence, claims: sentence.claims.filter((claim) => !isOfName(claim)) };
}

/** The source in brackets that closes what `from` begins, as the position of its sentence; -1 without one. */
function sourceAfter(sentences: readonly ClaimedSentence[], from: number): number {
  const next = sentences.findIndex(
    ({ claims }, at) => at > from && claims.some(({ kind }) => kind === 'document'),
  );
  const closing = sentences[next];
  return closing && isSource(closing) ? next : -1;
}

/** Subjects of the sentences in order; their lookups are added to `statements`. */
export function subjectsOf(
  sentences: readonly ClaimedSentence[],
  lexicon: Lexicon,
  day: string,
  statements: SQL[],
): Subject[] {
  const first: number[] = [];
  let count = 0;
  for (const { claims } of sentences) {
    first.push(count);
    count += claims.filter(({ kind }) => kind === 'document').length;
  }
  const known = (at: number | undefined): number | null => (at !== undefined && at < NUMBERS ? at : null);
  let before: number | null = null;
  let land: Subject['land'] = null;
  /** The street priced last, which a sentence on its table goes back to. */
  let priced: Subject['land'] = null;
  let [streets, texts] = [0, 0];
  return sentences.map((given, index): Subject => {
    const question = readQuestion(given.text, day);
    const numbers = (first[index + 1] ?? count) - (first[index] ?? 0);
    const own = Array.from({ length: numbers }, (_, at) => (first[index] ?? 0) + at);
    const mentions = findMentions(question, lexicon);
    const sentence = withoutNames(given, question, mentions);
    const street = mentions.streets.length > 0 && landScore(question, true, true) > 0;
    const goesOn = GOES_ON.test(question.words.map(({ folded }) => folded).join(' '));
    const onTable = own.length === 0 && mentions.streets.length === 0 && /bảng giá/iu.test(sentence.text);
    if (onTable && priced) land = priced;
    else if (own.length > 0) [before, land] = [known(own.at(-1)), null];
    else if (!goesOn) [before, land] = [null, null];
    if (street && own.length === 0) {
      const reading = readLand(question, mentions, lexicon, day);
      const statement = streets < STREETS ? priceStatement(reading, lexicon) : null;
      land = statement ? { reading, mentions, at: statements.push(statement) - 1 } : null;
      streets++;
      before = null;
      priced = land;
    }
    const source = own.length === 0 && land === null ? sourceAfter(sentences, index) : -1;
    const inherited = source >= 0 ? known(first[source]) : before;
    const base = { sentence, question, own, inherited, land };
    const alone = own.length === 0 && inherited === null && land === null;
    if (!alone || sentence.claims.length === 0 || texts >= TEXTS) return { ...base, text: null };
    texts++;
    const looked = retrieval(question.text, ['legal-documents', 'recruitments', 'articles'], day);
    const at = statements.length;
    statements.push(...looked.statements);
    return { ...base, text: { retrieval: looked, at } };
  });
}
