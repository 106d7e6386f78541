/** Questions about units, from the words to the answer: what a name is on a day, was made of, and stands under. */
import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../src/domains/answering/lexicon.ts';
import { findMentions } from '../../../src/domains/answering/mentions.ts';
import { answerPlace } from '../../../src/domains/places/answer/answer.ts';
import { readPlace } from '../../../src/domains/places/answer/reading.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { readQuestion } from '../../../src/question/question.ts';
import { unit } from '../../support/units.ts';

const DAY = '2026-11-23';
const under = (parent: string, given: ReturnType<typeof unit>) => ({ ...given, parent });
const graph = buildGraph([
  unit('540', 'Thành phố Mẫu', '1990-01-01', '2025-06-30') as never,
  unit('52', 'Tỉnh Mẫu', '1990-01-01', null) as never,
  // Two wards became one; one was divided; one goes on under its name, formed anew; one was never changed.
  under('540', unit('101', 'Phường Bến Tre', '2000-01-01', '2025-06-30')) as never,
  under('540', unit('102', 'Phường Bến Cau', '2000-01-01', '2025-06-30')) as never,
  under('52', unit('103', 'Phường Bến Dừa', '2025-07-01', null, ['101', '102'], 'Nghị quyết 1')) as never,
  under('540', unit('104', 'Phường Chia Đôi', '2000-01-01', '2025-06-30')) as never,
  under('52', unit('105', 'Phường Nửa Trên', '2025-07-01', null, ['104'], 'Nghị quyết 1')) as never,
  under('52', unit('106', 'Phường Nửa Dưới', '2025-07-01', null, ['104'], 'Nghị quyết 1')) as never,
  under('540', unit('107', 'Xã Giữ Tên', '2000-01-01', '2025-06-30')) as never,
  under('52', unit('108', 'Xã Giữ Tên', '2025-07-01', null, ['107'], 'Nghị quyết 1')) as never,
  under('52', unit('109', 'Xã Yên Lặng', '2000-01-01', null)) as never,
]);
const lexicon = makeLexicon({
  graph,
  streets: [],
  land: { tables: [], renamed: [], wards: [] },
  legal: { issuers: [], fields: [], laws: [] },
});

function told(text: string) {
  const question = readQuestion(text, DAY);
  const reading = readPlace(question, findMentions(question, lexicon), lexicon, DAY);
  if (!reading) return null;
  const { outcome, answer, facts = [], options = [], validUntil } = answerPlace(reading, graph, DAY);
  return {
    outcome,
    answer,
    values: facts.map(({ value }) => value),
    options: options.map(({ label }) => label),
    validUntil,
  };
}

describe('a unit', () => {
  it.each<[string, string, (string | number)[], string]>([
    [
      'Phường Bến Tre nay là phường nào?',
      'answer',
      ['Phường Bến Dừa', '103'],
      'Phường Bến Tre (Thành phố Mẫu, đến 30/6/2025) nay là Phường Bến Dừa (theo Nghị quyết 1), từ 1/7/2025.',
    ],
    [
      'Phường Bến Tre ngày 30/6/2025 là phường nào?',
      'answer',
      ['Phường Bến Tre', '101'],
      'Phường Bến Tre vào ngày 30/6/2025 vẫn là Phường Bến Tre; dữ liệu đang có không ghi thay đổi nào.',
    ],
    [
      'Phường Bến Dừa nay là phường nào?',
      'answer',
      ['Phường Bến Dừa', '103'],
      'Phường Bến Dừa nay vẫn là Phường Bến Dừa, được lập ngày 1/7/2025, từ Phường Bến Tre, Phường Bến Cau, theo Nghị quyết 1.',
    ],
    [
      'Xã Giữ Tên nay là xã nào?',
      'answer',
      ['Xã Giữ Tên', '108'],
      'Xã Giữ Tên nay vẫn là Xã Giữ Tên, không thay đổi do sáp nhập.',
    ],
    [
      'Xã Yên Lặng nay là xã nào?',
      'answer',
      ['Xã Yên Lặng', '109'],
      'Xã Yên Lặng nay vẫn là Xã Yên Lặng; dữ liệu đang có không ghi thay đổi nào.',
    ],
    [
      'Phường Bến Dừa gồm những đơn vị cũ nào?',
      'answer',
      ['Phường Bến Tre', 'Phường Bến Cau'],
      'Phường Bến Dừa (từ 1/7/2025, theo Nghị quyết 1) được lập từ Phường Bến Tre, Phường Bến Cau.',
    ],
    ['Phường Bến Dừa thuộc tỉnh nào?', 'answer', ['Tỉnh Mẫu'], 'Phường Bến Dừa thuộc Tỉnh Mẫu.'],
  ])('%s', (text, outcome, values, answer) => {
    expect(told(text)).toMatchObject({ outcome, values, answer });
  });

  it('that was divided is each of its parts, to choose from', () => {
    const found = told('Phường Chia Đôi nay là phường nào?');
    expect(found).toMatchObject({
      outcome: 'ambiguous',
      values: ['Phường Nửa Trên', 'Phường Nửa Dưới'],
      options: ['Phường Nửa Trên', 'Phường Nửa Dưới'],
    });
    expect(found?.answer).toContain('được chia: nay thuộc Phường Nửa Trên và Phường Nửa Dưới');
  });

  it('formed of a part says so', () => {
    expect(told('Phường Nửa Trên gồm những đơn vị cũ nào?')).toMatchObject({
      outcome: 'answer',
      answer: 'Phường Nửa Trên (từ 1/7/2025, theo Nghị quyết 1) được lập từ Phường Chia Đôi (một phần).',
    });
  });

  it('of which nothing is held is not made up', () => {
    expect(told('Xã Yên Lặng gồm những đơn vị cũ nào?')?.outcome).toBe('not_held');
    expect(told('Phường Bến Tre năm 2030 là phường nào?')?.outcome).toBe('not_held');
    expect(told('Phường Bến Tre năm 1995 là phường nào?')?.outcome).toBe('not_held');
  });
});
