/** Which streets and units a question names, and the names after "đường" or "phường" that nothing held bears. */

import { fold } from '../../language/fold.ts';
import { numeralsAt } from '../../language/spoken-numerals.ts';
import { isSyllable } from '../../language/syllable.ts';
import { findNames, type NameMention, nearestName } from '../../question/names.ts';
import { afterCues, corrected, slipAfter, textOf } from '../../question/names-after.ts';
import { isPlainWord } from '../../question/plain-words.ts';
import { findPhrases, type Question } from '../../question/question.ts';
import type { Street } from '../land-prices/streets.ts';
import type { Unit } from '../places/graph.ts';
import type { Lexicon } from './lexicon.ts';

export interface StreetMention extends NameMention<Street> {
  /** Whether it is said as where a segment begins, ends or crosses, not as the street asked about. */
  isEnd: boolean;
}

export interface Mentions {
  streets: StreetMention[];
  /** Units named with their level before them, or alone. */
  units: UnitMention[];
  /** The same with those whose words are also a street's name. */
  allUnits: UnitMention[];
  /** A name said to be a street's or a ward's that nothing held bears. */
  unknownStreet: string | null;
  /** Streets the unknown one may be, to be offered and never assumed. */
  nearStreets: readonly Street[];
  unknownUnit: string | null;
  /** Units of the unknown one's name that are of another level. */
  nearUnits: readonly Unit[];
  /** Wards that only price tables name. */
  printedWards: (NameMention<string> & { level: string | null })[];
}

export interface UnitMention extends NameMention<Unit> {
  /** Folded level said before the name; null for a bare name. */
  level: string | null;
}

const LEVELS = ['phuong', 'xa', 'thi tran', 'thi xa', 'thanh pho', 'quan', 'huyen', 'tinh', 'dac khu'];

/** Words of a question in which a street may be named with a slip and no word for a street. */
const SHORT = 16;

const STREET_CUE = 'đường phố|tuyến đường|đường|phố|hẻm|kiệt|ngõ|khu tái định cư|khu dân cư|khu đô thị';

const UNIT_CUE = 'phường|xã|thị trấn|đặc khu';

function levelBefore(question: Question, from: number): string | null {
  const one = question.words[from - 1]?.folded ?? '';
  const two = `${question.words[from - 2]?.folded ?? ''} ${one}`;
  return LEVELS.find((level) => level === two) ?? LEVELS.find((level) => level === one) ?? null;
}

/** The question with the words of levels claimed, so that no name begins in them: thị trấn Phú Phong is no Trần Phú. */
function withoutLevels(question: Question): Question {
  const claimed = Uint8Array.from(question.claimed);
  for (const [from, to] of findPhrases(question, 'thị trấn|thị xã|thành phố|đặc khu'))
    claimed.fill(1, from, to);
  return { ...question, claimed };
}

function findUnitMentions(question: Question, lexicon: Lexicon): UnitMention[] {
  return findNames(question, lexicon.unitNames).flatMap((mention): UnitMention[] => {
    const level = levelBefore(question, mention.from);
    // Phường 5 is not meant by a bare 5, nor a unit of one syllable by that syllable.
    if (level === null && mention.to - mention.from === 1) return [];
    if (level === null) return [{ ...mention, level }];
    // Of a level said, a namesake of another level is another unit: the old town is no district.
    return [{ ...mention, level, items: mention.items.filter((unit) => fold(unit.level) === level) }];
  });
}

const bareOf = ({ words }: Question, { from, to }: { from: number; to: number }): string =>
  words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');

/** Words behind which a street's name says where a segment begins, ends or crosses. */
const BOUNDS = new Set(
  'den toi tu giao cat gan giap canh nga noi qua goc cach huong sat doi dien doan khuc cuoi dau ra'.split(
    ' ',
  ),
);
/** Words that may stand between those and the name. */
const LINKS = new Set('duong pho voi ba tu nam nut so cho cau duoc o va'.split(' '));

function isBound(question: Question, from: number, before: StreetMention | undefined): boolean {
  const { words, text } = question;
  let at = from - 1;
  while (at >= 0 && LINKS.has(words[at]?.folded ?? '') && from - at < 4 && at >= (before?.to ?? 0)) at--;
  const bound = at >= 0 && at >= (before?.to ?? 0) && BOUNDS.has(words[at]?.folded ?? '');
  // "Từ" is a bound and a link (ngã tư): alone before the name it bounds.
  if (bound || words[from - 1]?.spelling === 'từ') return true;
  if (!before?.isEnd) return false;
  const between = text.slice(words[before.to - 1]?.end, words[from]?.start);
  return /^\s*[-–]\s*(?:đường\s+)?$/u.test(between);
}

