import { describe, expect, it } from 'vitest';
import { bareNumbers } from '../../../src/question/bare-number.ts';

const keys = (text: string): string[] => bareNumbers(text).map(({ parsed }) => parsed.key);

describe('a number without its type', () => {
  it.each([
    ['926/2021 con hieu luc khong', '926/2021'],
    ['Ai ký 63/2019?', '63/2019'],
    ['926/2021', '926/2021'],
    ['126/2020 bị thay thế bởi văn bản nào', '126/2020'],
    ['so 7/2020 ban hanh ngay nao', '7/2020'],
    ['7/2020 nói gì', '7/2020'],
  ])('%s', (text, key) => {
    expect(keys(text)).toEqual([key]);
    const [mention] = bareNumbers(text);
    expect(text.slice(mention?.start, mention?.end)).toBe(key);
  });

  it.each([
    ['hồ sơ trễ hạn 11/2026'],
    ['bảng giá tháng 11/2024 còn hiệu lực không'],
    ['bảng giá 11/2024 còn hiệu lực không'],
    ['thửa 915/2024 còn hiệu lực không'],
    ['nhà số 115/2012 văn bản nào'],
    ['bảng giá 2020/2024 được thay thế chưa'],
    ['giá đất 915/2024'],
    ['hết hiệu lực ngày 12/11/2026'],
  ])('%s is of something else', (text) => {
    expect(keys(text)).toEqual([]);
  });
});
