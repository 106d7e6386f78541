import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/language/sentences.ts';
import { faultOf } from '../../../src/summary/support/supported.ts';
import { wordsOf } from '../../../src/summary/words.ts';
import { sample } from '../../support/samples.ts';

const story = {
  title: 'Phường Bến Đò mở quầy nhận hồ sơ lưu động tại chợ',
  paragraphs: [
    'Sáng 12/5/2026, UBND phường Bến Đò khai trương quầy nhận ' +
      'hồ sơ lưu động tại chợ trung tâm. Quầy có 3 bàn tiếp dân.',
    'Quầy mở cửa từ thứ hai đến thứ sáu, nhận hồ sơ hộ tịch, ' +
      'đất đai và bảo trợ xã hội; người dân không phải nộp lệ phí.',
    'Theo bà Trần Thị Thử, Phó Chủ tịch UBND phường, trong ' +
      'tuần đầu quầy đã nhận 120 hồ sơ, trả kết quả ngay 95 hồ sơ.',
    'Kinh phí xây dựng quầy là 1,25 tỷ đồng, trích từ ngân sách năm 2025 theo Quyết định số 15/2025/QĐ-UBND.',
    'Phường hỗ trợ mỗi hộ nghèo 1 triệu đồng và chưa thu hồi ' +
      'đất của hộ nào. Hai khu phố sẽ có thêm quầy trong quý III.',
  ],
};
const fault = (summary: string) => faultOf(summary, story, '2026-05-13');
const OPENING = 'Phường Bến Đò đã khai trương quầy nhận hồ sơ lưu động tại chợ trung tâm.';
const then = (sentence: string) => fault(`${OPENING} ${sentence}`);

describe('a summary the article bears out', () => {
  it.each([
    'Theo bà Trần Thị Thử, trong tuần đầu quầy đã nhận 120 hồ sơ và trả kết quả ngay 95 hồ sơ.',
    'Kinh phí xây dựng quầy là 1.250.000.000 đồng, trích từ ngân sách năm 2025.',
    'Quầy xây dựng theo Quyết định 15/2025/QĐ-UBND, kinh phí 1,25 tỷ đồng.',
    'Mỗi hộ nghèo được phường hỗ trợ 1.000.000 đồng.',
    'Người dân nộp hồ sơ đất đai không phải nộp lệ phí.',
    'Quầy mở cửa từ thứ hai đến thứ sáu và có ba bàn tiếp dân.',
    'Quầy được Ủy ban nhân dân phường khai trương sáng 12 tháng 5 năm 2026.',
    '2 khu phố sẽ có thêm quầy trong quý III.',
    'Phường chưa thu hồi đất của hộ nào.',
  ])('may say: %s', (sentence) => {
    expect(then(sentence)).toBeNull();
  });
});

