import { describe, expect, it } from 'vitest';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const HTML = 'text/html; charset=utf-8';
const legal = { domain: 'legal-documents' };

describe('HTML tables', () => {
  it('reads the table it knows among others, with links for files and lines for breaks', async () => {
    const page = `<!doctype html><title>Văn bản</title><table><tr><td>Trang chủ</td><td>Liên hệ</td></tr></table>
<table><thead><tr><th>STT</th><th>Số ký hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th><th>Tải về</th></tr></thead>
<tr><td>1</td><td> 01/2026/QĐ-UBND </td><td>05/01/2026</td><td>Về <b>giá đất</b><br>năm 2026</td><td><a href="https://example.org/1.pdf">PDF</a></td></tr></table>`;
    expect(await rowsOf(page, HTML, legal)).toEqual([
      {
        row: 2,
        values: {
          number: '01/2026/QĐ-UBND',
          issuedOn: '05/01/2026',
          title: 'Về giá đất\nnăm 2026',
          files: 'https://example.org/1.pdf',
        },
      },
    ]);
  });

  it('fills cells that span rows and reads a heading of two rows', async () => {
    const page = `<table><tr><th rowspan=2>Tên đường<th rowspan=2>Đoạn đường<th colspan=2>Giá (nghìn đồng/m²)<tr><th>VT1<th>VT2
<tr><td rowspan=2>Lê Lợi<td>A - B<td>5<td>4<tr><td>B - C<td>3<td>2<tr><td>Trần Phú<td>C - D<td>1<td></table>`;
    const unit = 'nghìn đồng/m²';
    expect(await valuesOf(page, HTML)).toEqual([
      { street: 'Lê Lợi', segment: 'A - B', position1: '5', position2: '4', unit },
      { street: 'Lê Lợi', segment: 'B - C', position1: '3', position2: '2', unit },
      { street: 'Trần Phú', segment: 'C - D', position1: '1', unit },
    ]);
  });

  it('reads the inner of two nested tables', async () => {
    const page = '<table><tr><td>Bảng<table><tr><th>Tên đường<th>VT1<tr><td>Lê Lợi<td>5</table></table>';
    expect(await valuesOf(page, HTML)).toEqual([{ street: 'Lê Lợi', position1: '5' }]);
  });

  it('refuses a table made of spans', async () => {
    const page = `<table><tr><th>Tên đường<th>VT1<tr>${'<td rowspan=60000>x'.repeat(200)}${'<tr><td>y'.repeat(6_000)}</table>`;
    const started = performance.now();
    expect(await refusalOf(page, HTML)).toContain('ô gộp');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('HTML articles', () => {
  const page = '<html><body><h1>Tin</h1><p>Nội dung</p></body></html>';

  it('asks the reader of articles it is given', async () => {
    const article = async (html: string) => ({
      title: 'Tin',
      body: html.includes('Nội dung') ? 'Nội dung' : '',
    });
    expect(await rowsOf(page, HTML, { domain: 'articles', article })).toEqual([
      { row: 1, values: { title: 'Tin', body: 'Nội dung' } },
    ]);
  });

  it('refuses a page that is neither', async () => {
    expect(await refusalOf(page, HTML, { domain: 'articles' })).toContain('bài viết');
    expect(await refusalOf(page, HTML, { domain: 'articles', article: async () => null })).toContain(
      'bài viết',
    );
  });
});
