/** A draft answer held against the records: two round trips, however many its claims. */
import type { SQL } from 'drizzle-orm';
import type { ReadContext } from '../../store/reading.ts';
import type { Row } from '../../store/session.ts';
import { rankArticles } from '../articles/answer.ts';
import { readPriceRows } from '../land/rows.ts';
import { type FullDocument, fittingDocuments, inFull, readFull, sameDigits } from '../legal/numbers.ts';
import { rankLegal } from '../legal/topic.ts';
import { adoptLexicon, lexiconStatements } from '../lexicon.ts';
import { readQuestion } from '../question.ts';
import { rankNotices } from '../recruitments/rank.ts';
import { recruitScore } from '../recruitments/reading.ts';
import { contentWords } from '../text/content.ts';
import { weigh } from '../text/evidence.ts';
import { readClaims } from './claims.ts';
import { judgeByDocument } from './judge-document.ts';
import { judgeByLand } from './judge-land.ts';
import { judgeByNotice, judgeByText, legalText, legalUrl, newsText } from './judge-text.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { unchecked, type Verdict } from './verdict.ts';

/** Numbers looked up, and sentences with a lookup of their own, in one draft; the rest is left unchecked. */
export const NUMBERS = 8;

/** Share of a sentence's words a record must have to judge its claims. */
const ABOUT = 0.66;

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
