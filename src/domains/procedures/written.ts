/** Text as registers write it out: nothing said as a word, lists in one cell, and the tail of the portal's own form. */
import { clean, fold } from '../../language/fold.ts';

const NOTHING = new Set([
  '',
  'khong co thong tin',
  'khong co',
  'khong',
  'n a',
  'na',
  'chua co thong tin',
  'null',
  'none',
]);

/** Whether a cell says that there is nothing to say. */
export const saysNothing = (text: string): boolean => NOTHING.has(fold(text));

/** The portal's form below a result: choosing an agency and filing. */
const FORM_TAIL =
  /\s*(?:Từ khóa\s*Không có thông tin\s*)?(?:Mô tả\s*Không có thông tin\s*)?Chọn cơ quan thực hiện[\s\S]*$/u;

/** Text with its lines kept, cleaned line by line; null when it says nothing. */
export function writtenText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const lines = String(value)
    .replaceAll('\0', '')
    .normalize('NFC')
    .replace(FORM_TAIL, '')
    .split(/\r?\n/)
    .map(clean)
    .filter((line) => line !== '');
  const text = lines.join('\n');
  return saysNothing(text) ? null : text;
}

/** Text on one line, or null. */
export const writtenLine = (value: unknown): string | null =>
  writtenText(value)?.replaceAll('\n', ' ') ?? null;

/** Splits at `,`, `;` and line ends that stand outside parentheses. A part in a small letter goes on from the one before. */
export function listedParts(text: string, separators: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map(clean).filter((each) => !saysNothing(each));
}

/** Names of people or bodies in one cell or a list, each once. */
export function names(value: unknown, separators: RegExp): string[] {
  const given = Array.isArray(value)
    ? value.map((each) => nameOf(each))
    : listedParts(writtenText(value) ?? '', separators);
  const joined: string[] = [];
  for (const each of given.flatMap((name) => (name === null ? [] : [name]))) {
    // "Cán bộ, công chức, viên chức" is one kind of person, cut at its commas.
    if (/^\p{Ll}/u.test(each) && joined.length > 0) joined.push(`${joined.pop()}, ${each}`);
    else joined.push(each);
  }
  const seen = new Set<string>();
  return joined.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
}

const nameOf = (value: unknown): string | null =>
  value !== null && typeof value === 'object' && 'name' in value
    ? writtenLine(value.name)
    : writtenLine(value);
