/** Prices beside a street, against its rows. Pure. */

import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { fold } from '../../../language/fold.ts';
import { formatNumber } from '../../../language/numbers.ts';
import { phraseList } from '../../../language/phrase-list.ts';
import { syllables } from '../../../language/syllables.ts';
import type { Claim, ClaimedSentence } from '../../../question/claims.ts';
import { leftovers } from '../../../question/leftovers.ts';
import { isNeutralWord } from '../../../question/neutral-words.ts';
import { type Question, use, usePhrases, useText } from '../../../question/question.ts';
import { contradicted, unchecked, type Verdict, verified } from '../../../question/verdict.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import type { Mentions } from '../../answering/mentions.ts';
import { chooseRows } from './choose.ts';
import { useRows } from './notes.ts';
import type { LandReading } from './reading.ts';
import type { PriceRow } from './rows.ts';
import { askedPrices } from './say.ts';

const url = (row: PriceRow): string => `/land-prices/${encodeURIComponent(row.id)}`;

/** The number after the last "VT" or "vị trí" before a claim, for sentences that list several. */
function positionBefore(text: string): number | null {
  const found = [...text.matchAll(/(?:VT|vị trí)\s*(?:số\s*)?(\d+)/giu)].at(-1);
  return found ? Number(found[1]) : null;
}

/** Words before a price that deny it or make it something else than the price. */
const NOT_THE_PRICE =
  /\b(?:khong phai|chua|chang|tren|duoi|hon|gan|khoang|toi da|toi thieu|it nhat|nhieu nhat|trung binh|binh quan)(?: [a-z]+){0,2}$/;

/** Words behind "giá" that leave it the table's: what land, where, of which day. */
const OF_TABLE =
  /^(?:dat|o|tmdv|thuong|san|trong|nong|rung|cu|cao|thap|nha|ubnd|uy|quy|cong|ban|niem|hien|moi|vt\d*|tai|tinh|can|sau|ap)$/;

/** Whether a sentence speaks of another price than the table's: "giá thị trường", "giá rao bán", a coefficient. */
function namesAnotherPrice({ words, used }: Question, { streets, units }: Mentions): boolean {
  const named = [...streets, ...units];
  return words.some(({ spelling }, at) => {
    const [next, after] = [words[at + 1], words[at + 2]];
    if (spelling === 'hệ' && next?.spelling === 'số') return true;
    if ((spelling !== 'giá' && spelling !== 'gia') || next === undefined || words[at - 1]?.folded === 'don')
      return false;
    if (used[at + 1] || /\d/.test(next.folded) || isNeutralWord(next)) return false;
    if (named.some(({ from, to }) => from <= at + 1 && at + 1 < to)) return false;
    // "Giá bán" is asked on the market; "giá ban hành" is the table's.
    return (
      !OF_TABLE.test(next.folded) ||
      next.spelling === 'bán' ||
      (next.folded === 'nha' && after?.folded !== 'nuoc')
    );
  });
}

/** Words before a figure that make it the difference of two prices. */
const DIFFERENCE = /\b(?:chenh|lech nhau|hon kem)\b/;

/** The two positions that words set against each other; null where they name others, or none. */
function positionsCompared(text: string): [number, number] | null {
  const said = /(?:VT|vị trí)\s*(?:số\s*)?(\d)(?:\s*(?:và|với|,)\s*(\d)(?![\d.]))?/giu;
  const named = [...text.matchAll(said)].flatMap(([, one, other]) => [one, other].flatMap((n) => n ?? []));
  const [one, other, more] = [...new Set(named)].map(Number);
  return one === undefined || other === undefined || more !== undefined ? null : [one, other];
}

