import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/language/sentences.ts';
import { summarise } from '../../../src/summary/summarise.ts';
import { wordsOf } from '../../../src/summary/words.ts';

const title = 'Phường Bến Đò mở quầy nhận hồ sơ lưu động tại chợ';
const paragraphs = [
  'Sáng 12/5, UBND phường Bến Đò khai trương quầy nhận hồ sơ lưu động tại chợ trung tâm.',
  'Quầy mở cửa từ thứ hai đến thứ sáu, nhận hồ sơ \
hộ tịch, đất đai và bảo trợ xã hội của người dân.',
  'Người dân đi chợ dừng lại xem rất đông.',
  'Tuy nhiên, một số người lớn tuổi còn ngại vì chưa quen với cách nộp hồ sơ mới tại quầy lưu động.',
  'Theo bà Trần Thị Thử, Phó Chủ tịch UBND phường, trong ' +
    'tuần đầu quầy đã nhận 120 hồ sơ, trả kết quả ngay 95 hồ sơ.',
  'Trời hôm đó nắng đẹp và gió nhẹ thổi từ phía biển vào trong chợ.',
  'Quầy đang nhận hồ sơ tại chợ. Ảnh: T.T',
];
const text = paragraphs.join(' ');

describe('a summary', () => {
  it('is two or three whole sentences within the budget', () => {
    const { summary, method } = summarise({ title, paragraphs });
    const parts = sentences(summary);
    expect(method).toBe('extractive');
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(parts.length).toBeLessThanOrEqual(3);
    expect(wordsOf(summary).length).toBeLessThanOrEqual(80);
    for (const part of parts) expect(text).toContain(part.text);
    expect(summary).toContain('quầy nhận hồ sơ lưu động tại chợ trung tâm');
    expect(summary).not.toContain('Ảnh');
  });

  it('opens with the lead where there is one, and goes on from the text', () => {
    const sapo = '(BĐ) - Từ nay, người dân phường Bến Đò có thể nộp hồ sơ ngay tại chợ';
    const { summary, method } = summarise({ title, paragraphs, sapo });
    expect(method).toBe('sapo');
    expect(summary.startsWith('Từ nay, người dân phường Bến Đò có thể nộp hồ sơ ngay tại chợ. ')).toBe(true);
    expect(sentences(summary).length).toBeGreaterThanOrEqual(2);
  });

  it('does not tell the lead twice', () => {
    const { summary } = summarise({ title, paragraphs, sapo: paragraphs[0] ?? '' });
    expect(summary.split('khai trương')).toHaveLength(2);
  });

  it('leaves a lead that leans on the title', () => {
    const sapo = 'Đó là việc được UBND phường Bến Đò khai trương vào sáng nay.';
    expect(summarise({ title, paragraphs, sapo }).method).toBe('extractive');
  });

  it('drops the tie to a sentence it does not print', () => {
    const only = [
      paragraphs[3] ?? '',
      'Người dân đi chợ dừng lại xem quầy rất đông trong buổi sáng đầu tiên.',
    ];
    expect(summarise({ title, paragraphs: only }).summary).toMatch(/^Một số người lớn tuổi còn ngại/);
  });

  it('keeps names with their titles', () => {
    const { summary } = summarise({
      title: 'ThS. Lê Mẫu thăm TP. Bến Đò',
      paragraphs: [
        'Sáng nay, ThS. Lê Mẫu thăm TP. Bến Đò và trường học.',
        'Ông tặng sách cho học sinh của TP. Bến Đò.',
      ],
    });
    expect(summary).toBe(
      'Sáng nay, ThS. Lê Mẫu thăm TP. Bến Đò và trường học. Ông tặng sách cho học sinh của TP. Bến Đò.',
    );
  });

  it('takes one sentence where no two fit, and never more than the article has', () => {
    const long =
      `${'Phường trồng cây bên bờ sông và chăm sóc cây hằng ngày cùng người dân, '.repeat(5)}cho ` +
      'đến khi xong.';
    expect(summarise({ title, paragraphs: [long] }).summary).toBe(long);
    expect(summarise({ title, paragraphs: [long, paragraphs[0] ?? ''] }).summary).toBe(paragraphs[0]);
    expect(summarise({ title, paragraphs: [] })).toEqual({
      summary: title,
      keyPoints: [],
      method: 'extractive',
    });
  });

  it('copes with other languages', () => {
    const english = summarise({
      title: 'A counter at the market',
      paragraphs: [
        'The ward opened a counter at the market on Monday. It takes forms five days a week. Nobody had to wait.',
      ],
      language: 'en',
    });
    expect(sentences(english.summary).length).toBeGreaterThanOrEqual(2);
    const korean = summarise({
      title: '우호 협력',
      paragraphs: ['용산구는 도시와 우호 협력 협약을 체결했다. 두 도시는 문화 교류를 확대한다.'],
      language: 'ko',
    });
    expect(korean.summary).toContain('협약을 체결했다.');
  });

  it('answers within the budget for any text', () => {
    const word = fc.constantFrom(
      'phường',
      'trồng',
      'cây',
      'xanh',
      'bên',
      'sông',
      'Bến Đò',
      '.',
      '“',
      '”',
      '?',
      ':',
      '120',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 60 }), { maxLength: 12 }), (lines) => {
        const given = lines.map((line) => line.join(' '));
        const fits = given.flatMap((line) => sentences(line)).some((part) => wordsOf(part.text).length <= 80);
        const { summary, keyPoints } = summarise({ title, paragraphs: given });
        expect(summary).not.toBe('');
        if (fits) expect(wordsOf(summary).length).toBeLessThanOrEqual(80);
        expect(keyPoints.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('key points', () => {
  it('are the items of a list', () => {
    const { keyPoints } = summarise({
      title,
      paragraphs: [
        'Người dân cần mang theo:',
        '- căn cước công dân còn hạn;',
        '- giấy tờ về nhà đất, nếu có;',
        '- đơn theo mẫu của phường.',
        ...paragraphs,
      ],
    });
    expect(keyPoints).toEqual([
      'Căn cước công dân còn hạn.',
      'Giấy tờ về nhà đất, nếu có.',
      'Đơn theo mẫu của phường.',
    ]);
  });

  it('are the parts counted off after a colon', () => {
    const { keyPoints } = summarise({
      title,
      paragraphs: [
        'Phường đề ra ba việc: mở thêm quầy ở chợ Tây; trả kết ' +
          'quả tại nhà cho người già; công khai lịch nhận hồ sơ.',
      ],
    });
    expect(keyPoints).toHaveLength(3);
    expect(keyPoints[2]).toBe('Công khai lịch nhận hồ sơ.');
  });

  it('are none in an interview, among shortcomings, or where nothing is listed', () => {
    expect(summarise({ title, paragraphs }).keyPoints).toEqual([]);
    const questions = ['• Quầy mở khi nào, thưa ông?', '• Ai được phục vụ tại đây?', '• Xin cảm ơn ông!'];
    expect(summarise({ title, paragraphs: questions }).keyPoints).toEqual([]);
    const faults = 'Báo cáo nêu một số hạn chế: quầy còn chật hẹp; người dân chờ lâu; thiếu cán bộ trực.';
    expect(summarise({ title, paragraphs: [faults] }).keyPoints).toEqual([]);
  });
});
