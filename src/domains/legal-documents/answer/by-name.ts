/** Laws called by their names ("bộ luật lao động điều 98", "luật doanh nghiệp 2020 còn hiệu lực không"). Pure. */
import { type SQL, sql } from 'drizzle-orm';
import { isStopWord } from '../../../language/stop-words.ts';
import { type Syllable, syllables } from '../../../language/syllables.ts';
import { type Question, sameWord } from '../../../question/question.ts';
import { editionOf, visible } from '../../../store/versions.ts';
import type { LawName } from '../lexicon.ts';
import { type NumberIntent, numberIntent } from './number-intent.ts';

export interface LawReading {
  /** As asked: `Bộ luật Lao động 2019`. */
  said: string;
  /** Year of issue said beside the name. */
  year: string | null;
  /** Held laws of that name, whatever their year; none when no held one bears it. */
  laws: readonly LawName[];
  intent: NumberIntent;
  /** Words of the question that name it, with its year, end exclusive. */
  from: number;
  to: number;
}

const ARTICLE = /(?:điều|dieu)\s+\d/iu;
/** Words that may follow a name: what stands before any other word is not the whole name. */
const AFTER = syllables(
  'điều khoản điểm năm số quy nói là thì có còn hết bị được ' +
    'do ai ban áp thay sửa bãi hiệu hiện mới cũ nào khi ngày ngay bao ' +
    'ở trong của về viết không chưa vậy à ạ nhỉ cho xem giúp này đó ấy',
);
const AFTER_FOLDED = new Set(AFTER.map(({ folded }) => folded));
/** Of a word typed with its marks only the very one: "Trồng trọt" does not begin with "trong". */
const isAfter = (word: Syllable | undefined): boolean =>
  word !== undefined && AFTER_FOLDED.has(word.folded) && AFTER.some((after) => sameWord(word, after));
