import { describe, expect, it } from 'vitest';
import { cellJson, cellList, cellText } from '../../../src/contract/cells.ts';

describe('cells', () => {
  it.each([
    [undefined, undefined],
    [null, undefined],
    ['  ', undefined],
    [' a ', 'a'],
    [0, '0'],
    [162_160, '162160'],
    [true, 'true'],
    [{ a: 1 }, '{"a":1}'],
    [new Date('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00.000Z'],
  ])('text of %j', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  it.each([
    ['a, b;c\nd', ['a', 'b', 'c', 'd']],
    ['["a, b","c"]', ['a, b', 'c']],
    [
      ['a', 2, null],
      ['a', '2'],
    ],
    ['[không phải JSON', ['[không phải JSON']],
    ['', undefined],
    [5, ['5']],
  ])('list of %j', (value, list) => {
    expect(cellList(value)).toEqual(list);
  });

  it('reads JSON, leaves other values, and answers text it cannot read unchanged', () => {
    expect(cellJson('[{"title":"a"}]')).toEqual([{ title: 'a' }]);
    expect(cellJson([1])).toEqual([1]);
    expect(cellJson('')).toBeUndefined();
    expect(cellJson('[sai')).toBe('[sai');
    expect(cellJson('một dòng')).toBe('một dòng');
  });

  it('reads positions as lines', () => {
    const first = {
      title: 'Giáo viên tiểu học',
      code: 'V.07.03.29',
      count: '12',
      requirements: 'Đại học | chứng chỉ',
    };
    expect(cellJson('Giáo viên tiểu học | V.07.03.29 | 12 | Đại học | chứng chỉ; Kế toán || 1')).toEqual([
      first,
      { title: 'Kế toán', count: '1' },
    ]);
    expect(cellJson('A|1|2|x; y\nB|3|4|z')).toEqual([
      { title: 'A', code: '1', count: '2', requirements: 'x; y' },
      { title: 'B', code: '3', count: '4', requirements: 'z' },
    ]);
  });

  it('reads relations in words and files with addresses', () => {
    expect(cellJson('Thay thế | 12/2020/QĐ-UBND | UBND tỉnh Gia Lai; căn cứ | 31/2024/QH15')).toEqual([
      { kind: 'replaces', number: '12/2020/QĐ-UBND', issuer: 'UBND tỉnh Gia Lai' },
      { kind: 'basedOn', number: '31/2024/QH15' },
    ]);
    expect(cellJson('Phụ lục I | https://example.org/1.pdf')).toEqual([
      { title: 'Phụ lục I', url: 'https://example.org/1.pdf' },
    ]);
  });
});
