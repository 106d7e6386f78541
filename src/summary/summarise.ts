/** Summaries made of an article's own sentences. */
import { type Candidate, candidates, untied } from './candidates.ts';
import { BUDGET, choose } from './choose.ts';
import { keyPoints } from './key-points.ts';
import { wordsOf } from './words.ts';

export interface Story {
  title: string;
  /** Clean paragraphs in order. */
  paragraphs: readonly string[];
  /** The lead, where the page marks one. */
  sapo?: string;
  language?: string;
}

export interface Summary {
  /** Two or three whole sentences, at most 80 syllables where the article allows. */
  summary: string;
  /** What the article lists, at most six points. */
  keyPoints: string[];
  /** Whether the summary opens with the article's lead. */
  method: 'sapo' | 'extractive';
}

const DATELINE =
  /^\s*[([](?:[^()[\]]{1,40})[)\]]\s*[-–—:]\s*|^\s*[\p{Lu}\d]{3,6}(?:\.VN)?\s*[-–—]\s+(?=\p{Lu}\p{Ll})/u;
const MOST_SENTENCES = 3;

/**
 * As many whole sentences of the lead as fit; none when even the first is too long, or leans on the title
 * (`Đó là nhiệm vụ …`).
 */
function leadOf(sapo: string | undefined): Candidate[] {
  const kept: Candidate[] = [];
  let length = 0;
  const given = sapo === undefined ? [] : candidates([sapo.replace(DATELINE, '')]);
  if (given[0]?.leans) return [];
  for (const candidate of given) {
    length += candidate.words.length;
    if (length > BUDGET || kept.length === MOST_SENTENCES) break;
    kept.push(candidate);
  }
  return kept;
}

/**
 * Two or three sentences of the article that say most of it, with its lead first where there is one. Pure and
 * quick: a few milliseconds for a long article.
 */
export function summarise(story: Story): Summary {
  const paragraphs = story.paragraphs
    .flatMap((paragraph) => paragraph.split('\n'))
    .map((paragraph) => paragraph.replace(DATELINE, '').trim())
    .filter((paragraph) => paragraph !== '');
  const lead = leadOf(story.sapo);
  const told = new Set(lead.map(({ words }) => words.join(' ')));
  const body = candidates(paragraphs).filter(({ words }) => !told.has(words.join(' ')));
  const all = [...lead, ...body];
  const title = wordsOf(story.title);
  const chosen = choose({ title, candidates: all, oneParagraph: paragraphs.length === 1 }, lead.length);
  const printed = chosen.map((index, nth) => {
    const sentence = all[index];
    if (sentence === undefined) return '';
    const before = all[chosen[nth - 1] ?? -1];
    return before !== undefined && before.place === sentence.place - 1
      ? sentence.text
      : untied(sentence.text);
  });
  const summary = printed.join(' ');
  return {
    summary: summary === '' ? story.title.trim() : summary,
    keyPoints: keyPoints(paragraphs),
    method: lead.length > 0 ? 'sapo' : 'extractive',
  };
}
