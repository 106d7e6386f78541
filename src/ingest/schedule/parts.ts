/** The rows of a scheduled import: NDJSON with `@row` and `@errors`, cut into parts that D1 takes. */
import { type SQL, sql } from 'drizzle-orm';
import { Problem } from '../../problem.ts';
import { CHANGED } from '../../store/audit/record.ts';
import type { Store } from '../../store/session.ts';
import { fromMembers, memberWriter } from '../parse/carried.ts';
import type { ParsedRow } from '../parse/parse.ts';

/** Characters of a part: at most 1.5 MB as UTF-8, where D1 takes 2 MB a value. */
const PART_CHARACTERS = 500_000;
/** A file that sends nothing for so long has been given up. */
const RECEIVING_MS = 15 * 60_000;

/** Until when a file that is being received counts as alive, RFC 3339. */
export const receivingUntil = (): string => new Date(Date.now() + RECEIVING_MS).toISOString();

/** The longest beginning of a text that fits a part and ends between two characters. */
function cut(text: string): string {
  const last = text.charCodeAt(PART_CHARACTERS - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? PART_CHARACTERS - 1 : PART_CHARACTERS);
}

/** Passes rows on while it keeps them. Throws Problem `conflict` when the import they belong to is gone. */
export async function* keepRows(
  store: Store,
  id: string,
  rows: AsyncIterable<ParsedRow>,
): AsyncIterable<ParsedRow> {
  const members = memberWriter();
  let held = '';
  let part = 0;
  const keep = async (body: string): Promise<void> => {
    const [receiving] = await store.write([
      sql`UPDATE scheduled_imports SET claimed_until = ${receivingUntil()}
        WHERE id = ${id} AND state = 'receiving' RETURNING id`,
      sql`INSERT INTO scheduled_parts (import_id, part, body) SELECT ${id}, ${part}, ${body} WHERE ${CHANGED}`,
    ]);
    if (!receiving?.length) throw givenUp();
    part += 1;
    held = held.slice(body.length);
  };
  for await (const row of rows) {
    held += `${JSON.stringify(members(row))}\n`;
    while (held.length >= PART_CHARACTERS) await keep(cut(held));
    yield row;
  }
  if (held !== '') await keep(held);
}

/** The kept rows of an import, as they were parsed; one part in memory at a time. */
export async function* keptRows(store: Store, id: string): AsyncIterable<ParsedRow> {
  let held = '';
  let headings: ParsedRow['headings'];
  let file: ParsedRow['file'];
  for (let part = 0; ; part += 1) {
    const [rows] = await store.read([
      sql`SELECT body FROM scheduled_parts WHERE import_id = ${id} AND part = ${part}`,
    ]);
    const body = rows?.[0]?.body;
    if (body === undefined) return;
    const lines = (held + body).split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) {
      const { members, ...of } = fromMembers(JSON.parse(line), 1);
      headings = of.headings ?? headings;
      file = of.file ?? file;
      yield { ...of, ...(headings ? { headings } : {}), ...(file ? { file } : {}), values: members };
    }
  }
}

/** Statement that removes the parts of an import that has ended. */
export const removeParts = (id: string): SQL =>
  sql`DELETE FROM scheduled_parts WHERE import_id = ${id}
    AND EXISTS (SELECT 1 FROM scheduled_imports WHERE id = ${id} AND finished_at IS NOT NULL)`;

/** Statements that forget imports whose file never came whole; `which` is a condition on the imports. */
export const forgetReceiving = (which: SQL): SQL[] => [
  sql`DELETE FROM scheduled_parts WHERE import_id IN (
    SELECT id FROM scheduled_imports WHERE state = 'receiving' AND ${which})`,
  sql`DELETE FROM scheduled_imports WHERE state = 'receiving' AND ${which}`,
];

/** A 409 for a file that stalled so long that what had come of it was given up. */
export const givenUp = (): Problem =>
  new Problem('conflict', {
    vi: 'Tệp gửi lên bị ngắt quá lâu nên chưa được hẹn. Xin gửi lại.',
    en: 'The upload stalled for too long and was not scheduled. Please send it again.',
  });
