/** Sentences of an article that may stand in its summary, with what is needed to weigh them. */
import { sentences } from '../language/sentences.ts';
import { isStopWord } from '../language/stop-words.ts';
import { syllables } from '../language/syllables.ts';

export interface Candidate {
  text: string;
  /** Order among the candidates. */
  index: number;
  /** Order of its paragraph among those that have candidates. */
  paragraph: number;
  /** Whether it opens its paragraph. */
  opens: boolean;
  /** Syllables in all, counted as readers of the summary would. */
  length: number;
  /** Syllables that carry meaning, by spelling. */
  words: string[];
  /** Neighbouring pairs of them: most Vietnamese words are two syllables. */
  pairs: string[];
}

/** Beginnings of lines that are no part of the story. */
const ASIDE =
  /^(?:tác giả|nguồn|tin|bài|tin, bài|tin, ảnh|tin và ảnh|bài, ảnh|bài và ảnh|ảnh|ảnh minh họa|video|clip|xem thêm|đọc thêm|xem clip|mời bạn đọc|theo dõi)\s*[:;]|^(?:>>|\[img\]|xem thêm|đọc thêm)/iu;
const ENDED = /[.!?…][”"’»)\]]*$/u;
const QUOTED = /[”"’»)\]]$/u;
const BULLET = /^[-–—•*+]\s+/u;
const DATELINE = /^\(?(?:[\p{Lu}\d]{2,6}O?|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org))\)?\s*[-–—]\s+(?=\p{Lu})/u;

const SHORTEST = 8;
/** Without a full stop only this many syllables are taken for a sentence rather than a heading or a caption. */
const SHORTEST_OPEN = 25;

/** The words that carry meaning, and their pairs. */
export function content(text: string): Pick<Candidate, 'length' | 'words' | 'pairs'> {
  const words: string[] = [];
  const pairs: string[] = [];
  let before = '';
  const all = syllables(text);
  for (const { folded, spelling } of all) {
    if (isStopWord(folded, spelling)) before = '';
    else {
      words.push(spelling);
      if (before !== '') pairs.push(`${before}_${spelling}`);
      before = spelling;
    }
  }
  return { length: all.length, words, pairs };
}

function usable(text: string, length: number): boolean {
  if (length < SHORTEST || ASIDE.test(text)) return false;
  return ENDED.test(text) || QUOTED.test(text) || length >= SHORTEST_OPEN;
}

/** The usable sentences of the paragraphs, in order; every sentence where none is usable. */
export function candidates(paragraphs: readonly string[]): Candidate[] {
  const usables: Candidate[] = [];
  const rest: Candidate[] = [];
  let paragraph = 0;
  for (const given of paragraphs) {
    let opens = true;
    for (const sentence of sentences(given)) {
      const text = sentence.text.replace(DATELINE, '').replace(BULLET, '');
      const weight = content(text);
      const fits = usable(text, weight.length);
      const list = fits ? usables : rest;
      list.push({ text, index: list.length, paragraph, opens, ...weight });
      if (fits) opens = false;
    }
    if (!opens) paragraph++;
  }
  return usables.length > 0 ? usables : rest.filter(({ length }) => length > 0);
}
