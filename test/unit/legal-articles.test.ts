/** Articles of the public sets, where they lie beside the project: none invented, none cut. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/domains/legal-documents/passages.ts';

const SETS = [
  ['alqac22', 1378],
  ['alqac25', 2252],
  ['vlsp25', 3352],
] as const;
describe.each(SETS)('articles of %s', (name, articles) => {
  const file = join(import.meta.dirname, '../../../shared/data/legal', name, 'documents.ndjson');
  it.runIf(existsSync(file))('are those printed', () => {
    let count = 0;
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const numbers = splitPassages(String(JSON.parse(line).body).normalize('NFC')).flatMap(({ anchor }) => {
        const found = /^dieu-(\d+)/.exec(anchor);
        return found ? [Number(found[1])] : [];
      });
      count += numbers.length;
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
    expect(count).toBe(articles);
  });
});
