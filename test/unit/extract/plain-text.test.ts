import { describe, expect, it } from 'vitest';
import { splitBriefs } from '../../../src/extract/briefs.ts';
import { cleanArticle } from '../../../src/extract/clean-article.ts';

const A = 'Sáng 3.4, phường Bến Đò trồng 500 cây xanh dọc bờ kè sông.';
const B = 'Cây do các hộ dân đóng góp. Đoàn viên phường chăm sóc cây trong hai năm đầu.';
const C = 'Phường dự kiến trồng thêm 300 cây vào mùa mưa năm nay, chủ yếu là bàng và phượng.';

const clean = (lines: string[], more: object = {}) =>
  cleanArticle({ title: 'Trồng cây bên sông', body: lines.join('\n'), ...more });

describe('plain text of a portal', () => {
  it.each([
    '(bendo.gov.vn) - ',
    '(BĐ) - ',
    'TTO - ',
    '(VTC News) – ',
    'Dân trí - ',
    'VOV.VN - ',
    'Bến Đò (TTXVN) - ',
  ])('loses the dateline %s', async (dateline) => {
    const { paragraphs, sapo } = await clean([dateline + A, B, C]);
    expect(paragraphs).toEqual([A, B, C]);
    expect(sapo).toBe(A);
  });

  it('keeps a sentence that opens with organs in capitals', async () => {
    const text = 'HĐND - Ủy ban MTTQ phường Bến Đò phát động phong trào trồng cây ven sông.';
    expect((await clean([text, B])).paragraphs).toEqual([text, B]);
  });

  it.each([
    ['Tác giả: Lê Văn Mẫu', 'Lê Văn Mẫu'],
    ['LÊ MẪU', 'LÊ MẪU'],
    ['L.MẪU', 'L.MẪU'],
    ['(Theo Lê Mẫu/BBĐ)', 'Lê Mẫu/BBĐ'],
    ['LÊ MẪU (Thực hiện)', 'LÊ MẪU'],
    ['Lê Văn Mẫu', 'Lê Văn Mẫu'],
    ['LÊ MẪU - TRẦN THỬ', 'LÊ MẪU - TRẦN THỬ'],
  ])('reads the author line %s', async (line, author) => {
    expect(await clean([A, B, line])).toMatchObject({ author, paragraphs: [A, B] });
  });

  it.each([
    [' LÊ MẪU', 'LÊ MẪU'],
    [' Lê Văn Mẫu', 'Lê Văn Mẫu'],
    [' (Văn Mẫu)', 'Văn Mẫu'],
    [' Tác giả: Lê Mẫu', 'Lê Mẫu'],
    ['LÊ MẪU', 'LÊ MẪU'],
  ])('cuts the byline%s glued to the end', async (byline, author) => {
    expect(await clean([A, B + byline])).toMatchObject({ author, paragraphs: [A, B] });
  });

  it('takes no end of a sentence for a byline', async () => {
    const text = 'Cây được đưa về từ vườn ươm của UBND. Người trồng nhiều nhất là ông Lê Văn Mẫu';
    const cleaned = await clean([A, text]);
    expect(cleaned).toMatchObject({ paragraphs: [A, text] });
    expect(cleaned).not.toHaveProperty('author');
  });

  it('prefers the author given, without “Theo” and stray brackets', async () => {
    expect(await clean([A, B, 'LÊ MẪU'], { author: 'Theo Lê Mẫu/BBĐ)' })).toMatchObject({
      author: 'Lê Mẫu/BBĐ',
      paragraphs: [A, B],
    });
  });

  it.each([
    'Đoàn viên trồng cây. Ảnh: L.M',
    'Đoàn viên trồng cây bên sông. Ảnh: LÊ MẪU',
    'Bờ kè nhìn từ cầu - ảnh Lê Mẫu',
    'Bờ kè nhìn từ cầu; Ảnh: LM',
    '(Ảnh: Lê Mẫu)',
    '- Trong ảnh: Đoàn viên trồng cây.',
    'Ông Mẫu (thứ hai từ trái sang) trao cây giống',
    'Cảnh trồng cây. Ảnh cắt từ clip',
    'Quang cảnh buổi trồng cây',
  ])('drops the caption “%s” under a picture', async (caption) => {
    expect((await clean([A, '[img]', caption, B, C])).paragraphs).toEqual([A, B, C]);
  });

  it('drops credited captions that have lost their picture', async () => {
    const { paragraphs } = await clean([A, B, 'Đoàn viên trồng cây. Ảnh: L.M', C]);
    expect(paragraphs).toEqual([A, B, C]);
  });

  it('drops loose captions around empty labels, and the photographer after each', async () => {
    const lines = [A, 'Trồng cây buổi sáng', '[img]', 'Minh họa ảnh:', B, '[img]', 'Cây non', 'lê mẫu', C];
    expect((await clean(lines)).paragraphs).toEqual([A, B, C]);
  });

  it('keeps the paragraph and the list that follow a picture', async () => {
    const item = '1. Thành lập tổ trồng cây gồm mười người.';
    expect((await clean([A, '[img]', B, '[img]', item])).paragraphs).toEqual([A, B, item]);
    expect((await clean([A, '[img]', '---', 'Phường cấp cây giống.', B])).paragraphs).toEqual([
      A,
      'Phường cấp cây giống.',
      B,
    ]);
  });

  it('drops side columns by their shape', async () => {
    const side = [
      'Video phường Bến Đò',
      'Bến Đò qua ảnh',
      'Quan hệ Bến Đò - Ulsan',
      'giadat',
      'lichtiep',
      'vanban3',
    ];
    expect(await clean([A, B, 'screenshot 1656032932', C, 'Tác giả: Lê Mẫu', ...side])).toMatchObject({
      author: 'Lê Mẫu',
      paragraphs: [A, B, C],
    });
    expect((await clean([A, B, '711/CV-UBND - 16/03/2020', ...side])).paragraphs).toEqual([A, B]);
  });

  it('keeps one short line that ends the story', async () => {
    expect((await clean([A, B, 'Dự kiến, việc trồng cây kết thúc ngày 30.4'])).paragraphs).toHaveLength(3);
  });

  it('drops the title repeated, and a paragraph printed twice', async () => {
    expect((await clean(['Trồng cây bên sông', A, A.slice(0, -1), B])).paragraphs).toEqual([A, B]);
  });

  it('cleans the title', async () => {
    const titleOf = async (title: string) => (await cleanArticle({ title, body: A })).title;
    expect(await titleOf('(BĐ) - Trồng cây\n bên sông')).toBe('Trồng cây bên sông');
    expect(await titleOf('"Trồng cây bên sông')).toBe('Trồng cây bên sông');
    expect(await titleOf('Trồng cây bên sông - Cổng thông tin điện tử phường Bến Đò')).toBe(
      'Trồng cây bên sông',
    );
    expect(await titleOf('Phường "xanh" bên sông')).toBe('Phường "xanh" bên sông');
  });

  it('reads the day as sources print it', async () => {
    expect((await clean([A], { publishedAt: '3.4.2025' })).publishedAt).toBe('2025-04-02T17:00:00Z');
    expect(await clean([A], { publishedAt: 'hôm qua' })).not.toHaveProperty('publishedAt');
  });

  it('copes with nothing', async () => {
    expect(await cleanArticle({ title: '', body: '' })).toEqual({ title: '', paragraphs: [], media: [] });
  });
});

describe('a page of briefs', () => {
  const items = [
    { title: A.slice(0, -1), paragraphs: [A], author: 'LÊ MẪU' },
    { title: 'Cây do các hộ dân đóng góp', paragraphs: [B], author: 'T.THỬ' },
  ];
  it('is split into its items', () => {
    expect(splitBriefs({ title: 'Tin vắn', body: `* ${A}\nLÊ MẪU\n* ${B}\nT.THỬ` })).toEqual(items);
    expect(splitBriefs({ title: 'Trong ngày', body: `Tin vắn * ${A} LÊ MẪU * ${B} T.THỬ` })).toEqual(items);
  });
  it('is told from an article', () => {
    expect(splitBriefs({ title: 'Trồng cây', body: `* ${A}\n* ${B}` })).toEqual([]);
    expect(splitBriefs({ title: 'Tin vắn', body: A })).toEqual([]);
  });
});
