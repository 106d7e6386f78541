/**
 * How many document numbers of two real registers are found again from five careless spellings each.
 * Run with Node 24: `node test/bench/document-numbers.ts [folder of the registers]`. Skips what is not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  documentNumberKey,
  documentType,
  matchDocumentNumber,
  parseDocumentNumber,
} from '../../src/language/document-number.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../shared/data/legal');

/** Numbers of a register, in both file forms. */
const registers: Record<string, (body: string) => string[]> = {
  'angiang_vbqppl.csv': (body) =>
    body
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',')[0] ?? ''),
  'binhduong-ubnd.jsonl': (body) =>
    body
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { number: string }).number),
};

const unaccented = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');

/** The type in words before number and year, when the number has a type; else an official letter and its organ. */
function worded(number: string): string {
  const parsed = parseDocumentNumber(documentNumberKey(number));
  const type = parsed?.type === undefined ? null : documentType(parsed.type);
  const digits = [parsed?.number, parsed?.year].filter(Boolean).join('/');
  if (type && parsed?.year) return `${type.name} ${digits}`;
  if (type) return `${type.name} số ${digits} ${parsed?.organ ?? ''}`;
  return `Công văn số ${digits}/${parsed?.tail ?? ''}`;
}

const spellings: Record<string, (number: string) => string> = {
  'no accents': unaccented,
  'lower case': (number) => number.toLowerCase(),
  'dashes for slashes': (number) => number.replaceAll('/', '-'),
  'type in words': worded,
  'glued tail': (number) => number.replace(/[A-ZĐÐa-zđ].*$/u, (tail) => tail.replace(/[\s\-_/]/g, '')),
};

for (const [file, read] of Object.entries(registers)) {
  const path = join(folder, file);
  if (!existsSync(path)) {
    console.log(`${file}: not here, skipped`);
    continue;
  }
  const numbers = read(readFileSync(path, 'utf8')).filter((number) => /\d/.test(number));
  const keys = [...new Set(numbers.map(documentNumberKey))];
  const byDigits = Map.groupBy(keys, (key) => key.split('/')[0] ?? '');
  let found = 0;
  const started = performance.now();
  for (const [name, spell] of Object.entries(spellings)) {
    const lost: string[] = [];
    for (const number of numbers) {
      const typed = spell(number);
      const near = byDigits.get(parseDocumentNumber(typed)?.number ?? '') ?? [];
      const scored = near
        .map((key) => ({ key, score: matchDocumentNumber(typed, key) }))
        .filter(({ score }) => score > 0);
      const best = Math.max(...scored.map(({ score }) => score));
      const top = scored.filter(({ score }) => score === best);
      if (top.length === 1 && top[0]?.key === documentNumberKey(number)) found++;
      else lost.push(`${number} ← ${typed} [${top.map(({ key }) => key).join(', ')}]`);
    }
    const share = (1 - lost.length / numbers.length).toFixed(4);
    console.log(
      `${file} · ${name}: ${share}${lost.length > 0 ? `, lost ${lost.slice(0, 6).join('; ')}` : ''}`,
    );
  }
  const total = numbers.length * Object.keys(spellings).length;
  const each = ((performance.now() - started) / total) * 1000;
  console.log(`${file} · all: ${(found / total).toFixed(4)} of ${total}, ${each.toFixed(1)} µs each`);
}
