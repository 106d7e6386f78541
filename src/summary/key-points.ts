/** Points of an article that lists them: items of lists, and enumerations after a colon. */
import { sentences } from '../language/sentences.ts';
import { standing } from './candidates.ts';
import { wordsOf } from './words.ts';

const ITEM = new RegExp(
  String.raw`^(?:[-–—•*+]|\d{1,2}[.)]|[a-zđ]\)|(?:thứ (?:nhất|hai|ba|tư|năm|` +
    String.raw`sáu|bảy)|một là|hai là|ba là|bốn là|năm là|sáu là)\s*[,:])\s*`,
  'iu',
);
const COLON = /:\s+(?=\S)/u;
/** Shortcomings torn from their sentence would read as statements of their own. */
const SHORTCOMINGS = /(?:hạn chế|tồn tại|khó khăn|vướng mắc|bất cập|vi phạm)(?!\p{L})/iu;
const QUOTED = /[“”"]/u;
const SEPARATOR = /;\s+(?:đồng thời,?\s+)?/u;

const MOST = 6;
const SHORTEST = 4;
const LONGEST = 45;
const FEWEST = 3;

function point(text: string): string | null {
  const bare = standing(text.replace(ITEM, '').trim());
  const length = wordsOf(bare).length;
  if (length < SHORTEST || length > LONGEST || bare.includes('?') || bare.endsWith(':')) return null;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** The first run of list items that are points rather than questions or long paragraphs. */
function listed(paragraphs: readonly string[]): string[] {
  let run: string[] = [];
  for (const paragraph of [...paragraphs, '']) {
    if (ITEM.test(paragraph)) {
      // An item longer than a point is told by its first sentence.
      const found = point(paragraph) ?? point(sentences(paragraph.replace(ITEM, ''))[0]?.text ?? '');
      if (found !== null) run.push(found);
    } else {
      if (run.length >= FEWEST) return run;
      run = [];
    }
  }
  return [];
}

/** The first sentence that counts its parts off after a colon, parted by semicolons. */
function enumerated(paragraphs: readonly string[]): string[] {
  for (const { text } of paragraphs.flatMap((paragraph) => sentences(paragraph))) {
    const colon = COLON.exec(text);
    if (!colon || QUOTED.test(text) || SHORTCOMINGS.test(text.slice(0, colon.index))) continue;
    const parts = text.slice(colon.index + colon[0].length).split(SEPARATOR);
    if (parts.length < FEWEST) continue;
    const points = parts.map(point);
    const found = points.filter((part) => part !== null);
    if (found.length >= FEWEST && found.length >= parts.length - 1) return found;
  }
  return [];
}

/** At most six points in the order of the text; none where the article lists nothing. */
export function keyPoints(paragraphs: readonly string[]): string[] {
  const found = listed(paragraphs);
  return [...new Set(found.length > 0 ? found : enumerated(paragraphs))].slice(0, MOST);
}
