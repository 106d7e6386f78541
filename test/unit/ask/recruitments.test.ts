/** Questions about jobs: what is asked, and how the open notices are told. */
import { describe, expect, it } from 'vitest';
import { answerList } from '../../../src/domains/recruitments/answer/list.ts';
import { particular } from '../../../src/domains/recruitments/answer/particular.ts';
import type { Notice } from '../../../src/domains/recruitments/answer/rank.ts';
import {
  dueWithin,
  leftOut,
  recruitIntent,
  recruitScore,
} from '../../../src/domains/recruitments/answer/reading.ts';
import { stateOf } from '../../../src/domains/recruitments/answer/say.ts';
import { readQuestion } from '../../../src/question/question.ts';

const DAY = '2026-11-27';
const question = (text: string) => readQuestion(text, DAY);

it.each(['ngành y tế', 'giáo viên', 'công chức cấp xã'])('hears that %s is left out', (kind) => {
  for (const text of [
    `có tuyển dụng nào không phải ${kind} không`,
    `thông báo tuyển ngoại trừ ${kind}`,
    `tuyển gì không thuộc ${kind}`,
  ])
    expect(leftOut(question(text)), text).toContain(kind);
  for (const text of [
    `tuyển ${kind} phải không`,
    `có phải đang tuyển ${kind} không`,
    `còn tuyển ${kind} không phải không`,
  ])
    expect(leftOut(question(text)), text).toBeNull();
});

it.each([
  ['Lệ phí dự tuyển là bao nhiêu?', 'fee'],
  ['Sở Thử thi hay xét tuyển?', 'method'],
  ['Bao giờ bắt đầu nhận hồ sơ tuyển dụng?', 'opens'],
  ['Hạn nộp hồ sơ tuyển giáo viên là ngày nào?', 'deadline'],
  ['Tuyển kế toán cần bằng gì?', 'requirements'],
  ['Nộp hồ sơ dự tuyển ở đâu?', 'place'],
  ['Số điện thoại hỏi về tuyển dụng?', 'contact'],
  ['Tuyển giáo viên còn nhận hồ sơ không?', 'status'],
  ['Sở Thử tuyển bao nhiêu người?', 'count'],
  ['Đơn vị nào đang tuyển?', 'list'],
  ['Có những đơn vị nào tuyển, bao nhiêu người?', 'list'],
  ['Thông báo tuyển dụng của Sở Thử', 'about'],
])('%s asks for %s', (text, intent) => {
  expect(recruitIntent(question(text))).toBe(intent);
});

it.each([
  ['Sở Thử tuyển giáo viên', 3],
  ['thong bao tuyen dung', 3],
  ['chi tieu vien chuc', 1.5],
  ['Lịch tuyển sinh lớp 1', 0],
  ['Tuyến đường Hoa Sen', 0],
  ['Giá đất đường Hoa Sen', 0],
])('%s is of jobs by %d', (text, score) => {
  expect(recruitScore(question(text))).toBe(score);
});

it.each<[string, [string, string] | null]>([
  ['Thông báo nào hết hạn ngày 5/12/2026?', ['2026-12-05', '2026-12-05']],
  ['Đợt tuyển nào hết hạn trong tháng 12/2026?', ['2026-12-01', '2026-12-31']],
  ['Đợt tuyển nào hết hạn hôm nay?', null],
  ['Sở Thử tuyển ngày 5/12/2026?', null],
  ['Đợt tuyển nào hết hạn?', null],
])('%s is due within %j', (text, expected) => {
  const due = dueWithin(question(text));
  expect(due && [due.from, due.to]).toEqual(expected);
});

describe('open notices', () => {
  const notice = (n: number) =>
    ({
      id: `tb-${n}`,
      title: `Tuyển ${n}`,
      organisation: 'Sở Thử',
      applyUntil: `2026-12-${String(20 - n).padStart(2, '0')}`,
      source: { name: 'Sở Thử', url: null },
      positions: [],
      status: 'open',
      daysLeft: 1,
      applyFrom: null,
    }) as unknown as Notice;
  const told = (count: number) =>
    answerList(
      Array.from({ length: count }, (_, n) => notice(n + 1)),
      ' tại phường Tre',
      {},
    );

  it('are counted, six of them named, all given as facts, eight to choose from', () => {
    for (const [count, named, chosen] of [
      [1, 1, 1],
      [6, 6, 6],
      [7, 6, 7],
      [9, 6, 8],
    ] as const) {
      const draft = told(count);
      expect(draft.answer).toContain(
        `Có ${count} thông báo đang nhận hồ sơ tại phường Tre: Tuyển 1 – Sở Thử (hạn 19/12/2026)`,
      );
      expect(draft.answer?.match(/Tuyển \d/g)).toHaveLength(named);
      expect(draft.answer?.includes(`và ${count - named} thông báo khác`)).toBe(count > named);
      expect([draft.facts?.length, draft.citations?.length, draft.options?.length]).toEqual([
        count,
        named,
        chosen,
      ]);
    }
  });

  it('stand until the first of them closes', () => {
    expect(told(3).validUntil).toBe('2026-12-17');
  });

  it('are none where there are none, and that is said', () => {
    const draft = told(0);
    expect(draft.outcome).toBe('not_held');
    expect(draft.answer).toContain('không có thông báo tuyển dụng nào đang nhận hồ sơ tại phường Tre');
  });
});

