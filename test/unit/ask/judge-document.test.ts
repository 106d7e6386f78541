/** Claims of a draft against the document that it names: type, issuer, year, article, day, validity, quotation. */
import { describe, expect, it } from 'vitest';
import { aboutDocument, judgeByDocument } from '../../../src/domains/legal-documents/answer/judge.ts';
import type { FullDocument } from '../../../src/domains/legal-documents/answer/numbers.ts';
import { readClaims } from '../../../src/question/claims.ts';
import { statementsOfSentence } from '../../../src/question/statements.ts';

const DAY = '2026-11-27';
const NUMBER = '951/2025/QĐ-UBND';
const article = (number: number, heading: string, text: string) => ({
  anchor: `dieu-${number}`,
  heading: `Điều ${number}. ${heading}`,
  text,
});
const document = (record: object = {}, passages?: ReturnType<typeof article>[]): FullDocument =>
  ({
    record: {
      id: 'vb',
      number: NUMBER,
      type: { code: 'QĐ', name: 'Quyết định' },
      title: 'Quy định về trồng cây bên đường (dữ liệu mẫu)',
      issuer: 'Ủy ban nhân dân tỉnh Thử',
      issuedOn: '2025-03-05',
      effectiveFrom: '2025-04-01',
      effectiveTo: '2027-12-31',
      status: 'in_force',
      ...record,
    },
    passages: passages ?? [
      article(1, 'Phạm vi', 'Quy định này áp dụng cho việc trồng cây bên đường trong đô thị.'),
      article(2, 'Khoảng cách trồng cây', 'Cây trồng cách mép đường ít nhất 5 m.'),
      article(3, 'Hiệu lực thi hành', 'Quy định này có hiệu lực từ ngày 01/4/2025.'),
    ],
  }) as unknown as FullDocument;

/** `kind verdict` of each claim, in order. */
function verdicts(draft: string, held = document()): string[] {
  const [sentence] = readClaims(draft, DAY);
  if (!sentence) throw new Error(draft);
  const about = aboutDocument(held, sentence, statementsOfSentence(sentence.text, '', DAY), DAY);
  return sentence.claims.map((claim) => `${claim.kind} ${judgeByDocument(claim, about).verdict}`);
}
const only = (kind: string, draft: string, held?: FullDocument) =>
  verdicts(draft, held)
    .filter((verdict) => verdict.startsWith(`${kind} `))
    .map((verdict) => verdict.slice(kind.length + 1));

