/** What a question leaves unsaid or says wrongly: completed from the one before, or told to be of another document. */
import { describe, expect, it } from 'vitest';
import { completeQuestion, nameAlone } from '../../../src/domains/answering/follow-up.ts';
import { makeLexicon } from '../../../src/domains/answering/lexicon.ts';
import { findMentions } from '../../../src/domains/answering/mentions.ts';
import { contradictionOf, issuedAsSaid } from '../../../src/domains/legal-documents/answer/contradiction.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import { streetFolded, streetSpelling } from '../../../src/language/street-key.ts';
import { readQuestion } from '../../../src/question/question.ts';
import { unit } from '../../support/units.ts';

const DAY = '2026-11-23';
const lexicon = makeLexicon({
  graph: buildGraph([
    unit('11', 'Phường Bắc Sông', '2000-01-01', '2024-12-31'),
    unit('12', 'Phường Nam Sông', '2025-01-01', null, ['11']),
  ]),
  streets: ['Hoa Sen', 'Hoa Mai'].map((name) => ({
    name,
    folded: streetFolded(name),
    spelling: streetSpelling(name),
    records: 3,
  })),
  land: { tables: [], renamed: [], wards: [] },
  legal: { issuers: [], fields: [], laws: [] },
});
const complete = (text: string, before: Record<string, unknown>) =>
  completeQuestion(readQuestion(text, DAY), before, lexicon, DAY);

describe('after a price a question', () => {
  const before = {
    street: 'Hoa Sen',
    segment: 'Đoạn từ Cầu đến Chợ',
    ward: 'Phường Nam Sông',
    landType: 'ODT',
    position: [1],
    area: 100,
    on: '2024-05-01',
    dated: true,
  };
  it.each<[string, Record<string, unknown>, string | null]>([
    [
      'còn vị trí 2?',
      before,
      'Giá đất ở tại đô thị đường Hoa Sen, đoạn từ Cầu đến Chợ, Phường Nam Sông, 100 m², ngày 1/5/2024, còn vị trí 2?',
    ],
    // What it says itself is not taken from before.
    [
      'nếu 80 m2?',
      before,
      'Giá đất ở tại đô thị đường Hoa Sen, đoạn từ Cầu đến Chợ, Phường Nam Sông, vị trí 1, ngày 1/5/2024, nếu 80 m2?',
    ],
    [
      'thế năm 2023?',
      before,
      'Giá đất ở tại đô thị đường Hoa Sen, đoạn từ Cầu đến Chợ, Phường Nam Sông, vị trí 1, 100 m², thế năm 2023?',
    ],
    [
      'còn đất thương mại dịch vụ?',
      before,
      'Giá đất đường Hoa Sen, đoạn từ Cầu đến Chợ, Phường Nam Sông, vị trí 1, 100 m², ngày 1/5/2024, còn đất thương mại dịch vụ?',
    ],
    // Another street has other segments and wards; another ward has other segments.
    ['còn Hoa Mai?', before, 'Giá đất ở tại đô thị vị trí 1, 100 m², ngày 1/5/2024, còn Hoa Mai?'],
    [
      'ở phường Bắc Sông?',
      before,
      'Giá đất ở tại đô thị đường Hoa Sen, vị trí 1, 100 m², ngày 1/5/2024, ở phường Bắc Sông?',
    ],
    // The day of before is kept where it was asked for.
    [
      'còn vị trí 2?',
      { street: 'Hoa Sen', landType: 'ODT', on: '2024-05-01' },
      'Giá đất ở tại đô thị đường Hoa Sen, còn vị trí 2?',
    ],
    // Of several types none is kept.
    [
      'còn vị trí 2?',
      { street: 'Hoa Sen', landType: ['ODT', 'TMD'] },
      'Giá đất ở đường Hoa Sen, còn vị trí 2?',
    ],
    // Without a street there is nothing to go on from.
    ['còn vị trí 2?', { landType: 'ODT' }, null],
    ['còn vị trí 2?', { street: 'a'.repeat(301), landType: 'ODT' }, null],
    // A document or a notice is another thing.
    ['Quyết định 5/2024/QĐ-UBND còn hiệu lực không?', before, null],
    ['còn tuyển giáo viên không?', before, null],
  ])('“%s” after %j means %j', (text, said, expected) => {
    expect(complete(text, said)).toBe(expected);
  });
});

describe('after another thing a question', () => {
  it.each<[string, Record<string, unknown>, string | null]>([
    ['còn hiệu lực không?', { number: '5/2024/QĐ-UBND' }, '5/2024/QĐ-UBND còn hiệu lực không?'],
    [
      'ai ký?',
      { number: '5/2024/QĐ-UBND', issuer: 'UBND tỉnh Mẫu' },
      '5/2024/QĐ-UBND của UBND tỉnh Mẫu ai ký?',
    ],
    ['nay là gì?', { place: 'Phường Bắc Sông', issuer: 'UBND' }, 'Phường Bắc Sông nay là gì?'],
    ['lệ phí bao nhiêu?', { title: 'Tuyển giáo viên' }, 'Tuyển giáo viên lệ phí bao nhiêu?'],
    ['còn hiệu lực không?', {}, null],
    ['còn hiệu lực không?', { number: '' }, null],
    // One that says a thing of its own needs none.
    ['Thủ tục cấp giấy phép xây dựng thế nào?', { number: '5/2024/QĐ-UBND' }, null],
    ['Hoa Sen giá bao nhiêu?', { number: '5/2024/QĐ-UBND' }, null],
  ])('“%s” after %j means %j', (text, said, expected) => {
    expect(complete(text, said)).toBe(expected);
  });
});

