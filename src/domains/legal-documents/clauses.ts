/** Clauses (khoản) and points (điểm) within the text of one article. */

export interface Clause {
  /** `2`, `2a`; null for text before the first. */
  clause: string | null;
  /** `b`, `đ`, `a1`; null for the clause's own words. */
  point: string | null;
  /** Offsets into the text, end exclusive; each begins with its own mark. */
  start: number;
  end: number;
}

const CLAUSE = /^[ \t]*[*_]{0,2}(\d{1,2})([a-zđ]?)[*_]{0,2}[.)][*_]{0,2}(?!\d)[ \t]*(?=\S)/u;
const POINT = /^[ \t]*[*_]{0,2}([a-zđ])(\d?)[*_]{0,2}[).][*_]{0,2}[ \t]*(?=\S)/u;
const ORDER = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
/** Points go a, b, c, d, đ, e, g; some texts count on as the Latin alphabet does. */
const follows = (before: string, after: string): boolean => {
  const step = ORDER.indexOf(after) - ORDER.indexOf(before);
  return after === before || (step > 0 && step <= 3) || after.charCodeAt(0) - before.charCodeAt(0) === 1;
};

/**
 * The clauses and points of an article in order, those that count on from 1 and from a; a quotation of another text,
 * or a number that merely begins a line, is part of what it stands in. `text` is the article's text without heading.
 */
export function clausesOf(text: string): Clause[] {
  const found: Clause[] = [{ clause: null, point: null, start: 0, end: text.length }];
  let number = 0;
  let point = '';
  let quoted = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const clause = quoted > 0 ? null : CLAUSE.exec(line);
    const lettered = quoted > 0 ? null : POINT.exec(line);
    const value = Number(clause?.[1]);
    if (clause && (value === number + 1 || (value === number && clause[2] !== ''))) {
      number = value;
      point = '';
      found.push({ clause: `${clause[1]}${clause[2]}`, point: null, start, end: text.length });
    } else if (lettered?.[1] && (point === '' ? lettered[1] === 'a' : follows(point, lettered[1]))) {
      point = lettered[1];
      const label = `${lettered[1]}${lettered[2]}`;
      found.push({ clause: found.at(-1)?.clause ?? null, point: label, start, end: text.length });
    }
    quoted = Math.max(0, quoted + (line.match(/[“«]/g)?.length ?? 0) - (line.match(/[”»]/g)?.length ?? 0));
    start += line.length + 1;
  }
  for (const [place, clause] of found.entries()) clause.end = found[place + 1]?.start ?? text.length;
  return found.filter(({ start: from, end }) => text.slice(from, end).trim() !== '');
}

/**
 * Where the words from `start` to `end` of an article stand: the one point or clause that holds them all (`điểm b khoản 2`,
 * `khoản 3`); null where they are of several clauses, or of none.
 */
export function clauseAround(text: string, start: number, end: number): string | null {
  const clauses = clausesOf(text);
  const first = clauses.findLast((each) => each.start <= start);
  const last = clauses.findLast((each) => each.start < end) ?? first;
  if (!first || !last || first.clause !== last.clause) return null;
  const point = first === last ? first.point : null;
  if (first.clause === null && point === null) return null;
  return [point && `điểm ${point}`, first.clause && `khoản ${first.clause}`].filter(Boolean).join(' ');
}
