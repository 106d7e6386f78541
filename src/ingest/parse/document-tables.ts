/** The tables of a document in Word or PDF → rows: which are read, which are not, and what carries over to the next. */
import { cellString, type GridRow } from './grid.ts';
import { findHeading, HEADING_REACH, withStatements } from './heading-row.ts';
import type { ParsedRow } from './row.ts';
import { tableRows } from './table.ts';
import type { TableOptions } from './table-cells.ts';

export interface DocumentTable {
  /** Lines of text above it, the nearest last. */
  above: readonly string[];
  grid: readonly GridRow[];
  /** Page of each row, where the document has pages. */
  pages?: readonly number[];
}

/** Columns a table in a document must name to be one of rows: a document has tables of many kinds. */
const ENOUGH = 3;
/** Tables that set out the head or the signatures of a document. */
const LAYOUT = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập|Nơi nhận|(?:^|\s)(?:TM|KT|TL)\. ?\p{Lu}/u;
/** Lines above a table in which its unit, its ward or its year is looked for. */
const MOST_ABOVE = 8;
const LONGEST_ABOVE = 300;

async function* each(rows: readonly GridRow[]): AsyncIterable<GridRow> {
  yield* rows;
}

/** The rows of every table of a document whose columns are known; other tables with rows are named as not read. */
export function documentTableRows(
  given: readonly DocumentTable[],
  options: Omit<TableOptions, 'strictWidth'>,
): { rows: AsyncIterable<ParsedRow>; known: number } {
  const tables = given.map(({ above, grid: own, pages }, place) => {
    // Rows are numbered as those of the table are, so what stands above it is at 0 and below.
    const lines = above.filter((text) => text !== '' && text.length <= LONGEST_ABOVE).slice(-MOST_ABOVE);
    const grid = [
      ...lines.map((text, at): GridRow => ({ row: at + 1 - lines.length, cells: [text] })),
      ...own,
    ];
    const heading = findHeading(grid.slice(0, HEADING_REACH), options);
    const text = own
      .slice(0, HEADING_REACH)
      .flatMap(({ cells }) => cells.map(cellString))
      .join('\n');
    return { name: `Bảng ${place + 1}`, grid, rows: own.length, heading, layout: LAYOUT.test(text), pages };
  });
  const isKnown = ({ heading, layout }: (typeof tables)[number]): boolean =>
    (heading?.reader.filled ?? 0) >= ENOUGH && !layout;
  async function* rows(): AsyncIterable<ParsedRow> {
    let ward: { name: string; table: string } | undefined;
    for (const table of tables) {
      const { name, grid, heading, pages } = table;
      if (heading && isKnown(table)) {
        const above = grid.filter(({ row }) => row < heading.row);
        const own = withStatements(heading, above, {
          ...options,
          mapping: { ...options.mapping, constants: { unit: '' } },
        });
        const says = own.stated.get('ward');
        const hasColumn = heading.reader.place('ward') >= 0;
        let said = options.said;
        if (says !== undefined) ward = { name: says, table: name };
        else if (ward && !hasColumn && said?.ward === undefined) {
          const message = `${name} không ghi phường, xã; sẽ đọc theo phường, xã của ${ward.table}: ${ward.name}.`;
          const doubt = {
            column: 'ward',
            value: ward.name,
            message,
            code: 'ward-from-table',
            confirm: true as const,
          };
          yield { row: null, values: {}, warnings: [doubt], sheet: name };
          said = { ...said, ward: ward.name };
        }
        for await (const row of tableRows(each(grid), { ...options, said, strictWidth: false })) {
          const page = row.row === null ? undefined : pages?.[row.row - 1];
          yield {
            ...row,
            ...(tables.length > 1 ? { sheet: name } : {}),
            ...(page === undefined ? {} : { page }),
          };
        }
      } else if (!table.layout && table.rows > 1) {
        const message = `${name} trong tệp không được đọc: không nhận ra các cột của bảng này.`;
        yield {
          row: null,
          values: {},
          warnings: [{ message, code: 'table-not-read', confirm: true }],
          sheet: name,
        };
      }
    }
  }
  return { rows: rows(), known: tables.filter(isKnown).length };
}
