import { describe, expect, it } from 'vitest';
import { askedValue, countedNoun, counts, hasValue, states } from '../../../src/question/asked-value.ts';
import { contentWords } from '../../../src/question/content.ts';
import { readQuestion } from '../../../src/question/question.ts';

const asked = (text: string) => readQuestion(text, '2026-11-23');

describe('the kind of value asked for', () => {
  it.each([
    ['Phí gửi xe máy cao nhất bao nhiêu?', 'money'],
    ['phi duy tri ten mien cao nhat bao nhieu', 'money'],
    ['Phí vào cổng thu của bao nhiêu người?', 'number'],
    ['Cho vay lãi cao nhất bao nhiêu một năm?', 'percent'],
    ['Lãi suất trần bao nhiêu?', 'percent'],
    ['Tuổi nghỉ hưu của nữ là bao nhiêu?', 'age'],
    ['Mấy tuổi được vào lớp một?', 'age'],
    ['Địa chỉ UBND phường ở đâu?', 'address'],
    ['Dân số xã là bao nhiêu?', 'people'],
    ['cho xin số điện thoại trạm y tế', 'phone'],
    ['Hồ sơ dưới 18 tuổi nộp bao nhiêu tiền?', 'money'],
  ])('%s → %s', (text, kind) => {
    expect(askedValue(asked(text))).toBe(kind);
  });
  it('finds no money in words that merely begin like "free of charge"', () => {
    expect(hasValue('Tổ chức không thuộc trường hợp đổi tên phải nộp lệ phí.', 'money')).toBe(false);
    expect(hasValue('Người cao tuổi vào cửa không thu tiền.', 'money')).toBe(true);
  });
  it('finds an age only where one is said', () => {
    expect(hasValue('Quyết định số 12/2025 về nghỉ hưu trước tuổi từ ngày 1/4/2025.', 'age')).toBe(false);
    expect(hasValue('Nam từ đủ 20 tuổi trở lên.', 'age')).toBe(true);
  });
  it('takes a day of an event for no address, and the number of a list for no people', () => {
    expect(hasValue('Tối 30/3, tại quảng trường, UBND tổ chức lễ kỷ niệm 50 năm.', 'address')).toBe(false);
    expect(hasValue('Trụ sở: số 12 đường Lê Lai.', 'address')).toBe(true);
    expect(hasValue('1. Thành lập phường trên cơ sở quy mô dân số của hai phường.', 'people')).toBe(false);
    expect(hasValue('Phường có dân số là 52.300 người.', 'people')).toBe(true);
    expect(hasValue('Tổng đài 1900 1234.', 'phone')).toBe(true);
  });
  it('takes no value for an answer unless a sentence states the kind asked', () => {
    const question = asked('Phí trông xe một đêm bao nhiêu tiền?');
    expect(states(['Phí trông xe nộp theo tháng.', 'Nộp trước ngày 10/5.'], question)).toBe(false);
    expect(states(['Phí trông xe nộp theo tháng.', 'Ô tô: 20.000 đồng một đêm.'], question)).toBe(true);
  });
});

it('counts the noun that is asked for, and nothing else', () => {
  const noun = (text: string) => countedNoun(asked(text));
  expect(noun('Phường có bao nhiêu trường học?')).toBe('truong');
  expect(noun('Lễ hội có mấy đoàn tham gia?')).toBe('doan');
  expect(noun('Giá bao nhiêu?')).toBeNull();
  expect(counts('Phường có 12 trường học.', 'truong')).toBe(true);
  expect(counts('Cả tỉnh có ba mươi trường học.', 'truong')).toBe(true);
  expect(counts('Phường có 3 ngôi trường.', 'truong')).toBe(true);
  expect(counts('Giải diễn ra ngày 13.4 và 20.4 tại Trường Quang Trung.', 'truong')).toBe(false);
  expect(counts('1. Thành lập phường; các trường nghỉ từ ngày 5.', 'truong')).toBe(false);
});

describe('content words that are spelt like a bare word of asking', () => {
  // vay and vậy, con and còn, tai and tại: among words typed with marks, a bare one is itself.
  it.each([
    ['Cho vay lãi nặng bị xử lý thế nào?', 'vay'],
    ['Con riêng của vợ có được thừa kế không?', 'con'],
    ['Xe gây tai nạn thì phạt ai?', 'tai'],
    ['Người nước ngoài có được mua nhà không?', 'ngoai'],
    ['Cho thuê nhà có phải nộp thuế không?', 'thue'],
  ])('%s keeps %s', (text, word) => {
    expect(contentWords(asked(text)).map(({ folded }) => folded)).toContain(word);
  });
  it('leaves out those that are words of asking as they are spelt', () => {
    expect(contentWords(asked('Cho tôi hỏi đất này thì ai quản lý?')).map(({ folded }) => folded)).toEqual([
      'dat',
      'quan',
      'ly',
    ]);
  });
});
