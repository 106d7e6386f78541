/** What an editor says of a file that does not say it itself: its unit, its table, its land type, its ward, its issuer. */
import type * as z from 'zod';
import type { Importer } from '../contract/importer.ts';

/** Keys that may be said of a whole file; a domain takes those that its rows have. */
export const SAID_KEYS = [
  'unit',
  'tableId',
  'tableTitle',
  'landType',
  'ward',
  'decision',
  'validFrom',
  'issuer',
  'organisation',
] as const;

export type SaidOfFile = Readonly<Partial<Record<(typeof SAID_KEYS)[number], string>>>;

/** The keys said that the domain's rows do not have, or whose value they do not take. */
export function notTaken(
  said: SaidOfFile,
  importer: Pick<Importer, 'row'>,
): { name: string; vi: string; en: string }[] {
  const shape = importer.row.shape as Record<string, z.ZodType>;
  return SAID_KEYS.flatMap((name) => {
    const value = said[name];
    if (value === undefined) return [];
    const cell = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!cell) return [{ name, vi: `Miền này không có “${name}”.`, en: `This domain has no “${name}”.` }];
    const read = cell.safeParse(value);
    if (read.success) return [];
    return [
      { name, vi: read.error.issues[0]?.message ?? 'Giá trị không hợp lệ.', en: 'The value is not taken.' },
    ];
  });
}
