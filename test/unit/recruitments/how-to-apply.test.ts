/** How to apply, in the words of notices of several shapes. */
import { describe, expect, test } from 'vitest';
import { howToApply, toldSteps } from '../../../src/domains/recruitments/how-to-apply.ts';
import { createView } from '../../../src/frame/view.ts';

describe('a notice tells', () => {
  test.each([
    [
      'Hồ sơ gồm phiếu đăng ký dự tuyển và bản sao văn bằng.',
      ['Hồ sơ gồm phiếu đăng ký dự tuyển và bản sao văn bằng.'],
    ],
    [
      '2. Hồ sơ dự tuyển bao gồm:\n- Phiếu đăng ký theo mẫu;\n- Bản sao văn bằng.\nVòng 1: kiểm tra hồ sơ.',
      ['Hồ sơ dự tuyển bao gồm:', 'Phiếu đăng ký theo mẫu;', 'Bản sao văn bằng.'],
    ],
    [
      'Thành phần hồ sơ gồm:\na) Đơn xin việc\nb) Sơ yếu lý lịch\nThời hạn nộp đến 17 giờ.',
      ['Thành phần hồ sơ gồm:', 'Đơn xin việc', 'Sơ yếu lý lịch'],
    ],
    ['Lãnh đạo thăm hỏi thí sinh. Hồ sơ đã nộp không trả lại.', []],
  ])('what to bring: %j', (body, wanted) => {
    expect(toldSteps(body).bring).toEqual(wanted);
  });

  test('how to send it and what comes then, each sentence once', () => {
    const body =
      'Hồ sơ gửi qua bưu điện tính theo dấu ngày gửi. Điện thoại 0256 000 0211.\n' +
      'Vòng 1 kiểm tra phiếu. Vòng 2 thực hành dạy một tiết 35 phút, thang điểm 100.';
    expect(toldSteps(body)).toEqual({
      bring: [],
      send: ['Hồ sơ gửi qua bưu điện tính theo dấu ngày gửi.'],
      rounds: ['Vòng 1 kiểm tra phiếu.', 'Vòng 2 thực hành dạy một tiết 35 phút, thang điểm 100.'],
    });
    expect(toldSteps(null)).toEqual({ bring: [], send: [], rounds: [] });
  });
});

describe('the steps on a page', () => {
  type Notice = Parameters<typeof howToApply>[1];
  const view = createView(new URL('https://motcua.test/'), 'Phường thử', [], {} as never);
  const notice = {
    id: 'mot',
    title: 'Tuyển văn thư',
    status: 'open',
    daysLeft: 3,
    applyFrom: null,
    applyUntil: '2026-12-05',
    body: null,
    place: null,
    ward: null,
    fee: null,
    contact: null,
    files: [],
    source: { name: 'Đơn vị thử', url: null },
  } as unknown as Notice;
  const told = (more: Partial<Notice>) => {
    const page = String(howToApply(view, { ...notice, ...more }));
    return {
      page,
      steps: [...page.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, step]) => step),
      lists: page.split('<ul>').length - 1,
    };
  };

  test.each<[string, Partial<Notice>, string[], number]>([
    ['nothing but its last day', {}, ['Chuẩn bị hồ sơ', 'Trong thời hạn'], 0],
    ['a place', { place: 'Nhà văn hóa' }, ['Chuẩn bị hồ sơ', 'Nộp hồ sơ', 'Trong thời hạn'], 0],
    [
      'a way to send it',
      { body: 'Hồ sơ gửi qua bưu điện.' },
      ['Chuẩn bị hồ sơ', 'Nộp hồ sơ', 'Trong thời hạn'],
      1,
    ],
    [
      'papers, rounds, a fee and whom to ask',
      { body: 'Hồ sơ gồm đơn.\nVòng 1 thi viết.', fee: '100.000 đồng', contact: '0256 000 0211' },
      ['Chuẩn bị hồ sơ', 'Trong thời hạn', 'Lệ phí', 'Sau khi nộp', 'Hỏi thêm'],
      2,
    ],
  ])('of a notice that says %s', (_, more, steps, lists) => {
    expect(told(more)).toMatchObject({ steps, lists });
  });

  test('end with the notice, and name what it names', () => {
    expect(String(howToApply(view, { ...notice, status: 'closed' }))).toBe('');
    const { page } = told({ place: 'Nhà văn hóa', applyFrom: '2026-11-20', body: 'Hồ sơ gồm đơn.' });
    for (const said of ['Nhà văn hóa', 'từ 20/11/2026', '5/12/2026', 'Còn 3 ngày', 'Hồ sơ gồm đơn.'])
      expect(page).toContain(said);
    expect(page).not.toContain('Dữ liệu không ghi rõ giấy tờ');
    expect(told({}).page).toContain('Dữ liệu không ghi rõ giấy tờ');
  });
});