/** Of these, how names of laws begin: Bảo vệ môi trường, Quy hoạch. */
const BEGINS_NAMES = /^(?:bao (?:ve|hiem)|quy hoach|dieu uoc|hien (?:phap|mau)|dien luc)/;
/** Words of asking about a law as a whole, beside those that say nothing. */
const ABOUT = new Set(
  `hieu luc con het ap dung thay the sua doi bo sung bai ky ban hanh ngay khi bao gio luc quy dinh noi ve gi van ban
  hien hanh duoc bi nam dung co quan luat tu thi moi cu nguoi ra doi dieu tom tat trich yeu chua khong nhung nao`.split(
    /\s+/,
  ),
);
/** Marks that end a name. */
const MARK = /[,.;:?!(“"]/;
const YEAR = /^(?:19|20)\d\d$/;
const COUNTING = /^(?:nam|dieu|khoan|diem|so|ngay)$/;
/** Words of the longest name. */
const LONGEST = 24;
/** Words from which the beginning of a name stands for it. */
const BEGINNING = 2;
/** Words of a name that no held law bears, up to the article or year after it. */
const UNKNOWN = 8;

const joined = (words: readonly Syllable[]): Syllable[] => words.filter(({ folded }) => folded !== 'va');

const named = new WeakMap<readonly LawName[], { law: LawName; words: Syllable[] }[]>();

/** Names as words, without "và", which people leave out. */
function namesOf(laws: readonly LawName[]): { law: LawName; words: Syllable[] }[] {
  let known = named.get(laws);
  if (!known) {
    known = laws.map((law) => ({ law, words: joined([...syllables(law.name)]) }));
    named.set(laws, known);
  }
  return known;
}

const begins = (said: readonly Syllable[], name: readonly Syllable[]): boolean =>
  said.every((word, at) => name[at] !== undefined && sameWord(word, name[at]));

/** Where names may end: before a mark, a figure, a word that follows names, or at the end. */
function endsAfter({ words, text }: Question, from: number): { to: number; hard: boolean }[] {
  const ends: { to: number; hard: boolean }[] = [];
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
    const [last, next, second] = [words[to - 1] as Syllable, words[to], words[to + 1]];
    // A name ends in no "và", which may join it to another question.
    if (last.folded === 'va') continue;
    const another =
      next?.folded === 'va' &&
      /^(?:luat|bo|phap|dieu|khoan|diem|nghi|thong|quyet|bl[a-z]+)$/.test(second?.folded ?? '');
    // "Luật nhà ở 2023": only words that count articles or days end a name before a figure.
    const counted = COUNTING.test(next?.folded ?? '') && isAfter(next) && /^\d/.test(second?.folded ?? '');
    const marked =
      next === undefined || MARK.test(text.slice(last.end, next.start)) || /\d/.test(next.folded);
    if (marked || counted || another) ends.push({ to, hard: true });
    else if (isAfter(next)) ends.push({ to, hard: false });
  }
  return ends;
}

/** Where the name after the word at `from` ends and whose it is: the longest held one, else one that begins so; else none's. */
function nameAfter(
  question: Question,
  from: number,
  laws: readonly LawName[],
): { to: number; laws: LawName[] } | null {
  // "Theo luật, khoảng cách …" names none.
  const [before, word] = [question.words[from - 1], question.words[from]];
  if (word === undefined || MARK.test(question.text.slice(before?.end, word.start))) return null;
  const names = namesOf(laws);
  const ends = endsAfter(question, from);
  const longestFirst = ends.toReversed();
  for (const { to } of longestFirst) {
    const said = joined(question.words.slice(from, to));
    const exact = names.filter(({ words: name }) => name.length === said.length && begins(said, name));
    if (exact.length > 0) return { to, laws: exact.map(({ law }) => law) };
  }
  for (const { to } of longestFirst) {
    const said = joined(question.words.slice(from, to));
    const longer = said.length < BEGINNING ? [] : names.filter(({ words: name }) => begins(said, name));
    const distinct = new Set(longer.map(({ words: name }) => name.map(({ folded }) => folded).join(' ')));
    if (distinct.size === 1) return { to, laws: longer.map(({ law }) => law) };
  }
  const [first, second] = question.words.slice(from, from + 2);
  if (isAfter(first) && !BEGINS_NAMES.test(`${first?.folded} ${second?.folded}`)) return null;
  // "Luật nhà ở còn hiệu lực không": of a name that is not held, what asks about it is no part.
  const short = ends.find(
    ({ to }) =>
      to - from >= BEGINNING && to < question.words.length && question.words.slice(to).every(isAbout),
  );
  if (short) return { to: short.to, laws: [] };
  const end = ends.find(({ to, hard }) => hard && to - from <= UNKNOWN) ?? ends[0];
  return end ? { to: end.to, laws: [] } : null;
}

const isAbout = ({ folded }: Syllable): boolean =>
  ABOUT.has(folded) || isStopWord(folded) || YEAR.test(folded) || folded === 'vao';

const initialsOf = (words: readonly Syllable[]): string =>
  words.map(({ folded }) => folded.charAt(0)).join('');

/** Laws that everybody calls by two letters, which other names have too (Đê điều, Dân số). */
const CALLED: Readonly<Record<string, string>> = {
  ld: 'lao dong',
  hs: 'hinh su',
  ds: 'dan su',
  dd: 'dat dai',
  dn: 'doanh nghiep',
  dt: 'dau tu',
  no: 'nha o',
  xd: 'xay dung',
  hc: 'hanh chinh',
};

/** Laws by the initials of their name, where those are of one name alone: BLLĐ, LĐĐ, and "luật ĐĐ". */
function byInitials(initials: string, laws: readonly LawName[]): LawName[] {
  const called = CALLED[initials];
  const having = namesOf(laws).filter(({ words }) =>
    called === undefined
      ? words.length > 2 && initialsOf(words) === initials
      : words.map(({ folded }) => folded).join(' ') === called,
  );
  const names = new Set(having.map(({ words }) => words.map(({ folded }) => folded).join(' ')));
  return names.size === 1 ? having.map(({ law }) => law) : [];
}

/** Initials of a law: of a code with "BL" before them, in any letters; of a law in capitals. */
function abbreviated({ text, folded }: Syllable, afterLaw: boolean): string | null {
  if (/^bl[bcdđghklmnpqrstvx]{2,5}$/iu.test(text)) return folded.slice(2);
  if (afterLaw) return /^\p{Lu}{2,6}$/u.test(text) ? folded : null;
  return /^L\p{Lu}{2,6}$/u.test(text) ? folded.slice(1) : null;
}

interface Named {
  laws: readonly LawName[];
  from: number;
  to: number;
}

/** The law named at a word of a question, by name or initials; null where none is. */
function lawAt(question: Question, at: number, held: readonly LawName[]): Named | null {
  const { words } = question;
  const word = words[at] as Syllable;
  const short = abbreviated(word, false);
  if (short !== null) {
    const laws = byInitials(short, held);
    return laws.length > 0 || /^bl/i.test(word.text) ? { laws, from: at, to: at + 1 } : null;
  }
  const isLaw = word.folded === 'luat' && (word.spelling === word.folded || /luật/iu.test(word.text));
  // A lawyer is no law; the law on lawyers is "Luật Luật sư".
  const isLawyer = /^(?:su|gia)$/.test(words[at + 1]?.folded ?? '');
  const isDecree = word.folded === 'lenh' && words[at - 1]?.folded === 'phap';
  if ((!isLaw || isLawyer) && !isDecree) return null;
  const from = isDecree || words[at - 1]?.folded === 'bo' ? at - 1 : at;
  const next = words[at + 1];
  const initials = next ? abbreviated(next, true) : null;
  if (initials !== null && question.asked !== question.asked.toUpperCase())
    return { laws: byInitials(initials, held), from, to: at + 2 };
  const name = nameAfter(question, at + 1, held);
  return name && { laws: name.laws, from, to: name.to };
}

/** A law named in a text: held ones of that name, none where it is not held, and the year said beside it. */
export type NamedLaw = Pick<LawReading, 'laws' | 'year' | 'from' | 'to'>;

/** The law named at a word, and the year after it: "Luật Đất đai năm 2024". */
function lawWithYear(question: Question, at: number, held: readonly LawName[]): NamedLaw | null {
  const name = lawAt(question, at, held);
  if (!name) return null;
  const { words } = question;
  const next = words[name.to]?.folded === 'nam' ? name.to + 1 : name.to;
  const said = words[next]?.folded ?? '';
  return YEAR.test(said) ? { ...name, to: next + 1, year: said } : { ...name, year: null };
}

/** The laws that a text names, in order. */
export function lawsNamed(question: Question, held: readonly LawName[]): NamedLaw[] {
  const found: NamedLaw[] = [];
  for (let at = 0; at < question.words.length; at++) {
    const law = lawWithYear(question, at, held);
    if (!law) continue;
    found.push(law);
    at = law.to - 1;
  }
  return found;
}

/** A law that a question calls by its name and asks an article of, or about as a whole; null when it does neither. */
export function readLawName(question: Question, held: readonly LawName[]): LawReading | null {
  const { words, text, documents, dates } = question;
  if (documents.length > 0) return null;
  const intent = numberIntent(question);
  for (const at of words.keys()) {
    const name = lawWithYear(question, at, held);
    if (!name) continue;
    const { from, to, year } = name;
    const said = text.slice(words[from]?.start, words[to - 1]?.end);
    const reading = { said, year, laws: name.laws, intent, from, to };
    if (ARTICLE.test(text)) return { ...reading, intent: 'article' };
    const others = [...words.slice(0, from), ...words.slice(to)];
    const isDated = ({ start, end }: Syllable): boolean =>
      dates.some((date) => date.start < end && start < date.end);
    const isWhole = others.every((word) => isAbout(word) || isDated(word));
    const isNamed = name.laws.length > 0 || year !== null || intent !== 'about';
    if (!isWhole || !isNamed) return null;
    return { ...reading, intent: intent === 'topic' ? 'about' : intent };
  }
  return null;
}

/** The question without the year of the law's name, so that only a day that is asked about is read as one. */
export function withoutLawYear(question: Question, { from, to }: LawReading): Question {
  const [start, end] = [question.words[from]?.start ?? 0, question.words[to - 1]?.end ?? 0];
  return { ...question, dates: question.dates.filter((date) => date.end <= start || date.start >= end) };
}

/** The laws of the year said; all without one. */
export const ofYear = ({ laws, year }: NamedLaw): LawName[] =>
  laws.filter(({ issuedOn }) => year === null || issuedOn.startsWith(year));

const edition = editionOf('legal-documents');

/** Rows of laws as they are published. */
export const lawRows = (laws: readonly LawName[]): SQL =>
  sql`(SELECT n.row FROM legal_documents n WHERE ${visible('n', edition)}
    AND n.id IN (SELECT value FROM json_each(${JSON.stringify(laws.map(({ id }) => id))})))`;
