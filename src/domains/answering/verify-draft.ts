/** A draft answer held against the records: two round trips, however many its claims. */
import type { SQL } from 'drizzle-orm';
import { type Claim, readClaims } from '../../question/claims.ts';
import { contentWords } from '../../question/content.ts';
import { type Evidence, weigh } from '../../question/evidence.ts';
import { type Question, readQuestion } from '../../question/question.ts';
import { statementsOfSentence } from '../../question/statements.ts';
import { unchecked, type Verdict } from '../../question/verdict.ts';
import type { ReadContext } from '../../store/reading.ts';
import type { Statistics } from '../../store/search/statistics.ts';
import type { Row } from '../../store/session.ts';
import { rankArticles } from '../articles/answer/answer.ts';
import { judgeByArticle } from '../articles/answer/judge.ts';
import { areasOf, judgeByLand } from '../land-prices/answer/judge.ts';
import { readPriceRows } from '../land-prices/answer/rows.ts';
import { lawsNamed } from '../legal-documents/answer/by-name.ts';
import { issuedAsSaid } from '../legal-documents/answer/contradiction.ts';
import {
  aboutDocument,
  type DocumentSentence,
  judgeByDocument,
  judgeByLaw,
  ofNamedLaws,
} from '../legal-documents/answer/judge.ts';
import {
  amongRows,
  type FullDocument,
  fittingDocuments,
  inFull,
  readFull,
  sameDigits,
} from '../legal-documents/answer/numbers.ts';
import { rankLegal } from '../legal-documents/answer/topic.ts';
import { judgeByNotice } from '../recruitments/answer/judge.ts';
import { rankNotices } from '../recruitments/answer/rank.ts';
import { recruitScore } from '../recruitments/answer/reading.ts';
import { adoptLexicon, type Lexicon, lexiconStatements } from './lexicon.ts';
import { NUMBERS, type Subject, subjectsOf } from './subjects.ts';

/** Share of a sentence's words a record must have to judge its claims. */
const ABOUT = 0.66;
/** Share of them that the name of a notice must have: "nhận hồ sơ từ" is said of every notice. */
const NAMED = 0.4;
/** A sentence on the table that prices before it are of. */
const TABLE = /bảng giá/iu;
/** Articles of law that may all be what a sentence without a document speaks of. */
const LAWS = 3;

/** Claims of a sentence that names no document and no street, by the record that it is about. */
function judgeAlone(
  { sentence, question, text }: Subject,
  results: readonly Row[][],
  lexicon: Lexicon,
  day: string,
): Verdict[] {
  if (!text) return sentence.claims.map(unchecked);
  const { rows, statistics } = text.retrieval.adopt(
    results.slice(text.at, text.at + text.retrieval.statements.length),
  );
  const words = weigh(contentWords(question), statistics);
  const [notice] = rankNotices(rows.recruitments ?? [], words, question, day);
  const looked = { query: text.retrieval.query, statistics: statistics[0] as Statistics };
  const { hits: laws } = rankLegal(rows['legal-documents'] ?? [], looked, words, question, day);
  const ranked = rankArticles(rows.articles ?? [], words, question);
  const news = ranked.find(({ record }) => sentence.text.includes(`“${record.title}”`)) ?? ranked[0];
  const [legal] = laws;
  const about = (coverage: number | undefined): boolean =>
    (coverage ?? 0) >= ABOUT && words.filter(({ free }) => !free).length > 1;
  // Of whom or what a sentence speaks stands first in it: an article that never says so is on another subject.
  const named = lawsNamed(question, lexicon.legal.laws);
  const spoken = words.filter(({ at }) => named.every(({ from, to }) => at < from || at >= to));
  const first = spoken.find(({ at }, index) => spoken[index + 1]?.at === at + 1);
  const saysFirst = ({ joined }: Evidence): boolean => first === undefined || joined.has(first.at);
  const stated = statementsOfSentence(sentence.text, '', day);
  const own = (claim: Claim) => stated.find(({ start }) => start === claim.start - sentence.start);
  if (
    notice &&
    about(notice.found.coverage) &&
    notice.named.coverage >= NAMED &&
    (recruitScore(question) > 0 || notice.score > (legal?.score ?? 0))
  ) {
    return sentence.claims.map((claim) => judgeByNotice(claim, own(claim), notice, sentence, day));
  }
  if (legal && about(legal.found.coverage) && legal.score >= (news?.score ?? 0)) {
    const near = laws.slice(0, LAWS).filter(({ found }) => about(found.coverage) && saysFirst(found));
    const meant = ofNamedLaws(question, lexicon.legal.laws, near);
    return sentence.claims.map((claim) => {
      const verdict = judgeByLaw(claim, own(claim), meant, day);
      // Denied only where nothing else is near: a name may be short for another law's.
      return near.length > 1 && verdict.verdict === 'contradicted' ? unchecked(claim) : verdict;
    });
  }
  if (news && about(news.found.coverage))
    return sentence.claims.map((claim) => judgeByArticle(claim, own(claim), news, day));
  return sentence.claims.map(unchecked);
}

