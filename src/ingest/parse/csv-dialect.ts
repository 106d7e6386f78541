/** Delimiter and line end of a CSV, from its beginning. */
import Papa from 'papaparse';
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { findHeading } from './heading-row.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 60;

export interface Dialect {
  delimiter: string;
  newline: '\n' | '\r';
  /** The `sep=;` line Excel writes and reads, which is no row of the table. */
  skip: { rows: number; characters: number };
}

/**
 * The delimiter under which the most headings are known; where none or several tell, the one that cuts the
 * rows most evenly.
 */
export function detectDialect(sample: string, headings: HeadingSynonyms, mapping?: Mapping): Dialect {
  const newline = sample.includes('\n') ? '\n' : sample.includes('\r') ? '\r' : '\n';
  const declared = /^sep=(.)\r?\n/i.exec(sample);
  if (declared?.[1])
    return { delimiter: declared[1], newline, skip: { rows: 1, characters: declared[0].length } };
  const skip = { rows: 0, characters: 0 };
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: SAMPLE_ROWS });
    const rows = data.map((cells, place) => ({ row: place + 1, cells }));
    return { delimiter, filled: findHeading(rows, { headings, mapping })?.reader.filled ?? 0 };
  });
  const most = Math.max(...scores.map(({ filled }) => filled));
  const best = scores.filter(({ filled }) => filled === most);
  if (best.length === 1 && best[0]) return { delimiter: best[0].delimiter, newline, skip };
  const guessed = Papa.parse<string[]>(sample, { preview: 10, newline, delimitersToGuess: [...DELIMITERS] });
  return { delimiter: guessed.meta.delimiter || ',', newline, skip };
}
