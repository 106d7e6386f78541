/** What an answer on prices must say beside the price: what was corrected, what was not used, what no table has. Pure. */
import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { fold } from '../../../language/fold.ts';
import { formatNumber } from '../../../language/numbers.ts';
import { numberAbroad, type Told } from '../../../language/other-languages.ts';
import type { Draft } from '../../../question/answer.ts';
import type { Leftover } from '../../../question/leftovers.ts';
import { type Question, use, usePhrases } from '../../../question/question.ts';
import type { Chosen } from './choose.ts';
import { distinct, groupsOf, notHeld } from './outcomes.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { askedPrices, optionFor, streetName } from './say.ts';
import { HALVES } from './segments.ts';

/** A sentence in Vietnamese and in the other languages. */
type Note = Told & { readonly vi: string };

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
    const parts = word.folded.replace(HALVES, '$1 $2m').split(' ');
    if (parts.every((part) => said.has(part)) && !question.used[at]) use(question, at, at + 1);
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
  const streets = distinct(groups, ({ street }) => street)
    .slice(0, 3)
    .map(({ street }) => `“${street}”`)
    .join(', ');
  return {
    ...notHeld(
      reading,
      `Bảng giá đất không cho biết điều này (${quoted(left)}) nên cổng không trả lời thay. Bạn có thể ` +
        `hỏi giá theo bảng giá của ${names.slice(0, 3).join(', ')}.`,
      groups.slice(0, 8).map((row) => optionFor(row, { ...reading, area: null }, false)),
      {
        en:
          `The land price table does not tell this (read as ${quoted(left)}), so it is not answered. You may ask for ` +
          `the table’s price of ${streets}.`,
        ko:
          `토지 가격표에는 이 내용(${quoted(left)})이 없어 답하지 ` +
          `않습니다. 가격표에 있는 ${streets}의 가격은 ` +
          '물으실 수 있습니다.',
      },
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
): Note[] {
  const notes: Note[] = [];
  const put = (vi: string, en: string, ko: string): unknown => notes.push({ vi, en, ko });
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
    const read = names.map(({ name }) => `“${name}”`);
    put(
      `Bảng giá không có tên viết như “${typed}”; cổng đọc là ${read.join(' hoặc ')}.`,
      `The table has no name spelt “${typed}”; it was read as ${read.join(' or ')}.`,
      `가격표에 “${typed}”(으)로 적힌 이름이 없어 ${read.join(' 또는 ')}(으)로 읽었습니다.`,
    );
  }
  const lacking = reading.positions.filter((position) =>
    rows.every(({ prices }) => prices.every((price) => price.position !== position)),
  );
  if (lacking.length > 0)
    put(
      `Bảng giá không có giá vị trí ${lacking.join(', ')} ở đây.`,
      `The table has no price of position ${lacking.join(', ')} here.`,
      `이곳의 가격표에 위치 ${lacking.join(', ')} 가격이 없습니다.`,
    );
  const beyond = reading.beyond.join(', ');
  if (beyond !== '')
    put(
      `Bảng giá không có vị trí ${beyond}.`,
      `The table has no position ${beyond}.`,
      `가격표에 위치 ${beyond}이(가) 없습니다.`,
    );
  if (reading.areaNote !== null && reading.area === null)
    put(
      reading.areaNote,
      'The area was not read with certainty, so no total is given.',
      '면적을 확실히 읽지 못해 합계를 내지 않았습니다.',
    );
  const numbers = left.filter(({ kind }) => kind === 'number');
  if (numbers.length > 0)
    put(
      `Chưa đọc được ${quoted(numbers)}${reading.area === null ? '' : ' nên chưa tính tổng tiền'}.`,
      `Not read: ${quoted(numbers)}${reading.area === null ? '' : ', so no total is given'}.`,
      `읽지 못한 수: ${quoted(numbers)}${reading.area === null ? '' : ' (합계를 내지 않았습니다)'}.`,
    );
  const places = left.filter(({ kind }) => kind === 'place');
  if (places.length > 0)
    put(
      `Chưa dùng đến ${quoted(places)}, vì bảng giá không ghi.`,
      `Not used, since the table does not have it: ${quoted(places)}.`,
      `가격표에 없어 쓰지 않은 말: ${quoted(places)}.`,
    );
  if (reading.source && rows.every(({ table }) => table.decision === null))
    put(
      'Dữ liệu không ghi số văn bản ban hành bảng giá này.',
      'The number of its decision is not recorded here.',
      '이 가격표를 정한 결정의 번호는 자료에 없습니다.',
    );
  if (reading.premise !== null) notes.push(premiseNote(reading, rows));
  return notes;
}

/** Whether the price said stands in the table; the wrong figure is not said again. */
function premiseNote(reading: LandReading, rows: readonly PriceRow[]): Note {
  const prices = rows.flatMap((row) => askedPrices(row, reading));
  const same = prices.some(
    ({ vndPerSquareMetre, total }) => vndPerSquareMetre === reading.premise || total === reading.premise,
  );
  const figure = reading.premise ?? 0;
  return same
    ? {
        vi: `Đúng như câu hỏi: ${formatNumber(figure)} đồng.`,
        en: `As the question says: ${numberAbroad(figure)} VND.`,
        ko: `질문에 적힌 대로 ${numberAbroad(figure)}동입니다.`,
      }
    : {
        vi: 'Con số trong câu hỏi không khớp bảng giá.',
        en: 'The figure in the question does not agree with the table.',
        ko: '질문에 적힌 금액은 가격표와 다릅니다.',
      };
}
