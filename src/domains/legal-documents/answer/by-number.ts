/** Answers about a document named by its number. Pure, given the records. */

import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { formatDate } from '../../../language/dates.ts';
import type { Draft, Fact } from '../../../question/answer.ts';
import { contentWords } from '../../../question/content.ts';
import { read } from '../../../question/evidence.ts';
import { hasPhrase, type Question } from '../../../question/question.ts';
import { clausesOf } from '../clauses.ts';
import { SIGNER } from './number-intent.ts';
import type { FullDocument, LegalRecord } from './numbers.ts';
import { bestPassage, type Quote } from './passage.ts';
import { related } from './related.ts';
import {
  documentFact,
  documentOption,
  documentSource,
  nameOf,
  passageSource,
  statusWords,
  titled,
  validity,
  window,
} from './say.ts';
import { type NumberContext, understood } from './which.ts';

/** The answer about one document. */
export function answerDocument({ record, passages }: FullDocument, context: NumberContext): Draft {
  const { intent, day, question, relatives } = context;
  const base = {
    domain: 'legal-documents' as const,
    understood: understood(context, record.issuer),
    validUntil: record.effectiveTo,
  };
  const statusFact: Fact = { label: 'Tình trạng', value: statusWords(record.status), recordId: record.id };
  if (intent === 'replaced' || intent === 'repealed' || intent === 'amended')
    return related(record, intent, context);
  if (intent === 'validity' || intent === 'effective') {
    const both =
      intent === 'effective' && window(record) !== '' ? ` ${window(record).replace(/^c/, 'C')}.` : '';
    const said = validity(record, relatives, day, context.dated);
    return {
      ...base,
      outcome: 'answer',
      answer:
        record.status === 'in_force'
          ? `${said}`
          : `${said}${record.status === 'expired' && both !== '' ? '' : ''}`,
      facts: [
        statusFact,
        documentFact('Số hiệu', record),
        ...(record.effectiveFrom === null
          ? []
          : [{ label: 'Ngày bắt đầu áp dụng', value: record.effectiveFrom, recordId: record.id }]),
        ...(record.effectiveTo === null
          ? []
          : [{ label: 'Ngày cuối cùng áp dụng', value: record.effectiveTo, recordId: record.id }]),
      ],
      citations: [documentSource(record)],
    };
  }
  if (intent === 'signer' || intent === 'issued') {
    const unsigned = hasPhrase(question, SIGNER) ? '; dữ liệu đang có không ghi người ký' : '';
    const signer = record.signer === null ? unsigned : `, người ký: ${record.signer}`;
    return {
      ...base,
      outcome: 'answer',
      answer: `${nameOf(record)} ban hành ngày ${formatDate(record.issuedOn)}${signer}.`,
      facts: [
        { label: 'Ngày ban hành', value: record.issuedOn, recordId: record.id },
        { label: 'Cơ quan ban hành', value: record.issuer, recordId: record.id },
        ...(record.signer === null ? [] : [{ label: 'Người ký', value: record.signer, recordId: record.id }]),
      ],
      citations: [documentSource(record)],
    };
  }
  if (intent === 'article') {
    const number = /(?:điều|dieu)\s+(\d+[a-zđ]?)/iu.exec(question.text)?.[1]?.toLowerCase();
    const passage = passages.find(({ anchor }) => anchor === `dieu-${number}`);
    if (!passage) {
      return {
        ...base,
        outcome: 'not_held',
        answer: `${nameOf(record)} không có Điều ${number} trong dữ liệu đang có.`,
        options: [documentOption(record)],
      };
    }
    const place = clauseSaid(question.text);
    if (place === null) return passageAnswer(record, passage, { quote: passage.text, lead: '' }, base);
    const quote = clauseText(passage.text, place);
    if (quote === null)
      return {
        ...base,
        outcome: 'not_held',
        answer: `${passage.heading.replace(/[.:].*$/su, '')} ${nameOf(record)} không có ${place.said} trong dữ liệu đang có.`,
        options: [
          {
            label: passage.heading,
            question: `Điều ${number} văn bản ${record.number} của ${record.issuer} quy định gì?`,
          },
        ],
      };
    return passageAnswer(record, passage, quote, base);
  }
  if (intent === 'topic') {
    const best = bestPassage(question, passages, record);
    if (best) return passageAnswer(record, best.passage, best.quote, base);
    const left = unsaid(question, record);
    if (left.length > 0) return withoutSubject(record, left, context);
  }
  return {
    ...base,
    outcome: 'answer',
    answer:
      `${titled(record)}, ban hành ngày ${formatDate(record.issuedOn)}. ` +
      `${validity(record, relatives, day, context.dated).replace(nameOf(record), 'Văn bản này')}`,
    facts: [
      documentFact('Số hiệu', record),
      { label: 'Trích yếu', value: record.title, recordId: record.id },
      { label: 'Cơ quan ban hành', value: record.issuer, recordId: record.id },
    ],
    citations: [
      documentSource(record),
      ...passages
        .slice(0, 8)
        .filter(({ text }) => text !== '')
        .slice(0, 3)
        .map((passage) => passageSource(record, passage, passage.heading)),
    ],
  };
}

