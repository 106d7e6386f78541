/** Candidates for a question from the articles of law, notices and news, in statements of one round trip. */
import { type SQL, sql } from 'drizzle-orm';
import { CANDIDATES, candidateRows } from '../../store/search/match.ts';
import { readQuery, type SearchQuery } from '../../store/search/query.ts';
import { readStatistics, type Statistics, statisticsOf } from '../../store/search/statistics.ts';
import type { WordPairs } from '../../store/search/word-pairs.ts';
import type { Row } from '../../store/session.ts';
import { editionOf, visible } from '../../store/versions.ts';
import { relationsOf, statusOn } from '../legal-documents/status.ts';

export type TextDomain = 'legal-documents' | 'recruitments' | 'articles';

/** Rows of the index looked at, and rows read, for one question. Articles of law are ranked as the search ranks them. */
const LOOKED: Readonly<Record<TextDomain, number>> = {
  'legal-documents': CANDIDATES,
  recruitments: 60,
  articles: 60,
};
const TAKEN: Readonly<Record<TextDomain, number>> = {
  'legal-documents': CANDIDATES,
  recruitments: 14,
  articles: 8,
};
const INDEX: Readonly<Record<TextDomain, string>> = {
  'legal-documents': 'legal_passages_search',
  recruitments: 'recruitments_search',
  articles: 'articles_search',
};

function statementOf(domain: TextDomain, query: SearchQuery, day: string): SQL {
  const edition = editionOf(domain);
  const found = candidateRows(INDEX[domain], query, LOOKED[domain]);
  const limit = TAKEN[domain];
  if (domain === 'legal-documents') {
    return sql`SELECT v.id AS id, v.record AS record, p.anchor AS anchor, p.heading AS heading, p.text AS text,
        ${statusOn(day, edition)} AS status, ${relationsOf(edition)} AS relations, s.score AS score
      FROM (${found}) s JOIN legal_passages p ON p.row = s.rowid JOIN legal_documents v ON v.row = p.document_row
      WHERE ${visible('v', edition)} ORDER BY s.score DESC LIMIT ${limit}`;
  }
  const table = sql.raw(domain);
  return sql`SELECT v.id AS id, v.record AS record, v.detail AS detail, s.score AS score
    FROM (${found}) s JOIN ${table} v ON v.row = s.rowid WHERE ${visible('v', edition)} ORDER BY s.score DESC LIMIT ${limit}`;
}

export interface Retrieval {
  statements: SQL[];
  /** The text as it was looked up. */
  query: SearchQuery;
  /** Reads the results of the statements; statistics are in the order of the domains. */
  adopt(results: readonly Row[][]): { rows: Partial<Record<TextDomain, Row[]>>; statistics: Statistics[] };
}

/** Statements that look a text up in some domains. */
export function retrieval(
  text: string,
  domains: readonly TextDomain[],
  day: string,
  pairs?: WordPairs,
): Retrieval {
  const query = readQuery(text, undefined, pairs);
  return {
    query,
    statements: domains.flatMap((domain) => [
      statementOf(domain, query, day),
      statisticsOf(INDEX[domain], query),
    ]),
    adopt(results) {
      const rows: Partial<Record<TextDomain, Row[]>> = {};
      for (const [index, domain] of domains.entries()) rows[domain] = results[index * 2] ?? [];
      return { rows, statistics: domains.map((_, index) => readStatistics(results[index * 2 + 1] ?? [])) };
    },
  };
}
