import { expect, test } from 'vitest';
import { spellingKey } from '../../../src/language/fold.ts';
import { soundKey } from '../../../src/language/pronunciation.ts';

const sound = (text: string): string => soundKey(spellingKey(text));

test.each([
  ['Chần Kế Xương', 'Trần Kế Xương'],
  ['Đông Dang', 'Đông Giang'],
  ['Lỗ Dáng', 'Lỗ Giáng'],
  ['Tôn Thấc Đạm', 'Tôn Thất Đạm'],
  ['Ỹ Lang Nguyên Phi', 'Ỷ Lan Nguyên Phi'],
  ['Nê Nợi', 'Lê Lợi'],
  ['Xơn Trà', 'Sơn Chà'],
  ['Võ Văn Dũng', 'Giỏ Dăn Vủng'],
])('%s sounds like %s somewhere', (typed, meant) => {
  expect(sound(typed)).toBe(sound(meant));
});

test.each([
  ['Sô Giang', 'Cô Giang'],
  ['Thủ Khoa Hưng', 'Thủ Khoa Huân'],
  ['Đống Đa', 'Đông Đa'],
  ['Nguyễn Du', 'Nguyễn Dữ'],
  ['Hòa Sơn', 'Hóa Sơn'],
  ['Nghĩa', 'Nhĩa'],
])('%s is another name than %s', (typed, meant) => {
  expect(sound(typed)).not.toBe(sound(meant));
});
