/**
 * Answers about figures of administrative reform: one indicator of one unit in one period, or what of these is not held.
 * A word of the question that the indicator's name lacks ("trễ hạn" of "đúng hạn") asks for another figure.
 */
import { type SQL, sql } from 'drizzle-orm';
import { fold } from '../../../language/fold.ts';
import { formatNumber } from '../../../language/numbers.ts';
import { daysOf, periodName } from '../../../language/periods.ts';
import { phraseList } from '../../../language/phrase-list.ts';
import { isStopWord } from '../../../language/stop-words.ts';
import type { Draft, Option } from '../../../question/answer.ts';
import { hasPhrase, type Question, wordsWithin } from '../../../question/question.ts';
import type { PublicRecord, ReadContext } from '../../../store/reading.ts';
import type { Row } from '../../../store/session.ts';
import { recordOf } from '../../../store/single.ts';
import { editionOf, visible } from '../../../store/versions.ts';
import type { IndicatorRecord } from '../record.ts';

type Held = PublicRecord & IndicatorRecord;
const present = (row: Row): Held => recordOf(row) as Held;

/** One indicator of one unit, as their names fold. */
interface Series {
  unit: string;
  indicator: string;
}

const SERIES = 4_000;
const POINTS = 400;
const OPTIONS = 8;
const edition = editionOf('indicators');

/** Wordings of figures of reform, without which none is looked for. */
const CUE = phraseList(
  'tỷ lệ|tỉ lệ|chỉ số|chỉ tiêu|đúng hạn|trễ hạn|quá hạn|' +
    'ký số|trực tuyến|tiếp nhận|cải cách hành chính|hài lòng|số hóa',
  'bao nhiêu hồ sơ|mấy hồ sơ|số hồ sơ|bao nhiêu văn bản|số liệu',
);
/** Words of asking for a figure, folded, which no indicator's name need have. */
const ASKING = new Set(
  (
    'bao nhieu may la ket qua so luong tong con lieu chi tieu cai cach hanh chinh dat duoc thang nam quy ky phuong xa tinh so ' +
    'thi tran dac khu phan tram % hien nay moi nhat gan day cua trong o tai den het tinh'
  ).split(' '),
);

/** Whether a question may be one about such a figure. */
export const mayBeFigure = (question: Question): boolean =>
  question.documents.length === 0 && hasPhrase(question, CUE);

const seriesStatement = (): SQL => sql`
  SELECT DISTINCT unit, indicator FROM (SELECT v.unit_folded AS unit, v.indicator_folded AS indicator FROM indicators v
    WHERE ${visible('v', edition)} LIMIT ${SERIES * 5}) LIMIT ${SERIES}`;
const pointsStatement = ({ unit, indicator }: Series): SQL => sql`
  SELECT v.id AS id, v.record AS record FROM indicators v
  WHERE v.indicator_folded = ${indicator} AND v.unit_folded = ${unit} AND ${visible('v', edition)}
  ORDER BY v.period_from DESC LIMIT ${POINTS}`;

/** A folded name without the label that sample data carry. */
const plain = (folded: string): string => folded.replace(/ ?\(?du lieu mau\)?$/, '');
const bareUnit = (folded: string): string =>
  plain(folded).replace(/^(?:phuong|xa|thi tran|dac khu|ubnd|uy ban nhan dan) /, '');

/** Whether a word of the question belongs to a date. */
function datedWords(question: Question): (at: number) => boolean {
  const spans = question.dates.map(({ start, end }) => wordsWithin(question, start, end));
  return (at) => spans.some(([from, to]) => from <= at && at < to);
}

/** The units a question names, the longest name first; those of a level said only where the level agrees. */
function unitsNamed(question: Question, all: readonly Series[]): string[] {
  // "Phường Quy Nhơn năm 2025" is not Quy Nhơn Nam.
  const dated = datedWords(question);
  const text = ` ${question.words.map(({ folded }, at) => (dated(at) ? '–' : folded)).join(' ')} `;
  const named = [...new Set(all.map(({ unit }) => unit))].filter((unit) => {
    if (text.includes(` ${plain(unit)} `)) return true;
    const at = text.indexOf(` ${bareUnit(unit)} `);
    const level = /(phuong|xa|thi tran|dac khu)$/.exec(text.slice(0, Math.max(0, at)))?.[1];
    return at >= 0 && (level === undefined || plain(unit).startsWith(level));
  });
  const longest = Math.max(0, ...named.map((unit) => bareUnit(unit).length));
  return named.filter((unit) => bareUnit(unit).length === longest);
}

/** Words of the question that say which figure is meant, folded. */
function tellingWords(question: Question, unit: string): string[] {
  const own = new Set(unit.split(' '));
  const dated = datedWords(question);
  return question.words.flatMap(({ folded, spelling }, at) => {
    const isDate = dated(at) || /^\d+$/.test(folded);
    return isDate || own.has(folded) || ASKING.has(folded) || isStopWord(folded, spelling) ? [] : [folded];
  });
}

/** Indicators whose names have every telling word, those said most fully first; ties stay. */
function indicatorsNamed(words: readonly string[], names: readonly string[]): string[] {
  const fitting = names.filter((name) => {
    const has = new Set(name.split(' '));
    return words.every((word) => has.has(word) || (word === 'ti' && has.has('ty')));
  });
  const shortest = Math.min(...fitting.map((name) => plain(name).split(' ').length));
  return words.length === 0 ? [] : fitting.filter((name) => plain(name).split(' ').length === shortest);
}

