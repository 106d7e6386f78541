/** Reads a small JSON body strictly: an object with known keys and nothing else. */
import type { z } from 'zod';
import type { AppContext } from '../contract/context.ts';
import { nearest } from '../contract/query.ts';
import { readBytes } from '../http/body.ts';
import { type Fault, Problem, type PublicText } from '../problem.ts';

/** Bytes of a body that are taken. */
const MOST_BYTES = 64 * 1024;

function invalid(detail: PublicText, faults: readonly Fault[] = []): Problem {
  return new Problem('invalid-body', detail, { faults });
}

function explain(issue: z.core.$ZodIssue): PublicText {
  if (issue.code === 'invalid_format')
    return { vi: 'Ngày phải viết dạng YYYY-MM-DD và có thật.', en: 'Must be a real day as YYYY-MM-DD.' };
  if (issue.code === 'invalid_type')
    return {
      vi: `Cần một giá trị kiểu ${issue.expected}.`,
      en: `A value of type ${issue.expected} is needed.`,
    };
  return { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
}

/** The body as the schema has it. Throws Problem: 415 for another type, 413 when too large, else 400. */
export async function readBody<T extends z.ZodObject>(c: AppContext, schema: T): Promise<z.infer<T>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    throw new Problem('unsupported-media-type', {
      vi: 'Nội dung phải là application/json.',
      en: 'The body must be application/json.',
    });
  }
  const bytes = await readBytes(c.req.raw, MOST_BYTES);
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw invalid({
      vi: 'Nội dung không phải JSON hợp lệ (UTF-8).',
      en: 'The body is not valid JSON in UTF-8.',
    });
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw invalid({ vi: 'Nội dung phải là một đối tượng JSON.', en: 'The body must be a JSON object.' });
  }
  const known = Object.keys(schema.shape);
  const strange = Object.keys(given).filter((key) => !known.includes(key));
  const faults: Fault[] = strange.slice(0, 10).map((key) => ({
    in: 'body',
    name: key.slice(0, 60),
    message: {
      vi: `Không có khoá này. Có: ${known.join(', ')}.`,
      en: `Unknown key. Known: ${known.join(', ')}.`,
    },
    suggestion: nearest(key.slice(0, 60), known),
  }));
  const result = schema.safeParse(given);
  if (!result.success) {
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') continue;
      faults.push({ in: 'body', name: issue.path.join('.') || 'body', message: explain(issue) });
    }
  }
  if (faults.length > 0 || !result.success) {
    const names = faults.map(({ name }) => name).join(', ');
    throw invalid({ vi: `Cần sửa: ${names}.`, en: `To correct: ${names}.` }, faults);
  }
  return result.data;
}

/** A text of a body or query that must say something and not too much. */
export function someText(text: string, name: string, where: Fault['in'], most: number): string {
  const given = text.replaceAll('\0', ' ').normalize('NFC').trim();
  if (given === '') {
    throw fault(where, name, {
      vi: 'Cần có nội dung, không được để trống.',
      en: 'This is needed and may not be empty.',
    });
  }
  if (given.length > most)
    throw fault(where, name, { vi: `Dài quá ${most} ký tự.`, en: `Longer than ${most} characters.` });
  return given;
}

const fault = (where: Fault['in'], name: string, message: PublicText): Problem =>
  new Problem(where === 'body' ? 'invalid-body' : 'invalid-parameter', message, {
    faults: [{ in: where, name, message }],
  });
