import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/domains/legal-documents/passages.ts';
import { documentText } from '../../../src/extract/document-text.ts';
import { plainDocument } from '../../../src/extract/plain-text.ts';

const anchors = (text: string): string[] => splitPassages(text).map(({ anchor }) => anchor);

describe('the text of a document in HTML', () => {
  it('keeps tables as rows, whose cells head no article', async () => {
    const text = await plainDocument(
      '<p>Điều 1. Mức thu</p><p>Theo bảng.</p><table><tbody><tr><td>Điều 2. Cấp mới</td><td>10.000</td>' +
        '</tr></tbody></table><div><b>Điều 2.</b> Hiệu lực</div><section>Từ ngày ký.</section>',
    );
    expect(text.split('\n')).toEqual([
      'Điều 1. Mức thu',
      'Theo bảng.',
      '| Điều 2. Cấp mới | 10.000 |',
      'Điều 2. Hiệu lực',
      'Từ ngày ký.',
    ]);
    expect(anchors(text)).toEqual(['dieu-1', 'dieu-2']);
  });

  it('is told once where a page is laid out by tables within tables', () => {
    const inner = '<table><tr><td>Loại</td><td>Mức</td></tr><tr><td>Cấp mới</td><td>10.000</td></tr></table>';
    const long = `Điều 1. Mức thu<br>${'Nội dung dài của điều này. '.repeat(100)}`;
    const text = documentText(`<table><tr><td>${long}${inner}</td><td>Bên phải</td></tr></table>`);
    expect(text.match(/Cấp mới/g)).toHaveLength(1);
    expect(text).toContain('| Cấp mới | 10.000 |');
    expect(text).toMatch(/^Bên phải$/m);
  });

  it.each([
    ['numbers of a list', '<ol><li>Một</li><li>Hai</li></ol>', '1. Một\n2. Hai'],
    ['a list that goes on', '<ol start="3"><li><p>Ba</p></li><li value="7">Bảy</li></ol>', '3. Ba\n7. Bảy'],
    ['letters', '<ol type="a"><li>Một</li></ol>', 'a) Một'],
    [
      'items with numbers of their own',
      '<ol><li>1. Một</li><li>Điều 2. Hai</li></ol>',
      '1. Một\nĐiều 2. Hai',
    ],
    ['a list without marks', '<ul style="list-style: none"><li>Một</li></ul>', 'Một'],
    ['a list in a list', '<ul><li>Một<ul><li>Hai</li></ul></li></ul>', '- Một\n- Hai'],
  ])('has %s', (_, html, wanted) => {
    expect(documentText(html)).toBe(wanted);
  });

  it('keeps the lines of a text that has marks within lines alone', async () => {
    expect(await plainDocument('<b>Điều 1.</b> Một\nNội dung\n<i>Điều 2.</i> Hai')).toBe(
      'Điều 1. Một\nNội dung\nĐiều 2. Hai',
    );
  });
});
