import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../src/ingest/mapping/index.ts';
import { parseRows } from '../../../src/ingest/parse/parse.ts';
import { inPieces } from './read.ts';

/** Cells that begin with a letter, so that none is empty, a number of the numbering row or a heading. */
const cell = fc
  .array(fc.constantFrom('"', ',', ';', '\t', '\n', '|', ' ', 'ế', 'a', '𝕍'), { maxLength: 8 })
  .map((letters) => `x${letters.join('')}x`);

describe('CSV', () => {
  it('comes back as it was written, whatever the dialect and the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ street: cell, segment: cell, note: cell }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, newline, quotes, size) => {
          const { body } = inPieces(Papa.unparse(rows, { delimiter, newline, quotes }), size);
          const read = [];
          for await (const { values, errors } of parseRows(body, 'text/csv', {
            headings: await headingsOf('land-prices'),
          })) {
            expect(errors).toBeUndefined();
            read.push(values);
          }
          expect(read).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });
});