/** The period said: of a bare month or quarter the latest held; null where none is said. */
function periodSaid(
  question: Question,
  held: readonly Held[],
): { said: string; record: Held | undefined } | null {
  const [date] = question.dates.filter(({ text }) => !/^(?:hom nay|hien|hôm nay|hiện|bây|bay)/iu.test(text));
  if (date) {
    const record = held.find(({ period }) => {
      const { from, to } = daysOf(period);
      return from === date.from && to === date.to;
    });
    return { said: date.text.trim(), record };
  }
  const bare = /(?:^| )(thang|quy) (\d{1,2}|i{1,3}|iv)(?: |$)/.exec(fold(question.text));
  if (!bare) return null;
  const [, kind, number = ''] = bare;
  const quarter = { i: 1, ii: 2, iii: 3, iv: 4 }[number] ?? Number(number);
  const end = kind === 'quy' ? `-Q${quarter}` : `-${number.padStart(2, '0')}`;
  return {
    said: `${kind === 'quy' ? 'quý' : 'tháng'} ${number}`,
    record: held.find(({ period }) => period.endsWith(end)),
  };
}

const measured = ({ value, measure }: Held): string =>
  `${formatNumber(value)}${measure === '%' ? '%' : measure ? ` ${measure}` : ''}`;
const optionOf = ({ indicator, unit, period }: Held): Option => ({
  label: `${indicator}, ${unit}, ${periodName(period)}`,
  question: `${indicator} của ${unit} ${periodName(period)}?`,
});

function notHeld(
  understood: Record<string, unknown>,
  answer: string,
  options: readonly Option[] = [],
): Draft {
  return { outcome: 'not_held', reason: 'missing', domain: 'indicators', understood, answer, options };
}

/** The figure as an answer; without a period said it is the latest, and says so. */
function figureAnswer(record: Held, isLatest: boolean): Draft {
  const { id, indicator, unit, period, value, measure, target } = record;
  const goal = target === null ? '' : `, mục tiêu ${formatNumber(target)}${measure === '%' ? '%' : ''}`;
  const title = `${indicator}: ${unit}, ${periodName(period)}`;
  return {
    outcome: 'answer',
    domain: 'indicators',
    understood: { intent: 'figure', indicator, unit, period },
    answer:
      `${indicator} của ${unit}, ${periodName(period)}${isLatest ? ' (kỳ mới nhất đang có)' : ''}: ` +
      `${measured(record)}${goal}.`,
    facts: [
      { label: title, value, ...(measure ? { unit: measure } : {}), recordId: id },
      ...(target === null ? [] : [{ label: 'Mục tiêu', value: target, recordId: id }]),
    ],
    citations: [{ title, url: `/indicators/${encodeURIComponent(id)}`, quote: title }],
  };
}

/** An answer, what is not held of it, or "which one?"; null where the question is about something else. Two round trips at most. */
export async function lookUpFigure(
  question: Question,
  { store }: Pick<ReadContext, 'store'>,
): Promise<Draft | null> {
  const [rows = []] = await store.read([seriesStatement()]);
  const all = rows.map((row: Row): Series => ({ unit: String(row.unit), indicator: String(row.indicator) }));
  const units = unitsNamed(question, all);
  const [unit, other] = units;
  if (unit === undefined || other !== undefined) return null;
  const names = [...new Set(all.filter((each) => each.unit === unit).map(({ indicator }) => indicator))];
  const words = tellingWords(question, unit);
  const [indicator, tie] = indicatorsNamed(words, names);
  const known = new Set(names.flatMap((name) => name.split(' ')));
  // Half of what is said must be of figures; else the question only happens to name the unit.
  if (words.filter((word) => known.has(word)).length * 2 < words.length || words.length === 0) return null;
  if (indicator === undefined || tie !== undefined) {
    const read = await store.read(
      names.slice(0, OPTIONS).map((name) => pointsStatement({ unit, indicator: name })),
    );
    const newest = read.flatMap(([row]) => (row ? [present(row)] : []));
    const [first] = newest;
    if (!first) return null;
    const list = newest.map((record) => record.indicator).join('; ');
    return tie === undefined
      ? notHeld(
          { intent: 'figure', unit: first.unit },
          `Không có số liệu đúng như đã hỏi của ${first.unit}. Các chỉ số đang có: ${list}.`,
          newest.map(optionOf),
        )
      : {
          ...notHeld(
            { intent: 'figure', unit: first.unit },
            `${first.unit} có nhiều chỉ số: ${list}. Bạn hỏi chỉ số nào?`,
          ),
          outcome: 'ambiguous',
          options: newest.map(optionOf),
        };
  }
  const held = ((await store.read([pointsStatement({ unit, indicator })]))[0] ?? []).map(present);
  const [newest] = held;
  if (!newest) return null;
  const period = periodSaid(question, held);
  if (period === null) return figureAnswer(newest, true);
  if (period.record) return figureAnswer(period.record, false);
  const oldest = held.at(-1) ?? newest;
  return notHeld(
    { intent: 'figure', indicator: newest.indicator, unit: newest.unit },
    `Không có ${newest.indicator} của ${newest.unit} cho ${period.said}. ` +
      `Đang có từ ${periodName(oldest.period)} đến ${periodName(newest.period)}.`,
    [optionOf(newest)],
  );
}
