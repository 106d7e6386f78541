/** The sentences of an article of law, each with the words of the list it stands in. Pure. */
import { sentences } from '../language/sentences.ts';

export interface ItemSentence {
  /** As written, without its list mark. */
  text: string;
  /** Offset of `text` in the article. */
  start: number;
  /** What introduces its list ("… thì bị phạt như sau:"), outermost first; '' outside lists. */
  lead: string;
}

/** Marks of list items by depth: khoản (1., 1.2.), điểm (a), gạch đầu dòng. */
const MARKS: readonly RegExp[] = [
  /^\s*\d{1,2}[.)]\s+/u,
  /^\s*\d{1,2}(?:\.\d{1,2})+[.)]?\s+/u,
  /^\s*[a-zđ]{1,2}[.)]\s+/u,
  /^\s*[-–+•*]\s*/u,
];
/** Characters of an introduction that are kept, from its end: what it introduces stands there. */
const LEAD = 400;

/** Depth of a line and where its words begin; 0 for a line outside lists. */
function markOf(line: string): { depth: number; from: number } {
  for (const [index, mark] of MARKS.entries()) {
    const found = mark.exec(line);
    if (found) return { depth: index + 1, from: found[0].length };
  }
  return { depth: 0, from: 0 };
}

/** Sentences in order. A line that ends in a colon introduces the deeper items after it. */
export function itemSentences(text: string): ItemSentence[] {
  const found: ItemSentence[] = [];
  let above: { depth: number; lead: string }[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const { depth, from } = markOf(line);
    above = above.filter(
      (each) => each.depth < depth || (depth === 0 && each.depth === 0 && line.trim() === ''),
    );
    const lead = above.map((each) => each.lead).join(' ');
    // An example in a rule ("Ví dụ 2: …") is no rule.
    const inLine = /^\s*ví dụ(?:\s+\d+)?\s*[:.]/iu.test(line.slice(from)) ? [] : sentences(line.slice(from));
    for (const sentence of inLine)
      found.push({ text: sentence.text, start: offset + from + sentence.start, lead });
    const last = inLine.at(-1)?.text;
    if (last?.endsWith(':')) above.push({ depth, lead: last.slice(-LEAD) });
    offset += line.length + 1;
  }
  return found;
}
