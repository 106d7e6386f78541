/** Objects of JSON → rows, their members taken for columns. */
import type { HeadingSynonyms } from '../../contract/headings.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { createReader, type RowReader } from '../mapping/reader.ts';
import { fromMembers } from './carried.ts';
import { createLettersReader } from './letters.ts';
import type { Limits } from './limits.ts';
import { type CellFault, faultyRow, type ParsedRow } from './row.ts';

/** Distinct sets of members kept; files have a few. */
const SHAPES = 200;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function memberFaults(names: readonly string[], cells: readonly unknown[], limits: Limits): CellFault[] {
  const faults: CellFault[] = [];
  if (names.length > limits.maxColumns) {
    faults.push({ column: null, value: names.length, message: `Có hơn ${limits.maxColumns} trường.` });
  }
  for (const [place, cell] of cells.entries()) {
    if (typeof cell !== 'string' || cell.length <= limits.maxCell) continue;
    const column = names[place] ?? null;
    faults.push({ column, value: `${cell.slice(0, 100)}…`, message: `Ô dài hơn ${limits.maxCell} ký tự.` });
  }
  return faults;
}

/** Reader of objects; what it learns of one set of members serves all objects that have the same. */
export function createObjectReader(options: {
  headings: HeadingSynonyms;
  mapping?: Mapping | undefined;
  limits: Limits;
  record?: ((values: Record<string, unknown>) => Record<string, unknown>) | undefined;
}): (value: unknown, number: number) => Iterable<ParsedRow> {
  const shapes = new Map<string, RowReader>();
  const readerOf = (names: readonly string[]): RowReader => {
    const shape = names.join('\u0000');
    let reader = shapes.get(shape);
    if (!reader) {
      if (shapes.size >= SHAPES) shapes.clear();
      reader = createReader(names, options.headings, options.mapping, true);
      shapes.set(shape, reader);
    }
    return reader;
  };

  const letters = createLettersReader();
  let columns: ParsedRow['headings'];
  let file: ParsedRow['file'];

  return function* read(value, number) {
    if (!isObject(value)) {
      yield faultyRow(number, `Dòng ${number} phải là một đối tượng JSON {…}.`, null, value);
      return;
    }
    const { members: given, errors: carried = [], ...of } = fromMembers(value, number);
    columns = of.headings ?? columns;
    file = of.file ?? file;
    if (of.row === null) {
      yield { ...of, values: {}, ...(carried.length > 0 ? { errors: carried } : {}) };
      return;
    }
    const members = options.record?.(given) ?? given;
    const names = Object.keys(members);
    const cells = Object.values(members);
    const warnings = [...(of.warnings ?? [])];
    const errors = [...carried, ...memberFaults(names, cells, options.limits)];
    if (names.length > options.limits.maxColumns) {
      yield { ...of, values: {}, errors };
      return;
    }
    const reader = readerOf(names);
    for (const { key, headings } of reader.ambiguous) {
      errors.push({
        column: key,
        value: headings.join(' | '),
        message: `Nhiều trường đều được hiểu là “${key}”.`,
      });
    }
    for (const [place, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue;
      const column = reader.keyAt(place) ?? names[place] ?? null;
      const read = letters.read(column ?? place, cell);
      if ('fault' in read) errors.push({ column, ...read.fault });
      else if (read.warning) {
        cells[place] = read.text;
        warnings.push({ column, ...read.warning });
      }
    }
    const headings = columns ?? reader.headings;
    const said = { ...of, headings, ...(file ? { file } : {}), ...(warnings.length > 0 ? { warnings } : {}) };
    for (const values of reader.read(cells))
      yield errors.length > 0 ? { ...said, values, errors } : { ...said, values };
  };
}