/** Where the question describes a segment: from "đoạn" or "từ … đến" to the next mark or what is asked else. */
function segmentRegions({ words, text }: Question): [number, number][] {
  const regions: [number, number][] = [];
  for (const [from, word] of words.entries()) {
    const cue = word.folded === 'doan' || word.folded === 'khuc';
    const start = word.spelling === 'từ' || (word.spelling === 'tu' && words[from - 1]?.folded !== 'nga');
    if (!cue && !start) continue;
    let [to, reached] = [from + 1, false];
    for (; to < words.length; to++) {
      const [last, next] = [words[to - 1], words[to]];
      const bound = /^(?:den|toi)$/.test(next?.folded ?? '');
      // Before its second end a segment may hold marks of its own: "(nhà số 322)".
      const mark = /[,;?!.]\s/.test(text.slice(last?.end, next?.start));
      const asks =
        /^(?:vt\d*|gia)$/.test(next?.folded ?? '') ||
        (next?.folded === 'vi' && words[to + 1]?.folded === 'tri');
      if (
        asks ||
        (mark &&
          (reached ||
            cue === start ||
            !words.slice(to, to + 10).some(({ folded }) => /^(?:den|toi)$/.test(folded))))
      )
        break;
      reached ||= bound;
    }
    if (cue || reached) regions.push([from, to]);
  }
  return regions;
}

/** The streets named, those that only bound a segment marked; when all do, the first is the one asked about. */
function withRoles(question: Question, found: readonly NameMention<Street>[]): StreetMention[] {
  const mentions: StreetMention[] = [];
  const regions = segmentRegions(question);
  for (const mention of [...found].sort((a, b) => a.from - b.from)) {
    const within = regions.some(([from, to]) => from < mention.from && mention.to <= to);
    mentions.push({ ...mention, isEnd: within || isBound(question, mention.from, mentions.at(-1)) });
  }
  const [first] = mentions;
  if (first && mentions.every(({ isEnd }) => isEnd)) first.isEnd = false;
  return mentions;
}

/** Whether a name goes on beyond what was found: then it is a longer name that nothing held bears. */
function goesOn(
  question: Question,
  { to, items }: NameMention<Street>,
  others: readonly { from: number; to: number }[],
  series: ReadonlySet<string>,
): boolean {
  const { words, text, accented } = question;
  const [last, next] = [words[to - 1], words[to]];
  if (!last || !next || /[^ ]/.test(text.slice(last.end, next.start))) return false;
  // An Đồn 9 is no An Đồn where An Đồn 2 is a street of its own.
  const numbered = /^\d{1,3}$/.test(next.folded) || numeralsAt(words, to, accented).length > 0;
  if (numbered && items.some(({ folded }) => series.has(folded))) {
    const after = words[to + 1]?.folded ?? '';
    return !/^(?:m|met|m2|ha|hecta|hec|sao|lo|thua|manh|mat|trieu|tr|ty|tang|\d{4}|nay|ngoai|truoc)$/.test(
      after,
    );
  }
  if (others.some(({ from }) => from === to) || isPlainWord(next, question.accented)) return false;
  return question.accented ? /^\p{Lu}/u.test(next.text) && /^\p{Lu}/u.test(last.text) : true;
}