describe('what a notice says', () => {
  const notice = {
    id: 'tb',
    title: 'Tuyển viên chức',
    organisation: 'Sở Thử',
    positions: [
      { title: 'Giáo viên', code: null, count: 12, requirements: 'Cử nhân' },
      { title: 'Kế toán', code: null, count: 3, requirements: null },
      { title: 'Văn thư', code: null, count: null, requirements: 'Trung cấp' },
    ],
    quota: null,
    fee: '300.000 đồng',
    method: null,
    place: null,
    contact: null,
    applyFrom: '2026-12-01',
    applyUntil: '2026-12-20',
    status: 'upcoming',
    daysLeft: 23,
  };
  const said = (intent: string, more: object = {}, told: readonly number[] | null = null) => {
    const held = { ...notice, ...more };
    const chosen = told === null ? held.positions : told.map((at) => held.positions[at]);
    const hit = { notice: held, body: '' } as never;
    const asked = { positions: chosen, told: told !== null } as never;
    const { sentence, facts } = particular(hit, intent as never, asked, [], question('x'));
    return [sentence, facts.map(({ value }) => value)];
  };
  it.each<[string, object, readonly number[] | null, string | null, unknown[]]>([
    ['fee', {}, null, 'Lệ phí dự tuyển: 300.000 đồng.', ['300.000 đồng']],
    ['method', {}, null, 'Thông báo không ghi hình thức tuyển.', []],
    ['place', { place: 'Số 1' }, null, 'Nơi nộp hồ sơ: Số 1.', ['Số 1']],
    ['opens', {}, null, 'Nhận hồ sơ từ 1/12/2026 đến 20/12/2026.', ['2026-12-01']],
    ['opens', { applyFrom: null }, null, null, []],
    ['count', {}, null, 'Tổng chỉ tiêu 15 người: Giáo viên 12, Kế toán 3.', [15, 12, 3]],
    ['count', { quota: 20 }, null, 'Tổng chỉ tiêu 20 người: Giáo viên 12, Kế toán 3.', [20, 12, 3]],
    ['count', {}, [1], 'Số lượng: Kế toán 3 người.', [3]],
    ['count', {}, [0, 1], 'Số lượng: Giáo viên 12 người, Kế toán 3 người (tổng 15).', [12, 3]],
    ['count', { positions: [] }, null, 'Thông báo không ghi số lượng.', []],
    ['requirements', {}, null, 'Yêu cầu: Giáo viên: Cử nhân; Văn thư: Trung cấp.', ['Cử nhân', 'Trung cấp']],
    ['requirements', {}, [1], 'Thông báo không ghi điều kiện cụ thể.', []],
    ['about', {}, [0], 'Vị trí: Giáo viên (12 người): Cử nhân.', [12]],
    ['about', { positions: [] }, null, 'Thông báo không ghi vị trí tuyển.', []],
    ['deadline', {}, null, null, []],
  ])('of %s, where %j of %j: %s', (intent, more, told, sentence, values) => {
    expect(said(intent, more, told)).toEqual([sentence, values]);
  });

  it.each([
    [{}, 'chưa nhận hồ sơ; sẽ nhận từ 1/12/2026 đến 20/12/2026'],
    [{ status: 'open', daysLeft: 1_200 }, 'đang nhận hồ sơ đến hết ngày 20/12/2026 (còn 1.200 ngày)'],
    [{ status: 'open', daysLeft: 0 }, 'đang nhận hồ sơ đến hết ngày 20/12/2026 (hôm nay là ngày cuối)'],
    [{ status: 'closed', daysLeft: null }, 'đã hết hạn nhận hồ sơ (ngày cuối cùng 20/12/2026)'],
  ])('of its state %j', (more, expected) => {
    expect(stateOf({ ...notice, ...more } as never)).toBe(expected);
  });
});
