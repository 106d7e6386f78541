/** How much a file may hold. Beyond a cell or row limit a row is refused; beyond the others, the file. */
import { UnreadableFile } from './unreadable-file.ts';

export interface Limits {
  /** Bytes of the whole body, after gunzip. */
  maxBytes: number;
  /** Bytes of a file that must be held whole: XLSX or a JSON array. */
  maxWholeBytes: number;
  /** Bytes of an HTML page or a feed, which become a tree many times their size. */
  maxMarkupBytes: number;
  /** Bytes an XLSX may unfold to. */
  maxInflatedBytes: number;
  maxRows: number;
  maxColumns: number;
  /** Characters of one cell. */
  maxCell: number;
  /** Characters of one NDJSON line or CSV record. */
  maxRecord: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  maxBytes: 4 * 1024 ** 3,
  maxWholeBytes: 32 * 1024 ** 2,
  maxMarkupBytes: 12 * 1024 ** 2,
  maxInflatedBytes: 96 * 1024 ** 2,
  maxRows: 2_000_000,
  maxColumns: 200,
  maxCell: 2_000_000,
  maxRecord: 8_000_000,
};

const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 ** 2));

export const tooManyBytes = (limit: number): UnreadableFile =>
  new UnreadableFile(
    `Tệp lớn hơn ${megabytes(limit)} MB sau khi giải nén; hãy chia nhỏ.`,
    `The file is larger than ${megabytes(limit)} MB once unpacked; split it.`,
  );

export const tooManyRows = (limit: number): UnreadableFile =>
  new UnreadableFile(
    `Tệp có hơn ${limit} dòng; hãy chia nhỏ.`,
    `The file has more than ${limit} rows; split it.`,
  );

export const tooManyColumns = (limit: number): UnreadableFile =>
  new UnreadableFile(`Tệp có hơn ${limit} cột.`, `The file has more than ${limit} columns.`);
