/** Sentences of an article that may stand in its summary. */
import { sentences } from '../language/sentences.ts';
import { wordsOf } from './words.ts';

export interface Candidate {
  /** As it would stand in the summary. */
  text: string;
  /** Its words in order, in one spelling. */
  words: readonly string[];
  /** Names a picture's maker: a caption that slipped in. */
  caption: boolean;
  /** Begins with a word that leans on the sentence before it. */
  leans: boolean;
  /** A question, or a part of a quotation. */
  partial: boolean;
  /** Its place among all sentences of the article. */
  place: number;
}

/** Beginnings of lines that are no part of the story. */
const ASIDE = new RegExp(
  '^(?:tác giả|nguồn|tin|bài|tin, bài|tin, ảnh|tin và ảnh|bài, ảnh|bài và ảnh|ảnh|' +
    String.raw`ảnh minh họa|video|clip|xem thêm|đọc thêm|mời bạn đọc)\s*[:;]|` +
    String.raw`^(?:>>|\[img\]|xem thêm|đọc thêm)`,
  'iu',
);
const ENDED = /[.!?…][”"’»)\]]*$/u;
const CLOSED = /[”"’»)\]]$/u;
const BULLET = /^[-–—•*+]\s+/u;
const FINAL_MARK = /\s*(?:\.\/\.|[:;,])$/u;
const CREDIT = /(?<!\p{L})(?:ảnh|đồ họa|đồ hoạ|clip|video)\s?:|[([]\s*(?:ảnh|theo|nguồn)\s/iu;
/** Words that tie a sentence to the one before it and may be left out where that one is. */
const TIE = new RegExp(
  '^(?:tuy nhiên|thế nhưng|theo đó|ngoài ra|bên cạnh đó|đồng thời|do vậy|do đó|vì vậy|vì thế|' +
    'bởi vậy|mặt khác|hơn nữa|cụ thể|như vậy|cùng với đó|song song đó|trong khi đó|đặc biệt|' +
    String.raw`đáng chú ý|được biết)\s*,\s+`,
  'iu',
);
const LEANING = new RegExp(
  '^["“‘]?(?:trong đó|trước đó|sau đó|tiếp đó|nhưng|song|và|còn|đây|đó|ông này|bà này|' +
    'anh này|chị này|người này|nhóm này|điều này|điều đó|việc này|vụ việc này|số này|khi đó|' +
    String.raw`lúc này|lúc đó|họ|nó|thế là|không ai khác)(?!\p{L})`,
  'iu',
);

const SHORTEST = 8;
/** Without a full stop only this many words are taken for a sentence rather than a heading or a caption. */
const SHORTEST_OPEN = 25;

/** A sentence as it can stand alone: without its bullet, closed by a mark. */
export function standing(sentence: string): string {
  const text = sentence.replace(BULLET, '').replace(FINAL_MARK, '').trim();
  if (ENDED.test(text) || text === '') return text;
  return CLOSED.test(text) && /[.!?…]/u.test(text.at(-2) ?? '') ? text : `${text}.`;
}

/** A sentence without the tie to the one before it. */
export function untied(text: string): string {
  const bare = text.replace(TIE, '');
  return bare === text ? text : bare.charAt(0).toUpperCase() + bare.slice(1);
}

function isPartial(text: string): boolean {
  return (
    text.includes('?') ||
    text.split('“').length !== text.split('”').length ||
    text.split('"').length % 2 === 0
  );
}

/** How well a line serves: 2 as a sentence of news, 1 as a short one, 0 as a heading, a caption or a credit. */
function fitness(text: string, length: number): 0 | 1 | 2 {
  const whole = ENDED.test(text) || CLOSED.test(text) || length >= SHORTEST_OPEN;
  if (!whole || ASIDE.test(text)) return 0;
  return length >= SHORTEST ? 2 : 1;
}

/** The usable sentences of the paragraphs, in order; short ones and headings only where there is little else. */
export function candidates(paragraphs: readonly string[]): Candidate[] {
  const all: Candidate[] = [];
  const fitnesses: number[] = [];
  for (const [place, { text }] of paragraphs.flatMap((paragraph) => sentences(paragraph)).entries()) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    all.push({
      text: standing(text),
      words,
      caption: CREDIT.test(text),
      leans: LEANING.test(text),
      partial: isPartial(text),
      place,
    });
    fitnesses.push(fitness(text.replace(BULLET, ''), words.length));
  }
  const atLeast = (least: number): Candidate[] => all.filter((_, index) => (fitnesses[index] ?? 0) >= least);
  const good = atLeast(2);
  if (good.length > 1) return good;
  const short = atLeast(1);
  return short.length > 0 ? short : all;
}
