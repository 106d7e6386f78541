/** The import cell of a table's rule of positions: JSON, or lines `VT2 | name | least width | greatest width | depth | text`. */
import * as z from 'zod';
import { amountCell, textCell } from '../../contract/import-cells.ts';
import { parseAmount } from '../../language/numbers.ts';
import type { PositionRule } from './position-rule.ts';

const FIELDS = ['position', 'name', 'minWidth', 'maxWidth', 'depth', 'text'] as const;
const MOST = 40;

/** Lines as records; the text, which comes last, may hold bars of its own. Other text is left for the schema to refuse. */
function readLines(text: string): unknown {
  if (/^[[{]/.test(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
  if (!text.includes('|')) return text;
  return text
    .split('\n')
    .map((line) => line.split('|').map((field) => field.trim()))
    .filter((fields) => fields.some((field) => field !== ''))
    .map((fields) => {
      const kept = [...fields.slice(0, FIELDS.length - 1), fields.slice(FIELDS.length - 1).join(' | ')];
      return Object.fromEntries(FIELDS.map((name, at) => [name, kept[at] ?? '']));
    });
}

const number = z.preprocess(
  (value) => {
    const digits =
      typeof value === 'string' ? /^(?:vt|vị trí)?\s*(\d)$/iu.exec(value.trim())?.[1] : undefined;
    return digits === undefined ? value : Number(digits);
  },
  z
    .int('Vị trí là một số từ 1 đến 5.')
    .min(1, 'Vị trí là một số từ 1 đến 5.')
    .max(5, 'Vị trí là một số từ 1 đến 5.'),
);

/** Metres; `3,5`, `3.5 m` and nothing. */
const metres = z.preprocess(
  (value) => {
    if (typeof value !== 'string') return value ?? undefined;
    const text = value.trim().replace(/\s*(?:m|mét)$/iu, '');
    return text === '' || text === '-' ? undefined : (parseAmount(text) ?? text);
  },
  amountCell.pipe(z.number().max(10_000, 'Dài quá 10.000 m.').optional()),
);

const entry = z
  .object({
    position: number,
    name: textCell(200).optional(),
    minWidth: metres,
    maxWidth: metres,
    minDepth: metres,
    depth: metres,
    text: textCell(2000),
  })
  .superRefine(({ minWidth, maxWidth, minDepth, depth }, context) => {
    const reversed = (least?: number, most?: number) =>
      least !== undefined && most !== undefined && least > most;
    if (reversed(minWidth, maxWidth))
      context.addIssue({ code: 'custom', message: 'Bề rộng ít nhất lớn hơn bề rộng nhiều nhất.' });
    if (reversed(minDepth, depth))
      context.addIssue({ code: 'custom', message: 'Chiều sâu từ lớn hơn chiều sâu đến.' });
  })
  .transform(
    ({ position, name, minWidth, maxWidth, minDepth, depth, text }): PositionRule => ({
      position,
      name: name ?? `Vị trí ${position}`,
      minWidth: minWidth ?? null,
      maxWidth: maxWidth ?? null,
      minDepth: minDepth ?? null,
      depth: depth ?? null,
      text,
    }),
  );

/** The rule in the order of positions, each as its sentences are given; nothing where the cell is empty. */
export const positionsCell = z.preprocess(
  (value) => {
    if (value === null || value === undefined) return undefined;
    const read = typeof value === 'string' ? readLines(value.trim()) : value;
    return read === '' || (Array.isArray(read) && read.length === 0) ? undefined : read;
  },
  z
    .array(entry, {
      error:
        'Quy định vị trí không đọc được; viết JSON [{position, name, minWidth, maxWidth, depth, text}] ' +
        'hoặc mỗi dòng “VT2 | tên | rộng từ | rộng đến | sâu đến | câu của quyết định”.',
    })
    .max(MOST, `Nhiều quá ${MOST} câu.`)
    .transform((rules) => rules.toSorted((one, other) => one.position - other.position))
    .optional(),
);
