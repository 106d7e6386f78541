/** What a notice says, for who asked in English: sentences of ours, with the notice's own words in quotation marks. Pure. */
import { dateInEnglish, numberInEnglish } from '../../../language/english.ts';
import type { Fact } from '../../../question/answer.ts';
import type { Notice } from './rank.ts';
import type { RecruitIntent } from './reading.ts';

const LABELS: Readonly<Partial<Record<RecruitIntent, string>>> = {
  fee: 'Fee',
  method: 'Way of selection',
  place: 'Where to apply',
  contact: 'Contact',
  opens: 'Applications are taken from',
  count: 'Posts',
  requirements: 'Requirements',
  about: 'Posts',
  list: 'Posts',
};
/** Facts told in the sentence; all are facts of the answer. */
const TOLD = 5;

const inWords = ({ label, value }: Fact): string => {
  if (typeof value === 'number')
    return `${label === 'Chỉ tiêu' ? 'in all' : `“${label}”`} ${numberInEnglish(value)}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateInEnglish(value) : `“${value}”`;
};

function stateInEnglish({ title, organisation, status, applyFrom, applyUntil, daysLeft }: Notice): string {
  const subject = `“${title}” (“${organisation}”)`;
  const until = dateInEnglish(applyUntil);
  if (status === 'closed') return `${subject} is closed; its last day was ${until}.`;
  if (status === 'upcoming')
    return `${subject} takes no applications yet; it will from ${dateInEnglish(applyFrom ?? applyUntil)} to ${until}.`;
  const left =
    daysLeft === null
      ? ''
      : daysLeft === 0
        ? ' (today is the last day)'
        : ` (${numberInEnglish(daysLeft)} days left)`;
  return `${subject} takes applications until the end of ${until}${left}.`;
}

/** The same as `answerNotice` tells: the particular asked for, if any, and the state. */
export function noticeInEnglish(
  notice: Notice,
  intent: RecruitIntent,
  { sentence, facts }: { sentence: string | null; facts: readonly Fact[] },
): string {
  const label = LABELS[intent];
  const state = stateInEnglish(notice);
  if (sentence === null || label === undefined) return state;
  if (facts.length === 0) return `The notice does not state this (${label.toLowerCase()}). ${state}`;
  const told = facts.slice(0, TOLD).map(inWords).join('; ');
  const more = facts.length > TOLD ? ` and ${facts.length - TOLD} more` : '';
  return `${label}: ${told}${more}. ${state}`;
}
