import { describe, expect, it } from 'vitest';
import { clauseAround, clausesOf } from '../../src/domains/legal-documents/clauses.ts';
import { splitPassages } from '../../src/domains/legal-documents/passages.ts';

const anchors = (body: string): string[] => splitPassages(body).map(({ anchor }) => anchor);

describe('bodies that lost their shape', () => {
  const whole = ['Điều 1. Một. Nội dung.', 'Điều 2. Hai. Nội dung.', 'Điều 3. Ba.'];
  const three = ['dieu-1', 'dieu-2', 'dieu-3'];

  it('without line ends keep each article', () => {
    expect(anchors(whole.join(' '))).toEqual(three);
    expect(anchors(`Căn cứ Luật. ${whole.join(' ')}`)).toContain('dieu-3');
  });

  it.each([
    ['bullets', (line: string) => `- ${line}`],
    ['escapes of Markdown', (line: string) => line.replace(/(Điều \d)\./, '**$1\\.**')],
    ['letters apart', (line: string) => line.replace('Điều', 'Đ i ề u')],
    ['numbers glued', (line: string) => line.replace('Điều ', 'Điều')],
    ['Roman numbers', (line: string) => line.replace(/Điều (\d)/, (_, n) => `Điều ${'I'.repeat(Number(n))}`)],
    ['cells of a layout', (line: string) => `| ${line} |`],
  ])('with %s keep each article', (_, spelt) => {
    expect(anchors(whole.map(spelt).join('\n'))).toEqual(three);
  });

  it('name articles in a list without having any', () => {
    expect(anchors('Bãi bỏ:\n- Điều 5. Mức thu;\n- Điều 9. Nộp.')).toEqual(['toan-van']);
    expect(anchors('Theo Điều 5. Điều 9. Hết.')).toEqual(['toan-van']);
  });

  it('keep the new wording that an article gives to another', () => {
    const body =
      'Điều 1. Sửa đổi Điều 5 như sau:\nĐiều 5. Mức thu\nMức thu là 5%.\nĐiều 2. Hiệu lực\nTừ hôm nay.';
    expect(anchors(body)).toEqual(['dieu-1', 'dieu-2']);
  });
});

describe('the numbers of pages', () => {
  it.each(['2', '- 2 -', '– 2 –', 'Trang 2', '2/12'])(
    '“%s” neither hides a heading nor makes one',
    (page) => {
      const body = `Điều 1. Một\nNói hết.\n${page}\nĐiều 2. Hai\nTheo quy định tại\n${page}\nĐiều 12. Luật khác.\n`;
      expect(splitPassages(body).map(({ heading }) => heading)).toEqual(['Điều 1. Một', 'Điều 2. Hai']);
    },
  );
});

