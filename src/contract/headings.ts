/** Headings as people write them → keys of the contract. */
import { fold } from '../language/fold.ts';

/**
 * Headings accepted for each key, the likeliest first; the key itself is always accepted. One in parentheses,
 * such as `(nghìn đồng/m²)`, names a value: met in the parentheses of any heading it becomes the key's value.
 */
export type HeadingSynonyms = Readonly<Record<string, readonly string[]>>;

export interface Resolved {
  /** Key → place of its column. */
  columns: Map<string, number>;
  /** Places of columns that are no key's. */
  unknown: number[];
  /** Keys claimed by several columns with equal right; the first is in `columns`. */
  ambiguous: { key: string; headings: string[]; places: number[] }[];
  /** Values that headings carry in parentheses, by key. */
  stated: Map<string, string>;
}

interface Claim {
  key: string;
  /** Lower is better; 0 is the key itself. */
  rank: number;
}

interface HeadingIndex {
  byHeading: ReadonlyMap<string, Claim>;
  byStatement: ReadonlyMap<string, { key: string; value: string }>;
  claim(heading: string): Claim | undefined;
}

const PARENTHESISED = /[([]([^()[\]]*)[)\]]/g;
export const LEVELS = ' / ';
/** Characters of a heading; what is longer is text. */
const LONGEST = 200;
/** Columns that number rows. */
const ORDINALS = new Set(['stt', 'tt', 'sott', 'sothutu']);

/** A heading without diacritics, case, spaces and punctuation: `Số, ký hiệu` and `so_ky_hieu` are one. */
export const headingKey = (heading: string): string => fold(heading).replaceAll(' ', '');

/** True for columns that only number the rows. */
export const isOrdinal = (heading: string): boolean => ORDINALS.has(headingKey(heading));

/** Joins the levels of a heading that spans several rows, outermost first. */
export const joinLevels = (levels: readonly string[]): string =>
  levels.filter((level, place) => level !== '' && level !== levels[place - 1]).join(LEVELS);

const indexes = new WeakMap<HeadingSynonyms, HeadingIndex>();

/** Look-up of headings, made once for each table of synonyms. */
function indexHeadings(synonyms: HeadingSynonyms): HeadingIndex {
  const held = indexes.get(synonyms);
  if (held) return held;
  const byHeading = new Map<string, Claim>();
  const byStatement = new Map<string, { key: string; value: string }>();
  const offer = (heading: string, claim: Claim) => {
    const name = headingKey(heading);
    const known = byHeading.get(name);
    if (name !== '' && (!known || claim.rank < known.rank)) byHeading.set(name, claim);
  };
  for (const [key, headings] of Object.entries(synonyms)) {
    offer(key, { key, rank: 0 });
    for (const [place, heading] of headings.entries()) {
      if (heading.startsWith('(')) {
        const value = heading.slice(1, -1);
        byStatement.set(headingKey(value), { key, value });
      } else offer(heading, { key, rank: place + 1 });
    }
  }
  const spellings = (heading: string): string[] => {
    const plain = heading.replace(PARENTHESISED, ' ');
    const inner = heading.split(LEVELS).at(-1) ?? heading;
    return [heading, plain, inner, inner.replace(PARENTHESISED, ' ')];
  };
  const index: HeadingIndex = {
    byHeading,
    byStatement,
    claim(heading) {
      if (heading.length > LONGEST || !/\p{L}/u.test(heading)) return undefined;
      for (const spelling of spellings(heading)) {
        const claim = byHeading.get(headingKey(spelling));
        if (claim) return claim;
      }
      return undefined;
    },
  };
  indexes.set(synonyms, index);
  return index;
}

/** Reads `Đơn vị tính: nghìn đồng/m²` as a key and its value; null when the label is not a known heading. */
export function readStatement(
  text: string,
  synonyms: HeadingSynonyms,
): { key: string; value: string } | null {
  const found = /^[\s([]*([^:：]{2,60})[:：]\s*([^\n]{1,300}?)[\s)\].]*$/.exec(text);
  const claim = found?.[1] ? indexHeadings(synonyms).claim(found[1]) : undefined;
  return claim && found?.[2] ? { key: claim.key, value: found[2] } : null;
}

/** Which column holds which key. A column with a better claim (an earlier synonym) keeps the key. */
export function resolveHeadings(headers: readonly string[], synonyms: HeadingSynonyms): Resolved {
  const index = indexHeadings(synonyms);
  const claims = headers.map((heading) => (heading === '' ? undefined : index.claim(heading)));
  const resolved: Resolved = { columns: new Map(), unknown: [], ambiguous: [], stated: new Map() };
  const best = new Map<string, number>();
  for (const claim of claims) {
    if (claim) best.set(claim.key, Math.min(claim.rank, best.get(claim.key) ?? claim.rank));
  }
  for (const [place, claim] of claims.entries()) {
    const heading = headers[place] ?? '';
    for (const [, inside] of heading.matchAll(PARENTHESISED)) {
      const statement = index.byStatement.get(headingKey(inside ?? ''));
      if (statement && !resolved.stated.has(statement.key))
        resolved.stated.set(statement.key, statement.value);
    }
    if (!claim || claim.rank !== best.get(claim.key)) {
      resolved.unknown.push(place);
      continue;
    }
    const taken = resolved.columns.get(claim.key);
    if (taken === undefined) resolved.columns.set(claim.key, place);
    else {
      const listed = resolved.ambiguous.find(({ key }) => key === claim.key);
      if (listed) {
        listed.headings.push(heading);
        listed.places.push(place);
      } else
        resolved.ambiguous.push({
          key: claim.key,
          headings: [headers[taken] ?? '', heading],
          places: [taken, place],
        });
    }
  }
  return resolved;
}
