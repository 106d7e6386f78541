/** A draft answer held against the records: two round trips, however many its claims. */
import type { SQL } from 'drizzle-orm';
import type { ReadContext } from '../../domains/domain.ts';
import type { Row } from '../../store/session.ts';
import { rankArticles } from '../articles/answer.ts';
import { landScore } from '../land/land-words.ts';
import { type LandReading, readLand } from '../land/reading.ts';
import { priceStatement, readPriceRows } from '../land/rows.ts';
import { type FullDocument, fittingDocuments, inFull, readFull, sameDigits } from '../legal/numbers.ts';
import { rankLegal } from '../legal/topic.ts';
import { adoptLexicon, type Lexicon, lexiconStatements } from '../lexicon.ts';
import { findMentions } from '../mentions.ts';
import { type Question, readQuestion } from '../question.ts';
import { rankNotices } from '../recruitments/rank.ts';
import { recruitScore } from '../recruitments/reading.ts';
import { contentWords } from '../text/content.ts';
import { weigh } from '../text/evidence.ts';
import { type Retrieval, retrieval } from '../text/retrieve.ts';
import { type ClaimedSentence, readClaims } from './claims.ts';
import { judgeByDocument } from './judge-document.ts';
import { judgeByLand } from './judge-land.ts';
import { judgeByNotice, judgeByText, legalText, legalUrl, newsText } from './judge-text.ts';
import { unchecked, type Verdict } from './verdict.ts';

/** Numbers looked up, and sentences with a lookup of their own, in one draft; the rest is left unchecked. */
const NUMBERS = 8;
const STREETS = 8;
const TEXTS = 4;
/** Share of a sentence's words a record must have to judge its claims. */
const ABOUT = 0.66;

/** What shows that a sentence goes on about the document or street of the one before. */
const GOES_ON =
  /\b(?:nay|do|tren|theo do|van ban|dieu \d+|khoan \d+|vt ?\d|vi tri|doan|ngoai ra|dong thoi)\b/;

interface Subject {
  sentence: ClaimedSentence;
  question: Question;
  /** Index among the numbers looked up: of this sentence, or of one before it that this one goes on about. */
  document: number | null;
  land: { reading: LandReading; at: number } | null;
  text: { retrieval: Retrieval; at: number } | null;
}

function subjectsOf(
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

function judgeAlone(
  { sentence, question, text }: Subject,
  results: readonly Row[][],
  day: string,
): Verdict[] {
  if (!text) return sentence.claims.map(unchecked);
  const { rows, statistics } = text.retrieval.adopt(
    results.slice(text.at, text.at + text.retrieval.statements.length),
  );
  const words = weigh(contentWords(question), statistics);
  const [notice] = rankNotices(rows.recruitments ?? [], words, question, day);
  const [legal] = rankLegal(rows['legal-documents'] ?? [], words, question, day);
  const [news] = rankArticles(rows.articles ?? [], words, question);
  const about = (coverage: number | undefined): boolean => (coverage ?? 0) >= ABOUT && words.length > 1;
  if (
    notice &&
    about(notice.found.coverage) &&
    (recruitScore(question) > 0 || notice.score > (legal?.score ?? 0))
  ) {
    return sentence.claims.map((claim) => judgeByNotice(claim, notice, sentence.text));
  }
  if (legal && about(legal.found.coverage) && legal.score >= (news?.score ?? 0)) {
    return sentence.claims.map((claim) =>
      judgeByText(claim, legalText(legal), legal.record.id, legalUrl(legal)),
    );
  }
  if (news && about(news.found.coverage)) {
    return sentence.claims.map((claim) =>
      judgeByText(claim, newsText(news), news.id, `/articles/${encodeURIComponent(news.id)}`),
    );
  }
  return sentence.claims.map(unchecked);
}

/** Every claim of a draft with how it stands, in order. */
export async function verifyDraft(draft: string, context: ReadContext): Promise<Verdict[]> {
  const day = context.today;
  const sentences = readClaims(draft, day);
  const numbers = sentences
    .flatMap(({ claims, text }) => claims.flatMap(({ document }) => (document ? [{ document, text }] : [])))
    .slice(0, NUMBERS);
  const lexiconPart = lexiconStatements();
  const first = await context.store.read([
    ...lexiconPart,
    ...numbers.map(({ document }) => sameDigits(document)),
  ]);
  const lexicon = adoptLexicon(first.slice(0, lexiconPart.length));
  const fitting = numbers.map(({ document, text }, index) => {
    const found = fittingDocuments(document, first[lexiconPart.length + index], readQuestion(text, day));
    return found.map(({ row }) => row);
  });
  const statements: SQL[] = [];
  const rows = [...new Set(fitting.flat())];
  const subjects = subjectsOf(sentences, lexicon, day, statements);
  const full = rows.length > 0 ? inFull(rows, day) : [];
  const results = await context.store.read([...full, ...statements]);
  const ownRows = results[0] ?? [];
  const documents = full.length > 0 ? readFull(results.slice(0, full.length), day).documents : [];
  const byRow = new Map<number, FullDocument>(
    ownRows
      .slice(0, documents.length)
      .map((row, index) => [Number(row.row), documents[index] as FullDocument]),
  );
  const looked = results.slice(full.length);
  const found = (index: number | null): FullDocument | undefined => {
    const held = index === null ? [] : (fitting[index] ?? []);
    return held.length === 1 ? byRow.get(held[0] as number) : undefined;
  };
  let number = 0;
  return subjects.flatMap((subject) => {
    const { sentence, question, land } = subject;
    if (subject.text) return judgeAlone(subject, looked, day);
    const about = found(subject.document);
    const priced = land ? readPriceRows(looked[land.at], lexicon, land.reading.period.from) : [];
    return sentence.claims.map((claim) => {
      if (claim.kind === 'document') {
        const own = found(number++);
        return own
          ? judgeByDocument(claim, own, question, sentence.text, lexicon.legal.issuers)
          : unchecked(claim);
      }
      if (land) return judgeByLand(claim, sentence, land.reading, priced, question, lexicon);
      return about
        ? judgeByDocument(claim, about, question, sentence.text, lexicon.legal.issuers)
        : unchecked(claim);
    });
  });
}
