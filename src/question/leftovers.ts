/**
 * What a question says that no reading used: it restricts the answer, so that the answer names it or is withheld.
 * Pure. Everyday wording narrows nothing; a landmark, a house number or a width only says where the plot lies.
 */
import { numeralsAt } from '../language/spoken-numerals.ts';
import { isSyllable } from '../language/syllable.ts';
import type { Syllable } from '../language/syllables.ts';
import { isNeutralWord, NEUTRAL_PHRASES } from './neutral-words.ts';
import { type Question, usePhrases } from './question.ts';

export interface Leftover {
  /** As asked. */
  text: string;
  /** Where the plot lies, a number that was not read, or anything else, which asks for another thing. */
  kind: 'place' | 'number' | 'content';
}

/** Words behind which something only says where a plot lies. */
const LOCATING = new Set(
  (
    'gần cạnh bên sát kế đối sau trước giáp khúc đoạn phía chỗ ngay ngã góc đầu cuối từ đến tới giao ' +
    'cắt nối cách cach doan khuc phia doi dien gan canh sat giap khuc tu den toi cat noi'
  ).split(' '),
);
const ADDRESS = /^(?:[kh]\d+|nha|so|lo|thua|to|k|kiet|hem|ngo|ngach|block|o|khu|tang|ban|do)$/;

/** Of these, those that are said of times as well, and the words behind them that show it: "trước đây", "sau khi giảm". */
const OF_TIME = new Set('trước sau ngay đầu cuối từ đến tới tu den toi truoc'.split(' '));
const TIMES =
  /^(?:khi|day|do|kia|nay|luc|truoc|sau|roi|mai|ngay|thang|nam|thue|giam|tang|dieu|thoi|den|toi)$/;

/** Locating words that begin another word, by what follows: "giao dịch", "trước bạ", "đầu tư" tell of no place. */
const BEGUN: Readonly<Record<string, RegExp>> = {
  giao: /^(?:dich|cho|dat|nop|tiep|thong|khoan)$/,
  dau: /^(?:tu|gia|thau|co)$/,
  truoc: /^(?:ba|han|bac)$/,
  ke: /^(?:hoach|toan|thua|khai)$/,
  doi: /^(?:tuong|tac|chieu)$/,
  tu: /^(?:thien|nhan|choi|van)$/,
  ben: /^(?:ban|mua|thue)$/,
  den: /^(?:bu)$/,
  noi: /^(?:bo|that)$/,
  cat: /^(?:lo|cua)$/,
  cach: /^(?:tinh|lam|nao|thuc|mang|dien|xa|ly)$/,
};

/** What sizes of an alley are said with, and the alley right before them. */
const SIZES = /^(?:m|met|sau|dai|rong|ngang|chieu|be|ruoi|phay|x|nhan)$/;
const ALLEY = /^(?:hem|kiet|ngo|ngach)$/;

/** Verbs between a denial and what it denies: "không tính đất ở", "không nằm trên đường …". */
const DENIED_BY =
  /^(?:tinh|ke|lay|phai|nam|o|thuoc|bao|gom|hoi|can|muon|tai|tren|trong|la|cua|duong|pho|phuong|xa|loai|dat|gia)$/;
const VERB = /^(?:tinh|ke|lay|phai|nam|o|thuoc|bao|gom|hoi|can|muon|la)$/;

/** Denials of what a reading used, which would answer the contrary of what is asked. */
function denials({ words, used, text }: Question): Leftover[] {
  return words.flatMap((word, at): Leftover[] => {
    if (!/^(?:không|khong|ko|hổng|chẳng|đừng|khỏi)$/.test(word.spelling)) return [];
    let to = at + 1;
    while (
      DENIED_BY.test(words[to]?.folded ?? '') &&
      used[to] === 0 &&
      /^ *$/.test(text.slice(words[to - 1]?.end, words[to]?.start))
    )
      to++;
    const verb = words.slice(at + 1, to).some(({ folded }) => VERB.test(folded));
    const next = words[to];
    if (!verb || !next || used[to] !== 1 || !/^ *$/.test(text.slice(words[to - 1]?.end, next.start)))
      return [];
    return [{ text: text.slice(word.start, next.end), kind: 'content' }];
  });
}

/** Whether the word at `at` says where a plot lies by what follows it. */
function locates({ words }: Question, at: number): boolean {
  const { spelling = '' } = words[at] ?? {};
  if (!LOCATING.has(spelling)) return false;
  const next = words[at + 1]?.folded;
  if (next !== undefined && BEGUN[words[at]?.folded ?? '']?.test(next)) return false;
  return !OF_TIME.has(spelling) || next === undefined || !TIMES.test(next);
}

/** Whether a scrap of chat: no syllable of Vietnamese, too short for a foreign word, and no run of initials. */
const isScrap = (word: Syllable, { accented, asked }: Question): boolean =>
  accented &&
  (asked === asked.toUpperCase() || !/^\p{Lu}{2,}$/u.test(word.text)) &&
  word.text.length <= 4 &&
  /^\p{L}+$/u.test(word.text) &&
  /[aeiouy]/.test(word.folded) &&
  !isSyllable(word.spelling);

function kindOf(question: Question, from: number, to: number): Leftover['kind'] {
  const { words, accented } = question;
  const run = words.slice(from, to);
  const isNumber = (word: Syllable, i: number): boolean =>
    /\d/.test(word.folded) || numeralsAt(words, from + i, accented).length > 0;
  // Before or after a day, with no place behind it, is no place.
  const onlyTime = run.every(({ folded }) => folded === 'truoc' || folded === 'sau');
  if (!onlyTime && run.some((_, i) => locates(question, from + i))) return 'place';
  // A share of the price is another price.
  if (/\d\s*%|phần trăm/iu.test(question.text.slice(words[from]?.start, (words[to - 1]?.end ?? 0) + 2)))
    return 'content';
  const before = words[from - 1]?.folded ?? '';
  const near = words.slice(Math.max(0, from - 3), from);
  if (
    near.some(({ folded }) => ALLEY.test(folded)) &&
    run.every((w, i) => isNumber(w, i) || SIZES.test(w.folded))
  )
    return 'place';
  const others = run.filter((word, i) => !isNumber(word, i) && !ADDRESS.test(word.folded));
  if (others.length > 0 || !run.some(isNumber)) return 'content';
  return run.some(({ folded }) => ADDRESS.test(folded)) || ADDRESS.test(before) ? 'place' : 'number';
}

/** Runs of unused words, none of them everyday wording. */
export function leftovers(question: Question): Leftover[] {
  usePhrases(question, NEUTRAL_PHRASES);
  const { words, used, text } = question;
  const runs: [number, number][] = [];
  for (const [at, word] of words.entries()) {
    if (used[at] || isNeutralWord(word) || isScrap(word, question)) continue;
    const last = runs.at(-1);
    if (last && at - last[1] <= 1 && used[at - 1] !== 1) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return [
    ...denials(question),
    ...runs.map(([from, to]) => ({
      text: text.slice(words[from]?.start, words[to - 1]?.end),
      kind: kindOf(question, from, to),
    })),
  ];
}
