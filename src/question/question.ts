/** A question as its words, dates, numbers and document numbers. Pure. */
import { expandAbbreviations } from '../language/abbreviations.ts';
import type { AnswerLanguage } from '../language/accept-language.ts';
import { type DateMention, readDates } from '../language/date-phrases.ts';
import { type DocumentMention, findDocumentNumbers } from '../language/document-number.ts';
import { clean } from '../language/fold.ts';
import { type NumberMention, readNumbers } from '../language/numbers.ts';
import { type Syllable, syllables } from '../language/syllables.ts';
import { decodeTyping } from '../language/typing.ts';
import { bareNumbers } from './bare-number.ts';
import { inVietnamese, languageOf } from './languages.ts';

/** Characters of a question that are read; the rest of a pasted page asks nothing. */
const READ = 2_000;

export interface Question {
  /** As asked, cleaned. */
  asked: string;
  /** Null where it is names and numbers alone. */
  language: AnswerLanguage | null;
  /** With keyboard leftovers decoded and abbreviations written out; offsets of all mentions are into this. */
  text: string;
  words: readonly Syllable[];
  /** Whether any diacritic was typed: then spellings count. */
  accented: boolean;
  dates: readonly DateMention[];
  numbers: readonly NumberMention[];
  documents: readonly DocumentMention[];
  /** Words that belong to a name, a number or a date, which no phrase is read from. */
  claimed: Uint8Array;
  /** Words that a reading has used: what is left over restricts the answer, or is everyday wording. */
  used: Uint8Array;
}

/** Reads the words of a question asked on a day; `asWritten` leaves another language's words as they stand. */
export function readQuestion(input: string, today: string, asWritten = false): Question {
  const asked = clean(input.slice(0, READ));
  const keyed = decodeTyping(asked);
  const decoded = asWritten ? keyed : inVietnamese(keyed);
  const text = expandAbbreviations(decoded);
  const words = syllables(text);
  const typed = findDocumentNumbers(text);
  const documents = typed.length > 0 ? typed : bareNumbers(text);
  const outside = blank(text, documents);
  return {
    asked,
    language: languageOf(asked),
    text,
    words,
    accented: syllables(decoded).some(({ folded, spelling }) => folded !== spelling),
    documents,
    dates: readDates(outside, today),
    numbers: readNumbers(outside),
    claimed: new Uint8Array(words.length),
    used: new Uint8Array(words.length),
  };
}

/** The text with mentions blanked out, so that other readers do not read into them. */
export function blank(text: string, mentions: readonly { start: number; end: number }[]): string {
  let result = text;
  for (const { start, end } of mentions) {
    result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  }
  return result;
}

/** Index of the first and one past the last word within offsets. */
export function wordsWithin({ words }: Question, start: number, end: number): [number, number] {
  let from = words.findIndex((word) => word.end > start);
  if (from < 0) from = words.length;
  let to = from;
  while (to < words.length && (words[to]?.start ?? end) < end) to++;
  return [from, to];
}

/** Marks words as claimed. */
export function claimWords(question: Question, from: number, to: number): void {
  question.claimed.fill(1, from, to);
}

/** Marks words as used by a reading. */
export function use(question: Question, from: number, to: number): void {
  question.used.fill(1, from, to);
}

/** Marks the words within offsets of the text as used. */
export function useText(question: Question, start: number, end: number): void {
  use(question, ...wordsWithin(question, start, end));
}

/** Marks every place where one of the phrases is said as used; whether there was any. */
export function usePhrases(question: Question, phrase: string): boolean {
  const found = findPhrases(question, phrase);
  for (const [from, to] of found) use(question, from, to);
  return found.length > 0;
}

const phrases = new Map<string, readonly (readonly Syllable[])[]>();

function alternatives(phrase: string): readonly (readonly Syllable[])[] {
  let known = phrases.get(phrase);
  if (!known) {
    known = phrase.split('|').map((each) => syllables(each));
    phrases.set(phrase, known);
  }
  return known;
}

/** Whether a typed word is the one meant: spelt so, or typed without any diacritics. */
export const sameWord = (typed: Syllable, meant: Syllable): boolean =>
  typed.spelling === meant.spelling || (typed.folded === meant.folded && typed.spelling === typed.folded);

/**
 * Where the question says one of the phrases (`a|b`, written with diacritics), outside what is claimed; -1 when
 * it does not. A word typed with other diacritics is another word.
 */
export function findPhrase(question: Question, phrase: string): number {
  const { words, claimed } = question;
  for (const meant of alternatives(phrase)) {
    for (let at = 0; at + meant.length <= words.length; at++) {
      const met = meant.every((word, offset) => {
        const typed = words[at + offset];
        return typed !== undefined && claimed[at + offset] === 0 && sameWord(typed, word);
      });
      if (met) return at;
    }
  }
  return -1;
}

/** Whether the question says one of the phrases. */
export const hasPhrase = (question: Question, phrase: string): boolean => findPhrase(question, phrase) >= 0;

/** All places where one of the phrases is said, as word indexes. */
export function findPhrases(question: Question, phrase: string): [number, number][] {
  const { words, claimed } = question;
  const found: [number, number][] = [];
  for (const meant of alternatives(phrase)) {
    for (let at = 0; at + meant.length <= words.length; at++) {
      const met = meant.every((word, offset) => {
        const typed = words[at + offset];
        return typed !== undefined && claimed[at + offset] === 0 && sameWord(typed, word);
      });
      if (met) found.push([at, at + meant.length]);
    }
  }
  return found;
}