describe('a document', () => {
  it.each([
    [`Quyết định ${NUMBER} quy định việc trồng cây.`, 'verified'],
    [`Nghị quyết ${NUMBER} quy định việc trồng cây.`, 'contradicted'],
    [`Quyết định ${NUMBER} của Ủy ban nhân dân tỉnh Thử về trồng cây.`, 'verified'],
    [`Quyết định ${NUMBER} của UBND tỉnh Thử về trồng cây.`, 'verified'],
    [`Quyết định ${NUMBER} của Ủy ban nhân dân tỉnh Khác về trồng cây.`, 'contradicted'],
  ])('%s: %s', (draft, expected) => {
    expect(only('document', draft)).toEqual([expected]);
  });

  it('is not confirmed where a sentence tells of another subject than it has', () => {
    expect(only('document', `Quyết định ${NUMBER} phê duyệt quy hoạch mạng lưới trường học.`)).toEqual([
      'unchecked',
    ]);
    expect(only('document', `Quyết định ${NUMBER} về việc trồng cây bên đường trong đô thị.`)).toEqual([
      'verified',
    ]);
  });

  it('stands to another as its record says, and not otherwise', () => {
    const replaced = document({ relations: [{ kind: 'replacedBy', number: '12/2026/QĐ-UBND' }] });
    const about = (says: string, other = '12/2026/QĐ-UBND') =>
      only('document', `Quyết định ${NUMBER} ${says} Quyết định ${other}.`, replaced)[0];
    expect(about('bị thay thế bởi')).toBe('verified');
    expect(about('đã được thay thế bằng')).toBe('verified');
    expect(about('thay thế')).toBe('unchecked');
    expect(about('bị bãi bỏ bởi')).toBe('unchecked');
    expect(about('bị thay thế bởi', '13/2026/QĐ-UBND')).toBe('unchecked');
    expect(
      only(
        'document',
        `Quyết định ${NUMBER} bị thay thế bởi Quyết định 12/2026/QĐ-UBND.`,
        document({ relations: [] }),
      )[0],
    ).toBe('unchecked');
  });

  it('is held by the clause that a sentence names', () => {
    const held = document({}, [
      article(8, 'Điều kiện', '1. Cây cao ít nhất 3 m;\n2. Gốc rộng ít nhất 10 cm.'),
    ]);
    const says = (clause: number) =>
      only('number', `Khoản ${clause} Điều 8 Quyết định ${NUMBER}: cây cao ít nhất 3 m.`, held);
    expect(says(1)).toEqual(['verified']);
    expect(says(2)).toEqual(['unchecked']);
    expect(says(5)).toEqual(['unchecked']);
  });

  it('of law is another under the name of another', () => {
    const law = document({
      number: '31/2024/QH15',
      type: { code: 'Luật', name: 'Luật' },
      title: 'Luật Trồng cây',
      issuer: 'Quốc hội',
    });
    expect(only('document', 'Luật Trồng cây số 31/2024/QH15 quy định việc này.', law)).toEqual(['verified']);
    expect(only('document', 'Luật Nuôi cá số 31/2024/QH15 quy định việc này.', law)).toEqual([
      'contradicted',
    ]);
    expect(only('document', 'Luật số 31/2024/QH15 quy định việc này.', law)).toEqual(['verified']);
    // A law whose title is but its number tells no name to be held against.
    const bare = document({
      number: '31/2024/QH15',
      type: { code: 'Luật', name: 'Luật' },
      title: 'Luật 31/2024/QH15',
      issuer: 'Quốc hội',
    });
    expect(only('document', 'Luật Trồng cây số 31/2024/QH15 quy định việc này.', bare)).toEqual(['verified']);
  });
});

describe('an article', () => {
  const says = (number: number, held?: FullDocument) =>
    only('article', `Điều ${number} Quyết định ${NUMBER} quy định việc này.`, held);
  it('is there, or surely is not where the document is whole', () => {
    expect([1, 2, 3, 4].map((number) => says(number)[0])).toEqual([
      'verified',
      'verified',
      'verified',
      'contradicted',
    ]);
  });

  it('that is merely not held proves nothing', () => {
    const part = document({}, [article(1, 'Phạm vi', 'x'), article(5, 'Khoảng cách', 'y')]);
    expect([2, 5, 6].map((number) => says(number, part)[0])).toEqual(['unchecked', 'verified', 'unchecked']);
    const closed = document({}, [article(1, 'Phạm vi', 'x'), article(5, 'Hiệu lực thi hành', 'y')]);
    expect([2, 6].map((number) => says(number, closed)[0])).toEqual(['unchecked', 'contradicted']);
    expect(says(1, document({}, []))).toEqual(['unchecked']);
  });
});

describe('a figure', () => {
  it.each([
    [`Theo Điều 2 Quyết định ${NUMBER}, cây trồng cách mép đường ít nhất 5 m.`, 'verified'],
    [`Theo Điều 2 Quyết định ${NUMBER}, cây trồng cách mép đường ít nhất 7 m.`, 'contradicted'],
    [`Theo Quyết định ${NUMBER}, cây trồng cách mép đường ít nhất 5 m.`, 'verified'],
    // Of an article that is not held nothing is known.
    [`Theo Điều 9 Quyết định ${NUMBER}, cây trồng cách mép đường ít nhất 7 m.`, 'unchecked'],
    [`Theo Điều 1 Quyết định ${NUMBER}, cây trồng cách mép đường ít nhất 5 m.`, 'unchecked'],
  ])('%s: %s', (draft, expected) => {
    expect(only('number', draft)).toEqual([expected]);
  });
});