/** Words of what is asked of a document that neither its title nor its issuer has, as asked. */
function unsaid(question: Question, record: LegalRecord): string[] {
  const { title, field, issuer, signer, type, number } = record;
  const own = read(
    expandAbbreviations([title, field, issuer, signer, type.name, number].filter(Boolean).join('. ')),
  );
  const telling = contentWords(question).filter(({ free }) => !free);
  const missing = telling.filter(({ folded }) => !own.spellings.has(folded));
  return missing.length * 2 > telling.length ? missing.map(({ at }) => question.words[at]?.text ?? '') : [];
}

/** The document bears the number asked for and says nothing of the subject: another may be meant, so nothing is answered. */
function withoutSubject(record: LegalRecord, left: readonly string[], context: NumberContext): Draft {
  return {
    outcome: 'not_held',
    reason: 'missing',
    domain: 'legal-documents',
    understood: understood(context, record.issuer),
    answer:
      `Trong dữ liệu đang có, số này là của ${titled(record)}, không nói đến ` +
      `${left.map((word) => `“${word}”`).join(', ')}; có thể văn bản được hỏi là văn bản khác chưa có ở đây.`,
    options: [documentOption(record)],
  };
}

interface ClauseSaid {
  clause: string | null;
  point: string | null;
  said: string;
}

/** The clause and point that a question names: "điểm a khoản 2". */
function clauseSaid(text: string): ClauseSaid | null {
  const clause = /(?:khoản|khoan)\s+(\d{1,2}[a-zđ]?)(?![\p{L}\d])/iu.exec(text)?.[1]?.toLowerCase() ?? null;
  const point = /(?:điểm|diem)\s+([a-zđ]\d?)(?![\p{L}\d])/iu.exec(text)?.[1]?.toLowerCase() ?? null;
  const said = [point && `điểm ${point}`, clause && `khoản ${clause}`].filter(Boolean).join(' ');
  return said === '' ? null : { clause, point, said };
}

/** The words of a clause with its points, or of one point with what introduces it; null when there is none such. */
function clauseText(text: string, { clause, point }: ClauseSaid): Quote | null {
  const own = clausesOf(text).filter((each) => each.clause === clause);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  if (point === null) return { quote: text.slice(first.start, last.end).trim(), lead: '' };
  const item = own.find((each) => each.point === point);
  if (!item) return null;
  const lead = first.point === null ? text.slice(first.start, first.end).trim() : '';
  return { quote: text.slice(item.start, item.end).trim(), lead };
}

function passageAnswer(
  record: LegalRecord,
  passage: FullDocument['passages'][number],
  { quote, lead }: Quote,
  base: Pick<Draft, 'domain' | 'understood' | 'validUntil'>,
): Draft {
  const later = record.relations.filter(({ kind }) => kind === 'amendedBy').map(({ number }) => number);
  const note =
    later.length === 0 ? '' : ` Văn bản này đã được sửa đổi bởi ${later.join(', ')}; xin xem thêm.`;
  const state = record.status === 'in_force' ? '' : `, ${statusWords(record.status)}`;
  return {
    ...base,
    outcome: 'answer',
    answer: `${passage.heading}: ${[lead, quote.slice(0, 600)].filter(Boolean).join(' ')} (${nameOf(record)}${state}).${note}`,
    facts: [documentFact(passage.heading, record)],
    citations: [passageSource(record, passage, quote)],
  } as Draft;
}
