/**
 * What still leaks into articles of real portals after cleaning: captions, datelines, author lines, side columns.
 * Run with Node 24: `node test/bench/extract.ts [folder of the news]`. Skips what is not there; fails on a leak.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanArticle } from '../../src/extract/clean-article.ts';
import { headingsOf } from '../../src/ingest/mapping/index.ts';
import { parseRows } from '../../src/ingest/parse/parse.ts';
import { fold } from '../../src/language/fold.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { wordsOf } from '../../src/summary/words.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../../shared/data/news');
const found: string[] = [];

const LEAKS: readonly (readonly [string, RegExp])[] = [
  ['caption', /(?:ảnh|tranh|đồ họa)\s*:|ảnh (?:chụp|cắt) |- ảnh \p{Lu}|\[img\]|minh ho[ạa] ảnh/iu],
  ['dateline', /^\s*[([][^()[\]]{1,40}[)\]]\s*[-–—]|^(?:TTO|BĐ|TTXVN|NLĐO|VOV)\s*[-–—]/u],
  ['author line', /tác giả:|^\(?theo [^.]{3,40}\)?$/iu],
  [
    'side column',
    /^(?:giadat|lichtiep|ketquakntc|vanban\d?|tuyendung|screenshot \d+|[a-z0-9_-]+)$|^(?:video tp|quy nhơn qua|quan hệ quy nhơn)/iu,
  ],
];

function report(id: string, parts: readonly string[], banned: readonly string[]): void {
  const captions = new Set(banned.map(fold));
  for (const part of parts) {
    for (const [kind, leak] of LEAKS)
      if (leak.test(part)) found.push(`${id}: ${kind}: ${part.slice(0, 100)}`);
    if (captions.has(fold(part))) found.push(`${id}: kept: ${part.slice(0, 100)}`);
  }
}

async function check(
  id: string,
  given: { title: string; author?: string },
  lines: readonly string[],
  author: string,
): Promise<void> {
  const { author: _, ...unsigned } = given;
  const article = await cleanArticle({ ...given, body: lines.join('\n') });
  const story = { ...article, title: article.title };
  const { summary, keyPoints } = summarise(story);
  // What a picture is followed by, when it is short and no item of a list, is its caption.
  const captions = lines.filter(
    (line, index) =>
      lines[index - 1] === '[img]' &&
      wordsOf(line).length <= 45 &&
      !/^\d+\./.test(line) &&
      line !== '[img]' &&
      !/^-+$/.test(line),
  );
  report(id, [article.title, ...article.paragraphs, summary, ...keyPoints], [...captions, author]);
  if (fold(article.author ?? '') !== fold(author))
    found.push(`${id}: author: ${article.author}, not ${author}`);
  const alone = await cleanArticle({ ...unsigned, body: lines.join('\n') });
  if (alone.author !== undefined && fold(alone.author) !== fold(author))
    found.push(`${id}: author read: ${alone.author}`);
  report(id, [...alone.paragraphs, summarise(alone).summary], captions);
}

const articles = join(folder, 'binhdinhnews_articles.jsonl');
let count = 0;
if (existsSync(articles)) {
  for (const line of readFileSync(articles, 'utf8').split('\n').filter(Boolean)) {
    const { id, title, author, lines } = JSON.parse(line) as {
      id: string;
      title: string;
      author: string;
      lines: string[];
    };
    const name = author.replace(/^Theo /, '').replace(/\)$/, '');
    await check(id, { title, author }, lines, name);
    count++;
  }
}
const seed = join(folder, 'seed-article.txt');
if (existsSync(seed)) {
  await check(
    'seed',
    { title: '(binhdinh.gov.vn) - Cải cách hành chính' },
    readFileSync(seed, 'utf8').split(/\n+/),
    'Kim Loan',
  );
  count++;
}
const feed = join(folder, 'vnexpress_2017.rss.xml');
if (existsSync(feed)) {
  const rows = parseRows(readFileSync(feed), 'application/rss+xml', {
    headings: await headingsOf('articles'),
  });
  for await (const { row, values } of rows) {
    const { url, title, body, publishedAt } = values as Record<string, string | undefined>;
    const item = { title: title ?? '', body: body ?? '', publishedAt: publishedAt ?? '' };
    const cleaned = await cleanArticle(item);
    const whole = url && cleaned.publishedAt && cleaned.paragraphs.length > 0 && cleaned.title;
    if (!whole || /[<>\n]|CDATA/.test([cleaned.title, ...cleaned.paragraphs].join(' ')))
      found.push(`feed ${row}: ${JSON.stringify(cleaned)}`);
    count++;
  }
}
console.log(`${count} articles and items, ${found.length} leaks`);
for (const leak of found) console.log(`  ${leak}`);
process.exit(found.length > 0 ? 1 : 0);
