/** The newest documents of an issuer or a field. */
import { type SQL, sql } from 'drizzle-orm';
import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { formatDate } from '../../../language/dates.ts';
import { DOCUMENT_TYPES } from '../../../language/document-number.ts';
import { fold } from '../../../language/fold.ts';
import type { Draft } from '../../../question/answer.ts';
import { hasPhrase, type Question } from '../../../question/question.ts';
import type { Row } from '../../../store/session.ts';
import { editionOf, visible } from '../../../store/versions.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import { presentLegalDocument } from '../present.ts';
import { relationsOf, statusOn } from '../status.ts';
import { documentFact, documentOption, documentSource, titled } from './say.ts';

export interface NewestReading {
  issuer: string | null;
  field: string | null;
  type: { code: string; name: string } | null;
}

const NEWEST =
  'mới nhất|gần đây nhất|vừa ban hành|mới ban hành|mới ra|' +
  'vừa ra|ban hành gần đây|ban hành mới|vừa mới ban hành';
const PAPER = 'văn bản|quyết định|nghị quyết|chỉ thị|thông báo|kế hoạch|công văn|hướng dẫn|quy định';

const expanded = (text: string): string => ` ${fold(expandAbbreviations(text))} `;

/** The longest of the names that the question says whole. */
function longestSaid(question: Question, names: readonly string[]): string | null {
  const text = ` ${question.words.map(({ folded }) => folded).join(' ')} `;
  const said = names.filter((name) => text.includes(expanded(name.replace(/\s*\([^)]*\)/g, ''))));
  return said.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Whether the newest papers are asked for, and whose; null when they are not. */
export function readNewest(question: Question, lexicon: Lexicon): NewestReading | null {
  if (question.documents.length > 0 || !hasPhrase(question, NEWEST) || !hasPhrase(question, PAPER))
    return null;
  const issuer = longestSaid(question, lexicon.legal.issuers);
  const field = longestSaid(question, lexicon.legal.fields);
  const type =
    DOCUMENT_TYPES.filter(({ folded }) => folded.includes(' ') && !folded.includes('quy dinh')).find(
      ({ name }) => hasPhrase(question, name),
    ) ?? null;
  return issuer === null && field === null && type === null ? null : { issuer, field, type };
}

const edition = editionOf('legal-documents');

/** Statement for the newest that fit. */
export function newestStatement({ issuer, field, type }: NewestReading, day: string): SQL {
  const where = [
    visible('v', edition),
    sql`v.issued_on <= ${day}`,
    ...(issuer === null ? [] : [sql`v.issuer_folded = ${fold(issuer)}`]),
    ...(field === null ? [] : [sql`v.field_folded = ${fold(field)}`]),
    ...(type === null ? [] : [sql`v.type = ${type.code}`]),
  ];
  return sql`SELECT v.id AS id, v.record AS record, ${statusOn(day, edition)} AS status, ${relationsOf(edition)} AS relations
    FROM legal_documents v WHERE ${sql.join(where, sql` AND `)} ORDER BY v.issued_on DESC, v.id DESC LIMIT 5`;
}

/** The newest one, with those before it as options. */
export function answerNewest(reading: NewestReading, rows: readonly Row[] | undefined, day: string): Draft {
  const records = (rows ?? []).map((row) => presentLegalDocument(row, day));
  const [newest, ...earlier] = records;
  const understood = {
    intent: 'newest',
    ...(reading.issuer ? { issuer: reading.issuer } : {}),
    ...(reading.field ? { field: reading.field } : {}),
    ...(reading.type ? { type: reading.type.code } : {}),
    on: day,
  };
  if (!newest)
    return {
      outcome: 'not_held',
      domain: 'legal-documents',
      understood,
      answer: 'Không có văn bản nào như vậy trong dữ liệu đang có. Có thể tra tại vbpl.vn.',
    };
  const same = earlier.filter(({ issuedOn }) => issuedOn === newest.issuedOn);
  return {
    outcome: 'answer',
    domain: 'legal-documents',
    understood,
    answer:
      'Văn bản mới nhất đang lưu: ' +
      `${[newest, ...same].map((record) => `${titled(record)}, ban hành ngày ${formatDate(record.issuedOn)}`).join('; ')}.`,
    facts: [newest, ...same].map((record) => documentFact('Văn bản mới nhất', record)),
    citations: [newest, ...same].map(documentSource),
    options: earlier.filter((record) => !same.includes(record)).map((record) => documentOption(record)),
  };
}