/** A difference of two positions, against those of the rows; of anything else it is not judged. */
function judgeDifference(
  claim: Claim,
  said: string,
  rows: readonly PriceRow[],
  areas: readonly number[],
): Verdict {
  const compared = positionsCompared(said);
  const differences = rows.flatMap((row) => {
    const [a, b] = (compared ?? []).map((at) => row.prices.find(({ position }) => position === at));
    return a && b ? [{ row, by: Math.abs(a.vndPerSquareMetre - b.vndPerSquareMetre) }] : [];
  });
  const [first] = differences;
  if (!first || !compared) return unchecked(claim);
  const factors = claim.number?.per === undefined ? [1, ...areas] : [1];
  const met = differences.find(({ by }) =>
    factors.some((factor) => Math.round(by * factor) === claim.number?.value),
  );
  if (met) return verified(claim, met.row.id, url(met.row));
  const right = `VT${compared[0]} − VT${compared[1]}: ${formatNumber(first.by)} đồng/m²`;
  return contradicted(claim, right, first.row.id, url(first.row));
}

const SCALES: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  trieu: 1e6,
  tr: 1e6,
  ty: 1e9,
  ti: 1e9,
};

/** The step to which a figure is rounded as it is written: 10,000,000 of "2,94 tỷ"; 0 where it is written out. */
function roundingOf(text: string): number {
  const [, decimals = '', scale = ''] =
    /\d(?:[.,](\d{1,3}))?\s*(nghìn|ngàn|triệu|tr|tỷ|tỉ)/iu.exec(text) ?? [];
  return (SCALES[fold(scale)] ?? 0) / 10 ** decimals.length;
}

