import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, importNdjson, importSamples } from '../support/gateway.ts';

const page = async (path: string) => {
  const response = await ask(path, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
};
const shown = (text: string): string[] =>
  [...text.matchAll(/<section id="(dieu-\d+)"/g)].map(([, anchor = '']) => anchor);
const ARTICLES = 424;
const LONG = '/legal-documents/vb-dai-thu';

beforeAll(async () => {
  await importSamples();
  const articles = Array.from({ length: ARTICLES }, (_, at) =>
    [
      ...(at % 40 === 0 ? [`Chương ${at / 40 + 1}. Quy định thử`] : []),
      `Điều ${at + 1}. Việc thử số ${at + 1}`,
      '1. Người dân nộp hồ sơ ở bộ phận một cửa và nhận kết quả theo giấy hẹn.',
      `2. Cơ quan trả lời trong ${(at % 20) + 3} ngày làm việc, trừ trường hợp bất khả kháng.`,
      ...(at === 300 ? ['3. Riêng phao cứu sinh được miễn.'] : []),
    ].join('\n'),
  );
  const law = {
    id: 'vb-dai-thu',
    number: '998/2024/QĐ-UBND',
    title: 'Văn bản dài để thử (dữ liệu mẫu)',
    issuer: 'UBND thử (dữ liệu mẫu)',
    issuedOn: '2024-01-02',
    body: articles.join('\n'),
  };
  const { status } = await importNdjson('legal-documents', [law], 'mode=publish&strategy=merge&confirm=all');
  expect(status).toBe(200);
});

describe('the reading room', () => {
  test('a long document comes in small parts that hold each article once', async () => {
    const all: string[] = [];
    let next: string | undefined = LONG;
    while (next !== undefined) {
      const { text }: { text: string } = await page(next);
      expect(gzipSync(text).length).toBeLessThan(60_000);
      all.push(...shown(text));
      next = /class="button"\s+href="([^"]+)">Phần sau/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(all).toEqual(Array.from({ length: ARTICLES }, (_, at) => `dieu-${at + 1}`));
  });

  test('every anchor arrives somewhere: at the article, or at the link to the part that has it', async () => {
    const { text } = await page(LONG);
    for (const article of [1, 200, 424]) expect(text).toContain(`id="dieu-${article}"`);
    const link = /<a href="([^"]+)" id="dieu-424">/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(shown((await page(link.split('#')[0] ?? '')).text)).toContain('dieu-424');
    expect(link).toMatch(/#dieu-424$/);
    const anchors = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('clauses have anchors of their own', async () => {
    const { text } = await page('/legal-documents/vb-via-he-2024');
    expect(text).toMatch(/<p id="dieu-2-khoan-2">2\. Sau khi cho phép/);
  });

  test('words sought open the part that has them first, and lead from hit to hit', async () => {
    const { text } = await page(`${LONG}?q=phao+cuu+sinh`);
    expect(shown(text)).toContain('dieu-301');
    expect(text).toContain('<mark>phao cứu sinh</mark>');
    const several = await page('/legal-documents/vb-via-he-2024?q=via+he');
    expect(several.text).toMatch(/<a href="#dieu-2">Chỗ khớp sau/);
    expect((await page(`${LONG}?q=zzzqqq`)).text).toContain('Không điều nào có');
  });

  test('one article stands alone with its citation, and leads back', async () => {
    const { text } = await page('/legal-documents/vb-via-he-2024?only=dieu-5');
    expect(shown(text)).toEqual(['dieu-5']);
    expect(text).toContain('Điều 5, Quyết định 915/2024/QĐ-UBND ngày 10/6/2024 của');
    expect(text).toContain('Cả văn bản');
  });

  test('a part that is not there shows the first, and contents stay whole', async () => {
    const { status, text } = await page(`${LONG}?part=99`);
    expect(status).toBe(200);
    expect(shown(text)[0]).toBe('dieu-1');
    expect(text).toContain(`Mục lục, ${ARTICLES} điều`);
  });
});
