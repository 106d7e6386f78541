import { numeralsAt } from '../../../language/spoken-numerals.ts';
import { findPhrases, hasPhrase, type Question, use, usePhrases } from '../../../question/question.ts';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, nhat: 1 };
/** Positions that price tables know. */
const MOST = 5;

export interface SaidPositions {
  /** Positions by number; empty when none was said. */
  positions: number[];
  /** Numbers said that no table has. */
  beyond: number[];
  /** "Hẻm" without a number: the second position and beyond. */
  alley: boolean;
}

/** The position a word or number hasPhrase, and the word after it. */
function numberAt(question: Question, at: number): { value: number; to: number } | null {
  const { words, accented, claimed } = question;
  const word = words[at];
  if (!word || claimed[at]) return null;
  if (/^\d{1,2}$/.test(word.folded)) return { value: Number(word.folded), to: at + 1 };
  const next = words[at + 1]?.folded ?? '';
  if (word.folded === 'nam' && /^(?:\d{4}|nay|ngoai|truoc|sau|toi)$/.test(next)) return null;
  // "Vị trí 1 và vị trí 2" says no sixth.
  const isRoman = Object.hasOwn(ROMAN, word.folded) && !(word.folded === 'vi' && /^tri/.test(next));
  if (isRoman) return { value: ROMAN[word.folded] ?? 0, to: at + 1 };
  const [numeral] = numeralsAt(words, at, accented);
  // "Vị trí một hai ba" is three positions, and no hundred and twenty-third.
  const oneByOne = words
    .slice(at, numeral?.to ?? at)
    .every(({ folded }) => !/^(?:muoi|tram|linh|le)$/.test(folded));
  if (numeral && oneByOne && numeral.digits.length > 1 && numeral.digits.length === numeral.to - at)
    return { value: Number(numeral.digits.charAt(0)), to: at + 1 };
  if (numeral) return { value: Number(numeral.digits), to: numeral.to };
  return word.folded === 'tu' && word.spelling !== 'từ' ? { value: 4, to: at + 1 } : null;
}

/** Adds a position said at a word: behind "đến", as in "từ vị trí 2 đến vị trí 4", with those between. */
function fillTo(question: Question, found: Set<number>, at: number, value: number): void {
  const last = [...found].at(-1);
  if (last !== undefined && last < value && /^(?:den|toi)$/.test(question.words[at - 1]?.folded ?? '')) {
    for (let between = last + 1; between < value && between <= MOST; between++) found.add(between);
    use(question, at - 1, at);
    usePhrases(question, 'từ vị trí|từ vt1|từ vt2|từ vt3|từ vt4|từ vt');
  }
  found.add(value);
}

/** Positions said: VT2, vị trí một, mặt tiền, hẻm. A number beats a word. */
export function saidPositions(question: Question): SaidPositions {
  const { words, claimed } = question;
  const found = new Set<number>();
  for (const [at, word] of words.entries()) {
    if (claimed[at]) continue;
    const glued = /^vt(\d{1,2})$/.exec(word.folded);
    if (glued) {
      fillTo(question, found, at, Number(glued[1]));
      use(question, at, at + 1);
    }
    const said =
      word.folded === 'vt' || (/^tri[sfrxj]?$/.test(word.folded) && words[at - 1]?.folded === 'vi');
    if (!said && !glued) continue;
    let next = at + 1;
    if (said && /^(?:so|thu)$/.test(words[next]?.folded ?? '')) next++;
    else if (glued && !/^(?:va|den|voi)$/.test(words[next]?.folded ?? '')) continue;
    for (let first = said; ; first = false) {
      const joined = !first && /^(?:va|den|toi|voi|hay)$/.test(words[next]?.folded ?? '') ? next + 1 : next;
      const number = numberAt(question, joined);
      if (!number) break;
      // "Vị trí 1 đến 3" is three positions.
      const last = [...found].at(-1);
      if (/^(?:den|toi)$/.test(words[joined - 1]?.folded ?? '') && last !== undefined && !first)
        for (let between = last + 1; between < number.value && between <= MOST; between++) found.add(between);
      if (first) fillTo(question, found, word.folded === 'vt' ? at : at - 1, number.value);
      found.add(number.value);
      next = number.to;
    }
    if (next > at + 1 || glued) use(question, word.folded === 'vt' || glued ? at : at - 1, next);
  }
  const all = [...found].sort((a, b) => a - b);
  const positions = all.filter((position) => position >= 1 && position <= MOST);
  const beyond = all.filter((position) => position < 1 || position > MOST);
  // "K52/7", "H12/3": the seventh house of the alley at 52.
  const numbered = words.some(
    ({ text, end }, at) =>
      /^[kh]\d{1,4}$/i.test(text) && !claimed[at] && /^\/\d/.test(question.text.slice(end)),
  );
  const alley = numbered || hasPhrase(question, 'hẻm|hẽm|kiệt|ngõ|ngách|trong hẻm|đường hẻm');
  if (all.length > 0) {
    usePhrases(question, 'mặt tiền|mặt đường|mặt phố|mặt lộ');
    if (positions.some((position) => position > 1)) usePhrases(question, 'trong hẻm|hẻm|hẽm|kiệt|ngõ|ngách');
    return { positions, beyond, alley: false };
  }
  if (alley) {
    usePhrases(question, 'hẻm|hẽm|kiệt|ngõ|ngách|trong hẻm|đường hẻm');
    return { positions: [], beyond, alley: true };
  }
  const front = findPhrases(
    question,
    'mặt tiền|mặt tìn|mặt đường|mặt phố|mặt lộ|ngoài đường lớn|ngoài mặt tiền',
  );
  for (const [from, to] of front) use(question, from, to);
  return { positions: front.length > 0 ? [1] : [], beyond, alley: false };
}