/** Whether a sentence names a place or a body that rows are not of: "ở Hội An", "ở Hà Nội". */
function namesAnother(question: Question, mentions: Mentions, rows: readonly PriceRow[]): boolean {
  const known = ` ${fold(JSON.stringify(rows))} `;
  const named = [...mentions.streets, ...mentions.allUnits];
  const isName = (at: number): boolean => {
    const word = question.words[at];
    if (!word || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
    const begins = at === 0 || /[.?!:–-]\s*$/.test(question.text.slice(0, word.start));
    return !begins && !named.some(({ from, to }) => from <= at && at < to);
  };
  for (let at = 0; at < question.words.length; at++) {
    if (!isName(at)) continue;
    let to = at + 1;
    while (isName(to)) to++;
    const name = question.words.slice(at, to).map(({ folded }) => folded);
    if (!known.includes(` ${name.join(' ')} `)) return true;
    at = to;
  }
  return false;
}

/** Words before a name that make it the end of a segment rather than the street priced. */
const SEGMENT = /^(?:tu|den|toi|giap|gan|doan|nga|va|cau|giao|voi|qua)$/;

/** Where a sentence prices one street after another, the reading with those named since the price before; else null. */
function readingSince(
  reading: LandReading,
  question: Question,
  sentence: ClaimedSentence,
  claim: Claim,
): LandReading | null {
  const before = sentence.claims.findLast(({ kind, end }) => kind === 'price' && end <= claim.start);
  if (!before || reading.streets.length < 2) return null;
  const wordsTo = (end: number): number =>
    syllables(expandAbbreviations(sentence.text.slice(0, end - sentence.start))).length;
  const [from, to] = [wordsTo(before.end), wordsTo(claim.start)];
  const streets = reading.streets.filter(
    (street) =>
      street.from >= from && street.to <= to && !SEGMENT.test(question.words[street.from - 1]?.folded ?? ''),
  );
  return streets.length > 0 ? { ...reading, streets } : null;
}

/** Areas of a sentence and of those beside it, each and together: what a price of a whole plot is of. */
export function areasOf(sentences: readonly ClaimedSentence[]): number[] {
  const each = sentences.flatMap(({ claims }) =>
    claims.flatMap(({ number }) =>
      number?.unit === 'm2' ? [number.value] : number?.unit === 'ha' ? [number.value * 10_000] : [],
    ),
  );
  const sum = each.reduce((total, area) => total + area, 0);
  return each.length > 1 ? [...each, sum] : each;
}

/** What a price without "/m²" is said of that makes it no price of a square metre, and words of a sum over several plots. */
const OF_MORE = new RegExp(
  String.raw`^[\s,]*(?:một|mỗi|cho|tính cho|/|trên)?\s*(?:cả |toàn |toàn bộ |một |mỗi )?` +
    String.raw`(?:bộ|lô|thửa|mảnh|nền|căn|sào|công|mẫu|ha|hecta|thước|tháng|năm|quý|ngày)(?!\p{L})`,
  'iu',
);
const SUM = /\b(?:tong|ca hai|ca ba|cong lai|gop lai)\b/;
/** One comma before three digits and a word for thousands: 16,346 triệu is read as 16.346 or as 16,346. */
const TWO_WAYS = /^\D*\d{1,3},\d{3}\s*(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)/iu;

/** Words that only tell a price, beside those in which one is asked for. */
const TOLD = phraseList(
  'có giá|trị giá|trong hẻm|mặt tiền|lần lượt|tương ứng|cụ thể',
  'như sau|theo dữ liệu|dữ liệu mẫu|chưa tính|hệ số điều chỉnh',
  'tổng|tính|cho|gồm|bao gồm|trong khi|đồng thời|ngoài ra|từ|đến',
  'đoạn|khúc|trọn đường|toàn tuyến|loại|vị trí|mức|bằng|đạt',
  'đường này|tại đây|trên|nêu|ghi|đúng như câu hỏi|hai|các|sau đây',
  'thửa|lô|mảnh|cả|chênh lệch|giữa|và|với|mỗi|số tiền|giáp',
);

/**
 * Whether the words around a price say something else than the table does ("cao nhất thành phố", "thuế đất"), which would
 * make a true figure a false sentence: what a question would be refused for is not confirmed in a draft.
 */
function restricts(
  claim: Claim,
  question: Question,
  found: readonly PriceRow[],
  sentence: ClaimedSentence,
): boolean {
  const plain: Question = { ...question, used: Uint8Array.from(question.used) };
  useRows(plain, { state: 'found', rows: [...found], others: [], told: true });
  usePhrases(plain, TOLD);
  for (const { text } of sentence.claims) {
    const claimed = new Set(syllables(expandAbbreviations(text)).map(({ folded }) => folded));
    for (const [at, { folded }] of plain.words.entries()) if (claimed.has(folded)) use(plain, at, at + 1);
  }
  for (const { start, end } of plain.dates) useText(plain, start, end);
  const before = sentence.claims.findLast(({ kind, end }) => kind === 'price' && end <= claim.start);
  const rest = sentence.text.slice(claim.end - sentence.start);
  const until = claim.end - sentence.start + (/[,;.](?!\d)/.exec(rest)?.index ?? rest.length);
  const clause = expandAbbreviations(
    sentence.text.slice((before?.end ?? sentence.start) - sentence.start, until),
  );
  return leftovers(plain).some(({ kind, text }) => kind === 'content' && clause.includes(text));
}

/** A day beside a street: one on which its table begins or ends. */
function judgeTableDate(claim: Claim, rows: readonly PriceRow[]): Verdict {
  const row = rows.find(({ table }) => [table.validFrom, table.validTo].includes(claim.date?.from ?? ''));
  return row ? verified(claim, row.id, url(row)) : unchecked(claim);
}

export interface LandContext {
  /** Areas that the sentence and its neighbours name. */
  areas: readonly number[];
  /** Days that a later sentence gives of the table. */
  tableDays: Question['dates'];
  question: Question;
  lexicon: Lexicon;
  day: string;
}

/** A price claim of a sentence that names a street, or goes on about it. */
export function judgeByLand(
  claim: Claim,
  sentence: ClaimedSentence,
  { reading, mentions }: { reading: LandReading; mentions: Mentions },
  rows: readonly PriceRow[],
  { areas, tableDays, question, lexicon, day }: LandContext,
): Verdict {
  if (claim.kind === 'date') return judgeTableDate(claim, rows);
  const value = claim.number?.value;
  if (claim.kind !== 'price' || value === undefined) return unchecked(claim);
  const said = sentence.text.slice(0, claim.start - sentence.start);
  if (NOT_THE_PRICE.test(fold(said)) || namesAnotherPrice(question, mentions)) return unchecked(claim);
  const position = positionBefore(said);
  const since = readingSince(reading, question, sentence, claim);
  const own = since ?? reading;
  const asked = { ...own, positions: position === null ? own.positions : [position] };
  // A draft that gives the days of its table says several; its price is of one of them.
  const given = [...(reading.period.several ? question.dates : []), ...tableDays];
  const days = given.map(({ from, to }) => ({ ...reading.period, from, to }));
  const readings = [...days.map((period) => ({ ...asked, period })), asked];
  const chosen = readings.flatMap((each) => {
    const found = chooseRows(rows, each, question, lexicon);
    return found.state === 'found' ? found.rows : [];
  });
  const before = sentence.claims.findLast(({ kind, end }) => kind === 'price' && end <= claim.start);
  const clause = before ? said.slice(before.end - sentence.start) : said;
  if (DIFFERENCE.test(fold(clause)))
    return namesAnother(question, mentions, chosen)
      ? unchecked(claim)
      : judgeDifference(claim, clause, chosen, areas);
  // No table is of a day to come, though one without an end may go on.
  if (reading.period.from > day) return unchecked(claim);
  const isWhole = claim.number?.per === undefined;
  const ofMore = isWhole && OF_MORE.test(sentence.text.slice(claim.end - sentence.start));
  const summed = SUM.test(fold(clause)) && areas.length > 2 ? areas.slice(-1) : areas;
  const prices = chosen.map((row) => ({ row, prices: askedPrices(row, asked) }));
  const met = prices.find((each) =>
    each.prices.some(
      ({ vndPerSquareMetre, total }) =>
        (!ofMore && vndPerSquareMetre === value) ||
        (isWhole &&
          ((summed === areas && total === value) ||
            summed.some((area) => Math.round(area * vndPerSquareMetre) === value))),
    ),
  );
  if (met)
    return namesAnother(question, mentions, [met.row]) ||
      TWO_WAYS.test(claim.text) ||
      restricts(claim, question, [met.row], sentence)
      ? unchecked(claim)
      : verified(claim, met.row.id, url(met.row));
  const [first] = prices;
  // "VT1 gấp đôi VT2, ở mức …" may be of either; a figure rounded as it is written is not the table's and denies nothing.
  const compared = new Set(
    [...clause.matchAll(/(?:VT|vị trí)\s*(?:số\s*)?(\d)/giu)].map(([, at]) => Number(at)),
  );
  const either = chosen.some(
    (row) =>
      compared.size > 1 &&
      row.prices.some(
        ({ position: at, vndPerSquareMetre }) => compared.has(at) && vndPerSquareMetre === value,
      ),
  );
  const step = roundingOf(claim.text);
  const rounded =
    step > 0 &&
    prices.some((each) =>
      each.prices.some(({ vndPerSquareMetre }) =>
        (isWhole ? [1, ...summed] : [1]).some(
          (area) => Math.abs(vndPerSquareMetre * area - value) <= step / 2,
        ),
      ),
    );
  if (either || rounded) return unchecked(claim);
  if (!first || since !== null || (ofMore && areas.length === 0) || namesAnother(question, mentions, chosen))
    return unchecked(claim);
  const whole = isWhole && areas.length > 0 ? areas[0] : undefined;
  const right = prices
    .slice(0, 5)
    .flatMap((each) =>
      each.prices.map(
        ({ position: at, vndPerSquareMetre }) =>
          `VT${at}: ${formatNumber(Math.round(vndPerSquareMetre * (whole ?? 1)))} đồng${whole === undefined ? '/m²' : ''}`,
      ),
    );
  return contradicted(claim, right.join('; '), first.row.id, url(first.row));
}
