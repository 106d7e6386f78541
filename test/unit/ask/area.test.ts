import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArea } from '../../../src/domains/land-prices/answer/area.ts';
import { readQuestion } from '../../../src/question/question.ts';

const area = (text: string) => readArea(readQuestion(text, '2026-11-27'));

test.each([
  ['lô đất 5x20m mặt tiền đường Cây Sấu', 100],
  ['đất 6m5 x 18m2 đường Cây Sấu', 118.3],
  ['thửa 5 nhân 20 đường Cây Sấu', 100],
  ['đất ngang 5m dài 20m đường Cây Sấu', 100],
  ['rộng 4,5 sâu 20 đường Cây Sấu', 90],
  ['dài hai mươi mét ngang năm mét', 100],
  ['tám mươi lăm phẩy năm mét vuông đường Cây Sấu', 85.5],
  ['tam muoi lam phay nam met vuong', 85.5],
  ['tính 127,5 m2 đất ở', 127.5],
  ['85,5 m² đất ở', 85.5],
  ['nửa héc ta đất ở', 5_000],
  ['1,5 ha đất lúa', 15_000],
  ['1 sào đất đường Cây Sấu', 500],
  ['hai sào đất đường Cây Sấu', 1_000],
  ['sào rưỡi đất', null],
  ['1 sào rưỡi đất', 750],
  ['Mua 2 thửa 80m2 và 120m2 đường Cây Sấu', 200],
  ['3 lô mỗi lô 100m2', 300],
  ['giá một mét vuông đường Cây Sấu', null],
  ['giá đất ở tại sao đường Cây Sấu tăng', null],
  ['lô 6m × 18m đường Cây Sấu', 108],
  ['ngang bốn mét rưỡi sâu mười tám mét', 81],
  ['ngang 4m rưỡi dài 20m', 90],
  ['hẻm rộng 4 mét sâu 60 mét đường Cây Sấu', null],
  ['kiệt bê tông 3m x 50m đường Cây Sấu', null],
  ['lô 5x20m trong kiệt rộng 3m sâu 50m', 100],
])('%s: %s m²', (text, value) => {
  expect(area(text).area).toBe(value);
});

test.each([
  'Nhà 80m2 đường Cây Sấu, 60m2 đất ở còn lại 20m2 đất vườn',
  '2 lô 100m2 đường Cây Sấu',
  'hai thửa đường Cây Sấu hết bao nhiêu',
])('%s: no total is made, and that is said', (text) => {
  expect(area(text)).toMatchObject({ area: null, note: expect.stringContaining('chưa tính tổng tiền') });
});

test('the sides of a plot give its area however they are joined', () => {
  const side = fc.integer({ min: 2, max: 99 });
  const form = fc.constantFrom(
    (a: number, b: number) => `lô ${a}x${b}m đường Cây Sấu`,
    (a: number, b: number) => `lo ${a}m x ${b}m duong cay sau`,
    (a: number, b: number) => `đất ngang ${a}m, dài ${b}m`,
    (a: number, b: number) => `đất ${a} nhân ${b} ở đường Cây Sấu`,
  );
  fc.assert(
    fc.property(side, side, form, (a, b, say) => {
      expect(area(say(a, b)).area).toBe(a * b);
    }),
  );
});
