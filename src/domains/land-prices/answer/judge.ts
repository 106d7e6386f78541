/** Prices beside a street, against its rows. Pure. */

import { expandAbbreviations } from '../../../language/abbreviations.ts';
import { fold } from '../../../language/fold.ts';
import { formatNumber } from '../../../language/numbers.ts';
import { syllables } from '../../../language/syllables.ts';
import type { Claim, ClaimedSentence } from '../../../question/claims.ts';
import { isNeutralWord } from '../../../question/neutral-words.ts';
import type { Question } from '../../../question/question.ts';
import { contradicted, unchecked, type Verdict, verified } from '../../../question/verdict.ts';
import type { Lexicon } from '../../answering/lexicon.ts';
import type { Mentions } from '../../answering/mentions.ts';
import { chooseRows } from './choose.ts';
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
  /^(?:dat|o|tmdv|thuong|san|trong|nong|rung|cu|cao|thap|nha|ubnd|uy|quy|cong|ban|niem|hien|moi|vt\d*|tai|tinh|can|sau)$/;

/** Whether a sentence speaks of another price than the table's: "giá thị trường", "giá rao bán", "giá đền bù", a coefficient. */
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
}

/** A price claim of a sentence that names a street, or goes on about it. */
export function judgeByLand(
  claim: Claim,
  sentence: ClaimedSentence,
  { reading, mentions }: { reading: LandReading; mentions: Mentions },
  rows: readonly PriceRow[],
  { areas, tableDays, question, lexicon }: LandContext,
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
  const isWhole = claim.number?.per === undefined;
  const prices = chosen.map((row) => ({ row, prices: askedPrices(row, asked) }));
  const met = prices.find((each) =>
    each.prices.some(
      ({ vndPerSquareMetre, total }) =>
        vndPerSquareMetre === value ||
        (isWhole &&
          (total === value || areas.some((area) => Math.round(area * vndPerSquareMetre) === value))),
    ),
  );
  if (met)
    return namesAnother(question, mentions, [met.row])
      ? unchecked(claim)
      : verified(claim, met.row.id, url(met.row));
  const [first] = prices;
  if (!first || since !== null || namesAnother(question, mentions, chosen)) return unchecked(claim);
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