describe('a day', () => {
  it.each([
    [`Quyết định ${NUMBER} ngày 05/3/2025 quy định việc này.`, 'verified'],
    [`Quyết định ${NUMBER} ban hành ngày 05/3/2025.`, 'verified'],
    [`Quyết định ${NUMBER} ban hành ngày 06/3/2025.`, 'contradicted'],
    [`Quyết định ${NUMBER} có hiệu lực từ ngày 01/4/2025.`, 'verified'],
    [`Quyết định ${NUMBER} có hiệu lực từ ngày 05/3/2025.`, 'contradicted'],
    [`Quyết định ${NUMBER} hết hiệu lực sau ngày 31/12/2027.`, 'verified'],
    // Another of its own days, which an article may well state.
    [`Quyết định ${NUMBER} hết hiệu lực từ ngày 01/4/2025.`, 'contradicted'],
    [`Quyết định ${NUMBER} ban hành ngày 01/4/2025.`, 'contradicted'],
  ])('%s: %s', (draft, expected) => {
    expect(only('date', draft)).toEqual([expected]);
  });

  it('that the record does not know is not judged', () => {
    const open = document({ effectiveTo: null });
    expect(only('date', `Quyết định ${NUMBER} hết hiệu lực sau ngày 30/12/2027.`, open)).toEqual([
      'unchecked',
    ]);
  });
});

describe('validity', () => {
  const STATES = ['in_force', 'partially_in_force', 'expired', 'not_yet_in_force', 'suspended', 'unknown'];
  it.each<[string, string[]]>([
    ['còn hiệu lực', ['verified', 'verified', 'contradicted', 'contradicted', 'contradicted', 'unchecked']],
    [
      'hết hiệu lực',
      ['contradicted', 'contradicted', 'verified', 'contradicted', 'contradicted', 'unchecked'],
    ],
    [
      'không còn hiệu lực',
      ['contradicted', 'contradicted', 'verified', 'contradicted', 'contradicted', 'unchecked'],
    ],
    [
      'chưa có hiệu lực',
      ['contradicted', 'contradicted', 'contradicted', 'verified', 'contradicted', 'unchecked'],
    ],
    [
      'tạm ngưng hiệu lực',
      ['contradicted', 'contradicted', 'contradicted', 'contradicted', 'verified', 'unchecked'],
    ],
    [
      'còn hiệu lực một phần',
      ['contradicted', 'verified', 'contradicted', 'contradicted', 'contradicted', 'unchecked'],
    ],
  ])('“%s”', (said, expected) => {
    const found = STATES.map(
      (status) => only('status', `Quyết định ${NUMBER} ${said}.`, document({ status }))[0],
    );
    expect(found).toEqual(expected);
  });

  it.each(['chưa hết hiệu lực', 'không hết hiệu lực'])('“%s” says that it is still in force', (said) => {
    const judged = (status: (typeof STATES)[number]) =>
      only('status', `Quyết định ${NUMBER} ${said}.`, document({ status }))[0];
    expect(judged('in_force')).toBe('verified');
    expect(judged('expired')).toBe('contradicted');
  });

  it('of another year is not that of today', () => {
    expect(only('status', `Năm 2019, Quyết định ${NUMBER} hết hiệu lực.`)).toEqual(['unchecked']);
    expect(only('status', `Năm 2026, Quyết định ${NUMBER} hết hiệu lực.`)).toEqual(['contradicted']);
  });
});

describe('a quotation', () => {
  it.each([
    [`Điều 2 Quyết định ${NUMBER} viết “cách mép đường ít nhất 5 m”.`, 'verified'],
    [`Điều 1 Quyết định ${NUMBER} viết “cách mép đường ít nhất 5 m”.`, 'contradicted'],
    [`Quyết định ${NUMBER} viết “cách mép đường ít nhất 5 m.”`, 'verified'],
    [`Quyết định ${NUMBER} viết “… cách mép đường   ít nhất 5 m …”.`, 'verified'],
    [`Quyết định ${NUMBER} viết “cách mép đường ít nhất 9 m”.`, 'contradicted'],
    [`Quyết định ${NUMBER} là “Quy định về trồng cây bên đường”.`, 'verified'],
    [`Điều 9 Quyết định ${NUMBER} viết “cây trồng ở bờ sông của phường”.`, 'unchecked'],
  ])('%s: %s', (draft, expected) => {
    expect(only('quotation', draft)).toEqual([expected]);
  });
});
