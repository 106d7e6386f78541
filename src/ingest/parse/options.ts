/** How a file is read, whatever its format. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { TableReading } from '../../contract/table-reading.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Limits } from './limits.ts';
import type { OnTable } from './shown-table.ts';

export interface ParseOptions extends Partial<Limits> {
  headings: HeadingSynonyms;
  mapping?: Mapping;
  /** What the domain knows of its tables besides the names of columns. */
  reading?: TableReading | undefined;
  /** Sheet to read; without it the one whose columns are best known. */
  sheet?: string;
  /** What an editor says of the whole file, by key: taken where the file says nothing of it. */
  said?: Readonly<Record<string, string>> | undefined;
  /** Hears of each table that is read, as the file has it. */
  onTable?: OnTable | undefined;
  /** Value of Content-Encoding. Gzip is recognised without it. */
  contentEncoding?: 'gzip' | 'deflate';
  /** The row a whole document in Word or PDF is, for a domain of documents. */
  readDocument?: ((text: string) => Record<string, unknown>) | undefined;
  /** Whether a page without a table is read as the article, or the briefs, that it is. */
  articles?: boolean;
  /** An object as the row it stands for, where it is a record of the gateway's own exports. */
  record?(values: Record<string, unknown>): Record<string, unknown>;
}
