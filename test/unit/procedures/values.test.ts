/** Fees, time limits and papers as tables: what a cell says, what is held of it, and what is asked. */
import { describe, expect, it } from 'vitest';
import { readFees } from '../../../src/domains/procedures/fees.ts';
import { levelOf } from '../../../src/domains/procedures/level.ts';
import { readPapers, readSteps } from '../../../src/domains/procedures/papers.ts';
import { readTimeLimit, timeUnit } from '../../../src/domains/procedures/time-limit.ts';

const said = ({ doubts, faults }: { doubts: { code: string; confirm?: true }[]; faults: unknown[] }) => [
  ...doubts.map(({ code, confirm }) => `${code}${confirm ? ' !' : ''}`),
  ...faults.map(() => 'fault'),
];

describe('a time limit', () => {
  it.each<[unknown, [number | undefined, string | null] | null, string[]]>([
    ['1 ngày', [1, 'ngày'], []],
    ['0 ngày', [undefined, null], []],
    ['Trong thời hạn 5 ngày làm việc kể từ ngày nhận', [5, 'ngày làm việc'], []],
    ['Chậm nhất 30 ngày', [30, 'ngày'], []],
    ['2 tuần', [undefined, 'tuần'], []],
    ['3 tháng', [undefined, 'tháng'], []],
    ['8 giờ làm việc', [undefined, 'giờ làm việc'], []],
    // Two limits are two, by their figure or by their unit.
    ['5 ngày; 5 ngày làm việc', [undefined, null], []],
    ['5 ngày; 7 ngày', [undefined, null], []],
    ['5 ngày; 5 ngày', [5, 'ngày'], []],
    // A date is no limit, and a limit deep in a sentence is of something else.
    ['Trước ngày 01 tháng 7 năm 2025', [undefined, null], []],
    ['Hồ sơ được trả sau khi họp, thường là 5 ngày', [undefined, null], []],
    ['Theo quy định, 5 ngày', [undefined, null], []],
    ['30', [undefined, null], ['time-unit-missing !']],
    ['7,5', [undefined, null], ['time-unit-missing !']],
    ['', null, []],
    [{ days: 5 }, [undefined, null], ['time-unit-missing !']],
    [{ days: 5, unit: 'ngày làm việc' }, [5, 'ngày làm việc'], []],
    [{ days: 7.5, unit: 'day' }, [7.5, 'ngày'], []],
    [{ days: 5, unit: 'tuần' }, [undefined, 'tuần'], []],
    [{ days: 5, unit: 'thế kỷ' }, null, ['fault']],
    [{ days: -1, unit: 'ngày' }, null, ['fault']],
    [{ days: 'năm', unit: 'ngày' }, null, ['fault']],
    [{ days: 0, unit: 'ngày' }, null, ['time-zero']],
    [{ text: '5 ngày làm việc' }, [5, 'ngày làm việc'], []],
    [{ text: 'Ngay trong buổi', unit: 'giờ' }, [undefined, 'giờ'], []],
    [{}, null, []],
    // Figure and words must say the same; where the words say more than it, days are not one figure.
    [{ days: 5, unit: 'ngày', text: '5 ngày' }, [5, 'ngày'], []],
    [{ days: 5, text: '5 ngày làm việc' }, [5, 'ngày làm việc'], []],
    [{ days: 5, unit: 'ngày', text: '5 ngày làm việc' }, null, ['fault']],
    [{ days: 5, unit: 'ngày', text: '5 ngày, hoặc 7 ngày khi xác minh' }, [undefined, 'ngày'], []],
    [{ days: 5, unit: 'ngày', text: 'Theo phiếu hẹn' }, [5, 'ngày'], []],
    [{ days: 5, text: 'Theo phiếu hẹn' }, [undefined, null], ['time-unit-missing !']],
  ])('%j', (given, expected, told) => {
    const { value, ...rest } = readTimeLimit(given);
    expect(value && [value.days, value.unit]).toEqual(expected);
    expect(said(rest)).toEqual(told);
  });

  it.each([
    ['Ngày làm việc', 'ngày làm việc'],
    ['WORKING_HOUR', 'giờ làm việc'],
    ['month', 'tháng'],
    ['YEAR', 'năm'],
    ['tuan', 'tuần'],
    ['', null],
    [null, null],
    ['lần', null],
  ])('unit %j is %j', (given, expected) => {
    expect(timeUnit(given)).toBe(expected);
  });
});

