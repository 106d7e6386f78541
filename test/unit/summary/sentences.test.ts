import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/language/sentences.ts';

const texts = (text: string): string[] => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    'Đoàn đến TP. Bến Đò vào buổi sáng.',
    'Họ ở TX. Sông Con, P. Đông, Q. 1 và H. Tây.',
    'Chủ trì là PGS. TS. Lê Văn Mẫu và ThS. Trần Thử.',
    'Ông P.T.H. (sinh năm 1980) và bà L. Mẫu cùng dự.',
    'Tổng cộng 1.250.000 đồng và 10. 000 suất quà.',
    'Có cam, quýt, bưởi v.v. Tất cả đều tươi.',
    'Bà nói: “Cây tốt. Đất tốt. Người tốt.”',
    'Bà hỏi "Xong chưa? Về chưa?" rồi đi.',
    '1. Thành lập tổ trồng cây.',
    'Mời xem tại www.bendo.vn hoặc bendo.gov.vn.',
    'Cây cao 2.5 m... nhưng chưa ra hoa.',
    '“Đã xong!” bà nói.',
  ])('leaves whole: %s', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it.each([
    [
      'Họp ngày 16.4. Tại buổi họp, ông Mẫu phát biểu.',
      ['Họp ngày 16.4.', 'Tại buổi họp, ông Mẫu phát biểu.'],
    ],
    ['Quyết định có hiệu lực./. Nơi nhận: phường.', ['Quyết định có hiệu lực./.', 'Nơi nhận: phường.']],
    ['Mưa to… Nước lên nhanh!', ['Mưa to…', 'Nước lên nhanh!']],
    ['Sản phẩm đạt loại A. Người mua khen.', ['Sản phẩm đạt loại A.', 'Người mua khen.']],
    ['Hết quý I. Sang quý II, thu tăng.', ['Hết quý I.', 'Sang quý II, thu tăng.']],
    ['Bà nói: “Tốt lắm.” Mọi người vỗ tay.', ['Bà nói: “Tốt lắm.”', 'Mọi người vỗ tay.']],
    ['Cây đã trồng xong.Phường sẽ chăm.', ['Cây đã trồng xong.', 'Phường sẽ chăm.']],
    ['Họp tại UBND. Sau đó ra về.', ['Họp tại UBND.', 'Sau đó ra về.']],
    ['Một dòng\nHai dòng', ['Một dòng', 'Hai dòng']],
    ['시장이 열렸다. 사람이 많았다.', ['시장이 열렸다.', '사람이 많았다.']],
    ['', []],
  ])('parts: %s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives offsets of the original, and loses nothing but white space', () => {
    const word = fc.constantFrom(
      'TP.',
      'Quy',
      'nhơn',
      '“A',
      'B.”',
      '16.4.',
      './.',
      'v.v.',
      '…',
      '\n',
      ' ',
      '"',
      'Đ.',
      '한',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const found = sentences(text);
        for (const { text: part, start, end } of found) expect(text.slice(start, end)).toBe(part);
        expect(
          found
            .map(({ text: part }) => part)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
