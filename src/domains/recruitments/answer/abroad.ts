/**
 * What a notice says, for who asked in English or Korean: sentences of ours, with the notice's own words in quotation
 * marks. Pure.
 */
import { dateIn, numberAbroad, type OtherLanguage, told } from '../../../language/other-languages.ts';
import type { Fact } from '../../../question/answer.ts';
import type { Notice } from './rank.ts';
import type { RecruitIntent } from './reading.ts';

type Labels = Readonly<Partial<Record<RecruitIntent, string>>>;
const LABELS: Readonly<Record<OtherLanguage, Labels>> = {
  en: {
    fee: 'Fee',
    method: 'Way of selection',
    place: 'Where to apply',
    contact: 'Contact',
    opens: 'Applications are taken from',
    count: 'Posts',
    requirements: 'Requirements',
    about: 'Posts',
    list: 'Posts',
  },
  ko: {
    fee: '응시료',
    method: '전형 방법',
    place: '접수처',
    contact: '연락처',
    opens: '접수 시작일',
    count: '채용 인원',
    requirements: '자격 요건',
    about: '채용 직위',
    list: '채용 직위',
  },
};
/** Facts told in the sentence; all are facts of the answer. */
const TOLD = 5;

function inWords(language: OtherLanguage, { label, value }: Fact): string {
  if (typeof value !== 'number')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateIn(language, value) : `“${value}”`;
  const whole = language === 'ko' ? '총' : 'in all';
  return `${label === 'Chỉ tiêu' ? whole : `“${label}”`} ${numberAbroad(value)}${language === 'ko' ? '명' : ''}`;
}

function stateInKorean({ title, organisation, status, applyFrom, applyUntil, daysLeft }: Notice): string {
  const subject = `“${title}” (“${organisation}”)`;
  const until = dateIn('ko', applyUntil);
  if (status === 'closed') return `${subject}: 접수가 마감되었습니다. 마지막 접수일은 ${until}이었습니다.`;
  if (status === 'upcoming')
    return (
      `${subject}: 아직 접수하지 않습니다. 접수 기간은 ` +
      `${dateIn('ko', applyFrom ?? applyUntil)}부터 ${until}까지입니다.`
    );
  const left =
    daysLeft === null ? '' : daysLeft === 0 ? ' (오늘이 마지막 날)' : ` (${numberAbroad(daysLeft)}일 남음)`;
  return `${subject}: ${until}까지 접수합니다${left}.`;
}

function stateInEnglish({ title, organisation, status, applyFrom, applyUntil, daysLeft }: Notice): string {
  const subject = `“${title}” (“${organisation}”)`;
  const until = dateIn('en', applyUntil);
  if (status === 'closed') return `${subject} is closed; its last day was ${until}.`;
  if (status === 'upcoming')
    return `${subject} takes no applications yet; it will from ${dateIn('en', applyFrom ?? applyUntil)} to ${until}.`;
  const left =
    daysLeft === null
      ? ''
      : daysLeft === 0
        ? ' (today is the last day)'
        : ` (${numberAbroad(daysLeft)} days left)`;
  return `${subject} takes applications until the end of ${until}${left}.`;
}

/** The same as `answerNotice` tells: the particular asked for, if any, and the state. */
export const noticeAbroad = (
  notice: Notice,
  intent: RecruitIntent,
  { sentence, facts }: { sentence: string | null; facts: readonly Fact[] },
) =>
  told((language) => {
    const label = LABELS[language][intent];
    const state = language === 'ko' ? stateInKorean(notice) : stateInEnglish(notice);
    if (sentence === null || label === undefined) return state;
    if (facts.length === 0)
      return language === 'ko'
        ? `공고에 나와 있지 않습니다 (${label}). ${state}`
        : `The notice does not state this (${label.toLowerCase()}). ${state}`;
    const list = facts
      .slice(0, TOLD)
      .map((fact) => inWords(language, fact))
      .join('; ');
    const left = facts.length - TOLD;
    const more = left <= 0 ? '' : language === 'ko' ? ` 외 ${left}건` : ` and ${left} more`;
    return `${label}: ${list}${more}. ${state}`;
  });
