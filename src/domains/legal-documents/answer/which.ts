import { formatDate } from '../../../language/dates.ts';
import type { Draft } from '../../../question/answer.ts';
import type { Question } from '../../../question/question.ts';
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
