import { describe, expect, it } from 'vitest';
import { BRIEFS, briefsPage, STORY, storyPage } from '../../support/article-pages.ts';
import { processorTime } from '../../support/processor-time.ts';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const HTML = 'text/html; charset=utf-8';
const legal = { domain: 'legal-documents' };

describe('HTML tables', () => {
  it('reads the table it knows among others, with links for files and lines for breaks', async () => {
    const page =
      `<!doctype html><title>Văn bản</title><table><tr><td>Trang chủ</td><td>Liên hệ</td></tr></table>
<table><thead><tr><th>STT</th><th>Số ký hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th>` +
      `<th>Tải về</th></tr></thead>
<tr><td>1</td><td> 01/2026/QĐ-UBND </td><td>05/01/2026</td><td>Về <b>giá đất</b><br>năm ` +
      '2026</td><td><a href="https://example.org/1.pdf">PDF</a></td></tr></table>';
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
    const page = `<table><tr><th rowspan=2>Tên đường<th
 rowspan=2>Đoạn đường<th colspan=2>Giá (nghìn đồng/m²)<tr><th>VT1<th>VT2
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
    const cost = await processorTime(async () => expect(await refusalOf(page, HTML)).toContain('ô gộp'));
    expect(cost).toBeLessThan(5_000);
  });
});

describe('HTML articles', () => {
  const given = { domain: 'articles', articles: true };

  it('are one row where the page is one article', async () => {
    expect(await rowsOf(storyPage('/tin/1.html'), HTML, given)).toEqual([
      {
        row: 1,
        values: {
          title: 'Phường mở quầy lưu động',
          url: 'https://bendo.example.vn/tin/1.html',
          publishedAt: '2026-11-16T01:00:00Z',
          body: STORY.join('\n'),
        },
      },
    ]);
  });

  it('are a row for each item of a page of briefs', async () => {
    const rows = await rowsOf(briefsPage('/tin/2.html'), HTML, given);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(rows.map(({ values }) => values)).toEqual(
      BRIEFS.map(({ text, author }, index) => ({
        title: text.slice(0, -1),
        url: `https://bendo.example.vn/tin/2.html#tin-${index + 1}`,
        publishedAt: '2026-11-16T01:00:00Z',
        author,
        body: text,
      })),
    );
  });

  it('are refused where the page is neither a table nor an article', async () => {
    const page = '<html><body><a href="/">Trang chủ</a></body></html>';
    expect(await refusalOf(page, HTML, given)).toContain('bài viết');
    expect(await refusalOf(storyPage('/1'), HTML, { domain: 'recruitments' })).toContain('bài viết');
  });
});