describe('headings of articles', () => {
  it.each(['\n', '\r\n', '\r', '\f', '\v', '\u2028', '\u2029', '\u0085'])('ends a line at %j', (end) => {
    const body = ['Điều 1. Một', 'Nội dung một.', 'Điều 2. Hai', 'Nội dung hai.'].join(end);
    expect(splitPassages(body)).toMatchObject([
      { anchor: 'dieu-1', heading: 'Điều 1. Một', text: 'Nội dung một.' },
      { anchor: 'dieu-2', heading: 'Điều 2. Hai', text: 'Nội dung hai.' },
    ]);
  });

  it.each([
    'Điều 2. Hai',
    '\u200bĐiều\u00a02.\u202fHai',
    'Ðiều 2. Hai',
    'ÐIỀU 2. Hai',
    'ĐIỀU 2: Hai',
    'Điều 2 . Hai',
    'Điều 2- Hai',
    'Điều 2 – Hai',
    'Điều 2/ Hai',
    'Điều 2) Hai',
    'Điều 2.Hai',
    '**Điều 2.** Hai',
    '**Điều 2. Hai**',
    '### Điều 2. Hai',
    '_Điều 2._ Hai',
    '> Điều 2. Hai',
    'Điều thứ 2. Hai',
    'Điều thứ hai. Hai',
    'Điều hai. Hai',
    'Điêu 2. Hai',
    'điều 2. Hai',
    '\tĐiều 2.\tHai',
  ])('knows %j', (line) => {
    expect(splitPassages(`Điều 1. Một\nNội dung một.\n${line}\nNội dung hai.`)[1]).toMatchObject({
      anchor: 'dieu-2',
      heading: 'Điều 2. Hai',
      text: 'Nội dung hai.',
    });
  });

  it('takes an inserted article for one', () => {
    expect(anchors('Điều 5. Năm\nA.\nĐiều 5a. Thêm\nB.\nĐiều 5đ. Thêm nữa\nC.\nĐiều 6. Sáu\nD.')).toEqual([
      'dieu-5',
      'dieu-5a',
      'dieu-5d',
      'dieu-6',
    ]); // prettier-ignore
  });

  it.each([
    ['wrapped at “tại”', 'Hồ sơ theo quy định tại\nĐiều 12. của Luật này phải đủ.'],
    ['wrapped before a law', 'Thực hiện theo quy định tại\nĐiều 12 Luật Đất đai năm 2024.'],
    ['wrapped after a clause', 'Các trường hợp tại khoản 2\nĐiều 2. Quy định này được áp dụng.'],
    ['wrapped after a comma', 'Theo các điều 10,\nĐiều 12. Luật này, cơ quan thực hiện.'],
    ['in a list of articles', 'Bãi bỏ:\nĐiều 7, Điều 8 của Quy định bị bãi bỏ.'],
    ['amended', 'Điều 5 được sửa đổi như sau:\n“Điều 5. Nội dung mới\nTổ chức nộp hồ sơ.”'],
    ['amended, unquoted', 'Sửa đổi Điều 5 như sau:\nĐiều 5. Nội dung mới\nTổ chức nộp hồ sơ.'],
    [
      'several in one quotation',
      'Bổ sung như sau:\n“Điều 5. Một\nĐoạn.\nĐiều 6. Hai\nĐoạn.”\nHết phần bổ sung.',
    ],
    ['a straight quotation', '1. Sửa như sau:\n"Điều 9. Một\nĐoạn."'],
    ['a row of a table', '| Điều 5. Mức phạt | 2.000.000 |\n| Điều 6. Mức khác | 1.000.000 |'],
    ['a range', 'Áp dụng:\nĐiều 5 - 9 của Luật.'],
    ['another document', 'Căn cứ:\nĐiều 5 Nghị định số 12/2024/NĐ-CP ngày 05 tháng 02 năm 2024;'],
    ['a list item', 'Gồm:\n- Điều 5. Mức thu\n- Điều 6. Mức chi'],
  ])('takes no reference for a heading: %s', (_, text) => {
    const body = `Điều 1. Một\n${text}\nĐiều 2. Hiệu lực\nTừ ngày ký.`;
    expect(anchors(body)).toEqual(['dieu-1', 'dieu-2']);
    expect(splitPassages(body)[0]?.text).toBe(text);
  });

  it('takes no table of contents for the articles', () => {
    const body =
      'MỤC LỤC CỦA VĂN BẢN NÀY, GỒM CÁC ĐIỀU DƯỚI ĐÂY VÀ TRANG CỦA TỪNG ĐIỀU TRONG CÔNG BÁO\nĐiều 1. ' +
      'Một ......... 2\nĐiều 2. Hai	3\nĐiều 1. Một\nA.\nĐiều 2. Hai\nB.';
    expect(anchors(body)).toEqual(['mo-dau', 'dieu-1', 'dieu-2']);
  });
});

const DECISION = `ỦY BAN NHÂN DÂN TỈNH THỬ
QUYẾT ĐỊNH
Về việc ban hành Quy chế thử nghiệm của cơ quan thử nghiệm tại địa phương thử nghiệm này
Điều 1. Ban hành
Ban hành kèm theo Quyết định này Quy chế thử.
Điều 2. Hiệu lực
Từ ngày ký.
Nơi nhận:
- Như Điều 2;
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
QUY CHẾ
VỀ VIỆC THỬ
(Ban hành kèm theo Quyết định số 1/2025/QĐ-UBND ngày 02 tháng 01 năm 2025)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này quy định việc thử.
Điều 2. Đối tượng
Theo Phụ lục I kèm theo.
Chương II. Tổ chức
Điều 3. Tổ chức
Cơ quan thử.
Phụ lục I
DANH MỤC BIỂU MẪU
1. Mẫu đơn
Điều 1. Bên A thuê bên B.
Điều 2. Bên B trả tiền.
Mẫu số 02
HỢP ĐỒNG
Điều 1. Bên A bán.`;

