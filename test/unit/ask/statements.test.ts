import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemSentences } from '../../../src/question/item-sentences.ts';
import { judgeStatement, statementsOf, statementsOfSentence } from '../../../src/question/statements.ts';

const DAY = '2026-11-27';
const MARRIAGE =
  'a) Nam từ đủ 20 tuổi trở lên, nữ từ đủ 18 tuổi trở ' +
  'lên;\nb) Việc kết hôn do nam và nữ tự nguyện quyết định.';
const OVERTIME =
  '1. Người lao động làm thêm giờ được trả lương như sau:\na) Vào ngày thường, ít nhất bằng ' +
  '150%;\nb) Vào ngày nghỉ hằng tuần, ít nhất bằng 200%;\nc) Vào ngày nghỉ lễ, tết, ít nhất bằng ' +
  '300%.';

/** Verdicts on the figures of a sentence against an article. */
const verdicts = (sentence: string, heading: string, text: string) =>
  statementsOfSentence(sentence, '', DAY).map(
    (claim) => judgeStatement(claim, statementsOf(heading, text, DAY)).verdict,
  );

describe('a figure is judged with what is said of it', () => {
  it.each([
    ['Nam từ đủ 20 tuổi được kết hôn.', 'verified'],
    ['Nam phải đủ 18 tuổi mới được kết hôn.', 'contradicted'],
    ['Nữ đủ 18 tuổi trở lên được kết hôn.', 'verified'],
    ['Nữ phải từ 20 tuổi mới được kết hôn.', 'contradicted'],
  ])('%s', (sentence, verdict) => {
    expect(verdicts(sentence, 'Điều 8. Điều kiện kết hôn', MARRIAGE)).toEqual([verdict]);
  });

  it.each([
    ['Làm thêm giờ vào ngày lễ, tết được trả ít nhất 300% lương.', 'verified'],
    ['Làm thêm giờ vào ngày thường được trả ít nhất 300% lương.', 'contradicted'],
    ['Người lao động làm thêm giờ ngày thường được trả ít nhất bằng 150%.', 'verified'],
    ['Người lao động làm thêm giờ ngày nghỉ lễ được trả nhiều nhất bằng 300%.', 'contradicted'],
  ])('%s', (sentence, verdict) => {
    expect(verdicts(sentence, 'Điều 98. Tiền lương làm thêm giờ', OVERTIME)).toEqual([verdict]);
  });

  it('denies no figure of a list that the text states in its own order', () => {
    const list =
      'Làm thêm giờ vào ngày thường ít nhất bằng 150%, ngày nghỉ ' +
      'hằng tuần ít nhất bằng 200%, ngày lễ ít nhất bằng 300%.';
    const found = verdicts(list, 'Điều 98. Tiền lương làm thêm giờ', OVERTIME);
    expect(found).toHaveLength(3);
    expect(found).not.toContain('contradicted');
    expect(found).toContain('verified');
  });

  it.each([
    ['Người lao động làm việc vào ban đêm được trả thêm ít nhất bằng 30%.', 'verified'],
    ['Người lao động làm việc vào ban ngày được trả thêm ít nhất bằng 30%.', 'unchecked'],
  ])('a case that the text knows is not taken for another: %s', (sentence, verdict) => {
    const night =
      '1. Người lao động làm việc vào ban đêm được trả thêm ít nhất bằng 30% tiền lương;\n' +
      '2. Làm thêm giờ vào ban đêm được trả thêm 20% tiền lương của công việc làm vào ban ngày.';
    expect(verdicts(sentence, 'Điều 98. Làm việc vào ban đêm', night)).toEqual([verdict]);
  });

  it('is of the rate and the side that are said', () => {
    const rate = 'Lãi suất theo thỏa thuận không được vượt quá 20%/năm của khoản tiền vay.';
    const judged = (sentence: string) => verdicts(sentence, 'Điều 468. Lãi suất', rate)[0];
    expect(judged('Lãi suất thỏa thuận không được vượt quá 20%/năm của khoản tiền vay.')).toBe('verified');
    expect(judged('Lãi suất thỏa thuận không được vượt quá 20%/tháng của khoản tiền vay.')).not.toBe(
      'verified',
    );
    expect(judged('Lãi suất thỏa thuận không được vượt quá 20% của khoản tiền vay.')).toBe('verified');
    const birth = 'Thời gian nghỉ trước khi sinh không quá 02 tháng.';
    expect(verdicts('Nghỉ trước khi sinh không quá 02 tháng.', 'Điều 139. Nghỉ thai sản', birth)).toEqual([
      'verified',
    ]);
    expect(verdicts('Nghỉ sau khi sinh không quá 02 tháng.', 'Điều 139. Nghỉ thai sản', birth)).toEqual([
      'unchecked',
    ]);
  });

  it('is not denied by an item that says more than the one of its value', () => {
    const leave =
      '1. Nghỉ việc riêng có hưởng lương:\na) Kết hôn: nghỉ 03 ngày;\nb) Con nuôi kết hôn: nghỉ 01 ngày.';
    const [verdict] = verdicts('Nghỉ kết hôn được 3 ngày có lương.', 'Điều 115. Nghỉ việc riêng', leave);
    expect(verdict).not.toBe('contradicted');
  });

  it('leaves a sentence on another subject unchecked', () => {
    expect(
      verdicts(
        'Phí trông xe ban đêm ở bãi bằng 150% ban ngày.',
        'Điều 98. Tiền lương làm thêm giờ',
        OVERTIME,
      ),
    ).toEqual(['unchecked']);
  });

  it('never verifies a figure that its statement does not have', () => {
    const lines = OVERTIME.split('\n').slice(1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 999 }), (at, figure) => {
        const line = lines[at] ?? '';
        const right = /\d+%/.exec(line)?.[0];
        const changed = `Làm thêm giờ ${line.slice(3).replace(/\d+%/, `${figure}%`)}`;
        const [verdict] = verdicts(changed, 'Điều 98. Tiền lương làm thêm giờ', OVERTIME);
        expect(verdict === 'verified').toBe(right === `${figure}%`);
      }),
    );
  });
});

describe('sentences of a list', () => {
  it('stand under what introduces them', () => {
    const found = itemSentences(OVERTIME);
    expect(found.map(({ lead }) => lead)).toEqual([
      '',
      ...Array(3).fill('Người lao động làm thêm giờ được trả lương như sau:'),
    ]);
    for (const { text, start } of found) expect(OVERTIME.slice(start, start + text.length)).toBe(text);
  });
});
