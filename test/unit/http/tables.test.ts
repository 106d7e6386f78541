import { expect, it } from 'vitest';
import { cellOf } from '../../../src/http/representations/tables.ts';

it.each(['=1+1', '+84 256', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  'shows %j as text, where a spreadsheet would run it',
  (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  },
);

it('shows as text what a spreadsheet that splits at semicolons would run', () => {
  expect(cellOf('Chợ;=HYPERLINK("x")')).toBe(`Chợ;'=HYPERLINK("x")`);
  expect(cellOf('x;@y;+z')).toBe(`x;'@y;'+z`);
});

it.each(['Giá 5-10', 'a=b', 'x@y.vn', 'A; - B', '(+84)', ' =x', ''])('leaves %j as it is', (text) => {
  expect(cellOf(text)).toBe(text);
});

it('keeps numbers, lists and what is missing', () => {
  expect([-5, null, [1, '=x'], { f: true }, undefined, false].map(cellOf)).toEqual([
    -5,
    '',
    '[1,"=x"]',
    '{"f":true}',
    '',
    false,
  ]);
});
