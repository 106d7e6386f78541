/** Procedures that a question may mean, ranked as their search ranks them. */
import { type SQL, sql } from 'drizzle-orm';
import { fold } from '../../../language/fold.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import { syllables } from '../../../language/syllables.ts';
import type { PublicRecord, SearchText } from '../../../store/reading.ts';
import type { Features } from '../../../store/search/features.ts';
import { candidateRows } from '../../../store/search/match.ts';
import { readQuery, type SearchQuery } from '../../../store/search/query.ts';
import { questionWords } from '../../../store/search/question-words.ts';
import { rescore } from '../../../store/search/rank.ts';
import { wordsSought } from '../../../store/search/relax.ts';
import { readStatistics, statisticsOf } from '../../../store/search/statistics.ts';
import type { WordPairs } from '../../../store/search/word-pairs.ts';
import type { Row } from '../../../store/session.ts';
import { editionOf, visible } from '../../../store/versions.ts';
import { presentProcedure } from '../list.ts';
import type { ProcedureRecord } from '../record.ts';
import { casesUnsaid, isInvented, priorOf, SEARCH, searchTextOf, titleCore } from '../search-text.ts';
import { formalMentions } from '../wording.ts';

export interface ProcedureHit {
  record: PublicRecord & ProcedureRecord;
  score: number;
  features: Features;
  /** Share of the words that say what is sought which the procedure has. */
  met: number;
  /** Share of the question's own words, those that only ask left out, which the procedure bears out. */
  own: number;
  /** Cases its title names and the question does not. */
  cases: number;
}

/** Rows of the index looked at and rows read. */
const LOOKED = 120;
const READ = 40;
/** Hits that are of use to an answer. */
const KEPT = 8;

const edition = editionOf('procedures');
const held = (day: string): SQL =>
  sql`${visible('v', edition)} AND v.valid_from <= ${day} AND v.valid_to >= ${day}`;

interface OwnWord {
  folded: string;
  /** What titles say for the everyday wording it is part of, folded words. */
  formal: string[][];
}

/** The words of a question that say something, with the formal wording of those in everyday ones. */
function ownWords(text: string): OwnWord[] {
  const words = syllables(text);
  const asks = questionWords(words, SEARCH.wording.asking);
  const mentions = formalMentions(words);
  return words.flatMap(({ folded, spelling }, at) => {
    const formal = mentions
      .filter(({ from, to }) => from <= at && at < to)
      .map((mention) => fold(mention.formal).split(' '));
    const says = !asks[at] && folded.length > 1 && !isStopWord(folded, spelling) && !OF_PEOPLE.has(folded);
    return says || formal.length > 0 ? [{ folded, formal }] : [];
  });
}

/** Words that say who asks rather than what. */
const OF_PEOPLE = new Set(
  'toi em minh chau anh chi ban nha gia dinh chung nguoi vo chong con ba me ong bo be'.split(' '),
);
/** Share of a formal wording that a title has where it is what is meant. */
const MOST_OF_FORMAL = 0.6;

function ownShare(own: readonly OwnWord[], { title, heading, text }: SearchText): number {
  if (own.length === 0) return 0;
  const held = new Set(fold(`${title} ${heading} ${text}`).split(' '));
  const has = (words: readonly string[]): boolean =>
    words.filter((word) => held.has(word)).length >= words.length * MOST_OF_FORMAL;
  return own.filter(({ folded, formal }) => held.has(folded) || formal.some(has)).length / own.length;
}

/** Beside a real procedure that is the best, invented ones are neither rivals nor offered. */
const withoutInvented = <R extends { candidate: { isInvented: boolean } }>(ranked: readonly R[]): R[] =>
  ranked.filter(({ candidate }) => ranked[0]?.candidate.isInvented || !candidate.isInvented);

/** Statements of one round trip and what reads their rows: the best hits, best first. */
export function procedureSearch(
  text: string,
  day: string,
  pairs?: WordPairs,
): { statements: SQL[]; adopt(results: readonly Row[][]): ProcedureHit[] } {
  const query: SearchQuery = readQuery(text, SEARCH.wording, pairs);
  const own = ownWords(text);
  return {
    statements: [
      sql`SELECT v.id AS id, v.record AS record, v.detail AS detail, s.score AS score
        FROM (${candidateRows(SEARCH.index, query, LOOKED)}) s JOIN procedures v ON v.row = s.rowid
        WHERE ${held(day)} ORDER BY s.score DESC LIMIT ${READ}`,
      statisticsOf(SEARCH.index, query),
    ],
    adopt([rows = [], counts = []]) {
      const sought = Math.max(1, wordsSought(query));
      const read = rows.map((row) => {
        const record = JSON.parse(String(row.record)) as ProcedureRecord;
        return {
          ...searchTextOf(record),
          owner: String(row.id),
          prior: priorOf(record, text),
          score: Number(row.score),
          isInvented: isInvented(record),
          row,
        };
      });
      return withoutInvented(rescore(query, readStatistics(counts), read, SEARCH.weights))
        .slice(0, KEPT)
        .map(({ candidate, score, features, met }) => ({
          record: presentProcedure(candidate.row),
          score,
          features,
          met: Math.min(1, met / sought),
          own: ownShare(own, candidate),
          cases: casesUnsaid(candidate.heading, text),
        }));
    },
  };
}

/** The procedure of a code. */
export const byCode = (code: string): SQL =>
  sql`SELECT v.id AS id, v.record AS record, v.detail AS detail FROM procedures v
    WHERE v.code = ${code} AND ${visible('v', edition)} LIMIT 3`;

/** Whether two procedures are one act at several levels or of several issuers. */
export const areSiblings = (one: ProcedureRecord, other: ProcedureRecord): boolean =>
  titleCore(one.title) === titleCore(other.title);
