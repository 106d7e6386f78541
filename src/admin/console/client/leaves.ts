/** Two states of a record as the values that differ. */
import { dayText, instantText, number } from './format.ts';

export interface Difference {
  /** Members from the record down, joined by dots. */
  path: string;
  before: string;
  after: string;
}

const worded = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return instantText(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dayText(text) : text;
};

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function collect(value: unknown, path: string, into: Map<string, string>): void {
  if (isTexts(value)) into.set(path, value.join('; '));
  else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) collect(inner, path ? `${path}.${name}` : name, into);
  } else into.set(path, worded(value));
}

/** Every value of a record by its path, empty ones left out. */
export function leavesOf(record: Readonly<Record<string, unknown>> | null): Map<string, string> {
  const all = new Map<string, string>();
  collect(record ?? {}, '', all);
  for (const [path, text] of all) if (text === '') all.delete(path);
  return all;
}

/** The values that differ, in the order of the newer record, then what is gone. */
export function differences(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): Difference[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? '', after: is.get(path) ?? '' }))
    .filter((one) => one.before !== one.after);
}

const CONTEXT = 40;
const LONG = 90;

/**
 * The common beginning and end of two texts around what differs, cut between words; of long common parts only
 * what stands next to the difference is kept.
 */
export function around(before: string, after: string) {
  if (before === '' || after === '' || before.length + after.length < LONG)
    return { head: '', was: before, is: after, tail: '' };
  const [one, other] = [before.split(/(?<=\s)|(?=\s)/), after.split(/(?<=\s)|(?=\s)/)];
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const head = one.slice(0, start).join('');
  const tail = one.slice(one.length - end).join('');
  return {
    head: head.length > CONTEXT ? `…${head.slice(-CONTEXT)}` : head,
    was: one.slice(start, one.length - end).join(''),
    is: other.slice(start, other.length - end).join(''),
    tail: tail.length > CONTEXT ? `${tail.slice(0, CONTEXT)}…` : tail,
  };
}
