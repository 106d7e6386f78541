/** How to apply, in the words of notices of several shapes. */
import { describe, expect, test } from 'vitest';
import { toldSteps } from '../../../src/domains/recruitments/how-to-apply.ts';

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
