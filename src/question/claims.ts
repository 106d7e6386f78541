/** What a draft claims: numbers, prices, dates, document numbers and quotations, with their offsets. Pure. */
import { type DateMention, readDates } from '../language/date-phrases.ts';
import { type DocumentMention, findDocumentNumbers } from '../language/document-number.ts';
import { fold } from '../language/fold.ts';
import { type NumberMention, readNumbers } from '../language/numbers.ts';
import { sentences } from '../language/sentences.ts';
import { blank } from './question.ts';
import { NAMING } from './statements.ts';

export type ClaimKind = 'price' | 'number' | 'date' | 'document' | 'article' | 'quotation' | 'status';

export interface Claim {
  kind: ClaimKind;
  text: string;
  /** Offsets into the draft in UTF-16 units, end exclusive. */
  start: number;
  end: number;
  document?: DocumentMention;
  date?: DateMention;
  number?: NumberMention;
  /** Number of the Điều that an `article` names, folded. */
  article?: string;
}

export interface ClaimedSentence {
  text: string;
  start: number;
  claims: Claim[];
}

const QUOTED = /“([^”]{8,1200})”|"([^"\n]{8,1200})"|«([^»]{8,1200})»/gu;
const STATUS = new RegExp(
  '(?:đã |đang |còn |chưa |không còn |không (?=hết )|hết )+(?:có )?hiệu lực(?: một phần)?' +
    '|(?:tạm )?ngưng hiệu lực|hết hiệu lực|còn hiệu lực',
  'giu',
);
const ARTICLE = /(?<![\p{L}])điều\s+(\d{1,4}[a-zđ]?)(?![\p{L}\d])/giu;

function claimsOf(text: string, from: number, today: string): Claim[] {
  const at = (start: number, end: number) => ({
    text: text.slice(start, end),
    start: from + start,
    end: from + end,
  });
  const quotations = [...text.matchAll(QUOTED)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const bare = blank(text, quotations);
  const documents = findDocumentNumbers(bare);
  const outside = blank(bare, documents);
  const spoken = readDates(outside, today);
  const dates = spoken.filter(({ precision, text }) => precision === 'day' && /\d/.test(text));
  const read = readNumbers(blank(outside, dates)).filter(
    // "Lô 100 m²" is no lot of that number.
    ({ start, unit }) =>
      unit === 'm2' || unit === 'ha' || !NAMING.test(text.slice(Math.max(0, start - 12), start)),
  );
  // A year says when, and counts nothing.
  const years = spoken.filter(({ precision }) => precision === 'year');
  const numbers = read.filter(
    ({ start, end }) => !years.some((year) => year.start < end && start < year.end),
  );
  const statuses = documents.length === 0 ? [] : [...outside.matchAll(STATUS)];
  const articles = [...outside.matchAll(ARTICLE)];
  return [
    ...quotations.map(({ start, end }): Claim => ({ kind: 'quotation', ...at(start + 1, end - 1) })),
    ...documents.map(
      (document): Claim => ({ kind: 'document', ...at(document.start, document.end), document }),
    ),
    ...dates.map((date): Claim => ({ kind: 'date', ...at(date.start, date.end), date })),
    ...numbers.map(
      (number): Claim => ({
        kind: number.unit === 'vnd' ? 'price' : 'number',
        ...at(number.start, number.end),
        number,
      }),
    ),
    ...articles.map(
      (found): Claim => ({
        kind: 'article',
        ...at(found.index, found.index + found[0].length),
        article: fold(found[1] ?? ''),
      }),
    ),
    ...statuses.map(
      (found): Claim => ({ kind: 'status', ...at(found.index, found.index + found[0].length) }),
    ),
  ].sort((a, b) => a.start - b.start);
}

/** Sentences of a draft that claim something. */
export const readClaims = (draft: string, today: string): ClaimedSentence[] =>
  sentences(draft).map(({ text, start }) => ({ text, start, claims: claimsOf(text, start, today) }));
