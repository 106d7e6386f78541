/** A case that a title names and a question does not speaks against the procedure; one that is named does not. */
import { describe, expect, it } from 'vitest';
import { casesUnsaid, SEARCH } from '../../../src/domains/procedures/search-text.ts';
import { readQuery } from '../../../src/store/search/query.ts';

/** A title, a question about the plain act, and questions that name the case, with and without diacritics. */
const CASES: readonly [title: string, plain: string, named: string[]][] = [
  [
    'Cấp giấy chứng nhận quyền sử dụng đất lần đầu đối với tổ chức đang sử dụng đất',
    'xin cấp sổ đỏ lần đầu cho hộ gia đình',
    ['tổ chức xin cấp sổ đỏ lần đầu', 'cong ty lam so do lan dau'],
  ],
  [
    'Khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú',
    'đăng ký thường trú cần gì',
    ['chưa đủ điều kiện nhập hộ khẩu thì khai báo ở đâu', 'khong du dieu kien thuong tru thi sao'],
  ],
  [
    'Cấp giấy xác nhận không thuộc diện cấp giấy phép lao động',
    'xin giấy phép lao động',
    ['lao động không thuộc diện cấp phép', 'xin mien giay phep lao dong'],
  ],
  [
    'Cấp thẻ căn cước cho người dưới 14 tuổi',
    'tôi muốn làm căn cước ở phường',
    ['làm căn cước cho con', 'lam can cuoc cho be 5 tuoi'],
  ],
  [
    'Cấp đổi thẻ căn cước',
    'tôi muốn cấp căn cước',
    ['đổi căn cước hết hạn', 'can cuoc bi hong', 'sửa tên trên căn cước'],
  ],
  [
    'Thông báo thay đổi nội dung đăng ký hợp tác xã',
    'đăng ký hợp tác xã',
    ['hợp tác xã thay đổi tên', 'hop tac xa sua noi dung dang ky'],
  ],
  [
    'Chuyển mục đích sử dụng rừng sang mục đích khác',
    'chuyển đất vườn sang đất ở',
    ['chuyển đất rừng sang mục đích khác', 'chuyen rung trong sang dat o'],
  ],
];

describe('cases of procedures', () => {
  it.each(CASES)('%s', (title, plain, named) => {
    expect(casesUnsaid(title, plain)).toBe(1);
    for (const question of named) expect(casesUnsaid(title, question), question).toBe(0);
  });

  it('"cho" leads to nobody in particular', () => {
    const says = (question: string) =>
      Object.fromEntries(
        readQuery(question, SEARCH.wording).syllables.map((word) => [word.term, word.says] as const),
      );
    for (const whom of ['con', 'cháu', 'em gái', 'người thân']) {
      const { cho = 1, khai = 0 } = says(`đăng ký khai sinh cho ${whom}`);
      expect(cho).toBeLessThan(khai);
    }
  });
});
