/** Answers about a document named by its number. Pure, given the records. */
import { formatDate } from '../../language/dates.ts';
import type { Draft, Fact } from '../answer.ts';
import type { Question } from '../question.ts';
import type { Fitting, FullDocument, LegalRecord, NumberIntent } from './numbers.ts';
import { bestPassage } from './passage.ts';
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

const INVERSE = {
  replaced: { kinds: ['replacedBy', 'repealedBy'], said: 'được thay thế bởi', none: 'thay thế' },
  repealed: { kinds: ['repealedBy', 'replacedBy'], said: 'bị bãi bỏ bởi', none: 'bãi bỏ' },
  amended: { kinds: ['amendedBy'], said: 'được sửa đổi bởi', none: 'sửa đổi' },
} as const;
const FORWARD = {
  replaced: { kind: 'replaces', said: 'thay thế' },
  repealed: { kind: 'repeals', said: 'bãi bỏ' },
  amended: { kind: 'amends', said: 'sửa đổi' },
} as const;

export interface NumberContext {
  question: Question;
  asked: string;
  intent: NumberIntent;
  day: string;
  /** The day was said, or given beside the question. */
  dated: boolean;
  relatives: ReadonlyMap<string, LegalRecord>;
}

const understood = (
  { asked, intent, day }: Pick<NumberContext, 'asked' | 'intent' | 'day'>,
  issuer?: string,
) => ({
  intent,
  number: asked,
  ...(issuer === undefined ? {} : { issuer }),
  on: day,
});

/** Nothing held bears the number. */
export const numberNotHeld = (context: Pick<NumberContext, 'asked' | 'intent' | 'day'>): Draft => ({
  outcome: 'not_held',
  domain: 'legal-documents',
  understood: understood(context),
  answer: `Không có văn bản số ${context.asked} trong dữ liệu đang có. Có thể tra tại cơ sở dữ liệu quốc gia về văn bản pháp luật vbpl.vn hoặc hỏi cơ quan ban hành.`,
});

/** Several documents bear the number and nothing said tells which. */
export function whichDocument(
  fitting: readonly Fitting[],
  context: Pick<NumberContext, 'asked' | 'intent' | 'day'>,
): Draft {
  const list = fitting.map(({ number, issuer, title }) => `${number} của ${issuer} (${title})`);
  const ask = context.intent === 'validity' ? 'còn hiệu lực không' : 'quy định gì';
  return {
    outcome: 'ambiguous',
    domain: 'legal-documents',
    understood: understood(context),
    answer: `Có ${fitting.length} văn bản cùng số này: ${list.slice(0, 6).join('; ')}. Bạn hỏi văn bản nào?`,
    facts: fitting.map((each) => ({
      label: `${each.number} – ${each.issuer}`,
      value: each.title,
      recordId: each.id,
    })),
    options: fitting.map((each) => documentOption({ ...each, type: { code: null, name: null } }, ask)),
  };
}

function related(
  document: LegalRecord,
  intent: 'replaced' | 'repealed' | 'amended',
  context: NumberContext,
): Draft {
  const { relatives } = context;
  const base = { domain: 'legal-documents' as const, understood: understood(context, document.issuer) };
  const { kinds, said, none } = INVERSE[intent];
  const by = document.relations.filter(
    ({ kind, id }) => id !== undefined && (kinds as readonly string[]).includes(kind),
  );
  const found = by.flatMap(({ id, kind }) => {
    const record = relatives.get(id ?? '');
    return record ? [{ record, kind }] : [];
  });
  if (found.length > 0) {
    const verb = found.every(({ kind }) => kind === 'repealedBy')
      ? 'bị bãi bỏ bởi'
      : found.every(({ kind }) => kind === 'replacedBy')
        ? 'được thay thế bởi'
        : said;
    return {
      ...base,
      outcome: 'answer',
      answer: `${nameOf(document)} ${verb} ${found.map(({ record }) => titled(record)).join('; ')}.`,
      facts: found.map(({ record }) =>
        documentFact(`${verb.charAt(0).toUpperCase()}${verb.slice(1)}`, record),
      ),
      citations: [...found.map(({ record }) => documentSource(record)), documentSource(document)],
    };
  }
  const forward = FORWARD[intent];
  const does = document.relations.filter(({ kind }) => kind === forward.kind);
  if (does.length > 0) {
    return {
      ...base,
      outcome: 'answer',
      answer: `${nameOf(document)} ${forward.said} ${does.map(({ number, id }) => (id && relatives.get(id) ? titled(relatives.get(id) as LegalRecord) : number)).join('; ')}.`,
      facts: does.map(({ number, id }) => ({
        label: `${forward.said.charAt(0).toUpperCase()}${forward.said.slice(1)}`,
        value: number,
        recordId: id ?? document.id,
      })),
      citations: [documentSource(document)],
    };
  }
  return {
    ...base,
    outcome: 'not_held',
    answer: `Dữ liệu đang có không ghi văn bản nào ${none} ${nameOf(document)}.`,
    options: [documentOption(document, 'còn hiệu lực không'), documentOption(document)],
  };
}

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
    const signer = record.signer === null ? '' : `, người ký: ${record.signer}`;
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
    return passageAnswer(record, passage, passage.text, base);
  }
  if (intent === 'topic') {
    const best = bestPassage(question, passages, record);
    if (best) return passageAnswer(record, best.passage, best.quote, base);
  }
  return {
    ...base,
    outcome: 'answer',
    answer: `${titled(record)}, ban hành ngày ${formatDate(record.issuedOn)}. ${validity(record, relatives, day, context.dated).replace(nameOf(record), 'Văn bản này')}`,
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

function passageAnswer(
  record: LegalRecord,
  passage: FullDocument['passages'][number],
  quote: string,
  base: Pick<Draft, 'domain' | 'understood' | 'validUntil'>,
): Draft {
  const later = record.relations.filter(({ kind }) => kind === 'amendedBy').map(({ number }) => number);
  const note =
    later.length === 0 ? '' : ` Văn bản này đã được sửa đổi bởi ${later.join(', ')}; xin xem thêm.`;
  const state = record.status === 'in_force' ? '' : `, ${statusWords(record.status)}`;
  return {
    ...base,
    outcome: 'answer',
    answer: `${passage.heading}: ${quote.slice(0, 600)} (${nameOf(record)}${state}).${note}`,
    facts: [documentFact(passage.heading, record)],
    citations: [passageSource(record, passage, quote)],
  } as Draft;
}
