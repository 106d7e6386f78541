/** Lengths and counts at their limits: the last that fits and the first that does not. */
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/language/sentences.ts';
import { candidates } from '../../../src/summary/candidates.ts';
import { keyPoints } from '../../../src/summary/key-points.ts';
import { summarise } from '../../../src/summary/summarise.ts';
import { readEvidence } from '../../../src/summary/support/evidence.ts';
import { negationsStand } from '../../../src/summary/support/negation.ts';

const SYLLABLES =
  'phường trồng cây xanh bên sông cùng người dân trong khu phố mỗi sáng thứ bảy hằng tuần'.split(' ');
/** A sentence of exactly so many words, begun by a name that tells it from others. */
const sentence = (name: string, length: number): string =>
  `${[name, ...Array.from({ length: length - 1 }, (_, index) => SYLLABLES[index % SYLLABLES.length])].join(' ')}.`;
const title = 'Phường trồng cây';
const summaryOf = (...paragraphs: string[]) => summarise({ title, paragraphs }).summary;

describe('a summary', () => {
  it('has eighty words at most, and takes the eightieth', () => {
    const [first, fits, over] = [sentence('Đông', 40), sentence('Tây', 40), sentence('Tây', 41)];
    expect(summaryOf(first, fits)).toBe(`${first} ${fits}`);
    expect([first, over]).toContain(summaryOf(first, over));
  });

  it('is the shortest sentence where none fits', () => {
    const lengths = [120, 95, 110];
    const all = lengths.map((length, index) => sentence(`Câu${index}`, length));
    for (const order of [all, all.toReversed()]) expect(summaryOf(...order)).toBe(all[1]);
  });

  it('keeps every sentence of a lead that fits, three at most', () => {
    const lead = ['Một', 'Hai', 'Ba', 'Bốn'].map((name) => sentence(name, 20));
    const opened = (count: number) =>
      summarise({ title, paragraphs: [sentence('Thân', 20)], sapo: lead.slice(0, count).join(' ') }).summary;
    expect(opened(3)).toBe(lead.slice(0, 3).join(' '));
    expect(opened(4)).toBe(lead.slice(0, 3).join(' '));
    expect(opened(1).startsWith(lead[0] as string)).toBe(true);
    // Eighty words of a lead stand; the sentence that would make them eighty-one does not.
    const [a, b, c] = [sentence('Một', 40), sentence('Hai', 40), sentence('Hai', 41)];
    expect(summarise({ title, paragraphs: [], sapo: `${a} ${b}` }).summary).toBe(`${a} ${b}`);
    expect(summarise({ title, paragraphs: [], sapo: `${a} ${c}` }).summary).toBe(a);
  });

  it('says of an article that names its day and figure what it says first', () => {
    const news = [
      'Sáng 12/5, UBND phường Bến Đò khánh thành cầu đi bộ qua rạch Tre.',
      ...Array.from({ length: 20 }, (_, index) => sentence(`Đoạn${index}`, 12 + (index % 5))),
    ];
    const told = sentences(
      summarise({ title: 'Phường Bến Đò khánh thành cầu đi bộ', paragraphs: news }).summary,
    );
    expect(told[0]?.text).toBe(news[0]);
  });
});

