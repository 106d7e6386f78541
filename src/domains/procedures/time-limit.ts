/** Time limits as published: a figure is read only with its unit, and only where the cell says no other. */
import { clean, fold } from '../../language/fold.ts';
import { type Doubt, type Fault, type Read, shortened } from './doubts.ts';
import { TIME_UNITS, type TimeLimit } from './record.ts';
import { writtenLine } from './written.ts';

type Unit = (typeof TIME_UNITS)[number];

const SPAN =
  /(?<![\d.,/])(\d{1,4}(?:[.,]\d{1,2})?)\s*(ngày làm việc|giờ làm việc|ngày|giờ|tuần|tháng|năm)(?!\p{L})/giu;
/** What may stand before a limit without changing it. */
const LEAD =
  /^(?:trong (?:thời hạn |vòng )?|không quá |tối đa |thời hạn (?:giải quyết )?:? ?|chậm nhất |sau )*/iu;
/** Dates and periods of law ("năm 2025", "ngày 01 tháng 7") are no limits. */
const DATE = /(?:ngày|tháng|năm)\s+\d{1,4}(?:\s*[/.-]\s*\d{1,4})*/giu;
const UNDEFINED = /theo mo ta|theo mo ta ngay|theo quy dinh/;
const CODES: Readonly<Record<string, Unit>> = {
  workingday: 'ngày làm việc',
  day: 'ngày',
  workinghour: 'giờ làm việc',
  hour: 'giờ',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
};

/** The unit a word or the portal's code stands for. */
export function timeUnit(value: unknown): Unit | null {
  const text = clean(String(value ?? '')).toLowerCase();
  const known = TIME_UNITS.find((unit) => fold(unit) === fold(text));
  return known ?? CODES[text.replace(/[_\s]/g, '')] ?? null;
}

const isDays = (unit: Unit | null): boolean => unit === 'ngày' || unit === 'ngày làm việc';

function spansIn(text: string): { figure: number; unit: Unit }[] {
  const dated = text.replace(DATE, (found) => ' '.repeat(found.length));
  return [...dated.matchAll(SPAN)].map(([, figure = '', unit = '']) => ({
    figure: Number(figure.replace(',', '.')),
    unit: unit.toLowerCase() as Unit,
  }));
}

/** The limit a text says; `days` where it is one span, said first, of days. */
function ofText(text: string, doubts: Doubt[]): TimeLimit {
  if (/^\d{1,4}([.,]\d{1,2})?$/.test(text)) {
    doubts.push({
      column: 'timeLimit',
      value: text,
      message: 'Thời hạn không có đơn vị (ngày, ngày làm việc, giờ): không lấy làm số ngày.',
      code: 'time-unit-missing',
      confirm: true,
    });
    return { unit: null, text: `${text} (nguồn không ghi đơn vị)` };
  }
  const spans = spansIn(text);
  const [first] = spans;
  const same =
    first !== undefined && spans.every(({ figure, unit }) => figure === first.figure && unit === first.unit);
  const stands = /^\d/.test(text.replace(LEAD, '')) || /^[^:;.]{1,60}: *\d/.test(text);
  if (!first || !same || !stands || first.figure <= 0 || UNDEFINED.test(fold(text)))
    return { unit: null, text };
  return { ...(isDays(first.unit) ? { days: first.figure } : {}), unit: first.unit, text };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The time limit of a cell: text, or `{days?, unit?, text?}`; null where nothing is said. */
export function readTimeLimit(value: unknown): Read<TimeLimit | null> {
  const doubts: Doubt[] = [];
  const faults: Fault[] = [];
  const none = { value: null, doubts, faults };
  if (!isRecord(value)) {
    const text = writtenLine(value);
    return text === null ? none : { value: ofText(text, doubts), doubts, faults };
  }
  const days =
    value.days === undefined || value.days === '' || value.days === null ? null : Number(value.days);
  const unit =
    value.unit === undefined || value.unit === '' || value.unit === null ? null : timeUnit(value.unit);
  const text = writtenLine(value.text);
  if (value.unit && unit === null)
    faults.push({
      column: 'timeLimit',
      message: `Đơn vị thời gian “${shortened(String(value.unit))}” không đọc được.`,
    });
  if (days !== null && !(days >= 0)) faults.push({ column: 'timeLimit', message: 'Số ngày không đọc được.' });
  if (faults.length > 0) return none;
  if (days === 0) {
    doubts.push({
      column: 'timeLimit',
      value: shortened(text ?? '0'),
      message: 'Thời hạn 0: coi là nguồn không ghi thời hạn.',
      code: 'time-zero',
    });
    return none;
  }
  if (days === null) {
    if (text === null) return none;
    const read = ofText(text, doubts);
    return { value: unit === null || read.unit !== null ? read : { ...read, unit }, doubts, faults };
  }
  if (text === null)
    return {
      value: ofText(`${String(days).replace('.', ',')}${unit ? ` ${unit}` : ''}`, doubts),
      doubts,
      faults,
    };
  const spans = spansIn(text);
  if (unit === null && spans.length === 0) return { value: ofText(String(days), doubts), doubts, faults };
  if (
    spans.length > 0 &&
    !spans.some((span) => span.figure === days && (unit === null || span.unit === unit))
  ) {
    faults.push({
      column: 'timeLimit',
      message: `Số ngày ${days} khác thời hạn ghi trong lời: “${shortened(text)}”.`,
    });
    return none;
  }
  const said = unit ?? spans[0]?.unit ?? null;
  const only = spans.every((span) => span.figure === days);
  return { value: { ...(isDays(said) && only ? { days } : {}), unit: said, text }, doubts, faults };
}
