/** What an answer on prices must say beside the price: what was corrected, what was not used, what no table has. Pure. */
import { expandAbbreviations } from '../../language/abbreviations.ts';
import { fold } from '../../language/fold.ts';
import { formatNumber } from '../../language/numbers.ts';
import type { Draft } from '../answer.ts';
import { type Question, use, usePhrases } from '../question.ts';
import type { Chosen } from './choose.ts';
import type { Leftover } from './leftovers.ts';
import { distinct, groupsOf, notHeld } from './outcomes.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { askedPrices, optionFor, streetName } from './say.ts';

type Found = Extract<Chosen, { state: 'found' }>;

/** Words that join the ends of a segment, used with it. */
const JOINS = 'đoạn|khúc|từ|đến|tới|giao|cắt|gần|cuối|đầu|giáp|ngã ba|ngã tư|phía';

/** Marks the words that the chosen rows themselves say as used: their segment, ward, note and table. */
export function useRows(question: Question, { rows, told }: Found): void {
  const said = new Set<string>();
  for (const row of rows) {
    // The title says of which year the table is, which is no answer to "in five years".
    const title = row.table.title.replace(/(?:năm|ngày|tháng)(?=\s)/giu, '');
    const own = [row.street, title, row.place.asWritten, row.place.ward?.name, row.note];
    const segment = told || rows.length === 1 ? row.segment.text : null;
    for (const text of [...own, segment]) {
      if (text) for (const word of fold(`${text} ${expandAbbreviations(text)}`).split(' ')) said.add(word);
    }
  }
  if (told) usePhrases(question, JOINS);
  for (const [at, word] of question.words.entries()) {
    if (said.has(word.folded) && !question.used[at]) use(question, at, at + 1);
  }
}

const quoted = (left: readonly Leftover[]): string =>
  distinct(left, ({ text }) => text)
    .map(({ text }) => `“${text}”`)
    .join(', ');

/** No answer, since the question asks for more than a table says; the plain price is offered. */
export function withheld(left: readonly Leftover[], rows: readonly PriceRow[], reading: LandReading): Draft {
  const groups = groupsOf(rows, reading);
  const names = distinct(groups, ({ street }) => street).map(({ street }) => streetName(street));
  return {
    ...notHeld(
      reading,
      `Bảng giá đất không cho biết điều này (${quoted(left)}) nên cổng không trả lời thay. Bạn có thể ` +
        `hỏi giá theo bảng giá của ${names.slice(0, 3).join(', ')}.`,
      groups.slice(0, 8).map((row) => optionFor(row, { ...reading, area: null }, false)),
    ),
    reason: 'outside',
  };
}

/** Sentences to add to an answer from the chosen rows. */
export function notesOf(
  question: Question,
  reading: LandReading,
  { rows }: Found,
  left: readonly Leftover[],
): string[] {
  const notes: string[] = [];
  const main = reading.streets.find(
    ({ corrected, items }) =>
      corrected && items.some(({ name }) => rows.some(({ street }) => street === name)),
  );
  if (main) {
    const { words, text } = question;
    const typed = text.slice(words[main.from]?.start, words[main.to - 1]?.end);
    const names = distinct(
      main.items.filter(({ name }) => rows.some(({ street }) => street === name)),
      ({ name }) => name,
    );
    notes.push(
      `Bảng giá không có tên viết như “${typed}”; cổng đọc là ${names.map(({ name }) => `“${name}”`).join(' hoặc ')}.`,
    );
  }
  if (reading.beyond.length > 0) notes.push(`Bảng giá không có vị trí ${reading.beyond.join(', ')}.`);
  if (reading.areaNote !== null && reading.area === null) notes.push(reading.areaNote);
  const numbers = left.filter(({ kind }) => kind === 'number');
  if (numbers.length > 0)
    notes.push(`Chưa đọc được ${quoted(numbers)}${reading.area === null ? '' : ' nên chưa tính tổng tiền'}.`);
  const places = left.filter(({ kind }) => kind === 'place');
  if (places.length > 0) notes.push(`Chưa dùng đến ${quoted(places)}, vì bảng giá không ghi.`);
  if (reading.premise !== null) notes.push(premiseNote(reading, rows));
  return notes;
}

/** Whether the price said stands in the table; the wrong figure is not said again. */
function premiseNote(reading: LandReading, rows: readonly PriceRow[]): string {
  const prices = rows.flatMap((row) => askedPrices(row, reading));
  const same = prices.some(
    ({ vndPerSquareMetre, total }) => vndPerSquareMetre === reading.premise || total === reading.premise,
  );
  return same
    ? `Đúng như câu hỏi: ${formatNumber(reading.premise ?? 0)} đồng.`
    : 'Con số trong câu hỏi không khớp bảng giá.';
}