describe('what may stand in a summary', () => {
  const kept = (...lines: string[]) => candidates(lines).map(({ text }) => text);
  const long = [sentence('Đông', 20), sentence('Tây', 20)];
  it.each([
    ['a sentence of eight words', sentence('Nam', 8), true],
    ['one of seven', sentence('Nam', 7), false],
    ['twenty-five words without a stop', sentence('Nam', 25).slice(0, -1), true],
    ['twenty-four, a heading', sentence('Nam', 24).slice(0, -1), false],
    ['a credit', 'Tác giả: Lê Mẫu đã viết bài này vào một buổi sáng.', false],
    ['a pointer elsewhere', 'Xem thêm những tin khác của phường trong tuần này ở đây.', false],
  ])('%s: %s', (_, line, expected) => {
    expect(kept(...long, line).some((text) => text.startsWith(line.replace(/\.$/, '')))).toBe(expected);
  });

  it('is a short sentence where there is at most one longer', () => {
    expect(kept(sentence('Đông', 20), sentence('Nam', 5))).toHaveLength(2);
    expect(kept(...long, sentence('Nam', 5))).toHaveLength(2);
    expect(kept('Đường', 'Chợ')).toHaveLength(2);
  });

  it('is marked as partial, leaning or a caption', () => {
    const marks = (line: string) => {
      const [one] = candidates([line]);
      return [one?.partial, one?.leans, one?.caption];
    };
    expect(marks('Vì sao phường phải trồng thêm cây ở bờ sông?')).toEqual([true, false, false]);
    expect(marks('“Chúng tôi trồng cây mỗi tuần, ông Mẫu nói với người dân.')).toEqual([true, false, false]);
    expect(marks('“Chúng tôi trồng cây mỗi tuần”, ông Mẫu nói với người dân.')).toEqual([
      false,
      false,
      false,
    ]);
    expect(marks('Chúng tôi trồng "cây xanh" mỗi tuần ở bờ sông của phường.')).toEqual([false, false, false]);
    expect(marks('Chúng tôi trồng "cây xanh mỗi tuần ở bờ sông của phường.')).toEqual([true, false, false]);
    expect(marks('Trong đó, mười cây được trồng ở bờ sông của phường.')).toEqual([false, true, false]);
    expect(marks('Người dân trồng cây ở bờ sông. Ảnh: Lê Mẫu chụp sáng nay.')).toEqual([false, false, false]);
    expect(marks('Người dân trồng cây ở bờ sông (ảnh của phường).')).toEqual([false, false, true]);
  });
});

describe('points', () => {
  const item = (length: number, name = 'Việc') => sentence(name, length).slice(0, -1);
  const listed = (...lengths: number[]) =>
    keyPoints(lengths.map((length, index) => `- ${item(length, `Việc${index}`)}`));
  it('are three or more, six at most', () => {
    expect(listed(6, 6)).toEqual([]);
    expect(listed(6, 6, 6)).toHaveLength(3);
    expect(listed(6, 6, 6, 6, 6, 6)).toHaveLength(6);
    expect(listed(6, 6, 6, 6, 6, 6, 6)).toHaveLength(6);
  });

  it('have four to forty-five words', () => {
    expect(listed(4, 6, 6)).toHaveLength(3);
    expect(listed(3, 6, 6)).toEqual([]);
    expect(listed(45, 6, 6)).toHaveLength(3);
    expect(listed(46, 6, 6)).toEqual([]);
  });

  it('are counted off after a colon, all but one of them points', () => {
    const parts = (...lengths: number[]) =>
      keyPoints([
        `Phường có các việc: ${lengths.map((length, index) => item(length, `việc${index}`)).join('; ')}.`,
      ]);
    expect(parts(6, 6)).toEqual([]);
    expect(parts(6, 6, 6)).toHaveLength(3);
    expect(parts(6, 6, 6, 2)).toHaveLength(3);
    expect(parts(6, 6, 6, 2, 2)).toEqual([]);
  });

  it('are of one run: a paragraph between parts two lists', () => {
    const point = (name: string) => `- ${item(6, name)}`;
    const first = ['Một', 'Hai'].map(point);
    const second = ['Ba', 'Bốn', 'Năm'].map(point);
    expect(keyPoints([...first, 'Đoạn xen giữa hai danh sách.', ...second])).toHaveLength(3);
    expect(keyPoints([...second, 'Đoạn xen giữa.', ...second.map((line) => `${line} nữa`)])).toHaveLength(3);
  });
});

describe('a denial', () => {
  it.each([
    ['Phường không thu phí.', 'Phường thu phí.', false],
    ['Phường không thu phí.', 'Phường không thu phí.', true],
    ['Phường thu phí.', 'Phường không thu phí.', false],
    ['Phường thu phí chợ, không thu phí xe.', 'Phường thu phí chợ.', true],
    ['Phường làm sạch không khí.', 'Phường làm sạch không khí.', true],
    ['Không khí trong lành.', 'Khí trong lành.', true],
    ['Phường không chỉ trồng cây.', 'Phường trồng cây.', true],
    ['Phường không chỉ đạo trồng cây.', 'Phường chỉ đạo trồng cây.', false],
    ['Phường chưa mở quầy lưu động.', 'Phường mở quầy lưu động.', false],
  ])('%s — %s: %s', (text, said, expected) => {
    expect(negationsStand(readEvidence([said]), readEvidence([text]))).toBe(expected);
  });
});
