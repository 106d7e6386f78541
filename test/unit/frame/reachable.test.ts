import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachable } from '../../../src/frame/parts.ts';

const links = (text: string): string[] =>
  [...String(reachable(text)).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);

describe('numbers and addresses in a text', () => {
  test.each([
    ['0256 000 0211, trong giờ hành chính', ['tel:02560000211']],
    ['ĐT: 0905.123.456 hoặc +84 905 123 456', ['tel:0905123456', 'tel:+84905123456']],
    [
      'tuyendung@quynhon.example.vn (ông An, 0905123456)',
      ['mailto:tuyendung@quynhon.example.vn', 'tel:0905123456'],
    ],
    ['Từ ngày 05.12.2026 08 giờ đến 05-01-2027', []],
    ['Tài khoản 0123 456 789 012 tại kho bạc', []],
    ['Mã số V.07.03.29, quyết định 0256/QĐ-UBND', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test('no markup of the text becomes markup of the page, and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = String(reachable(text)).replace(/<\/?a[^>]*>/g, '');
        expect(shown).not.toMatch(/[<>]/);
      }),
    );
    expect(String(reachable('gọi 0905 123 456 nhé'))).toContain(
      'gọi <a href="tel:0905123456">0905\u00a0123\u00a0456</a> nhé',
    );
  });

  test('costs time in proportion to its size', () => {
    const started = performance.now();
    reachable('0 '.repeat(50_000) + 'a.'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
