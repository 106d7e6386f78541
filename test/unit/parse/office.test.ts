import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/domains/legal-documents/passages.ts';
import { readLegalDocument } from '../../../src/domains/legal-documents/read-document.ts';
import { pdfText, runningLines } from '../../../src/ingest/parse/pdf.ts';
import { pdfOf, type WordCell, type WordPart, wordOf, zipOf } from '../../support/office-files.ts';
import { refusalOf, rowsOf, XLSX_TYPE } from './read.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const legal = { domain: 'legal-documents', readDocument: readLegalDocument };
/** A name of letters for a number, no two alike. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => String.fromCharCode(65 + Number(digit))).join('');
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));

describe('tables of Word documents', () => {
  const HEAD = ['Mã bảng giá', 'Tên đường', 'Loại đất', 'VT1', 'VT2'];
  it('are read with merged cells and headings repeated', async () => {
    const rows = await rowsOf(
      wordOf([
        'PHỤ LỤC BẢNG GIÁ',
        [
          HEAD,
          ['T', { text: 'Đường Hoa Ban', begins: true }, 'ODT', '12.500.000', '8.000.000'],
          ['T', null, 'TMD', '9.000.000', '6.000.000'],
          HEAD,
          ['T', 'Đường Hoa Sen', 'ODT', '5.000.000', '4.000.000'],
        ],
      ]),
      DOCX,
    );
    expect(
      rows.filter(({ row }) => row !== null).map(({ values }) => [values.street, values.landType]),
    ).toEqual([
      ['Đường Hoa Ban', 'ODT'],
      ['Đường Hoa Ban', 'TMD'],
      ['Đường Hoa Sen', 'ODT'],
    ]);
  });

  it('are all read, and one whose columns are not known is named', async () => {
    const rows = await rowsOf(
      wordOf([
        [HEAD, ['T', 'Đường Một', 'ODT', '5000000', '4000000']],
        [HEAD, ['T', 'Đường Hai', 'ODT', '6000000', '5000000']],
        [
          ['Tổ', 'Việc'],
          ['1', 'Quét dọn'],
        ],
      ]),
      DOCX,
    );
    expect(rows.flatMap(({ values }) => values.street ?? [])).toEqual(['Đường Một', 'Đường Hai']);
    expect(rows.flatMap(({ warnings = [] }) => warnings)).toEqual([
      expect.objectContaining({ code: 'table-not-read', confirm: true }),
    ]);
  });

  it.each([
    ['one table that goes over the pages', 1_000_000],
    ['a table a page', 1],
  ])(
    'are read to the last figure over forty pages of wards and streets: %s',
    async (_, pagesPerTable) => {
      const wanted: unknown[] = [];
      const parts: WordPart[] = ['PHỤ LỤC', 'Đơn vị tính: 1.000 đồng/m²'];
      let table: WordCell[][] = [];
      let ward = '';
      for (let page = 0; page < 40; page += 1) {
        if (page % pagesPerTable === 0) {
          if (table.length > 0) parts.push(table);
          table = [];
        }
        table.push(['STT', 'Tên đường', 'Loại đất', 'Vị trí 1', 'Vị trí 2', 'Vị trí 3']);
        for (let line = 0; line < 38; line += 1) {
          const row = page * 38 + line;
          if (row % 50 === 0 || (line === 0 && pagesPerTable === 1)) {
            ward = row % 50 === 0 ? `Phường Thử ${letters(row / 50)}` : ward;
            table.push([{ text: `${ward.toUpperCase()}`, span: 6 }]);
          }
          const prices = [9_007 + row * 13, 5_003 + row * 7, 1_001 + row * 3];
          const shown = prices.map((price) => price.toLocaleString('vi-VN'));
          table.push([String(row + 1), `Đường Hoa Số ${letters(row)}`, 'ODT', ...shown]);
          wanted.push([ward.toLowerCase(), `Đường Hoa Số ${letters(row)}`, ...shown, '1.000 đồng/m²']);
        }
      }
      parts.push(table);
      const rows = await rowsOf(wordOf(parts), DOCX, { printed: true });
      expect(rows.flatMap(({ errors = [] }) => errors)).toEqual([]);
      const read = rows
        .filter(({ row }) => row !== null)
        .map(({ values }) => [
          String(values.ward).toLowerCase(),
          values.street,
          ...[values.position1, values.position2, values.position3, values.unit],
        ]);
      expect(read).toHaveLength(1_520);
      expect(read).toEqual(wanted);
    },
    60_000,
  );

  it('are missed in a document without any', async () => {
    expect(await refusalOf(wordOf(['Chỉ có chữ.']), DOCX)).toMatch(/Word.*bảng/);
  });
});

describe('documents in Word', () => {
  it('are one record: number, day, issuer, title, articles, and tables as rows', async () => {
    const rows = await rowsOf(
      wordOf([
        [
          ['ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['Số: 12/2025/QĐ-UBND', 'Thử Nghiệm, ngày 15 tháng 3 năm 2025'],
        ],
        'QUYẾT ĐỊNH',
        'Về việc quy định mức thu thử',
        'Căn cứ Luật Thử;',
        'Điều 1. Mức thu',
        'Mức thu như sau, theo quy định tại',
        'Điều 12 Luật Thử:',
        [
          ['Loại', 'Mức'],
          ['Điều 5. Cấp mới', '10.000'],
        ],
        'Điều 2. Hiệu lực',
        'Từ ngày ký.',
      ]),
      DOCX,
      legal,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.errors).toBeUndefined();
    expect(rows[0]?.values).toMatchObject({
      number: '12/2025/QĐ-UBND',
      issuedOn: '2025-03-15',
      issuer: 'Ủy ban nhân dân tỉnh Thử Nghiệm',
      title: 'Về việc quy định mức thu thử',
      type: 'Quyết định',
    });
    const passages = splitPassages(String(rows[0]?.values.body));
    expect(passages.map(({ anchor }) => anchor)).toEqual(['mo-dau', 'dieu-1', 'dieu-2']);
    expect(passages[1]?.text).toContain('| Điều 5. Cấp mới | 10.000 |');
  });

  it('say what their head lacks', async () => {
    const [row] = await rowsOf(wordOf(['GIẤY MỜI', 'Kính mời ông bà.']), DOCX, legal);
    expect(row?.errors?.map(({ column }) => column)).toEqual(expect.arrayContaining(['number', 'issuedOn']));
  });
});

describe('PDF', () => {
  const text = Array.from(
    { length: 6 },
    (_, row) => `Noi dung thu nghiem cua van ban so ${row} duoc viet du dai.`,
  );
  it('is read line by line, page by page', async () => {
    const [row] = await rowsOf(pdfOf([text, text]), PDF, legal);
    expect(String(row?.values.body)).toContain('van ban so 5');
  });
  it.each([
    ['all of it', [[], []], /cả 2 trang/],
    ['one page', [text, [], text], /trang 2 trong 3 trang/],
    ['all but a stamp', [['Ky boi: Van phong'], ['Ngay']], /cả 2 trang/],
  ] as const)('that is a scan is told so: %s', async (_, pages, wanted) => {
    expect(await refusalOf(pdfOf(pages), PDF, legal)).toMatch(wanted);
  });
  it('with a table of prices is refused plainly, as is a broken one', async () => {
    expect(await refusalOf(pdfOf([text]), PDF)).toMatch(/PDF.*Excel/);
    expect(await refusalOf(latin('%PDF-1.4 hong'), PDF, legal)).toMatch(/PDF.*hỏng/);
  });
});

const LONG =
  'Các cơ quan, đơn vị và cá nhân có liên quan có trách nhiệm phối hợp thực hiện theo quy định tại khoản 2';
const HEAD_OF_ONE = [
  'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH MẪU\tĐộc lập - Tự do - Hạnh phúc',
  'Số: 12/2026/QĐ-UBND\tMẫu, ngày 05 tháng 01 năm 2026',
  'QUYẾT ĐỊNH',
  'Ban hành Quy định về quản lý cây xanh đô thị trên địa bàn toàn tỉnh Mẫu và các phường',
  'ỦY BAN NHÂN DÂN TỈNH MẪU',
  'Căn cứ Điều 5 Nghị định số 64/2010/NĐ-CP của Chính phủ về quản lý cây xanh đô thị trong tỉnh',
  'QUYẾT ĐỊNH:',
];
const DECISION = [
  ...HEAD_OF_ONE,
  'Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý cây xanh đô thị.',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày 15 tháng 01 năm 2026.',
  'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
  '- Như Điều 2;\tCHỦ TỊCH',
  'QUY ĐỊNH',
  'Về quản lý cây xanh đô thị trên địa bàn toàn tỉnh Mẫu, các phường, các xã và các khu kinh tế',
  '(Ban hành kèm theo Quyết định số 12/2026/QĐ-UBND)',
  'Điều 1. Phạm vi điều chỉnh',
  LONG,
  'Điều 7 và Điều 12 của Luật Đất đai, bảo đảm công khai.',
  'Điều 2. Loài cây',
  '1\tLim xẹt\tĐiều 8',
  '2\tSao đen\tĐiều 9',
  'Điều 3. Kinh phí',
  LONG,
  'Điều 7 và Điều 12 của Luật Đất đai, bảo đảm công khai.',
  'PHỤ LỤC',
  'MẪU ĐƠN ĐỀ NGHỊ',
  'Điều 1. Người đề nghị',
];
const HEADINGS = [
  'Điều 1. Ban hành kèm theo Quyết định này Quy định về quản lý cây xanh đô thị.',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày 15 tháng 01 năm 2026.',
  'Điều 1. Phạm vi điều chỉnh',
  'Điều 2. Loài cây',
  'Điều 3. Kinh phí',
];
const articlesOf = (body: unknown) =>
  splitPassages(String(body))
    .map(({ heading }) => heading)
    .filter((heading) => heading.startsWith('Điều'));
const OF_DECISION = {
  number: '12/2026/QĐ-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Mẫu',
  issuedOn: '2026-01-05',
  title: 'Ban hành Quy định về quản lý cây xanh đô thị trên địa bàn toàn tỉnh Mẫu và các phường',
};

describe('a decision with what it issues, a table and an appendix', () => {
  it('in PDF has the articles that are printed, and its head is not run together', () => {
    const row = readLegalDocument(pdfText([{ number: 1, lines: DECISION }]));
    expect(row).toMatchObject(OF_DECISION);
    expect(articlesOf(row.body)).toEqual(HEADINGS);
  });

  it('in Word has the same', async () => {
    const parts = DECISION.map((line): WordPart => (line.includes('\t') ? [line.split('\t')] : line));
    const [row] = await rowsOf(wordOf(parts), DOCX, legal);
    expect(row?.values).toMatchObject(OF_DECISION);
    expect(articlesOf(row?.values.body)).toEqual(HEADINGS);
  });

  it('a committee of no place is not known, and is said', () => {
    const lines = ['ỦY BAN NHÂN DÂN', ...HEAD_OF_ONE.slice(2, 5), 'Điều 1. Một việc.'];
    expect(readLegalDocument(lines.join('\n'))['@errors']).toMatchObject([{ column: 'issuer' }]);
  });

  it('a sentence at the edge of pages is no running head', () => {
    const edge = 'khai, minh bạch và đúng thời hạn.';
    const body = ['Một dòng.', 'Hai dòng.', 'Ba dòng.', 'Bốn dòng.', 'Năm dòng.'];
    const pages = [1, 2, 3, 4].map((number) => ['CÔNG BÁO/Số 1', edge, ...body, `${number}`]);
    const isRunning = runningLines(pages);
    expect(pages[0]?.filter((_, place) => isRunning(pages[0] ?? [], place))).toEqual(['CÔNG BÁO/Số 1', '1']);
  });
});

const inUtf16 = (text: string): string => [...text].map((char) => `${char}\0`).join('');
describe('other files', () => {
  it.each([
    [
      '.doc named .docx',
      latin(`\xd0\xcf\x11\xe0${' '.repeat(600)}${inUtf16('WordDocument')}`),
      /\.doc.*\.docx/,
    ],
    ['.rar', latin(`Rar!\x1a\x07${' '.repeat(600)}`), /\.rar/],
    ['.7z', latin(`7z\xbc\xaf\x27\x1c${' '.repeat(600)}`), /\.7z/],
    ['.zip', zipOf({ 'bang-gia.csv': 'a,b' }), /\.zip/],
    ['.rtf', latin(`{\\rtf1${' '.repeat(600)}}`), /RTF/],
    [
      'XML Spreadsheet 2003',
      latin('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>'),
      /XML Spreadsheet 2003/,
    ],
    ['a presentation', zipOf({ 'ppt/presentation.xml': '<p/>' }), /PowerPoint/],
  ])('%s is told by its bytes', async (_, bytes, wanted) => {
    for (const type of [XLSX_TYPE, DOCX, 'text/csv']) expect(await refusalOf(bytes, type)).toMatch(wanted);
  });

  it.each(['biff8', 'ods', 'xlsx'] as const)('a workbook as %s is read', async (bookType) => {
    const book = XLSX.utils.book_new();
    const cells = [
      ['Mã bảng giá', 'Tên đường', 'Loại đất', 'VT1'],
      ['T', 'Đường Hoa', 'ODT', 5_000_000],
    ];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), 'Giá');
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
    const rows = await rowsOf(bytes, 'application/vnd.ms-excel');
    expect(rows.flatMap(({ values }) => values.street ?? [])).toEqual(['Đường Hoa']);
  });
});