/** Every claim of a draft with how it stands on the context's day, in order. */
export async function verifyDraft(draft: string, context: ReadContext): Promise<Verdict[]> {
  const day = context.today;
  const sentences = readClaims(draft, day);
  const numbers = sentences
    .flatMap(({ claims, text }) =>
      claims
        .flatMap(({ document }) => (document ? [document] : []))
        .map((document, at) => ({ document, text, at })),
    )
    .slice(0, NUMBERS);
  const lexiconPart = lexiconStatements();
  const first = await context.store.read([
    ...lexiconPart,
    ...numbers.map(({ document }) => sameDigits(document)),
  ]);
  const lexicon = adoptLexicon(first.slice(0, lexiconPart.length));
  const fitting = numbers.map(({ document, text, at }, index) => {
    const question = readQuestion(text, day);
    const found = fittingDocuments(document, first[lexiconPart.length + index], question);
    // Of one number there may be several, and the day beside it tells which: offsets are those of the question.
    const mention = question.documents[at];
    const issued = mention ? issuedAsSaid(found, question, mention).documents : found;
    return issued.map(({ row }) => row);
  });
  const statements: SQL[] = [];
  const rows = [...new Set(fitting.flat())];
  const subjects = subjectsOf(sentences, lexicon, day, statements);
  const full = rows.length > 0 ? inFull(amongRows(rows), day) : [];
  const results = await context.store.read([...full, ...statements]);
  const documents = full.length > 0 ? readFull(results.slice(0, full.length), day).documents : [];
  const byRow = new Map<number, FullDocument>(
    (results[0] ?? [])
      .slice(0, documents.length)
      .map((row, index) => [Number(row.row), documents[index] as FullDocument]),
  );
  const looked = results.slice(full.length);
  const documentAt = (index: number | null): FullDocument | undefined => {
    const held = index === null ? [] : (fitting[index] ?? []);
    return held.length === 1 ? byRow.get(held[0] as number) : undefined;
  };
  return subjects.flatMap((subject, index) => {
    if (subject.text) return judgeAlone(subject, looked, lexicon, day);
    const areas = areasOf(sentences.slice(Math.max(0, index - 1), index + 2));
    const table = subjects.find(
      ({ land, sentence }, at) => at > index && land === subject.land && TABLE.test(sentence.text),
    );
    return judgeNamed(subject, {
      looked,
      documentAt,
      areas,
      tableDays: table?.question.dates ?? [],
      lexicon,
      day,
    });
  });
}

/** Claims of a sentence that names, or goes on about, a document or a street. */
function judgeNamed(
  subject: Subject,
  {
    looked,
    documentAt,
    areas,
    tableDays,
    lexicon,
    day,
  }: {
    looked: readonly Row[][];
    documentAt(index: number | null): FullDocument | undefined;
    /** Areas that the sentence and its neighbours name. */
    areas: readonly number[];
    /** Days that a later sentence gives of the table. */
    tableDays: Question['dates'];
    lexicon: Lexicon;
    day: string;
  },
): Verdict[] {
  const { sentence, question, land, own } = subject;
  const stated = statementsOfSentence(sentence.text, '', day);
  const priced = land ? readPriceRows(looked[land.at], lexicon, land.reading.period.from) : [];
  const read = new Map<number | null, DocumentSentence | null>();
  const aboutAt = (index: number | null): DocumentSentence | null => {
    const known = read.get(index);
    if (known !== undefined) return known;
    const document = documentAt(index);
    const about = document ? aboutDocument(document, sentence, stated, day) : null;
    read.set(index, about);
    return about;
  };
  const starts = sentence.claims.filter(({ kind }) => kind === 'document').map(({ start }) => start);
  /** Whether the document that a claim speaks of is another than the sentence says: then nothing about it is confirmed. */
  let isAnother = false;
  return sentence.claims.map((claim): Verdict => {
    if (land && own.length === 0)
      return judgeByLand(claim, sentence, land, priced, { areas, tableDays, question, lexicon, day });
    // What a claim speaks of is the document named last before it, or else the first of its sentence.
    const last = starts.findLastIndex((start) => start <= claim.start);
    const index = own.length > 0 ? (own[Math.max(0, last)] ?? null) : subject.inherited;
    const about = aboutAt(index !== null && index < NUMBERS ? index : null);
    const verdict = about ? judgeByDocument(claim, about) : unchecked(claim);
    if (claim.kind === 'document') isAnother = verdict.verdict === 'contradicted';
    return isAnother && verdict.verdict === 'verified' ? unchecked(claim) : verdict;
  });
}
