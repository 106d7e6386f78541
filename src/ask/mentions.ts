/** Which streets and units a question names, and the names after "đường" or "phường" that nothing held bears. */
import type { Street } from '../domains/land-prices/streets.ts';
import type { Unit } from '../domains/places/graph.ts';
import { fold } from '../language/fold.ts';
import type { Lexicon } from './lexicon.ts';
import { findNames, type NameMention, nearestName } from './names.ts';
import { afterCues, textOf } from './names-after.ts';
import { isPlainWord } from './plain-words.ts';
import type { Question } from './question.ts';

export interface Mentions {
  streets: NameMention<Street>[];
  /** Units named with their level before them, or alone. */
  units: UnitMention[];
  /** The same with those whose words are also a street's name. */
  allUnits: UnitMention[];
  /** A name said to be a street's or a ward's that nothing held bears. */
  unknownStreet: string | null;
  unknownUnit: string | null;
}

export interface UnitMention extends NameMention<Unit> {
  /** Folded level said before the name; null for a bare name. */
  level: string | null;
}

const LEVELS = ['phuong', 'xa', 'thi tran', 'thi xa', 'thanh pho', 'quan', 'huyen', 'tinh', 'dac khu'];

const STREET_CUE = 'đường phố|tuyến đường|đường|phố|hẻm|kiệt|ngõ|khu tái định cư|khu dân cư|khu đô thị';

const UNIT_CUE = 'phường|xã|thị trấn|đặc khu';

function levelBefore(question: Question, from: number): string | null {
  const one = question.words[from - 1]?.folded ?? '';
  const two = `${question.words[from - 2]?.folded ?? ''} ${one}`;
  return LEVELS.find((level) => level === two) ?? LEVELS.find((level) => level === one) ?? null;
}

function findUnitMentions(question: Question, lexicon: Lexicon): UnitMention[] {
  return findNames(question, lexicon.unitNames).flatMap((mention) => {
    const level = levelBefore(question, mention.from);
    // Phường 5 is not meant by a bare 5, nor a unit of one syllable by that syllable.
    if (level === null && mention.to - mention.from === 1) return [];
    const same = level ? mention.items.filter((unit) => fold(unit.level) === level) : [];
    return [{ ...mention, level, items: same.length > 0 ? same : mention.items }];
  });
}

/** Whether a name goes on beyond what was found: then it is a longer name that nothing held bears. */
function goesOn(question: Question, to: number, others: readonly { from: number; to: number }[]): boolean {
  const { words, text } = question;
  const [last, next] = [words[to - 1], words[to]];
  if (!last || !next || /[^ ]/.test(text.slice(last.end, next.start))) return false;
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
  const units = findUnitMentions(question, lexicon);
  const levelled = units.filter(({ level }) => level !== null);
  const streets = findNames(question, lexicon.streetNames).filter((street) => {
    const cued = /^(?:duong|pho)$/.test(question.words[street.from - 1]?.folded ?? '');
    if (street.to - street.from === 1 && !cued) return false;
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
  const longer = streets.find((street) => goesOn(question, street.to, known));
  const kept = streets.filter((street) => street !== longer);
  const cuedStreets = afterCues(question, STREET_CUE, known, lexicon.streetNames);
  const cuedUnits = afterCues(question, UNIT_CUE, known, lexicon.unitNames);
  const found = [...kept, ...cuedStreets.slips];
  const unitSlips = cuedUnits.slips.map((slip) => ({ ...slip, level: levelBefore(question, slip.from) }));
  if (found.length === 0 && !longer && cuedStreets.unknown === null) {
    for (const [from, to] of strayRuns(question, [...free, ...unitSlips])) {
      const words = question.words.slice(from, to).map((word) => word.folded);
      const items = words.length < 2 ? [] : nearestName(words, lexicon.streetNames);
      if (items.length > 0) found.push({ items, matchedBy: 'fuzzy', from, to });
    }
  }
  return {
    streets: found.sort((a, b) => a.from - b.from),
    units: [...free, ...unitSlips].sort((a, b) => a.from - b.from),
    allUnits: [...units, ...unitSlips].sort((a, b) => a.from - b.from),
    unknownStreet: longer ? textOf(question, longer.from, longer.to + 1) : cuedStreets.unknown,
    unknownUnit: cuedUnits.unknown,
  };
}