describe('a fee', () => {
  const LOST = 'fee-thousands-lost !';
  it.each<[unknown, [number | undefined, string, string?][], string[]]>([
    ['75.000 đồng', [[75_000, '75.000 đồng']], []],
    [75_000, [[75_000, '75.000 đồng']], []],
    // Sums below a thousand lost their thousands: told by the note, or not taken at all.
    ['1.000 đồng', [[1_000, '1.000 đồng']], []],
    ['999 đồng', [[undefined, '999 đồng']], [LOST]],
    ['75 đồng', [[undefined, '75 đồng']], [LOST]],
    ['75 đồng (75.000 đồng/lần)', [[75_000, '75.000 đồng/lần']], ['fee-thousands-lost']],
    ['75 đồng (80.000 đồng/lần)', [[undefined, '75 đồng (80.000 đồng/lần)']], [LOST]],
    [[{ amount: 999, text: 'Lệ phí' }], [[undefined, 'Lệ phí']], [LOST]],
    [[{ amount: 1_000, text: 'Lệ phí' }], [[1_000, 'Lệ phí']], []],
    ['Miễn phí', [[0, 'Miễn phí']], []],
    ['Không thu phí', [[0, 'Không thu phí']], []],
    // Nothing of nought is free unless it says so.
    ['0 đồng', [[undefined, '0 đồng, nguồn không nói là miễn phí']], ['fee-zero !']],
    [[{ amount: 0, text: '' }], [[undefined, '0 đồng, nguồn không nói là miễn phí']], ['fee-zero !']],
    ['Miễn phí (do HĐND quyết định)', [[undefined, 'do HĐND quyết định']], ['fee-free-with-note']],
    // Several sums, or one that the note contradicts, are no one sum.
    ['Nộp 50.000 đồng hoặc 70.000 đồng', [[undefined, 'Nộp 50.000 đồng hoặc 70.000 đồng']], []],
    ['50.000 đồng (50.000 đồng mỗi bản)', [[50_000, '50.000 đồng (50.000 đồng mỗi bản)']], []],
    [
      '50.000 đồng (70.000 đồng mỗi bản)',
      [[undefined, '50.000 đồng (70.000 đồng mỗi bản)']],
      ['fee-disagrees !'],
    ],
    [[{ amount: 50_000, text: '50.000 đồng' }], [[50_000, '50.000 đồng']], []],
    [[{ amount: 60_000, text: '50.000 đồng' }], [], ['fault']],
    [[{ amount: 50_000, text: 'Lệ phí', freeWhen: 'Hộ nghèo' }], [[50_000, 'Lệ phí', 'Hộ nghèo']], []],
    ['Theo Nghị quyết của HĐND', [[undefined, 'Theo Nghị quyết của HĐND']], []],
    // The same said twice is one.
    ['Miễn phí; Miễn phí', [[0, 'Miễn phí']], []],
    [
      '50.000 đồng\n70.000 đồng',
      [
        [50_000, '50.000 đồng'],
        [70_000, '70.000 đồng'],
      ],
      [],
    ],
  ])('%j', (given, expected, told) => {
    const { value, ...rest } = readFees(given);
    expect(
      value.map(({ amount, text, freeWhen }) => [amount, text, ...(freeWhen ? [freeWhen] : [])]),
    ).toEqual(expected);
    expect(said(rest)).toEqual(told);
  });
});

describe('papers', () => {
  it.each<[Record<string, unknown>, [number | null, number | null, boolean]]>([
    [{ title: 'Đơn', originals: 1, copies: 0 }, [1, 0, false]],
    [{ title: 'Đơn', originals: 0, copies: 2 }, [0, 2, false]],
    [{ title: 'Đơn', originals: '3', copies: '' }, [3, null, false]],
    [{ title: 'Đơn', originals: 999 }, [999, null, false]],
    [{ title: 'Đơn', originals: 1_000 }, [null, null, false]],
    [{ title: 'Đơn', originals: 1.5 }, [null, null, false]],
    [{ title: 'Đơn', originals: -1 }, [null, null, false]],
    [{ title: 'Đơn' }, [null, null, false]],
    // Nought of both is a remark, unless its own words count a paper.
    [{ title: 'Đơn', originals: 0, copies: 0 }, [null, null, true]],
    [{ title: 'Bản sao: 2', originals: 0, copies: 0 }, [null, 2, false]],
    [{ title: 'Ghi chú: mang theo căn cước' }, [null, null, true]],
    [{ title: 'Ghi chú: mang theo căn cước', originals: 1 }, [1, null, false]],
    [{ title: 'Đơn', note: '01 bản chính và 02 bản sao' }, [1, 2, false]],
    [{ title: 'Đơn', originals: 4, note: '01 bản chính' }, [4, null, false]],
  ])('%j', (given, expected) => {
    const [paper] = readPapers([given]).value;
    expect(paper && [paper.originals, paper.copies, paper.isNote ?? false]).toEqual(expected);
  });

  it('are cut where a regulation was pasted in, and that is asked', () => {
    const whole = readPapers([{ title: 'a'.repeat(6_000) }]);
    expect([whole.value[0]?.title.length, said(whole)]).toEqual([6_000, []]);
    const long = readPapers([{ title: 'a'.repeat(6_001) }]);
    expect([long.value[0]?.title, said(long)]).toEqual([`${'a'.repeat(6_000)}…`, ['text-cut !']]);
  });

  it('steps stay in their order, named ones with what they say', () => {
    expect(readSteps(['Nộp hồ sơ.', 'Nhận kết quả.'])).toEqual(['Nộp hồ sơ.', 'Nhận kết quả.']);
    expect(
      readSteps([
        { name: 'Bước 1', description: 'Nộp' },
        { name: 'Bước 2', description: 'Nhận' },
      ]),
    ).toEqual(['Bước 1\nNộp', 'Bước 2\nNhận']);
    expect(readSteps('Nộp.\n\nNhận.')).toEqual(['Nộp.', 'Nhận.']);
    expect(readSteps('')).toEqual([]);
  });
});

it.each([
  ['xã', 'Cấp xã'],
  ['Phường', 'Cấp xã'],
  ['cấp xã, phường, đặc khu', 'Cấp xã'],
  ['xã phường đặc khu', 'Cấp xã'],
  ['tỉnh', 'Cấp tỉnh'],
  ['Sở', 'Cấp tỉnh'],
  ['bộ', 'Cấp bộ'],
  ['Trung ương', 'Cấp bộ'],
  ['huyện', 'Cấp huyện'],
  ['cơ quan khác', 'Cơ quan khác'],
  ['khác', undefined],
  ['vùng', undefined],
])('level %j is %j', (given, expected) => {
  expect(levelOf(given)).toBe(expected);
});
