/** Where a record stood in the file it came from. */
import * as z from 'zod';

export const SHA256 = /^[\da-f]{64}$/;

export const originSchema = z
  .object({
    file: z.string().max(300).meta({ description: 'Name of the file.' }),
    sha256: z
      .string()
      .regex(SHA256)
      .optional()
      .meta({ description: 'Digest of the file; where it is open, it is at `/v1/files/{sha256}`.' }),
    sheet: z.string().max(1_000).optional(),
    row: z.int().min(1).optional().meta({ description: 'Row as the file numbers it, the heading counted.' }),
    page: z.int().min(1).optional().meta({ description: 'Page of a printed file.' }),
  })
  .meta({ id: 'Origin' });

export type Origin = z.infer<typeof originSchema>;

/** The member of a record; absent where it came from no file. */
export const recordOrigin = originSchema
  .optional()
  .meta({ description: 'Where the record stood in the file it came from.' });

/** The origin of a stored or public record, when it has one. */
export const originOf = (record: Record<string, unknown>): Origin | undefined => {
  const { data } = originSchema.safeParse(record.origin);
  return data;
};

/** `bang-gia.xlsx, trang “Đô thị”, dòng 12`. */
export const originText = ({ file, sheet, row, page }: Origin, language: 'vi' | 'en' = 'vi'): string =>
  [
    file,
    sheet && (language === 'vi' ? `trang tính “${sheet}”` : `sheet “${sheet}”`),
    page && (language === 'vi' ? `trang ${page}` : `page ${page}`),
    row && (language === 'vi' ? `dòng ${row}` : `row ${row}`),
  ]
    .filter(Boolean)
    .join(', ');

/** Address of the file a record came from. */
export const filePath = (sha256: string): string => `/v1/files/${sha256}`;

/** The digest in the path of a file. */
export const digestParameter = {
  name: 'sha256',
  description: 'SHA-256 of the file, in lower-case hexadecimal.',
  example: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
};