describe('a name alone', () => {
  const alone = (text: string) => {
    const question = readQuestion(text, DAY);
    const draft = nameAlone(question, findMentions(question, lexicon));
    return draft && [draft.domain, draft.outcome, draft.options?.map((option) => option.question)];
  };
  it('is asked what is wanted of it', () => {
    expect(alone('Hoa Sen')).toEqual([
      'land-prices',
      'ambiguous',
      ['Giá đất ở đường Hoa Sen?', 'Giá đất thương mại, dịch vụ đường Hoa Sen?'],
    ]);
    expect(alone('phường Nam Sông')).toEqual([
      'places',
      'ambiguous',
      ['Phường Nam Sông nay là đơn vị nào?', 'Phường Nam Sông gồm những đơn vị cũ nào?'],
    ]);
    expect(alone('Hoa Sen ngập nước')).toBeNull();
    expect(alone('xin chào')).toBeNull();
  });
});

describe('a document said to be what it is not', () => {
  type LegalRecord = Parameters<typeof contradictionOf>[0];
  const record = (more: object = {}) =>
    ({
      id: 'qd',
      number: '5/2024/QĐ-UBND',
      type: { code: 'QĐ', name: 'Quyết định' },
      title: 'Quy định hạn mức giao đất',
      issuer: 'UBND tỉnh Gia Lai',
      issuedOn: '2024-03-05',
      ...more,
    }) as unknown as LegalRecord;
  const told = (text: string, more: object = {}) => {
    const question = readQuestion(text, DAY);
    const [mention] = question.documents;
    return mention ? contradictionOf(record(more), question, mention) : 'no number';
  };
  it.each<[string, object, string | null]>([
    ['Quyết định 5/2024/QĐ-UBND nói gì?', {}, null],
    ['Quyết định 5/2024/QĐ-UBND ngày 5/3/2024 nói gì?', {}, null],
    ['Quyết định 5/2024/QĐ-UBND ban hành ngày 4/3/2024 nói gì?', {}, 'ngày 4/3/2024'],
    ['Quyết định 5/2024/QĐ-UBND ban hành ngày 6/3/2024 nói gì?', {}, 'ngày 6/3/2024'],
    ['Quyết định 5/QĐ-UBND năm 2023 nói gì?', { number: '5/QĐ-UBND' }, 'năm 2023'],
    ['Quyết định 5/QĐ-UBND năm 2024 nói gì?', { number: '5/QĐ-UBND' }, null],
    // A day asked for is not one of issue.
    ['Quyết định 5/2024/QĐ-UBND còn hiệu lực ngày 1/1/2020 không?', {}, null],
    ['Nghị quyết 5/2024/QĐ-UBND nói gì?', {}, 'Nghị quyết'],
    ['nghi quyet 5/2024/QD-UBND noi gi?', {}, 'nghi quyet'],
    ['Quyết định 5/2024/QĐ-UBND của Bộ Tài chính nói gì?', {}, 'Bộ Tài chính'],
    ['Quyết định 5/2024/QĐ-UBND do Chủ tịch UBND tỉnh Gia Lai ký còn hiệu lực không?', {}, null],
    ['Quyết định 5/2024/QĐ-UBND của UBND tỉnh Gia Lai nói gì?', {}, null],
    ['Quyết định 5/2024/QĐ-UBND của UBND tỉnh Bình Định nói gì?', {}, 'ủy ban nhân dân tỉnh Bình Định'],
    ['Quyết định 5/2024/QĐ-UBND của tỉnh Đà Nẵng nói gì?', {}, 'Đà Nẵng'],
    // Where the record says of no province, another one denies nothing.
    ['Quyết định 5/2024/QĐ-UBND của tỉnh Đà Nẵng nói gì?', { issuer: 'UBND tỉnh' }, null],
    ['Quyết định 5/2024/QĐ-UBND của tỉnh Đà Nẵng nói gì?', { title: 'Việc phối hợp với Đà Nẵng' }, null],
  ])('“%s” of %j is denied by %j', (text, more, expected) => {
    expect(told(text, more)).toBe(expected);
  });

  it('of several of one number those are meant that were issued then, to the day', () => {
    const documents = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((issuedOn) => ({
      issuedOn,
    }));
    const issued = (text: string) => {
      const question = readQuestion(text, DAY);
      const [mention] = question.documents;
      if (!mention) throw new Error(text);
      const found = issuedAsSaid(documents, question, mention);
      return [found.documents.map(({ issuedOn }) => issuedOn), found.otherwise];
    };
    const all = documents.map(({ issuedOn }) => issuedOn);
    expect(issued('Quyết định 5/QĐ-UBND nói gì?')).toEqual([all, null]);
    expect(issued('Quyết định 5/QĐ-UBND năm 2024 nói gì?')).toEqual([['2024-01-01', '2024-12-31'], null]);
    expect(issued('Quyết định 5/QĐ-UBND ngày 1/1/2025 nói gì?')).toEqual([['2025-01-01'], null]);
    expect(issued('Quyết định 5/QĐ-UBND năm 2020 nói gì?')).toEqual([all, 'năm 2020']);
  });
});
