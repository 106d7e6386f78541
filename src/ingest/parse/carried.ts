/**
 * A parsed row as an object of JSON and back: its cells are members, and what is said of it stands in members whose
 * names begin with `@`. So a file that was read elsewhere (a shell, a scheduled import) keeps its places and doubts.
 */
import { SHA256 } from '../../contract/origin.ts';
import type { CellFault, CellWarning, ParsedRow } from './row.ts';

/** Faults and warnings taken over from one object. */
const MOST = 200;
const LONGEST = 1_000;
const CODE = /^[a-z][a-z\d-]{0,59}$/;

/** A writer of rows as objects; what the file calls its columns is said when it changes. */
export function memberWriter(): (row: ParsedRow) => Record<string, unknown> {
  let said: { headings?: ParsedRow['headings'] | undefined; file?: ParsedRow['file'] | undefined } = {};
  return (row) => {
    const { headings, file } = row;
    const members = {
      ...(headings !== undefined && headings !== said.headings ? { '@headings': headings } : {}),
      ...(file !== undefined && file !== said.file ? { '@file': file } : {}),
      ...asMembers(row),
    };
    said = { headings: headings ?? said.headings, file: file ?? said.file };
    return members;
  };
}

const asMembers = ({
  row,
  values,
  errors,
  warnings,
  sheet,
  page,
  origin,
}: ParsedRow): Record<string, unknown> => ({
  '@row': row,
  ...(errors ? { '@errors': errors } : {}),
  ...(warnings ? { '@warnings': warnings } : {}),
  ...(sheet === undefined ? {} : { '@sheet': sheet }),
  ...(page === undefined ? {} : { '@page': page }),
  ...(origin === undefined ? {} : { '@origin': origin }),
  ...values,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const said = (given: unknown): Record<string, unknown>[] =>
  Array.isArray(given)
    ? given.slice(0, MOST).filter((one) => isObject(one) && typeof one.message === 'string')
    : [];

const place = ({ column, value, message }: Record<string, unknown>) => ({
  column: typeof column === 'string' ? column : null,
  value: value ?? null,
  message: String(message).slice(0, LONGEST),
});

const isFile = (given: unknown): given is NonNullable<ParsedRow['file']> =>
  isObject(given) &&
  typeof given.name === 'string' &&
  given.name.length <= LONGEST &&
  (given.sha256 === undefined || SHA256.test(String(given.sha256)));

const isHeadings = (given: unknown): given is Record<string, string> =>
  isObject(given) &&
  Object.keys(given).length <= MOST &&
  Object.values(given).every((name) => typeof name === 'string' && name.length <= LONGEST);

/** What an object says of its row, when well formed, and the cells apart from it; `number` is its own place. */
export function fromMembers(
  object: Record<string, unknown>,
  number: number,
): Omit<ParsedRow, 'values'> & { members: Record<string, unknown> } {
  const {
    '@row': row,
    '@errors': errors,
    '@warnings': warnings,
    '@sheet': sheet,
    '@headings': headings,
    '@page': page,
    '@file': file,
    '@origin': origin,
    ...members
  } = object;
  const faults: CellFault[] = said(errors).map(place);
  const doubts: CellWarning[] = said(warnings)
    .filter(({ code }) => CODE.test(String(code)))
    .map((one) => ({
      ...place(one),
      code: String(one.code),
      ...(one.confirm === true ? { confirm: true as const } : {}),
    }));
  return {
    row: row === null || (Number.isSafeInteger(row) && Number(row) > 0) ? (row as number | null) : number,
    ...(faults.length > 0 ? { errors: faults } : {}),
    ...(doubts.length > 0 ? { warnings: doubts } : {}),
    ...(typeof sheet === 'string' ? { sheet: sheet.slice(0, LONGEST) } : {}),
    ...(isHeadings(headings) ? { headings } : {}),
    ...(Number.isSafeInteger(page) && Number(page) > 0 ? { page: Number(page) } : {}),
    ...(isFile(file) ? { file } : {}),
    ...(isObject(origin) ? { origin } : {}),
    members,
  };
}
