/** Claims of a draft, and how each stands against a notice, an article of law and an article of news. */
import { describe, expect, it } from 'vitest';
import type { ArticleHit } from '../../../src/domains/articles/answer/answer.ts';
import { judgeByArticle } from '../../../src/domains/articles/answer/judge.ts';
import { areasOf } from '../../../src/domains/land-prices/answer/judge.ts';
import { judgeByLaw, ofNamedLaws } from '../../../src/domains/legal-documents/answer/judge.ts';
import type { LegalHit } from '../../../src/domains/legal-documents/answer/topic.ts';
import { judgeByNotice } from '../../../src/domains/recruitments/answer/judge.ts';
import type { NoticeHit } from '../../../src/domains/recruitments/answer/rank.ts';
import { type Claim, readClaims } from '../../../src/question/claims.ts';
import { readQuestion } from '../../../src/question/question.ts';
import { statementsOfSentence } from '../../../src/question/statements.ts';

const DAY = '2026-11-27';

describe('a draft claims', () => {
  const claims = (draft: string) =>
    readClaims(draft, DAY).flatMap((sentence) => sentence.claims.map(({ kind, text }) => `${kind}: ${text}`));
  it.each<[string, string[]]>([
    [
      'Giá đất đường Hoa Sen là 5.000.000 đồng/m², hạn 5/12/2026.',
      ['price: 5.000.000 đồng/m²', 'date: 5/12/2026'],
    ],
    [
      'Theo Điều 12 Quyết định 926/2021/QĐ-UBND, thời hạn là 15 ngày.',
      ['article: Điều 12', 'document: Quyết định 926/2021/QĐ-UBND', 'number: 15 ngày'],
    ],
    // Names of places in a document or of positions are no quantities.
    ['Khoản 3 và điểm 4, vị trí 2, VT1, lớp 5, tổ 6, hạng 2.', []],
    [
      'Quyết định 926/2021/QĐ-UBND còn hiệu lực.',
      ['document: Quyết định 926/2021/QĐ-UBND', 'status: còn hiệu lực'],
    ],
    // Without a document a validity is of nothing that can be looked up.
    ['Giấy này còn hiệu lực.', []],
    [
      'Ông nói “giá 5.000.000 đồng là đúng” vào ngày 3/2/2026.',
      ['quotation: giá 5.000.000 đồng là đúng', 'date: ngày 3/2/2026'],
    ],
    ['Ông nói “ngắn gọn”, “tám chữ ở đây”.', ['quotation: ngắn gọn', 'quotation: tám chữ ở đây']],
    ['Ông nói “bảy chữ”.', []],
  ])('%s', (draft, expected) => {
    expect(claims(draft)).toEqual(expected);
  });

  it('each where it stands, in order', () => {
    const draft = 'Hạn là 5/12/2026. Theo Điều 3 Quyết định 926/2021/QĐ-UBND, phí 50.000 đồng cho 100 m².';
    const found = readClaims(draft, DAY).flatMap((sentence) => sentence.claims);
    expect(found).toHaveLength(5);
    for (const { text, start, end } of found) expect(draft.slice(start, end)).toBe(text);
    const starts = found.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

it('areas are those named, and their sum where there are several', () => {
  const areas = (draft: string) => areasOf(readClaims(draft, DAY));
  expect(areas('Thửa đất rộng 100 m².')).toEqual([100]);
  expect(areas('Thửa thứ nhất rộng 100 m². Thửa kia rộng 50 m².')).toEqual([100, 50, 150]);
  expect(areas('Khu đất rộng 1,5 ha.')).toEqual([15_000]);
  expect(areas('Giá 5.000.000 đồng/m².')).toEqual([]);
});

/** The claims of one sentence with the statements that they make. */
const told = (draft: string) => {
  const [sentence] = readClaims(draft, DAY);
  if (!sentence) throw new Error(draft);
  const own = statementsOfSentence(sentence.text, '', DAY);
  const ownOf = (claim: Claim) => own.find(({ start }) => start === claim.start - sentence.start);
  return { sentence, claims: sentence.claims, ownOf };
};

describe('of a notice', () => {
  const hit = (more: Record<string, unknown> = {}) =>
    ({
      notice: {
        id: 'tb',
        title: 'Tuyển giáo viên tiểu học (dữ liệu mẫu)',
        organisation: 'Sở Thử',
        positions: [
          { title: 'Giáo viên', code: null, count: 12, requirements: 'Cử nhân sư phạm' },
          { title: 'Kế toán', code: null, count: 3, requirements: null },
        ],
        quota: 15,
        method: 'Xét tuyển',
        fee: '300.000 đồng',
        place: 'Số 1 đường Hoa Sen',
        ward: null,
        contact: null,
        applyFrom: '2026-11-10',
        applyUntil: '2026-12-20',
        ...more,
      },
      body: 'Vòng 2 tổ chức ngày 15/01/2027 tại trường.',
    }) as unknown as NoticeHit;
  const verdicts = (draft: string, more = {}) => {
    const { sentence, claims, ownOf } = told(draft);
    return claims.map((claim) => judgeByNotice(claim, ownOf(claim), hit(more), sentence, DAY).verdict);
  };
  it.each([
    ['Hạn nộp hồ sơ đến 20/12/2026.', ['verified']],
    ['Hạn nộp hồ sơ đến 21/12/2026.', ['contradicted']],
    ['Hạn chót là 10/11/2026.', ['contradicted']],
    ['Nhận hồ sơ từ ngày 10/11/2026.', ['verified']],
    ['Nhận hồ sơ từ ngày 20/12/2026.', ['contradicted']],
    ['Nhận hồ sơ từ 10/11/2026 đến 20/12/2026.', ['verified', 'verified']],
    ['Nhận hồ sơ từ 20/12/2026 đến 10/11/2026.', ['contradicted', 'contradicted']],
    // A day beside neither cue is right as either end, and not surely wrong as another.
    ['Thông báo nêu 10/11/2026.', ['verified']],
    ['Thông báo nêu 20/12/2026.', ['verified']],
    ['Thông báo nêu 11/11/2026.', ['unchecked']],
    ['Chậm nhất 20/12/2026 phải nộp.', ['verified']],
    ['Trước ngày 19/12/2026 phải nộp.', ['contradicted']],
  ])('%s', (draft, expected) => {
    expect(verdicts(draft)).toEqual(expected);
  });

  it('whose first day is not known, no beginning is judged', () => {
    expect(verdicts('Nhận hồ sơ từ ngày 10/11/2026.', { applyFrom: null })).toEqual(['unchecked']);
  });

  it('a quotation stands where one of its fields has it', () => {
    expect(verdicts('Nơi nộp là “Số 1 đường Hoa Sen”.')).toEqual(['verified']);
    expect(verdicts('Yêu cầu “Cử nhân sư phạm”.')).toEqual(['verified']);
    expect(verdicts('Yêu cầu “Thạc sĩ sư phạm”.')).toEqual(['unchecked']);
  });

  it.each([
    ['Lệ phí dự tuyển giáo viên tiểu học là 300.000 đồng.', ['verified']],
    ['Lệ phí dự tuyển giáo viên tiểu học là 500.000 đồng.', ['contradicted']],
    ['Sở Thử tuyển 12 giáo viên.', ['verified']],
  ])('%s', (draft, expected) => {
    expect(verdicts(draft)).toEqual(expected);
  });
});

describe('of the law', () => {
  const hit = (id: string, text: string) =>
    ({
      record: { id, title: 'Luật Trồng cây (dữ liệu mẫu)' },
      passage: { anchor: 'dieu-3', heading: 'Điều 3. Khoảng cách trồng cây', text },
    }) as unknown as LegalHit;
  const meant = hit('a', 'Cây trồng bên đường cách mép đường ít nhất 5 m.');
  const other = hit('b', 'Cây trồng bên đường cách mép đường ít nhất 7 m.');
  const verdicts = (draft: string, ...hits: LegalHit[]) => {
    const { claims, ownOf } = told(draft);
    return claims.map((claim) => {
      const { verdict, recordId } = judgeByLaw(claim, ownOf(claim), hits, DAY);
      return [verdict, recordId];
    });
  };
  const right = 'Cây trồng bên đường cách mép đường ít nhất 5 m.';
  const wrong = 'Cây trồng bên đường cách mép đường ít nhất 6 m.';
  it('is verified by any article that may be meant, and denied by the only one', () => {
    expect(verdicts(right, meant)).toEqual([['verified', 'a']]);
    expect(verdicts(right, other, meant)).toEqual([['verified', 'a']]);
    expect(verdicts(wrong, meant)).toEqual([['contradicted', 'a']]);
    expect(verdicts(wrong, meant, other)).toEqual([['unchecked', undefined]]);
    expect(verdicts(right)).toEqual([['unchecked', undefined]]);
  });

  it('a quotation stands in its heading or text, to the letter', () => {
    expect(verdicts('Luật viết “Khoảng cách trồng cây”.', other, meant)).toEqual([['verified', 'b']]);
    expect(verdicts('Luật viết “cách mép đường ít nhất 5 m”.', other, meant)).toEqual([['verified', 'a']]);
    expect(verdicts('Luật viết “cách mép đường ít nhất 6 m”.', other, meant)).toEqual([
      ['unchecked', undefined],
    ]);
  });
});

describe('a law named without its number', () => {
  const laws = [
    { id: 'trees', number: '1/2019/QH14', name: 'Trồng cây', issuedOn: '2019-11-20' },
    { id: 'code', number: '2/2019/QH14', name: 'Trồng cây và chăm sóc vườn', issuedOn: '2019-11-20' },
    { id: 'newer', number: '3/2024/QH15', name: 'Trồng cây', issuedOn: '2024-01-18' },
    { id: 'lawyers', number: '4/2006/QH11', name: 'Luật sư', issuedOn: '2006-06-29' },
  ];
  const all = ['trees', 'code', 'newer', 'lawyers', 'decree'];
  const hits = all.map((id) => ({ record: { id } }) as unknown as LegalHit);
  it.each<[string, string[]]>([
    ['Theo Luật Trồng cây, khoảng cách là 5 m.', ['trees', 'newer']],
    ['theo luật trồng cây năm 2019 thì khoảng cách là 5 m.', ['trees']],
    ['Luật Trồng cây 2020 ghi khoảng cách là 5 m.', []],
    ['Bộ luật Trồng cây, chăm sóc vườn quy định khoảng cách là 5 m.', ['code']],
    ['Bộ luật Trồng cây và chăm sóc vườn quy định khoảng cách là 5 m.', ['code']],
    ['Theo BLTCCSV, khoảng cách là 5 m.', ['code']],
    ['Theo Luật Trồng cây rừng, khoảng cách là 5 m.', []],
    ['Theo Luật Nuôi ong, khoảng cách là 5 m.', []],
    ['Luật Luật sư 2006 ghi phí 5.000.000 đồng.', ['lawyers']],
    // No name: any law may be meant.
    ['Theo luật, khoảng cách là 5 m.', all],
    ['Luật này quy định khoảng cách là 5 m.', all],
    ['Luật sư nhận phí 5.000.000 đồng.', all],
  ])('%s', (sentence, ids) => {
    const found = ofNamedLaws(readQuestion(sentence, DAY), laws, hits);
    expect(found.map(({ record }) => record.id)).toEqual(ids);
  });
});

describe('of news', () => {
  const hit = {
    id: 'tin',
    record: {
      title: 'Phường Bến Đò trồng cây bên sông',
      summary: 'Phường Bến Đò trồng 300 cây bên sông.',
      // Six in the morning of the 4th in Vietnam.
      publishedAt: '2026-05-03T23:00:00Z',
    },
    paragraphs: ['Phường Bến Đò trồng 300 cây bên sông vào sáng 2/5/2026.'],
  } as unknown as ArticleHit;
  it.each([
    ['Phường Bến Đò trồng 300 cây bên sông.', ['verified']],
    ['Phường Bến Đò trồng 400 cây bên sông.', ['contradicted']],
    ['Tin đăng ngày 4/5/2026.', ['verified']],
    ['Phường Bến Đò trồng cây bên sông vào sáng 2/5/2026.', ['verified']],
    // News tells of many days: one that it does not tell of is not surely wrong.
    ['Phường Bến Đò trồng cây bên sông vào sáng 3/5/2026.', ['unchecked']],
    ['Tin viết “trồng 300 cây bên sông”.', ['verified']],
    ['Tin viết “trồng 400 cây bên sông”.', ['unchecked']],
  ])('%s', (draft, expected) => {
    const { claims, ownOf } = told(draft);
    expect(claims.map((claim) => judgeByArticle(claim, ownOf(claim), hit, DAY).verdict)).toEqual(expected);
  });
});
