/**
 * Which migrations may come before the new code. While a deploy is under way, and after it was taken back, the old code
 * reads and writes the new schema; so what only adds comes first, and what takes away comes once the new code has proved
 * itself. A file that does both can be put in neither place.
 */

/** `expand` leaves old code working, `contract` may not. */
export type MigrationKind = 'expand' | 'contract';

const ADDS = [
  /^create (?:virtual )?table\b/,
  /^create index\b/,
  /^insert\b/,
  /^update\b/,
  // An index more or less changes how fast an answer comes, never which.
  /^drop index\b/,
  /^pragma (?:foreign_keys|defer_foreign_keys|optimize)\b/,
];
const TAKES = [
  /^drop (?:table|view|trigger)\b/,
  /^alter table \S+ (?:drop|rename)\b/,
  /^create trigger\b/,
  /^delete\b/,
];

/** The statements of a file, without comments, in lower case and one line each. */
const statementsOf = (text: string): string[] =>
  text
    .replace(/--(?!> ).*$/gm, '')
    .split(/--> statement-breakpoint|;\s*(?=\n|$)/)
    .map((statement) => statement.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter(Boolean);

const nameIn = (statement: string, pattern: RegExp): string =>
  (pattern.exec(statement)?.[1] ?? '').replace(/[`"[\]]/g, '');

function kindOf(statement: string, made: ReadonlySet<string>): MigrationKind | null {
  if (/^create unique index\b/.test(statement))
    return made.has(nameIn(statement, / on (\S+?) ?\(/)) ? 'expand' : 'contract';
  if (/^alter table \S+ add\b/.test(statement))
    return /\bnot null\b/.test(statement) && !/\bdefault\b/.test(statement) ? 'contract' : 'expand';
  if (ADDS.some((pattern) => pattern.test(statement))) return 'expand';
  return TAKES.some((pattern) => pattern.test(statement)) ? 'contract' : null;
}

/**
 * What a migration is. Throws an Error, in words for whoever wrote it, where a statement is of no known kind or where the
 * file both adds and takes away.
 */
export function migrationKind(name: string, text: string): MigrationKind {
  const statements = statementsOf(text);
  const made = new Set(
    statements.map((statement) =>
      nameIn(statement, /^create (?:virtual )?table (?:if not exists )?([^\s(]+)/),
    ),
  );
  const kinds = new Map<MigrationKind, string>();
  for (const statement of statements) {
    const kind = kindOf(statement, made);
    if (!kind) throw new Error(`${name}: không biết câu lệnh này thêm hay bớt: ${statement.slice(0, 120)}`);
    if (!kinds.has(kind)) kinds.set(kind, statement);
  }
  if (kinds.size > 1)
    throw new Error(
      `${name}: vừa thêm vừa bớt (${kinds.get('contract')?.slice(0, 120)}). Hãy tách thành hai tệp: ` +
        'tệp thêm chạy trước khi triển khai, tệp bớt chạy sau khi bản mới đã được kiểm tra.',
    );
  return [...kinds.keys()][0] ?? 'expand';
}
