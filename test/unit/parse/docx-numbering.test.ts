import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/domains/legal-documents/passages.ts';
import { readLegalDocument } from '../../../src/domains/legal-documents/read-document.ts';
import { type WordPart, wordOf } from '../../support/office-files.ts';
import { processorTime } from '../../support/processor-time.ts';
import { refusalOf, rowsOf, valuesOf } from './read.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const legal = { domain: 'legal-documents', readDocument: readLegalDocument };

const level = (place: number, text: string, more = '', format = 'decimal'): string =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const use = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const at = (text: string, use_: number, place = 0): WordPart => ({
  text,
  properties: `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${use_}"/></w:numPr>`,
});
const styled = (text: string, style: string): WordPart => ({
  text,
  properties: `<w:pStyle w:val="${style}"/>`,
});
const linesOf = async (parts: WordPart[], numbering: string, styles = ''): Promise<string[]> => {
  const [row] = await rowsOf(wordOf(parts, { numbering, styles }), DOCX, legal);
  return String(row?.values.body).split('\n');
};

describe('numbers that Word sets by itself', () => {
  const LAW = list(
    1,
    level(0, 'Điều %1.', '<w:pStyle w:val="Dieu"/>'),
    level(1, '%2.'),
    level(2, '%3)', '', 'lowerLetter'),
  );

  it('make the articles, clauses and points of a document, from a style and its levels', async () => {
    const parts: WordPart[] = [
      styled('Phạm vi', 'Dieu'),
      at('Khoản đầu.', 7, 1),
      at('Điểm đầu;', 7, 2),
      at('Điểm sau.', 7, 2),
      at('Khoản sau.', 7, 1),
      'Một đoạn không đánh số.',
      at('Khoản cuối.', 7, 1),
      styled('Đối tượng', 'DieuCon'),
      at('Lại từ đầu.', 7, 1),
    ];
    const styles =
      '<w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></' +
      'w:pPr></w:style><w:style w:type="paragraph" w:styleId="DieuCon"><w:basedOn w:val="Dieu"/></' +
      'w:style>';
    const lines = await linesOf(parts, LAW + use(7, 1), styles);
    expect(lines).toEqual([
      'Điều 1. Phạm vi',
      '1. Khoản đầu.',
      'a) Điểm đầu;',
      'b) Điểm sau.',
      '2. Khoản sau.',
      'Một đoạn không đánh số.',
      '3. Khoản cuối.',
      'Điều 2. Đối tượng',
      '1. Lại từ đầu.',
    ]);
    expect(splitPassages(lines.join('\n')).map(({ heading }) => heading)).toEqual([
      'Điều 1. Phạm vi',
      'Điều 2. Đối tượng',
    ]);
  });

  it('go on, start anew and show the levels above, as the definitions say', async () => {
    const numbering =
      list(1, level(0, '%1.', '', 'upperRoman'), level(1, '%1.%2.', '<w:isLgl/>')) +
      use(1, 1) +
      use(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>') +
      list(2, level(0, '•', '', 'bullet')) +
      use(3, 2);
    expect(
      await linesOf(
        [at('A', 1), at('B', 1), at('C', 1, 1), at('D', 2), at('E', 2), at('F', 1), at('G', 3), at('H', 0)],
        numbering,
      ),
    ).toEqual(['I. A', 'II. B', '2.1. C', 'IX. D', 'X. E', 'XI. F', '- G', 'H']);
  });

  it('are not counted for a paragraph that was taken out, nor as they stood before a change', async () => {
    const taken: WordPart = {
      text: '',
      properties:
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>',
    };
    const changed: WordPart = {
      text: 'Sau',
      properties:
        '<w:pPrChange w:id="2"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    };
    const numbering = list(1, level(0, 'Điều %1.')) + use(1, 1);
    const lines = await linesOf([at('Một', 1), taken, changed, at('Hai', 1)], numbering);
    expect(lines.at(0)).toBe('Điều 1. Một');
    expect(lines.at(-1)).toBe('Điều 2. Hai');
    expect(lines.join('\n')).toMatch(/^Sau$/m);
  });

  it.each([
    ['a format that is not known', level(0, 'Điều %1.', '', 'cardinalText'), 0],
    ['a level above that was never met', level(0, '%1.') + level(1, '%1.%2.'), 1],
  ])('refuse the file for %s', async (_, levels, place) => {
    const bytes = wordOf([at('Nội dung', 1, place)], { numbering: list(1, levels) + use(1, 1) });
    expect(await refusalOf(bytes, DOCX, legal)).toMatch(/tự đánh số/);
  });

  it('count the rows of a table and are no part of a name, but alone in a cell they are its value', async () => {
    const numbering = list(1, level(0, '%1.')) + use(1, 1);
    const counted = (text: string) => ({
      text,
      properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    });
    const bytes = wordOf(
      [
        [
          ['Mã bảng giá', 'Tên đường', 'Loại đất', 'VT1'],
          ['T', counted('Đường Hoa Ban'), 'ODT', '5.000.000'],
          [counted(''), 'Đường Hoa Sen', 'ODT', '4.000.000'],
        ],
      ],
      { numbering },
    );
    expect((await valuesOf(bytes, DOCX)).map(({ street, tableId }) => [street, tableId])).toEqual([
      ['Đường Hoa Ban', 'T'],
      ['Đường Hoa Sen', '2.'],
    ]);
  });

  it('cost time in proportion to the document, also where its tags are never closed', async () => {
    const numbering = list(1, level(0, '%1.')) + use(1, 1);
    const rest = '<w:p><w:pPr><w:numPr '.repeat(40_000);
    const { withNumbers } = await import('../../../src/ingest/parse/docx-numbering.ts');
    const cost = await processorTime(() => {
      withNumbers(rest, numbering, '');
      withNumbers(`<w:p ${'a="'.repeat(100_000)}`, numbering, '');
    });
    expect(cost).toBeLessThan(1_500);
  });
});