describe('a summary is refused for', () => {
  it.each<[string, string]>([
    ['an invented number', 'Theo bà Trần Thị Thử, trong tuần đầu quầy đã nhận 150 hồ sơ.'],
    ['a number of something else', 'Trong tuần đầu quầy đã nhận 120 người dân.'],
    ['another amount', 'Kinh phí xây dựng quầy là 1,25 triệu đồng, trích từ ngân sách.'],
    ['a changed year', 'Kinh phí xây dựng quầy trích từ ngân sách năm 2026.'],
    ['a figure of another thing', 'Kinh phí xây dựng quầy là 1 triệu đồng, trích từ ngân sách.'],
    ['a year of another thing', 'Sáng 12/5/2025, quầy nhận hồ sơ lưu động được khai trương.'],
    ['a changed day', 'Quầy được khai trương sáng 21/5/2026 tại chợ trung tâm.'],
    ['an invented document', 'Quầy xây dựng theo Quyết định số 16/2025/QĐ-UBND.'],
    ['a changed count in words', 'Ba khu phố sẽ có thêm quầy.'],
    ['an invented count in words', 'Quầy có năm bàn tiếp dân.'],
    ['a changed time', 'Quầy mở cửa từ 7h30, nhận hồ sơ hộ tịch, đất đai và bảo trợ xã hội.'],
  ])('%s', (_, sentence) => {
    expect(then(sentence)).toBe('figure');
  });

  it.each<[string, string]>([
    ['an invented name', 'Theo bà Lê Thị Mới, trong tuần đầu quầy đã nhận 120 hồ sơ.'],
    ['a name put together', 'Theo bà Trần Bến Đò, trong tuần đầu quầy đã nhận 120 hồ sơ.'],
    ['an invented name that opens the sentence', 'Hùng đã nhận hồ sơ hộ tịch, đất đai và bảo trợ xã hội.'],
    ['another quarter', 'Hai khu phố sẽ có thêm quầy trong quý IV.'],
  ])('%s', (_, sentence) => {
    expect(['name', 'figure']).toContain(then(sentence));
  });

  it.each<[string, string]>([
    ['a dropped không', 'Người dân nộp hồ sơ đất đai phải nộp lệ phí.'],
    ['a dropped chưa', 'Phường thu hồi đất của hộ nghèo.'],
    ['an invented không', 'Quầy không nhận hồ sơ hộ tịch, đất đai và bảo trợ xã hội.'],
    ['a không of something else', 'Phường không hỗ trợ mỗi hộ nghèo 1 triệu đồng.'],
  ])('%s', (_, sentence) => {
    expect(then(sentence)).toBe('negation');
  });

  it.each<[string, string, string]>([
    ['one sentence', OPENING, 'form'],
    ['four sentences', `${OPENING} ${OPENING} ${OPENING} ${OPENING}`, 'form'],
    ['a sentence cut off', `${OPENING} Theo bà Trần Thị Thử, trong tuần đầu quầy`, 'form'],
    ['a list', `${OPENING}\n- Quầy đã nhận 120 hồ sơ.`, 'form'],
    ['an address', `${OPENING} Quầy đã nhận hồ sơ tại https://evil.test.`, 'form'],
    ['nothing', '', 'form'],
    [
      'its length',
      `${OPENING} ${'Quầy nhận hồ sơ hộ tịch, đất đai và bảo trợ xã hội '.repeat(7)}.`,
      'length',
    ],
    ['English', 'The ward opened a counter at the market. People pay no fee there.', 'language'],
    [
      'missing diacritics',
      'Phuong Ben Do khai truong quay nhan ho so. Nguoi dan khong phai nop le phi.',
      'language',
    ],
    [
      'what the article does not say',
      `${OPENING} Quầy bị điều tra sau vụ cháy kho hàng khiến nhiều tiểu thương thiệt hại nặng.`,
      'words',
    ],
  ])('%s', (_, summary, expected) => {
    expect(fault(summary)).toBe(expected);
  });
});

it('an article nearly always bears out its own sentences', () => {
  let pairs = 0;
  let held = 0;
  for (const line of sample('articles').split('\n').filter(Boolean)) {
    const { title, body, language, publishedAt } = JSON.parse(line);
    if (language !== undefined && language !== 'vi') continue;
    const paragraphs = body.split('\n').filter((paragraph: string) => paragraph.trim() !== '');
    const own = sentences(paragraphs.join('\n')).map(({ text }) => text);
    for (const [at, first] of own.entries()) {
      const both = `${first} ${own[at + 1] ?? ''}`.trim();
      if (sentences(both).length !== 2 || wordsOf(both).length > 80) continue;
      const found = faultOf(both, { title, paragraphs }, publishedAt.slice(0, 10));
      if (found === 'form') continue;
      pairs += 1;
      if (found === null) held += 1;
    }
  }
  expect(pairs).toBeGreaterThan(100);
  expect(held / pairs).toBeGreaterThan(0.95);
});
