import { expect, it } from 'vitest';
import { flatten } from '../../../src/http/representations/tables.ts';

it.each(['=1+1', '+84 256', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  'shows %j as text, where a spreadsheet would run it',
  (text) => {
    expect(flatten({ a: text }).a).toBe(`'${text}`);
    expect(flatten({ b: { c: text } })['b.c']).toBe(`'${text}`);
  },
);

it('shows as text what a spreadsheet that splits at semicolons would run', () => {
  expect(flatten({ a: 'Chợ;=HYPERLINK("x")' }).a).toBe(`Chợ;'=HYPERLINK("x")`);
  expect(flatten({ a: 'x;@y;+z' }).a).toBe(`x;'@y;'+z`);
});

it.each(['Giá 5-10', 'a=b', 'x@y.vn', 'A; - B', '(+84)', ' =x', ''])('leaves %j as it is', (text) => {
  expect(flatten({ a: text }).a).toBe(text);
});

it('keeps numbers, lists and what is missing', () => {
  expect(flatten({ a: -5, b: null, c: [1, '=x'], d: { e: { f: true } }, g: undefined })).toEqual({
    a: -5,
    b: '',
    c: '[1,"=x"]',
    'd.e.f': true,
    g: '',
  });
});
