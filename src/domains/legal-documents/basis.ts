/**
 * What a record rests on, as it stands on a day. Only what the data says: a document that is not held, or a number
 * that several held documents bear, is `unknown`, never taken to be in force.
 */
import { type SQL, sql } from 'drizzle-orm';
import { documentNumberKey, findDocumentNumbers } from '../../language/document-number.ts';
import { editionOf, visible } from '../../store/versions.ts';
import type { Basis } from './record.ts';
import { aimsAt, statusOn } from './status.ts';

/** A number as it is looked up: its key, as written, and the folded issuer where one is said. */
export type BasisKey = readonly [key: string, number: string, issuer: string | null];

/** Keys of numbers, or of the numbers that texts name; a text without one has none. */
export const basisKeys = (texts: readonly string[]): BasisKey[] => {
  const found = texts.flatMap((text): BasisKey[] => {
    const mentions = findDocumentNumbers(text);
    // What is but a number of no usual form is looked up as it stands.
    if (mentions.length === 0) return /^\d[^\s]*$/.test(text) ? [[documentNumberKey(text), text, null]] : [];
    return mentions.map(({ parsed, text: said }) => [parsed.key, said.replace(/^\D+/, ''), null]);
  });
  return [...new Map(found.map((key) => [key[0], key])).values()];
};

const edition = editionOf('legal-documents');
const effect = sql`coalesce(o.effective_from, o.issued_on)`;

/** Numbers of the documents that did something of these kinds to `v` by a day, the first first. */
const doneTo = (kinds: SQL, day: string): SQL => sql`(
  SELECT json_group_array(x.number) FROM (
    SELECT DISTINCT json_extract(o.record, '$.number') AS number FROM legal_relations r
    JOIN legal_documents o ON o.row = r.document_row AND ${visible('o', edition)}
    WHERE r.kind IN (${kinds}) AND ${aimsAt(edition)} AND ${effect} <= ${day} ORDER BY ${effect}) x)`;

/** The one held document of a key, by its issuer where one is said; null where there is none or several. */
const held = sql`(SELECT min(n.row) FROM legal_documents n
  WHERE n.number_key = b.value ->> 0 AND ${visible('n', edition)}
    AND (b.value ->> 2 IS NULL OR n.issuer_folded = b.value ->> 2)
  HAVING count(*) = 1)`;

/** Rows `key, number, id, status, replaced, amended` of the keys that a statement gives as one JSON array. */
export const basisStatement = (keys: SQL, day: string): SQL => sql`
  SELECT b.value ->> 0 AS key, coalesce(json_extract(v.record, '$.number'), b.value ->> 1) AS number, v.id AS id,
    CASE WHEN v.row IS NULL THEN 'unknown' ELSE ${statusOn(day, edition)} END AS status,
    CASE WHEN v.row IS NOT NULL THEN ${doneTo(sql`'replaces', 'repeals'`, day)} END AS replaced,
    CASE WHEN v.row IS NOT NULL THEN ${doneTo(sql`'amends'`, day)} END AS amended
  FROM json_each(coalesce(${keys}, '[]')) b LEFT JOIN legal_documents v ON v.row = ${held}`;

const numbers = (value: unknown): string[] =>
  typeof value === 'string' ? (JSON.parse(value) as string[]) : [];

/** What the rows of `basisStatement` say. */
export const readBasis = (rows: readonly Record<string, unknown>[] = []): Basis[] =>
  rows.map(({ number, id, status, replaced, amended }) => {
    const [replacedBy] = numbers(replaced);
    const amendedBy = numbers(amended);
    return {
      number: String(number),
      ...(typeof id === 'string' ? { id } : {}),
      status: status as Basis['status'],
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...(amendedBy.length === 0 ? {} : { amendedBy }),
    };
  });

/** Whether a record that rests on it should be looked at again. */
export const isShaken = ({ status, replacedBy, amendedBy }: Basis): boolean =>
  status === 'expired' || status === 'suspended' || replacedBy !== undefined || amendedBy !== undefined;

const WORDS: Readonly<Record<Basis['status'], string>> = {
  in_force: 'còn hiệu lực',
  partially_in_force: 'còn hiệu lực một phần',
  expired: 'hết hiệu lực',
  not_yet_in_force: 'chưa có hiệu lực',
  suspended: 'tạm ngưng hiệu lực',
  unknown: 'chưa rõ hiệu lực',
};

/** `915/2024/QĐ-UBND: hết hiệu lực, được thay thế bởi 902/2026/QĐ-UBND`. */
export const basisText = ({ number, id, status, replacedBy, amendedBy }: Basis): string =>
  [
    `${number}: ${id === undefined ? 'không có trong dữ liệu, chưa rõ hiệu lực' : WORDS[status]}`,
    replacedBy && `được thay thế hoặc bãi bỏ bởi ${replacedBy}`,
    amendedBy && `được sửa đổi bởi ${amendedBy.join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ');
