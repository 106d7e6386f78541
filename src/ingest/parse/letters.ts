/** Cells in letters from before Unicode: converted with a word of it, or refused where letters are lost. */
import { unescaped } from '../../extract/markup-text.ts';
import { type LegacyLetters, type LettersReading, readLetters } from '../../language/legacy-letters.ts';
import type { Grid, GridRow } from './grid.ts';
import type { CellWarning } from './row.ts';

/** How the bytes of a text were read; filled in as the first of them arrive. */
export interface TextOrigin {
  encoding?: string;
}

/** How a letter stands in a web page or a program's text, where nobody unescaped it: `&#432;`, `&ocirc;`, `\\u01b0`. */
const ESCAPED = /&(?:#\d{2,5}|#x[\da-f]{2,4}|[a-z]{3,8});|\\u[\da-f]{4}/gi;
const MOST_ESCAPED = 2_000;

const MARKS: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', breve: '\u0306' },
};

/** The letter of one escape, as HTML names it: `&ocirc;`, `&dstrok;`, `&#432;`. */
function decoded(sign: string): string {
  const [, base = '', mark = ''] = /^&([a-z])(grave|acute|circ|tilde|breve|strok);$/i.exec(sign) ?? [];
  if (mark === 'strok') return base === 'D' ? 'Đ' : 'đ';
  return mark === '' ? unescaped(sign) : `${base}${MARKS[mark]}`.normalize('NFC');
}

/** Escaped letters of a short text without tags as what they stand for; null where there are none. */
function unescapedLetters(text: string): string | null {
  if (text.length > MOST_ESCAPED || /<\/?[a-z]/i.test(text) || text.search(ESCAPED) < 0) return null;
  const read = text.replace(ESCAPED, (sign) => {
    const letter = sign.startsWith('\\')
      ? String.fromCharCode(Number.parseInt(sign.slice(2), 16))
      : decoded(sign);
    return /^\p{L}\p{M}?$/u.test(letter) ? letter : sign;
  });
  return read === text ? null : read.normalize('NFC');
}

/** Letters of another script that look like those of a Vietnamese word they stand in. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ԁ: 'd', һ: 'h' },
  ...{
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: 'I',
  },
};
const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** A text of Latin words with single letters of another script among them, in Latin; null for any other. */
function inLatin(text: string): string | null {
  if (
    text.search(CYRILLIC) < 0 ||
    !/\p{Script=Latin}\p{M}?\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.test(text)
  )
    return null;
  const read = text.replace(CYRILLIC, (letter) => LOOKALIKES[letter] ?? letter);
  return read.search(CYRILLIC) < 0 ? read : null;
}

const NAMES: Readonly<Record<LegacyLetters, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  'windows-1258': 'windows-1258',
  'double-utf8': 'UTF-8 bị mã hóa hai lần',
};
const LOST_TO_MARKS =
  'Chữ đã mất, còn lại dấu hỏi “?”: tệp bị lưu sai bảng mã; hãy lưu lại từ bản gốc ở dạng UTF-8.';
const UNKNOWN_TABLE = 'Không rõ bảng mã của ô này; hãy lưu tệp ở dạng UTF-8.';
/** An address may hold anything after its question mark. */
const ADDRESS = /^\S*[/.@]\S*$/;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

export type ReadCell =
  | { text: string; warning?: Omit<CellWarning, 'column'> }
  | { text: string; fault: { value: string; message: string } };

/** Reader of the cells of one file: what one cell of a column is written in, the others are taken to be too. */
export function createLettersReader(origin: TextOrigin = {}) {
  const known = new Map<string | number, LegacyLetters>();
  const reading = (text: string, column: string | number): LettersReading | null =>
    ADDRESS.test(text) ? null : readLetters(text, known.get(column));
  return {
    /** Learns what a column is written in before its cells are read for good. */
    learn(column: string | number, text: string): void {
      const found = reading(text, column);
      if (found?.kind === 'converted' && found.certain && found.evidence > 0) known.set(column, found.from);
    },
    read(column: string | number, text: string): ReadCell {
      const spelt = ADDRESS.test(text) ? null : (unescapedLetters(text) ?? inLatin(text));
      if (spelt !== null) {
        const message =
          'Chữ viết bằng ký hiệu thay thế hoặc bảng chữ cái ' + `khác, đã đổi thành “${shortened(spelt)}”.`;
        return { text: spelt, warning: { value: text, message, code: 'encoding-converted' } };
      }
      const found = reading(text, column);
      if (found === null) {
        const foreign =
          origin.encoding === 'windows-1252' && /[^\0-\x7f]\p{L}|\p{L}[^\0-\x7f\p{P}\s²³°]/u.test(text);
        return foreign ? { text, fault: { value: text, message: UNKNOWN_TABLE } } : { text };
      }
      if (found.kind === 'lost') {
        const message =
          found.from === null
            ? LOST_TO_MARKS
            : `Chữ ở bảng mã ${NAMES[found.from]} nhưng không đọc lại được ` +
              `đủ (“${shortened(found.text)}”); hãy lưu lại ở dạng UTF-8.`;
        return { text, fault: { value: text, message } };
      }
      const { from, certain } = found;
      if (certain && found.evidence > 0) known.set(column, from);
      return {
        text: found.text,
        warning: {
          value: text,
          message: `Chữ ở bảng mã ${NAMES[from]}, đã đổi thành “${shortened(found.text)}”.`,
          code: 'encoding-converted',
          ...(certain ? {} : { confirm: true as const }),
        },
      };
    },
  };
}

/** The text of a heading, in Unicode where it is certain what it says. */
export function headingLetters(given: string): string {
  const text = unescapedLetters(given) ?? inLatin(given) ?? given;
  const found = readLetters(text);
  return found?.kind === 'converted' ? found.text : text;
}

/** A grid with its cells in Unicode; what was converted or lost stands in the notes and faults of its rows. */
export async function* letteredGrid(grid: Grid, origin: TextOrigin, ahead: number): Grid {
  const letters = createLettersReader(origin);
  const convert = (row: GridRow): GridRow => {
    let changed: unknown[] | undefined;
    const notes = [...(row.notes ?? [])];
    const faults = [...(row.faults ?? [])];
    for (const [place, cell] of row.cells.entries()) {
      if (typeof cell !== 'string') continue;
      const read = letters.read(place, cell);
      if ('fault' in read) faults.push({ place, ...read.fault });
      else if (read.warning) {
        changed ??= [...row.cells];
        changed[place] = read.text;
        notes.push({ place, ...read.warning });
      }
    }
    if (!changed && faults.length === (row.faults?.length ?? 0)) return row;
    const heading = row.heading?.map((cell) => (typeof cell === 'string' ? headingLetters(cell) : cell));
    return {
      ...row,
      cells: changed ?? row.cells,
      ...(heading ? { heading } : {}),
      ...(notes.length > 0 ? { notes } : {}),
      ...(faults.length > 0 ? { faults } : {}),
    };
  };
  const waiting: GridRow[] = [];
  let learning = true;
  const released = function* (): Iterable<GridRow> {
    learning = false;
    for (const row of waiting) {
      for (const [place, cell] of row.cells.entries())
        if (typeof cell === 'string') letters.learn(place, cell);
    }
    for (const row of waiting.splice(0)) yield convert(row);
  };
  for await (const row of grid) {
    if (!learning) yield convert(row);
    else if (waiting.push(row) === ahead) yield* released();
  }
  if (learning) yield* released();
}
