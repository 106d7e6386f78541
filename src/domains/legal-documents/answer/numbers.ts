/** Documents that a number in a question fits, and what is asked of them. */
import { type SQL, sql } from 'drizzle-orm';
import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { type DocumentMention, matchDocumentNumber } from '../../../language/document-number.ts';
import { fold } from '../../../language/fold.ts';
import { contentWords } from '../../../question/content.ts';
import type { Question } from '../../../question/question.ts';
import type { PublicRecord } from '../../../store/reading.ts';
import type { Row } from '../../../store/session.ts';
import { editionOf, visible } from '../../../store/versions.ts';
import { presentLegalDocument } from '../present.ts';
import type { LegalDocumentRecord } from '../record.ts';
import { relationsOf, statusOn } from '../status.ts';

export type LegalRecord = PublicRecord & LegalDocumentRecord;

const edition = editionOf('legal-documents');

/** Documents that share one digit run, and articles of the longest law, are a few hundred. */
const MOST = 1_000;

/** Keys and records of every document whose number begins with the mention's digits. */
export const sameDigits = ({ parsed }: DocumentMention): SQL =>
  sql`SELECT v.row AS row, v.id AS id, v.number_key AS key, v.record AS record FROM legal_documents v
    WHERE v.number_key >= ${parsed.number} AND v.number_key < ${`${parsed.number}:`} AND ${visible('v', edition)} LIMIT ${MOST}`;

export interface Fitting {
  row: number;
  id: string;
  number: string;
  title: string;
  type: LegalDocumentRecord['type'];
  issuer: string;
  field: string | null;
  issuedOn: string;
}

/** The documents a mention fits best; an issuer or topic said beside it decides between equals. */
export function fittingDocuments(
  mention: DocumentMention,
  rows: readonly Row[] | undefined,
  question: Question,
): Fitting[] {
  const scored = (rows ?? [])
    .map((row) => ({ row, score: matchDocumentNumber(mention.parsed, String(row.key)) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const fitting = scored
    .filter(({ score }) => score >= best - 0.001)
    .map(({ row }): Fitting => {
      const { number, title, type, issuer, field, issuedOn } = JSON.parse(
        String(row.record),
      ) as LegalDocumentRecord;
      return { row: Number(row.row), id: String(row.id), number, title, type, issuer, field, issuedOn };
    });
  // A register may hold one document several times over.
  const same = ({ number, issuer, issuedOn, title }: Fitting): string =>
    [number, issuer, issuedOn, fold(title)].join('|');
  const distinct = [...new Map([...fitting].reverse().map((each) => [same(each), each])).values()].reverse();
  return distinct.length < 2 ? distinct : decided(distinct, question, mention);
}

const wordsOf = (text: string): string[] => fold(expandAbbreviations(text)).split(' ');

/** Of equals those whose issuer's telling words are all said, else those whose topic is; all when none stands out. */
function decided(fitting: readonly Fitting[], question: Question, mention: DocumentMention): Fitting[] {
  const outside = question.words
    .filter(({ start, end }) => end <= mention.start || start >= mention.end)
    .map(({ folded }) => folded);
  const text = ` ${outside.join(' ')} `;
  const issued = fitting.filter(({ issuer }) => {
    const others = fitting
      .filter((other) => fold(other.issuer) !== fold(issuer))
      .map((other) => new Set(wordsOf(other.issuer)));
    const telling = wordsOf(issuer).filter((word) => others.some((other) => !other.has(word)));
    return telling.length > 0 && text.includes(` ${telling.join(' ')} `);
  });
  // "phường Quy Nhơn Nam" also says "phường Quy Nhơn": the longest issuer said is meant.
  const longest = Math.max(0, ...issued.map(({ issuer }) => wordsOf(issuer).length));
  const named = issued.filter(({ issuer }) => wordsOf(issuer).length === longest);
  if (named.length > 0 && named.length < fitting.length) return named;
  const level =
    / (?:uy ban nhan dan|hoi dong nhan dan|cua|do) (tinh|thanh pho|phuong|xa|huyen|quan|thi xa) /.exec(
      text,
    )?.[1];
  const levelled =
    level === undefined
      ? []
      : fitting.filter(({ issuer }) => ` ${wordsOf(issuer).join(' ')} `.includes(` ${level} `));
  if (named.length === 0 && levelled.length === 1) return levelled;
  const topic = contentWords(question).map(({ folded }) => folded);
  const overlap = fitting.map(({ title, field }) => {
    const words = new Set(wordsOf(`${title} ${field ?? ''}`));
    return topic.filter((word) => words.has(word)).length;
  });
  const most = Math.max(...overlap);
  const second = [...overlap].sort((a, b) => b - a)[1] ?? 0;
  return most >= 2 && most >= second + 2 ? fitting.filter((_, i) => overlap[i] === most) : [...fitting];
}

/** Rows by number, for `inFull`. */
export const amongRows = (rows: readonly number[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(rows)}))`;

/** Statements for documents in full: themselves with status and relations, their articles, and their relatives. */
export function inFull(among: SQL, day: string): SQL[] {
  const columns = sql`v.row AS row, v.id AS id, v.record AS record, ${statusOn(day, edition)} AS status,
    ${relationsOf(edition)} AS relations`;
  return [
    sql`SELECT ${columns} FROM legal_documents v WHERE v.row IN ${among}`,
    sql`SELECT p.document_row AS row, p.anchor AS anchor, p.heading AS heading, p.text AS text FROM legal_passages p
      WHERE p.document_row IN ${among} AND p.anchor <> '' ORDER BY p.document_row, p.ordinal LIMIT ${MOST}`,
    sql`SELECT ${columns} FROM legal_documents v WHERE ${visible('v', edition)} AND v.row IN (
        SELECT r.document_row FROM legal_relations r WHERE r.target_key IN (SELECT d.number_key
          FROM legal_documents d WHERE d.row IN ${among})
        UNION SELECT n.row FROM legal_relations r JOIN legal_documents n ON n.number_key = r.target_key
          WHERE r.document_row IN ${among}) LIMIT 60`,
  ];
}

export interface Passage {
  anchor: string;
  heading: string;
  text: string;
}

export interface FullDocument {
  record: LegalRecord;
  passages: Passage[];
}

/** Documents of those statements, and their relatives by id. */
export function readFull(
  results: readonly Row[][],
  day: string,
): { documents: FullDocument[]; relatives: Map<string, LegalRecord> } {
  const [own = [], passages = [], related = []] = results;
  return {
    documents: own.map((row) => ({
      record: presentLegalDocument(row, day),
      passages: passages
        .filter((passage) => passage.row === row.row)
        .map(({ anchor, heading, text }) => ({
          anchor: String(anchor),
          heading: String(heading),
          text: String(text),
        })),
    })),
    relatives: new Map(related.map((row) => [String(row.id), presentLegalDocument(row, day)])),
  };
}
