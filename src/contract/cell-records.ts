/** Records written as lines in one cell: which fields they have follows from what the first line holds. */
import { fold } from '../language/fold.ts';

/** Words for the kind of a relation, folded. */
const RELATION_WORDS: readonly [RegExp, string][] = [
  [/^(amends|sua doi|bo sung|dinh chinh)/, 'amends'],
  [/^(replaces|thay the)/, 'replaces'],
  [/^(repeals|bai bo|huy bo)/, 'repeals'],
  [/^(guides|huong dan|quy dinh chi tiet)/, 'guides'],
  [/^(based ?on|can cu)/, 'basedOn'],
];

const POSITION = ['title', 'code', 'count', 'requirements'] as const;
const RELATION = ['kind', 'number', 'issuer'] as const;
const FILE = ['title', 'url'] as const;

const relationKind = (text: string): string | undefined => {
  const folded = fold(text);
  return RELATION_WORDS.find(([words]) => words.test(folded))?.[1];
};

function fieldsOf(first: readonly string[]): readonly string[] {
  if (first.some((field) => /^https?:\/\//i.test(field))) return FILE;
  return relationKind(first[0] ?? '') && /\d/.test(first[1] ?? '') ? RELATION : POSITION;
}

/** Records of lines with `|` between fields; null for text without one. */
export function recordsOfLines(text: string): Record<string, string>[] | null {
  if (!text.includes('|')) return null;
  const lines = text
    .split(text.includes('\n') ? '\n' : ';')
    .map((line) => line.split('|').map((field) => field.trim()))
    .filter((fields) => fields.some((field) => field !== ''));
  const names = fieldsOf(lines[0] ?? []);
  return lines.map((fields) => {
    // Fields beyond the last belong to it: requirements may hold a bar of their own.
    const kept = [...fields.slice(0, names.length - 1), fields.slice(names.length - 1).join(' | ')];
    const record: Record<string, string> = {};
    for (const [place, name] of names.entries()) if (kept[place]) record[name] = kept[place];
    if (names === RELATION) record.kind = relationKind(record.kind ?? '') ?? record.kind ?? '';
    return record;
  });
}
