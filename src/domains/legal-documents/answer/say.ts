/** Legal documents in words. Pure. */

import { formatDate } from '../../../language/dates.ts';
import type { Fact, Option, Source } from '../../../question/answer.ts';
import { clauseAround } from '../clauses.ts';
import type { LegalStatus } from '../record.ts';
import type { LegalRecord, Passage } from './numbers.ts';

const STATUS: Readonly<Record<LegalStatus, string>> = {
  in_force: 'còn hiệu lực',
  partially_in_force: 'còn hiệu lực một phần',
  expired: 'hết hiệu lực',
  not_yet_in_force: 'chưa có hiệu lực',
  suspended: 'đang ngưng hiệu lực',
  unknown: 'chưa rõ hiệu lực',
};

export const statusWords = (status: LegalStatus): string => STATUS[status];

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `Quyết định 41/2024/QĐ-UBND của UBND tỉnh Bình Định`. */
export const nameOf = ({ type, number, issuer }: Pick<LegalRecord, 'type' | 'number' | 'issuer'>): string =>
  `${type.name ?? 'Văn bản'} ${number} của ${issuer}`;

/** The same with what it is about. */
export const titled = (record: LegalRecord): string => `${nameOf(record)} “${record.title}”`;

export const documentUrl = (id: string, anchor?: string): string =>
  `/legal-documents/${encodeURIComponent(id)}${anchor ? `#${anchor}` : ''}`;

export const documentFact = (label: string, record: Pick<LegalRecord, 'id' | 'number'>): Fact => ({
  label,
  value: record.number,
  recordId: record.id,
});

/** The document as a source, quoted by its title. */
export const documentSource = (record: LegalRecord): Source => ({
  title: `${nameOf(record)}`,
  number: record.number,
  url: documentUrl(record.id),
  quote: record.title,
});

/** `Khoản 2 Điều 5. Hạn mức`: an article as lawyers cite it, down to the clause and point that the quote is of. */
function citedAs({ heading, text }: Passage, quote: string): string {
  const start = quote === '' ? -1 : text.indexOf(quote);
  const place = start < 0 ? null : clauseAround(text, start, start + quote.length);
  if (place === null || !/^Điều /u.test(heading)) return heading;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} ${heading}`;
}

/** An article of a document as a source, with the clause that the quote stands in. */
export const passageSource = (
  record: Pick<LegalRecord, 'id' | 'number' | 'type' | 'issuer'>,
  passage: Passage,
  quote: string,
): Source => ({
  title: `${citedAs(passage, quote)} – ${nameOf(record)}`,
  number: record.number,
  url: documentUrl(record.id, passage.anchor),
  quote,
});

/** A document as one of several readings, with its day of issue where its number and body do not tell it apart. */
export const documentOption = (
  record: Pick<LegalRecord, 'type' | 'number' | 'issuer' | 'title'>,
  ask = 'quy định gì',
  issuedOn: string | null = null,
): Option => {
  const day = issuedOn === null ? '' : ` ngày ${formatDate(issuedOn)}`;
  return {
    label: `${record.number}${day} – ${record.issuer}: ${record.title}`,
    question: `${record.type.name ?? 'Văn bản'} ${record.number}${day} của ${record.issuer} ${ask}?`,
  };
};

/** When a document began and ends. */
export function window({ effectiveFrom, effectiveTo }: LegalRecord): string {
  return [
    effectiveFrom && `có hiệu lực từ ${formatDate(effectiveFrom)}`,
    effectiveTo && `đến ${formatDate(effectiveTo)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** As far as the data goes: what replaces a document may not be held. */
const UNREPLACED = ' Chưa thấy văn bản nào trong dữ liệu thay thế hoặc bãi bỏ văn bản này.';

/** Validity on a day in one sentence, with what ended it when a document held says so. */
export function validity(
  record: LegalRecord,
  relatives: ReadonlyMap<string, LegalRecord>,
  day: string,
  asked: boolean,
): string {
  const on = asked ? `Vào ngày ${formatDate(day)}, ` : '';
  const subject = on === '' ? nameOf(record) : lowerFirst(nameOf(record));
  const ending = record.relations.find(({ kind }) => kind === 'replacedBy' || kind === 'repealedBy');
  const by = ending?.id === undefined ? undefined : relatives.get(ending.id);
  const replaced = by
    ? ` ${ending?.kind === 'repealedBy' ? 'bị bãi bỏ' : 'được thay thế'} bởi ${nameOf(by)}`
    : '';
  switch (record.status) {
    case 'expired':
      return (
        `${on}${subject} đã hết hiệu lực` +
        `${record.effectiveTo === null ? '' : ` sau ngày ${formatDate(record.effectiveTo)}`}` +
        `${replaced === '' ? '' : `,${replaced}`}.`
      );
    case 'in_force':
      return (
        `${on}${subject} còn hiệu lực` +
        `${
          record.effectiveFrom === null
            ? ''
            : ` (áp dụng từ ${formatDate(record.effectiveFrom)}` +
              `${record.effectiveTo === null ? '' : ` đến ${formatDate(record.effectiveTo)}`})`
        }` +
        `.${ending ? '' : UNREPLACED}`
      );
    case 'not_yet_in_force':
      return record.effectiveFrom === null
        ? `${on}${subject} chưa có hiệu lực.`
        : `${on}${subject} chưa có hiệu lực; ngày bắt đầu áp dụng là ${formatDate(record.effectiveFrom)}.`;
    default:
      return `${on}${subject} ${statusWords(record.status)}.`;
  }
}
