import { expect, it } from 'vitest';
import { indexText } from '../../../src/store/search/index-text.ts';

it('folds and joins pairs that no mark stands between', () => {
  const columns = indexText({
    title: 'Bộ luật Lao động',
    heading: 'Điều 5. Hoà giải',
    text: '1. Thuế, đất đai.\n2. Quí khách',
  });
  expect(columns).toEqual({
    title: 'bo luat lao dong',
    heading: 'dieu 5 hoa giai',
    text: '1 thue dat dai 2 quy khach',
    titlePairs: 'bo_luat luat_lao lao_dong',
    headingPairs: 'dieu_5 hoa_giai',
    textPairs: 'dat_dai quy_khach',
  });
});

it('gives empty columns for empty texts', () => {
  expect(new Set(Object.values(indexText({ title: '', heading: '', text: '–' })))).toEqual(new Set(['']));
});

it('takes a text without a mark of any length', () => {
  const { textPairs } = indexText({ title: '', heading: '', text: 'bảng giá '.repeat(100_000) });
  expect(textPairs.split(' ')).toHaveLength(199_999);
});
