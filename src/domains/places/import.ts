import { sql } from 'drizzle-orm';
import * as z from 'zod';
import { cellJson, cellText } from '../../contract/cells.ts';
import { geometryCells, geometryOf } from '../../contract/geometry-cells.ts';
import { dayCell, optionalDayCell, textCell } from '../../contract/import-cells.ts';
import type { Importer } from '../../contract/importer.ts';
import { fold } from '../../language/fold.ts';
import { storeArtifact } from '../../store/cached-artifact.ts';
import type { Store } from '../../store/session.ts';
import { visible } from '../../store/versions.ts';
import { headings } from './headings.ts';
import type { PlaceRecord } from './record.ts';

const PREDECESSORS =
  'Không đọc được; viết mã các đơn vị cách nhau bởi dấu “;”, như “21550; 21553 (một phần)”.';

/** `21550; 21553 (một phần)` and `21550, 21553 và 21556` as codes; what is no code is left for the schema to refuse. */
const listOf = (text: string): unknown[] =>
  text.split(/[,;\n]|\svà\s/u).map((part) => {
    const [, code, partial] = /^\s*(\d+)\s*(\(?\s*(?:một|1) phần\s*\)?)?\s*$/iu.exec(part) ?? [];
    return code === undefined ? part.trim() : { code, ...(partial === undefined ? {} : { partial: true }) };
  });

const predecessors = z.preprocess(
  (value) => {
    if (typeof value === 'number') return listOf(String(value));
    return typeof value === 'string' && value.trim() !== '' && !value.trim().startsWith('[')
      ? listOf(value)
      : cellJson(value);
  },
  z
    .array(
      z.preprocess(
        (item) => (typeof item === 'object' ? item : { code: cellText(item) }),
        z.object({
          code: z.string(PREDECESSORS).regex(/^\d{2,6}$/, PREDECESSORS),
          partial: z.boolean().default(false),
        }),
      ),
    )
    .default([]),
);

const row = z.object({
  id: textCell(200).optional(),
  code: z.preprocess(cellText, z.string().regex(/^\d{2,6}$/, 'Mã đơn vị phải có từ 2 đến 6 chữ số.')),
  name: textCell(200),
  level: textCell(60),
  validFrom: dayCell,
  validTo: optionalDayCell,
  parent: textCell(20).optional(),
  predecessors,
  resolution: textCell(300).optional(),
  ...geometryCells,
});

/** Levels whose codes have five figures, with how a name of each begins. */
const WARD_LEVELS: Readonly<Record<string, RegExp>> = {
  phuong: /^(?:phuong|p) /,
  xa: /^(?:xa|x) /,
  'thi tran': /^(?:thi tran|tt) /,
  'dac khu': /^dac khu /,
};

/** A code that lost its zeros on the way through a spreadsheet, and a name of another level than the column says. */
function unitDoubts({ code, name, level }: { code: string; name: string; level: string }) {
  const doubts: { column: string; value: string; message: string; code: string; confirm: true }[] = [];
  const kind = fold(level);
  if (!Object.hasOwn(WARD_LEVELS, kind)) return doubts;
  if (code.length !== 5) {
    const padded = code.length < 5 ? `; có phải “${code.padStart(5, '0')}” bị mất số 0 ở đầu?` : '.';
    const message = `Mã ${level.toLowerCase()} có 5 chữ số${padded}`;
    doubts.push({ column: 'code', value: code, message, code: 'code-length', confirm: true });
  }
  const named = Object.entries(WARD_LEVELS).find(([, begins]) => begins.test(`${fold(name)} `))?.[0];
  if (named !== undefined && named !== kind) {
    const message = `Tên ghi “${name}” mà cột cấp ghi “${level}”.`;
    doubts.push({ column: 'level', value: level, message, code: 'level-differs', confirm: true });
  }
  return doubts;
}

/** The name in full: a register with a column of levels has `Quy Nhơn` where the unit is called `Phường Quy Nhơn`. */
function fullName({ name, level }: { name: string; level: string }): string {
  const begins = WARD_LEVELS[fold(level)];
  const others = Object.values(WARD_LEVELS);
  if (!begins || others.some((other) => other.test(`${fold(name)} `))) return name;
  const [first = '', ...rest] = level.toLowerCase();
  return `${first.toUpperCase()}${rest.join('')} ${name}`;
}

/** Import of administrative units; publishing stores the whole graph as one artifact. */
export const placesImporter: Importer<z.infer<typeof row>> = {
  row,
  headings,
  children: [],
  prepare(given, context) {
    const id = given.id ?? `${given.code}@${given.validFrom}`;
    if (given.validTo && given.validTo < given.validFrom) {
      context.warn({
        column: 'validTo',
        value: given.validTo,
        message: 'Ngày hết hiệu lực trước ngày có hiệu lực.',
        code: 'dates-reversed',
      });
    }
    for (const doubt of unitDoubts(given)) context.warn(doubt);
    const name = fullName(given);
    if (name !== given.name) {
      const message = `Tên không ghi cấp; đọc tên đầy đủ là “${name}”.`;
      context.warn({ column: 'name', value: given.name, message, code: 'name-completed' });
    }
    const record: PlaceRecord = {
      id,
      code: given.code,
      name,
      level: given.level.toLowerCase(),
      validFrom: given.validFrom,
      validTo: given.validTo ?? null,
      parent: given.parent ?? null,
      predecessors: given.predecessors,
      resolution: given.resolution ?? null,
      ...geometryOf(given, context),
    };
    return {
      id,
      record,
      columns: {
        code: record.code,
        level: fold(record.level),
        nameFolded: fold(record.name),
        validFrom: record.validFrom,
        validTo: record.validTo,
      },
    };
  },
  async derive(store: Store, edition: number) {
    const [rows] = await store.read([
      sql`SELECT json_remove(v.record, '$.geometry') AS record FROM places v
        WHERE ${visible('v', sql`${edition}`)} ORDER BY v.code, v.valid_from`,
    ]);
    return storeArtifact(
      'places',
      edition,
      'graph',
      `[${(rows ?? []).map((held) => String(held.record)).join(',')}]`,
    );
  },
};
