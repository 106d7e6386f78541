/** The days a price is asked for. Pure. */
import type { Question } from './question.ts';

export interface Period {
  from: string;
  to: string;
  /** As people would say it again: `năm 2022`, `ngày 15/3/2023`; empty for the day itself. */
  said: string;
  /** Several periods were said, as in a comparison. */
  several: boolean;
}

/** The period a question names, else the day it is asked on. A year that is not over means up to that day. */
export function readPeriod(question: Question, day: string): Period {
  const [first, ...others] = question.dates.filter(({ text }) => !/^(?:hom nay|hien)/i.test(text));
  if (!first || (first.from <= day && first.to >= day))
    return { from: day, to: day, said: '', several: others.length > 0 };
  const said = first.precision === 'day' ? spoken(first.from) : yearOrText(first);
  return { from: first.from, to: first.to, said, several: others.length > 0 };
}

const spoken = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `ngày ${Number(date)}/${Number(month)}/${year}`;
};

function yearOrText({ from, to, precision, text }: Question['dates'][number]): string {
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return `năm ${from.slice(0, 4)}`;
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7))
    return `tháng ${Number(from.slice(5, 7))}/${from.slice(0, 4)}`;
  return text.trim();
}
