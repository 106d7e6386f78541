/** Cells in a struck-out font, which the spreadsheet library reads and does not tell. */
import type * as XLSX from '@e965/xlsx';

interface OpenedWorkbook extends XLSX.WorkBook {
  files?: Record<string, { content?: Uint8Array } | undefined>;
  Styles?: { Fonts?: { strike?: unknown }[]; CellXf?: { fontId?: number | string }[] };
}

const NONE: ReadonlySet<string> = new Set();
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

function textOf(workbook: OpenedWorkbook, path: string): string {
  const content = workbook.files?.[path]?.content;
  return content ? new TextDecoder().decode(content) : '';
}

/** Part of the package that holds a sheet, by the sheet's place. */
function sheetPath(workbook: OpenedWorkbook, place: number): string | undefined {
  const sheet = [...textOf(workbook, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)][place]?.[0];
  const id = sheet && attribute(sheet, 'r:id');
  const relations = textOf(workbook, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g);
  const target = [...relations].map(([tag]) => tag).find((tag) => attribute(tag, 'Id') === id);
  const path = target && attribute(target, 'Target');
  return path?.startsWith('/') ? path.slice(1) : path && `xl/${path}`;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Cells of a sheet whose font is struck out, as `row,column` from 0. The sheet is looked through only if a style is. */
export function struckCells(workbook: XLSX.WorkBook, place: number): ReadonlySet<string> {
  const { Styles: styles } = workbook as OpenedWorkbook;
  const fonts = new Set((styles?.Fonts ?? []).flatMap((font, index) => (font?.strike ? [index] : [])));
  if (fonts.size === 0) return NONE;
  const formats = new Set(
    (styles?.CellXf ?? []).flatMap(({ fontId }, index) => (fonts.has(Number(fontId)) ? [String(index)] : [])),
  );
  const path = sheetPath(workbook as OpenedWorkbook, place);
  if (formats.size === 0 || path === undefined) return NONE;
  const struck = new Set<string>();
  for (const [tag] of textOf(workbook as OpenedWorkbook, path).matchAll(/<(?:\w+:)?c\s[^>]{1,200}>/g)) {
    const [, letters, row] = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(tag) ?? [];
    if (letters && row && formats.has(attribute(tag, 's') ?? ''))
      struck.add(`${Number(row) - 1},${columnOf(letters)}`);
  }
  return struck;
}
