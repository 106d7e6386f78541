/** Which migrations may come before the code that needs them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationKind } from '../../src/cli/migration-order.ts';

const FOLDER = join(import.meta.dirname, '../../migrations');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));

it.each(FILES)('%s has one kind', (name) => {
  expect(['expand', 'contract']).toContain(migrationKind(name, readFileSync(join(FOLDER, name), 'utf8')));
});

describe('a migration', () => {
  it.each([
    ['CREATE TABLE `a` (`b` text NOT NULL);', 'expand'],
    ['CREATE TABLE a (b text);--> statement-breakpoint\nCREATE UNIQUE INDEX `i` ON `a` (`b`);', 'expand'],
    ['CREATE VIRTUAL TABLE s USING fts5(t);\nINSERT INTO s SELECT t FROM a;', 'expand'],
    ['ALTER TABLE `a` ADD `c` text;', 'expand'],
    ["ALTER TABLE `a` ADD `c` text DEFAULT '' NOT NULL;", 'expand'],
    ['-- DROP TABLE a;\nCREATE INDEX i ON a (b);', 'expand'],
    ['DROP INDEX `i`;', 'expand'],
    ['ALTER TABLE `a` ADD `c` text NOT NULL;', 'contract'],
    ['CREATE UNIQUE INDEX `i` ON `a` (`b`);', 'contract'],
    ['DROP TABLE `a`;', 'contract'],
    ['ALTER TABLE `a` DROP COLUMN `b`;', 'contract'],
    ['ALTER TABLE a\n  RENAME TO b;', 'contract'],
    ['DELETE FROM a;', 'contract'],
    ['', 'expand'],
  ])('%s: %s', (text, kind) => {
    expect(migrationKind('x.sql', text)).toBe(kind);
  });

  it.each([
    ['CREATE TABLE n (x);\nDROP TABLE a;', 'vừa thêm vừa bớt'],
    [
      'CREATE TABLE __new (x);\nINSERT INTO __new SELECT x FROM a;\nDROP TABLE a;\nALTER TABLE __new RENAME TO a;',
      'tách',
    ],
    ['VACUUM;', 'không biết'],
  ])('%s is refused', (text, word) => {
    expect(() => migrationKind('x.sql', text)).toThrow(word);
  });
});
