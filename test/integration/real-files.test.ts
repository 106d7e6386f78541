/** Real tables, registers and news, previewed as an editor would; nothing is written. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { cleanArticle } from '../../src/extract/clean-article.ts';
import { summarise } from '../../src/summary/summarise.ts';

const root = join(import.meta.dirname, '../..');
const data = join(root, '../shared/data');

const FILES: readonly (readonly [
  file: string,
  domain: string,
  mapping: string | null,
  rows: number,
  rejected: number,
])[] = [
  ['land/danang_bang_gia_dat.csv', 'land-prices', 'danang', 16_644, 0],
  ['land/huonghoa_2025_bang_gia_dat.csv', 'land-prices', 'huonghoa', 219, 0],
  // One decision stands on two sheets, once as done and once as yet to do.
  ['legal/raw_angiang.xlsx', 'legal-documents', 'angiang', 430, 19],
  ['legal/binhduong-ubnd.jsonl', 'legal-documents', 'binhduong', 4_056, 3],
  ['news/binhdinhnews_articles.jsonl', 'articles', 'binhdinhnews', 68, 0],
  ['news/vnexpress_2017.rss.xml', 'articles', null, 25, 0],
];

describe.skipIf(!existsSync(data))('real files', () => {
  it.each(FILES)('%s', (file, domain, mapping, rows, rejected) => {
    const run = spawnSync(
      process.execPath,
      [
        'src/cli/import.ts',
        domain,
        join(data, file),
        ...(mapping === null ? [] : ['--map', `src/ingest/mapping/examples/${mapping}.json`]),
        '--preview',
        '--url',
        inject('base'),
      ],
      { cwd: root, encoding: 'utf8', timeout: 55_000 },
    );
    expect(run.status, run.stderr).toBe(0);
    const [, read, refused] = /(\d+) dòng: \d+ nhận, (\d+) từ chối/.exec(run.stdout) ?? [];
    expect(Number(read), run.stdout.slice(-400)).toBe(rows);
    expect(Number(refused)).toBe(rejected);
  });

  it('leaves captions, datelines and author lines out of an article', async () => {
    const body = readFileSync(join(data, 'news/seed-article.txt'), 'utf8');
    const title = 'Đẩy mạnh cải cách hành chính';
    const cleaned = await cleanArticle({ title, body });
    const { summary } = summarise({ title, paragraphs: cleaned.paragraphs });
    const shown = [cleaned.title, ...cleaned.paragraphs, summary].join('\n');
    for (const leak of [
      'giadat',
      'vanban3',
      'tuyendung',
      'screenshot',
      'Tác giả',
      '(binhdinh.gov.vn)',
      'Yongsan',
      'Quy Nhơn qua ảnh',
    ]) {
      expect(shown).not.toContain(leak);
    }
    expect(cleaned.author).toBe('Kim Loan');
    expect(shown).toContain('cải cách hành chính');
  });
});
