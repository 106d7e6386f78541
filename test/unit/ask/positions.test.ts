/** Positions, days and measures in one question: each word is read as one thing. */
import { describe, expect, it } from 'vitest';
import { saidPositions } from '../../../src/domains/land-prices/answer/positions.ts';
import { syllables } from '../../../src/language/syllables.ts';
import { readPeriod } from '../../../src/question/period.ts';
import { readQuestion } from '../../../src/question/question.ts';
import { agreement, readAsked } from '../../../src/search/agreement.ts';

const DAY = '2026-11-23';
const said = (text: string) => {
  const { positions, beyond, alley } = saidPositions(readQuestion(text, DAY));
  return [positions, beyond, alley];
};

describe('positions said', () => {
  it.each([
    ['giá đất vị trí 1', [1], [], false],
    ['giá đất vị trí 1 năm 2022', [1], [], false],
    ['giá đất vị trí 2 năm 2022 đường Lê Lợi', [2], [], false],
    ['giá đất năm 2022 vị trí 3', [3], [], false],
    ['vt1 và vt2', [1, 2], [], false],
    ['vị trí 1 và vị trí 2', [1, 2], [], false],
    ['vi tri 3 voi vi tri 5', [3, 5], [], false],
    ['vị trí VI', [], [6], false],
    ['VT5', [5], [], false],
    ['vt6', [], [6], false],
    ['vị trí 0', [], [0], false],
    ['vị trí 1 đến 3', [1, 2, 3], [], false],
    ['vị trí 2, 4', [2, 4], [], false],
    ['vị trí một hai ba', [1, 2, 3], [], false],
    ['vị trí mười hai', [], [12], false],
    ['từ vị trí 2 đến vị trí 4', [2, 3, 4], [], false],
    ['tu vi tri 1 den vi tri 3', [1, 2, 3], [], false],
    ['VT2 đến VT5', [2, 3, 4, 5], [], false],
    ['từ VT1 tới VT3', [1, 2, 3], [], false],
    ['vi tri so 4', [4], [], false],
    ['vị trí thứ hai', [2], [], false],
    ['vị trí IV', [4], [], false],
    ['đất mặt tiền', [1], [], false],
    ['trong hẻm', [], [], true],
    ['vị trí 3 trong hẻm', [3], [], false],
    ['giá đất đường Lê Lợi năm 2022', [], [], false],
    ['vị trí nào đắt nhất', [], [], false],
  ])('%s', (text, positions, beyond, alley) => {
    expect(said(text)).toEqual([positions, beyond, alley]);
  });
});

describe('the period asked for', () => {
  it.each([
    ['giá đất năm 2022', '2022-01-01', '2022-12-31', 'năm 2022'],
    ['giá đất ngày 15/3/2023', '2023-03-15', '2023-03-15', 'ngày 15/3/2023'],
    ['giá đất tháng 3/2023', '2023-03-01', '2023-03-31', 'tháng 3/2023'],
    ['giá đất hiện nay', DAY, DAY, ''],
    ['giá đất', DAY, DAY, ''],
    // A year that is not over means the day it is asked on.
    ['giá đất năm 2026', DAY, DAY, ''],
    ['giá đất năm 2027', '2027-01-01', '2027-12-31', 'năm 2027'],
  ])('%s', (text, from, to, phrase) => {
    expect(readPeriod(readQuestion(text, DAY), DAY)).toMatchObject({
      from,
      to,
      said: phrase,
      several: false,
    });
  });

  it('may be several', () => {
    expect(readPeriod(readQuestion('giá đất năm 2022 và năm 2024', DAY), DAY).several).toBe(true);
  });
});

describe('agreement of a hit with a query', () => {
  const agreed = (query: string, title: string, detail: string) =>
    agreement(readAsked(syllables(query)), title, detail);

  it('is 1 where the title is the query, and falls with what is missing', () => {
    const query = 'tách thửa đất ở';
    const whole = agreed(query, 'Tách thửa đất ở', '');
    expect(whole).toBeCloseTo(1);
    const steps = [
      whole,
      agreed(query, 'Tach thua dat o', ''),
      agreed(query, 'Tách thửa', 'đất ở'),
      agreed(query, 'Tách thửa', ''),
      agreed(query, '', 'tách thửa'),
      agreed(query, 'Tuyển giáo viên', ''),
    ];
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps.at(-1)).toBe(0);
  });

  it('counts neighbours, a slip in a longer word, and nothing for no words', () => {
    expect(agreed('lê lợi', 'Lê Lợi', '')).toBeGreaterThan(agreed('lê lợi', 'Lợi Lê', ''));
    expect(agreed('nguyen', 'Nguyên', '')).toBeGreaterThan(agreed('nguyex', 'Nguyên', ''));
    expect(agreed('nguyex', 'Nguyên', '')).toBeGreaterThan(0);
    expect(agreed('lex', 'Lê', '')).toBe(0);
    expect(agreed('...', 'Lê', '')).toBe(0);
    expect(agreed('lê', 'Lê', '')).toBe(1);
    expect(agreed('lê', '', 'Lê')).toBe(0.5);
  });
});
