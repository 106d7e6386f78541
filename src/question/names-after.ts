import type { NameIndex } from './name-index.ts';
import { type NameMention, nearestName } from './names.ts';
import { isPlainWord } from './plain-words.ts';
import { findPhrases, type Question } from './question.ts';

const BREAK = /[,.;:?!()]/;

/** Words that end a name which nothing held bears. */
const ENDS = new Set(
  `vi vt doan den toi gia bao nhieu o tai phuong xa thuoc hem rong lo nao nay do hoi theo voi va may loai trong ben
  khu truoc cu quan huyen thanh tinh la`.split(/\s+/),
);

const UNITS = /^(?:m|met|m2|ha|hecta|hec|sao|trieu|tr|ty|ti|nghin|ngan|dong|lo|thua|manh|can|tang)$/;

/** Words that show at once that no name follows. */
const FIRST_ENDS = new Set('nao nay do o tai gi moi cu khac minh vi vt gia dat con va la'.split(' '));

/** The words after a cue that look like a name: up to a mark, a number, or a word that ends names. */
export function nameAfter(question: Question, at: number): [number, number] {
  const { words, text, claimed } = question;
  let to = at;
  while (to < words.length && to - at < 7) {
    const word = words[to];
    if (!word || claimed[to]) break;
    if (to > at && BREAK.test(text.slice(words[to - 1]?.end ?? 0, word.start))) break;
    const stops = to === at ? FIRST_ENDS : ENDS;
    // With a capital the word is the name's: Cô Bắc, Từ Giấy.
    const capital = question.accented && /^\p{Lu}/u.test(word.text);
    if (stops.has(word.folded) && !capital) break;
    if (/^\d/.test(word.folded)) {
      // "Chà Khê 3" ends in its number; 80 m² and a plot's B2-15 are no part of a name.
      const next = words[to + 1]?.folded ?? '';
      if (to > at && /^\d{1,3}$/.test(word.folded) && !UNITS.test(next)) to++;
      break;
    }
    if (word.folded === 'hien' && !capital && /^(?:nay|tai|hanh|gio)$/.test(words[to + 1]?.folded ?? ''))
      break;
    const next = words[to + 1]?.folded ?? '';
    if (word.folded === 'dat' && /^(?:o|nong|trong|thuong|san|lua|rung|nay|bao)$/.test(next)) break;
    if (word.folded === 'mat' && /^(?:tien|duong|pho)$/.test(next)) break;
    const year = word.spelling === 'năm' || word.spelling === word.folded;
    if (word.folded === 'nam' && year && (/^\d/.test(next) || /^(?:nay|ngoai|truoc)$/.test(next))) break;
    if (word.folded === 'tu' && !capital && words.slice(to).some(({ folded }) => folded === 'den')) break;
    if (
      word.folded === 'tri' || word.folded === 'co'
        ? word.spelling !== word.folded && isPlainWord(word, question.accented)
        : false
    )
      break;
    to++;
  }
  // Bare, a syllable of a name is often some plain word's too (vuong: Vương, vuông); a capital shows a name.
  const trims = (word: (typeof words)[number] | undefined): boolean =>
    word !== undefined && question.accented && !/^[\p{Lu}\d]/u.test(word.text) && isPlainWord(word, true);
  while (to - at > 1 && trims(words[to - 1])) to--;
  return [at, to];
}

/** The name after a cue but for its spelling, trying the longest run of words first; else what it may be. */
export function slipAfter<T>(question: Question, at: number, index: NameIndex<T>) {
  const [from, end] = nameAfter(question, at);
  let near: readonly T[] = [];
  for (let to = end; to > from; to--) {
    const rest = question.words.slice(to, end);
    if (!rest.every((word) => isPlainWord(word, question.accented))) break;
    const { items, certain } = nearestName(question, from, to, index);
    if (certain && items.length > 0) return { mention: corrected(items, from, to), near };
    if (near.length === 0) near = items;
  }
  return { mention: null, near };
}

/** A mention whose spelling was put right. */
export const corrected = <T>(items: readonly T[], from: number, to: number): NameMention<T> => ({
  items,
  matchedBy: 'fuzzy',
  corrected: true,
  from,
  to,
});

export const textOf = (question: Question, from: number, to: number): string =>
  question.text.slice(question.words[from]?.start ?? 0, question.words[to - 1]?.end ?? 0);

/** Words of roads in general, which follow "đường" without naming one. */
const KINDS_OF_ROAD = new Set(
  'lo gioi rong noi bo lon chinh nhua be tong quy hoach truc nhanh so hem nho di xe'.split(' '),
);

/** Whether words after a cue name something. Bare, any two may: each syllable of Tô Hiến Thành is a plain word too. */
function isName(question: Question, from: number, to: number): boolean {
  const words = question.words.slice(from, to);
  // "Hẻm xe hơi", "kiệt bê tông": what an alley is like, not what it is called.
  if (KINDS_OF_ALLEY.has(words[0]?.folded ?? '') && !/^\p{Lu}/u.test(words[0]?.text ?? '')) return false;
  // "Kiệt K45/12": a house in an alley by its number.
  if (/^[kh]\d/.test(words[0]?.folded ?? '')) return false;
  if (words.some((word) => !isPlainWord(word, question.accented))) return true;
  return !question.accented && words.length > 1 && words.every(({ folded }) => !KINDS_OF_ROAD.has(folded));
}

const KINDS_OF_ALLEY = new Set('xe o oto be cut thong nhua lon nho rong hep sau'.split(' '));

interface CueReading<T> {
  slips: NameMention<T>[];
  unknown: string | null;
  /** What the unknown name may be, to be offered and never assumed. */
  near: readonly T[];
}

/** For each cue that no known name follows: the name it was a slip of, or the unknown name. */
export function afterCues<T>(
  question: Question,
  cues: string,
  known: readonly { from: number; to: number }[],
  index: NameIndex<T>,
): CueReading<T> {
  const slips: NameMention<T>[] = [];
  let unknown: string | null = null;
  let near: readonly T[] = [];
  for (const [cue, at] of findPhrases(question, cues)) {
    if (known.some(({ from, to }) => from <= cue && cue < to)) continue;
    if (known.some(({ from, to }) => from <= at && at < to)) continue;
    if (slips.some(({ from, to }) => from <= at && at < to)) continue;
    const next = question.words[at]?.folded ?? '';
    if (/^(?:duong|pho|hem|so)$/.test(next) && known.some(({ from }) => from === at + 1)) continue;
    // Said twice, the second cue leads to the name.
    if (question.words[at]?.spelling === 'đường') continue;
    const [from, end] = nameAfter(question, at);
    // A name that is held ends one that is not: phường Lê Lợi, of Quy Nhơn.
    const to = Math.min(end, ...known.flatMap((each) => (each.from > from ? [each.from] : [])));
    if (from === to) continue;
    const slip = slipAfter(question, at, index);
    if (slip.mention) slips.push(slip.mention);
    else if (unknown === null && isName(question, from, to)) {
      unknown = textOf(question, from, to);
      near = slip.near;
    }
  }
  return { slips, unknown, near };
}
