/** Reads query strings strictly: every parameter is known, single and valid, or the answer is a 400. */
import type * as z from 'zod';
import { editDistance } from '../language/edits.ts';
import { type Fault, Problem, type PublicText } from '../problem.ts';

/** Parameters that platforms append to links, in any letter case. */
const TRACKING =
  /^(?:utm_.*|gad_.*|mc_.*|fbclid|gclid|gbraid|wbraid|msclkid|ttclid|srsltid|yclid|_gl|igshid|zarsrc)$/i;
/** Faults told at most; whoever sends more has not read what a list takes. */
const MOST_FAULTS = 10;
const MAX_LENGTH = 4_000;
/** What no parameter holds: controls begin lines and fields in the formats an answer may have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** The nearest of the valid names or values, when one is near enough to be meant. */
export function nearest(given: string, valid: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 2)) + 1;
  for (const candidate of valid) {
    const distance = editDistance(wanted, candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function explain(
  issue: z.core.$ZodIssue,
  given: string,
): { message: PublicText; suggestion?: string | undefined } {
  if (issue.code === 'invalid_type' && given === '') {
    return { message: { vi: 'Cần có tham số này.', en: 'This parameter is needed.' } };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return {
      message: { vi: `Chỉ nhận: ${values.join(', ')}.`, en: `One of: ${values.join(', ')}.` },
      suggestion: nearest(given, values) ?? values[0],
    };
  }
  if (issue.code === 'too_small') {
    return {
      message: { vi: `Phải từ ${issue.minimum} trở lên.`, en: `Must be at least ${issue.minimum}.` },
      suggestion: String(issue.minimum),
    };
  }
  if (issue.code === 'too_big') {
    return {
      message: { vi: `Không được quá ${issue.maximum}.`, en: `Must be at most ${issue.maximum}.` },
      suggestion: String(issue.maximum),
    };
  }
  if (issue.code === 'custom' && issue.params?.vi) {
    const { vi, en, suggestion } = issue.params as { vi: string; en: string; suggestion?: string };
    return { message: { vi, en }, suggestion };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      message: { vi: 'Ngày phải viết dạng YYYY-MM-DD và có thật.', en: 'Must be a real day as YYYY-MM-DD.' },
    };
  }
  return { message: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' } };
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text.replaceAll('+', ' '));
    return true;
  } catch {
    return false;
  }
}

/**
 * Validates a URL's query against a shape. Tracking parameters are dropped, empty ones count as absent, and control
 * characters are refused (on pages, where `unknown` is dropped, they are spaces).
 * Answers the values and their canonical form (sorted, NFC, defaults dropped). Throws Problem with one fault
 * for each bad parameter, ten at most.
 */
export function readQuery(
  search: string,
  shape: Readonly<Record<string, z.ZodType>>,
  unknown: 'refused' | 'dropped' = 'refused',
): { values: Record<string, unknown>; canonical: string } {
  const faults: Fault[] = [];
  const fault = (name: string, message: PublicText, suggestion?: string) =>
    faults.push({ in: 'query', name, message, suggestion });
  const given = new Map<string, string>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    if (faults.length >= MOST_FAULTS) break;
    if (!isDecodable(part)) {
      const name = part.split('=')[0] ?? '';
      if (unknown === 'dropped' && !Object.hasOwn(shape, name)) continue;
      fault(name.slice(0, 60), { vi: 'Mã hoá phần trăm bị hỏng.', en: 'Broken percent-encoding.' });
      continue;
    }
    const [[name, written] = ['', '']] = new URLSearchParams(part);
    // People paste tabs and ends of lines into forms; programs have no reason to.
    const value = unknown === 'dropped' ? written.replace(/[\s\p{Cc}]+/gu, ' ') : written;
    const isKnown = Object.hasOwn(shape, name);
    if (!isKnown && (unknown === 'dropped' || TRACKING.test(name))) continue;
    if (!isKnown) {
      const known = Object.keys(shape);
      fault(
        name.slice(0, 60),
        {
          vi: `Không có tham số này. Có: ${known.join(', ')}.`,
          en: `Unknown parameter. Known: ${known.join(', ')}.`,
        },
        nearest(name.slice(0, 60), known),
      );
    } else if (given.has(name)) {
      fault(name, { vi: 'Tham số chỉ được ghi một lần.', en: 'Give the parameter once.' });
    } else if (value.length > MAX_LENGTH) {
      fault(name, { vi: `Dài quá ${MAX_LENGTH} ký tự.`, en: `Longer than ${MAX_LENGTH} characters.` });
    } else if (CONTROL.test(value)) {
      fault(name, {
        vi: 'Không nhận ký tự điều khiển, như xuống dòng hay tab.',
        en: 'Control characters, such as ends of lines and tabs, are not taken.',
      });
    } else {
      const text = value.normalize('NFC').trim();
      if (text !== '') given.set(name, text);
    }
  }
  // What was refused as it came is not said to be missing besides.
  const faulty = new Set(faults.map(({ name }) => name));
  const values: Record<string, unknown> = {};
  const canonical: string[] = [];
  for (const name of Object.keys(shape).sort()) {
    if (faulty.has(name)) continue;
    const text = given.get(name);
    const result = (shape[name] as z.ZodType).safeParse(text);
    if (result.success) {
      values[name] = result.data;
      if (text !== undefined)
        canonical.push(`${name}=${encodeURIComponent(canonicalValue(name, result.data, text))}`);
    } else {
      for (const issue of result.error.issues.slice(0, 1)) {
        const { message, suggestion } = explain(issue, text ?? '');
        fault(name, message, suggestion);
      }
    }
  }
  if (faults.length > 0) {
    const told = faults.slice(0, MOST_FAULTS);
    const names = told.map(({ name }) => name).join(', ');
    throw new Problem(
      'invalid-parameter',
      { vi: `Tham số cần sửa: ${names}.`, en: `Parameters to correct: ${names}.` },
      { faults: told },
    );
  }
  return { values, canonical: canonical.join('&') };
}

/** The same for pages for people, whose addresses gather whatever others append: unknown parameters are dropped. */
export const readPageQuery = (search: string, shape: Readonly<Record<string, z.ZodType>>) =>
  readQuery(search, shape, 'dropped');

/** One writing of a value. Letter case means nothing in words that are searched; elsewhere it may, as in a cursor. */
function canonicalValue(name: string, value: unknown, text: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return text;
  const spaced = value.replace(/\s+/g, ' ');
  return name === 'q' ? spaced.toLowerCase() : spaced;
}
