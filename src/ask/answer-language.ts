/** The language of an answer: the one its question wishes for or is asked in, else the one its reader prefers. */
import type { AnswerLanguage } from '../language/accept-language.ts';
import type { Told } from '../language/other-languages.ts';
import type { Draft } from '../question/answer.ts';
import { WISH } from '../question/languages.ts';

/** Before records' own words, in sentences of their own: such an answer never mixes two languages within one. */
const LEADS: Readonly<Record<Draft['outcome'], Told>> = {
  answer: {
    en: 'The records held here answer this. They are in Vietnamese, and are given as they stand:',
    ko: '보유한 기록에 답이 있습니다. 기록은 베트남어이며 원문 그대로 보여 드립니다:',
  },
  ambiguous: {
    en: 'This may be read in more than one way. Please choose one of the options, which are in Vietnamese:',
    ko: '질문을 여러 가지로 읽을 수 있습니다. 아래 선택지(베트남어)에서 골라 주십시오:',
  },
  related: {
    en: 'Nothing held here surely answers this. The nearest records, in Vietnamese, are:',
    ko: '확실한 답은 없습니다. 가장 가까운 기록(베트남어)은 다음과 같습니다:',
  },
  not_held: {
    en: 'This is not answered from what is held here. In Vietnamese:',
    ko: '보유한 자료로는 답할 수 없습니다. 베트남어 안내:',
  },
  urgent: {
    en: 'If someone is in danger, call for help now. The lines to call, in Vietnamese:',
    ko: '누군가 위험하다면 지금 바로 전화하십시오. 긴급 전화번호(베트남어):',
  },
};

const NOT_HELD: Readonly<Record<NonNullable<Draft['reason']>, Told>> = {
  outside: {
    en: 'This is outside what this gateway publishes. In Vietnamese:',
    ko: '이 포털이 제공하는 범위를 벗어난 질문입니다. 베트남어 안내:',
  },
  missing: {
    en: 'The data held here have no record that answers this. In Vietnamese:',
    ko: '보유한 자료에 답이 되는 기록이 없습니다. 베트남어 안내:',
  },
  unclear: {
    en: 'The question was not understood; please ask it in full. In Vietnamese:',
    ko: '질문을 이해하지 못했습니다. 이름은 로마자로 적어 다시 물어 주십시오. 베트남어 안내:',
  },
  greeting: {
    en: 'Hello! You may ask about land prices, documents, recruitment and places. In Vietnamese:',
    ko: '안녕하세요! 토지 가격, 문서, 채용, 행정구역을 물으실 수 있습니다. 베트남어 안내:',
  },
};

/** The draft as who asked in the language is told it: in it where it is written so, else its text under a lead that says so. */
export function inLanguage(draft: Draft, language: AnswerLanguage): Draft {
  if (language === 'vi') return draft;
  const { told, outcome, reason } = draft;
  const lead = outcome === 'not_held' ? NOT_HELD[reason ?? 'missing'] : LEADS[outcome];
  return {
    ...draft,
    answer: told === undefined ? `${lead[language]}\n${draft.answer}` : told[language],
    ...(draft.options === undefined
      ? {}
      : {
          options: draft.options.map(({ label, question }) => ({
            label,
            question: `${question} ${WISH[language]}`,
          })),
        }),
  };
}
