/** Choices of columns that are kept for files with the same headings: seen, and forgotten. */
import * as z from 'zod';
import { forgetColumns, readKeptColumns } from '../ingest/mapping/kept-columns.ts';
import { keptForEditors } from './kept-for-editors.ts';

const kept = z
  .object({
    id: z.string().meta({ description: 'SHA-256 of the headings.' }),
    headings: z.array(z.string()),
    columns: z.record(z.string(), z.string()).meta({ description: 'Heading → key; "" leaves it out.' }),
    chosenBy: z.string(),
    chosenAt: z.iso.datetime(),
  })
  .meta({ id: 'KeptColumns' });

export const keptColumnsEndpoints = keptForEditors('kept-columns', {
  item: kept,
  id: { description: 'Identifier of the choice.', example: 'a0c1…' },
  list: {
    operationId: 'listKeptColumns',
    summary: 'What columns of known headings are read as, as editors chose',
    description:
      'A publish with `map.rename` keeps the choice; tables with the very same headings are read so.',
    read: readKeptColumns,
  },
  forget: {
    operationId: 'forgetKeptColumns',
    summary: 'Forget a choice of columns',
    statement: forgetColumns,
  },
});