describe('a decision, what it issues, and what is attached', () => {
  const passages = splitPassages(DECISION);
  it('keeps them apart', () => {
    expect(passages.map(({ anchor }) => anchor)).toEqual([
      'mo-dau',
      'dieu-1',
      'dieu-2',
      'ky-ban-hanh',
      'quy-che',
      'dieu-1-2',
      'dieu-2-2',
      'dieu-3',
      'phu-luc-i',
      'mau-02',
    ]); // prettier-ignore
  });
  it('says of each article what it stands under', () => {
    expect(passages.find(({ anchor }) => anchor === 'dieu-2')?.under).toBeNull();
    expect(passages.find(({ anchor }) => anchor === 'dieu-3')?.under).toBe(
      'Quy chế Về việc thử – Chương II. Tổ chức',
    );
  });
  it('loses no line', () => {
    const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const kept = words(passages.map(({ heading, text, under }) => `${heading} ${text} ${under}`).join(' '));
    for (const line of DECISION.split('\n')) expect(kept.toLowerCase()).toContain(words(line).toLowerCase());
  });
  it('invents no article from a form', () => {
    expect(passages.find(({ anchor }) => anchor === 'phu-luc-i')?.text).toContain('Điều 2. Bên B trả tiền.');
  });
});

describe('clauses and points', () => {
  const text =
    'Lời dẫn.\n1. Khoản một:\na) Điểm a;\nb) Điểm b gồm\n2. không phải khoản? có.\nđ) Điểm đ.\n5. Mục ' +
    'năm.\n3. Khoản ba “gồm:\n4. Trích”.\n4. Khoản bốn.';
  it('counts on from 1 and from a', () => {
    expect(clausesOf(text).map(({ clause, point }) => `${clause ?? ''}${point ?? ''}`)).toEqual([
      '',
      '1',
      '1a',
      '1b',
      '2',
      '3',
      '4',
    ]); // prettier-ignore
  });
  it('says where words stand, as far as one clause holds them', () => {
    const within = (from: string, to = from) =>
      clauseAround(text, text.indexOf(from), text.indexOf(to) + to.length);
    expect(within('Điểm b')).toBe('điểm b khoản 1');
    expect(within('Khoản bốn.')).toBe('khoản 4');
    expect(within('Khoản một', 'Điểm b')).toBe('khoản 1');
    expect(within('Điểm a', 'Khoản ba')).toBeNull();
    expect(within('Lời dẫn', 'Khoản một')).toBeNull();
    expect(within('Lời')).toBeNull();
  });
});

it('each part holds its own lines, signature and annexes under their names', () => {
  const body =
    'Căn cứ Luật Đất đai;\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nÁp dụng cho việc thử.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n' +
    'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nPHỤ LỤC I\nDANH MỤC GIẤY TỜ\nĐơn theo mẫu.\nPHỤ LỤC II\nMỨC THU\nPhí 50.000 đồng.';
  const chapter = 'Chương I. QUY ĐỊNH CHUNG';
  expect(splitPassages(body)).toMatchObject([
    { anchor: 'dieu-1', heading: 'Điều 1. Phạm vi', text: 'Áp dụng cho việc thử.', under: chapter },
    { anchor: 'dieu-2', heading: 'Điều 2. Hiệu lực', text: 'Từ ngày ký.', under: chapter },
    { anchor: 'ky-ban-hanh', text: 'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.' },
    {
      anchor: 'phu-luc-i',
      heading: 'PHỤ LỤC I. DANH MỤC GIẤY TỜ',
      text: 'PHỤ LỤC I\nDANH MỤC GIẤY TỜ\nĐơn theo mẫu.',
      under: null,
    },
    {
      anchor: 'phu-luc-ii',
      heading: 'PHỤ LỤC II. MỨC THU',
      text: 'PHỤ LỤC II\nMỨC THU\nPhí 50.000 đồng.',
      under: null,
    },
  ]);
});
