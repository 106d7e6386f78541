import { formatDate } from '../../../language/dates.ts';
import type { Draft } from '../../../question/answer.ts';
import type { Question } from '../../../question/question.ts';
import type { LawReading } from './by-name.ts';
import type { NumberIntent } from './number-intent.ts';
import type { Fitting, LegalRecord } from './numbers.ts';
import { documentOption } from './say.ts';

export interface NumberContext {
  question: Question;
  asked: string;
  intent: NumberIntent;
  day: string;
  /** The day was said, or given beside the question. */
  dated: boolean;
  relatives: ReadonlyMap<string, LegalRecord>;
}

export const understood = (
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
  answer:
    `Không có văn bản số ${context.asked} trong dữ liệu đang có. Có thể tra tại cơ sở dữ liệu quốc ` +
    'gia về văn bản pháp luật vbpl.vn hoặc hỏi cơ quan ban hành.',
});

/** None of the documents of the number was issued when the question says. */
export const notIssuedThen = (
  fitting: readonly Fitting[],
  said: string,
  context: Pick<NumberContext, 'asked' | 'intent' | 'day'>,
): Draft => ({
  ...whichDocument(fitting, context),
  outcome: 'not_held',
  reason: 'missing',
  answer:
    `Trong dữ liệu đang có, không có văn bản số ${context.asked} ` +
    `khớp với “${said}”; văn bản cùng số được ban hành ` +
    `ngày ${[...new Set(fitting.map(({ issuedOn }) => formatDate(issuedOn)))].slice(0, 6).join(', ')}.`,
  facts: [],
});

/** Several documents bear the number and nothing said tells which. */
export function whichDocument(
  fitting: readonly Fitting[],
  context: Pick<NumberContext, 'asked' | 'intent' | 'day'>,
): Draft {
  // Documents of one number and body are told apart by their days.
  const isShared = ({ number, issuer }: Fitting): boolean =>
    fitting.filter((each) => each.number === number && each.issuer === issuer).length > 1;
  const list = fitting.map((each) => {
    const day = isShared(each) ? ` ngày ${formatDate(each.issuedOn)}` : '';
    return `${each.number}${day} của ${each.issuer} (${each.title})`;
  });
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
    options: fitting.map((each) =>
      documentOption(
        { ...each, type: { code: null, name: null } },
        ask,
        isShared(each) ? each.issuedOn : null,
      ),
    ),
  };
}

/** No law of that name, or none of that year, is held. */
export function lawNotHeld({ said, year, laws, intent }: LawReading, question: Question, day: string): Draft {
  const asked = /(?:(?:điểm|diem)\s+\S+\s+)?(?:(?:khoản|khoan)\s+\S+\s+)?(?:điều|dieu)\s+\d+[a-zđ]?/iu.exec(
    question.text,
  )?.[0];
  const others = laws.map(({ number, issuedOn }) => `số ${number}, ban hành ngày ${formatDate(issuedOn)}`);
  const instead =
    year === null || laws.length === 0 ? '' : ` Văn bản cùng tên đang có: ${others.join('; ')}.`;
  return {
    outcome: 'not_held',
    reason: 'missing',
    domain: 'legal-documents',
    understood: { intent, law: said, on: day },
    answer:
      `Không có “${said}” trong dữ liệu đang có.${instead} Có thể ` +
      'tra tại cơ sở dữ liệu quốc gia về văn bản pháp luật vbpl.vn.',
    options: laws.map(({ number, name }) => ({
      label: `${number}: ${name}`,
      question:
        asked === undefined ? `Văn bản ${number} quy định gì?` : `${asked} văn bản ${number} quy định gì?`,
    })),
  };
}