/** Runs of words that belong to no name, number or usual wording. */
function strayRuns(question: Question, known: readonly { from: number; to: number }[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < question.words.length; at++) {
    const word = question.words[at] as (typeof question.words)[number];
    const inside = known.some(({ from, to }) => from <= at && at < to);
    if (inside || question.claimed[at] || isPlainWord(word, question.accented)) continue;
    const last = runs.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** Reads the names of a question. Without a cue a slip is looked for only where nothing else is named. */
export function findMentions(question: Question, lexicon: Lexicon): Mentions {
  const named = withoutLevels(question);
  const all = findUnitMentions(named, lexicon);
  const units = all.filter(({ items }) => items.length > 0);
  const otherLevel = all.find(({ items }) => items.length === 0);
  const levelled = units.filter(({ level }) => level !== null);
  const titles = lexicon.land.tables.map(({ title }) => ` ${fold(title)} `);
  const streets = findNames(named, lexicon.streetNames).filter((street) => {
    const cued = /^(?:duong|pho)$/.test(question.words[street.from - 1]?.folded ?? '');
    // In a long sentence words that are a street but for their marks are words: "lối đi tự mở" is not Tú Mỡ.
    if (street.corrected && !cued && question.words.length > SHORT) return false;
    // Nor are everyday words: "giá thực tế" is not Thúc Tề.
    const own = question.words.slice(street.from, street.to);
    if (street.corrected && !cued && own.every((word) => isPlainWord(word, question.accented))) return false;
    // "Phường Lê Lợi" is no street of that name.
    if (levelBefore(question, street.from) !== null) return false;
    // The city a table is of: "bảng giá đất Đà Nẵng" asks about no street of that name.
    if (!cued && titles.some((title) => title.includes(` ${bareOf(question, street)} `))) return false;
    // One syllable is a word as well, unless it is none of Vietnamese (Pasteur).
    const [word] = question.words.slice(street.from, street.to);
    if (
      street.to - street.from === 1 &&
      !cued &&
      (!word || isSyllable(word.spelling) || word.folded.length < 4)
    )
      return false;
    return levelled.every(
      (unit) =>
        unit.to <= street.from ||
        unit.from >= street.to ||
        (street.to - street.from > unit.to - unit.from && (street.from < unit.from || cued)),
    );
  });
  const free = units.filter(
    (unit) =>
      unit.level !== null || streets.every((street) => unit.to <= street.from || unit.from >= street.to),
  );
  const known = [...streets, ...free];
  const printedWards = findNames(question, lexicon.printedWards)
    .map((mention) => ({ ...mention, level: levelBefore(question, mention.from) }))
    .filter(
      ({ from, to, level }) =>
        streets.every(
          (street) => to <= street.from || from >= street.to || (level !== null && from > street.from),
        ) && free.every((unit) => to <= unit.from || from >= unit.to),
    );
  const goingOn = streets.find((street) =>
    goesOn(question, street, [...known, ...printedWards], lexicon.streetNames.series),
  );
  // The longer name may be held but for its spelling: Nguyễn Đăng Dai is no Nguyễn Đăng.
  const respelt = goingOn ? slipAfter(question, goingOn.from, lexicon.streetNames) : null;
  const longer = respelt?.mention ? undefined : goingOn;
  const kept = [
    ...streets.filter((street) => street !== goingOn),
    ...(respelt?.mention ? [respelt.mention] : []),
  ];
  const cuedStreets = afterCues(question, STREET_CUE, [...known, ...printedWards], lexicon.streetNames);
  const cuedUnits = afterCues(question, UNIT_CUE, [...known, ...printedWards, ...all], lexicon.unitNames);
  const found = [...kept, ...cuedStreets.slips];
  const unitSlips = cuedUnits.slips.map((slip) => ({ ...slip, level: levelBefore(question, slip.from) }));
  let { near: nearStreets, unknown } = cuedStreets;
  if (longer) {
    let to = longer.to + 1;
    const { words, text, accented } = question;
    const goes = (at: number): boolean =>
      accented &&
      /^\p{Lu}/u.test(words[at]?.text ?? '') &&
      /^ $/.test(text.slice(words[at - 1]?.end, words[at]?.start));
    while (goes(to)) to++;
    unknown = textOf(question, longer.from, to);
    nearStreets = respelt?.near ?? [];
  }
  if (found.length === 0 && unknown === null && question.words.length <= SHORT) {
    for (const [from, to] of strayRuns(question, [...free, ...unitSlips, ...printedWards])) {
      if (to - from < 2) continue;
      const { items, certain } = nearestName(question, from, to, lexicon.streetNames);
      if (certain) found.push(corrected(items, from, to));
      else if (items.length > 0 && nearStreets.length === 0) {
        nearStreets = items;
        unknown = textOf(question, from, to);
      }
    }
  }
  return {
    streets: withRoles(question, found),
    units: [...free, ...unitSlips].sort((a, b) => a.from - b.from),
    allUnits: [...units, ...unitSlips].sort((a, b) => a.from - b.from),
    unknownStreet: unknown,
    nearStreets,
    unknownUnit: otherLevel
      ? textOf(question, otherLevel.from - (otherLevel.level?.split(' ').length ?? 0), otherLevel.to)
      : cuedUnits.unknown,
    nearUnits: otherLevel
      ? (lexicon.unitNames.byFolded.get(bareOf(question, otherLevel)) ?? []).map(({ item }) => item)
      : cuedUnits.near,
    printedWards,
  };
}
