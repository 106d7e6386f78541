/** Spreadsheets → rows. */
import * as XLSX from '@e965/xlsx';
import { headingKey } from '../../contract/headings.ts';
import type { GridRow } from './grid.ts';
import { findHeading, HEADING_REACH } from './heading-row.ts';
import type { Limits } from './limits.ts';
import type { ParsedRow } from './row.ts';
import { sheetGrid } from './sheet-grid.ts';
import { type TableOptions, tableRows } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { checkZip } from './zip.ts';

export interface SheetOptions extends Pick<TableOptions, 'headings' | 'mapping'> {
  limits: Limits;
  sheet?: string | undefined;
}

function readWorkbook(bytes: Uint8Array, limits: Limits): XLSX.WorkBook {
  try {
    // Dimensions a sheet claims are not believed: they may span a billion empty cells.
    return XLSX.read(bytes, {
      dense: true,
      cellNF: true,
      cellHTML: false,
      nodim: true,
      sheetRows: limits.maxRows + 2,
    });
  } catch (error) {
    if (/password/i.test(String(error))) {
      throw new UnreadableFile(
        'Tệp đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
        'The file is protected by a password.',
      );
    }
    throw new UnreadableFile('Không đọc được tệp bảng tính.', 'The spreadsheet cannot be read.', {
      cause: error,
    });
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

function namedSheet(workbook: XLSX.WorkBook, wanted: string): string {
  const found =
    workbook.SheetNames.find((name) => name === wanted) ??
    workbook.SheetNames.find((name) => headingKey(name) === headingKey(wanted));
  if (found !== undefined) return found;
  throw new UnreadableFile(
    `Không có trang tính “${wanted}”; tệp có: ${quoted(workbook.SheetNames)}.`,
    `There is no sheet “${wanted}”.`,
  );
}

async function* each(rows: readonly GridRow[]): AsyncIterable<GridRow> {
  yield* rows;
}

/** Rows of the sheets named, or else of the one visible sheet whose headings are best known. */
export async function* sheetRows(bytes: Uint8Array, options: SheetOptions): AsyncIterable<ParsedRow> {
  const { headings, mapping, limits } = options;
  if (bytes[0] === 0x50) await checkZip(bytes, limits.maxInflatedBytes);
  const workbook = readWorkbook(bytes, limits);
  const dates1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const gridOf = (name: string) =>
    sheetGrid(workbook.Sheets[name], { dates1904, columns: limits.maxColumns });
  const named = options.sheet ?? mapping?.sheet;
  const chosen = (typeof named === 'string' ? [named] : (named ?? [])).map((name) =>
    namedSheet(workbook, name),
  );
  if (chosen.length === 0) {
    let best = -1;
    for (const [place, name] of workbook.SheetNames.entries()) {
      if (workbook.Workbook?.Sheets?.[place]?.Hidden) continue;
      const filled =
        findHeading(gridOf(name).slice(0, HEADING_REACH), headings, mapping)?.reader.filled ?? -1;
      if (filled <= best) continue;
      best = filled;
      chosen[0] = name;
    }
  }
  if (chosen.length === 0) throw new UnreadableFile('Tệp không có trang tính nào.', 'The file has no sheet.');
  for (const name of chosen)
    yield* tableRows(each(gridOf(name)), { headings, mapping, limits, strictWidth: false });
}
