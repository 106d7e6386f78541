import { describe, expect, it } from 'vitest';
import { readLines, urgentDraft } from '../../../src/ask/urgent.ts';
import { fold } from '../../../src/language/fold.ts';
import { readQuestion } from '../../../src/question/question.ts';

const dangerOf = (text: string) =>
  urgentDraft(readQuestion(text, '2026-11-27'), undefined)?.understood.danger ?? null;

const IN_DANGER: readonly (readonly [string, string])[] = [
  ['có người nhảy cầu thị nại cứu với', 'self-harm'],
  ['tôi không muốn sống nữa', 'self-harm'],
  ['em chỉ muốn chết cho rồi', 'self-harm'],
  ['bạn tôi vừa uống thuốc trừ sâu', 'self-harm'],
  ['cháy nhà rồi gọi số mấy', 'fire'],
  ['nhà hàng xóm đang cháy lớn', 'fire'],
  ['có cháu bé bị đuối nước ngoài biển', 'water'],
  ['chồng tôi đang đánh tôi', 'violence'],
  ['cứu với, có thằng cầm dao trước nhà', 'violence'],
  ['con tôi bị mất tích', 'missing'],
  ['con gái tôi đi học chưa thấy về từ chiều', 'missing'],
  ['ba tôi bất tỉnh rồi', 'life'],
  ['mẹ tôi bị đột quỵ gọi ai', 'life'],
  ['có trộm vào nhà', 'violence'],
  ['ở trường con tôi bị bạn đánh hoài', 'violence'],
  ['rò rỉ gas trong nhà làm sao đây', 'fire'],
];

const SAFE: readonly string[] = [
  'giá đất nghĩa trang',
  'phòng cháy chữa cháy tuyển dụng',
  'tuyển dụng cảnh sát phòng cháy chữa cháy',
  'quy định về tuyên bố một người mất tích',
  'mức phạt đánh bạc là bao nhiêu',
  'chồng đánh vợ bị phạt bao nhiêu tiền',
  'thủ tục đăng ký khai tử cho người bị tai nạn',
  'tin về vụ cháy chợ',
  'giá đất đường Nguyễn Huệ vị trí 1',
  'giá đất đắt muốn chết',
  'hỗ trợ gia đình có người chết đuối do bão lũ thế nào',
  'Tai nạn lao động được bồi thường thế nào?',
  'Phường Trần Phú nay thuộc phường nào?',
  'Quyết định về phòng, chống đuối nước trẻ em',
  'Giáo viên bạo hành trẻ em bị xử lý thế nào?',
  'đột nhập nhà người khác bị phạt thế nào',
  'Tàu thuyền đang đánh cá phải treo đèn gì?',
  'trộm vào nhà lấy tài sản thì phạm tội gì',
  'Luật phòng chống bạo lực gia đình điều 20',
];

describe('people in danger', () => {
  it.each(IN_DANGER)('%s', (text, danger) => {
    expect(dangerOf(text)).toBe(danger);
    expect(dangerOf(fold(text)), fold(text)).not.toBeNull();
  });

  it.each(SAFE)('is a question like any other: %s', (text) => {
    expect(dangerOf(text)).toBeNull();
    expect(dangerOf(fold(text)), fold(text)).toBeNull();
  });

  it('get the lines of the setting, else the national ones, and no record', () => {
    const question = readQuestion('cháy nhà rồi gọi số mấy', '2026-11-27');
    expect(urgentDraft(question, undefined)?.answer).toContain('114');
    const own = urgentDraft(question, '0256 3 822 222=Trực ban phường; x=bỏ; 114');
    expect(own?.answer).toContain('0256 3 822 222 – Trực ban phường');
    expect(own?.answer).not.toContain('114');
    expect(own?.citations).toBeUndefined();
    expect(readLines('113=Công an;;=x')).toEqual([{ number: '113', name: 'Công an' }]);
  });
});
