import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../src/domains/answering/lexicon.ts';
import { splitQuestion } from '../../../src/domains/answering/parts.ts';
import { ofYear, readLawName, withoutLawYear } from '../../../src/domains/legal-documents/answer/by-name.ts';
import { contradictionOf } from '../../../src/domains/legal-documents/answer/contradiction.ts';
import type { LegalRecord } from '../../../src/domains/legal-documents/answer/numbers.ts';
import { lawNotHeld } from '../../../src/domains/legal-documents/answer/which.ts';
import { lawName } from '../../../src/domains/legal-documents/lexicon.ts';
import { buildGraph } from '../../../src/domains/places/graph.ts';
import type { DocumentMention } from '../../../src/language/document-number.ts';
import { readQuestion } from '../../../src/question/question.ts';

const DAY = '2026-11-23';
const law = (name: string, issuedOn: string) => ({
  id: `${name} ${issuedOn}`,
  number: `1/${issuedOn}`,
  name,
  issuedOn,
});
const HELD = [
  law('Bến bãi', '2021-06-01'),
  law('Bến bãi', '2010-06-01'),
  law('Giáo dục', '2019-06-14'),
  law('Giáo dục đại học', '2012-06-18'),
  law('Phòng, chống và khắc phục lũ quét', '2015-06-01'),
  law('Hàng không dân dụng Việt Nam', '2006-06-29'),
  law('Trách nhiệm bồi thường của nhà nước', '2017-06-20'),
  law('Lao động', '2019-11-20'),
  law('Đê điều', '2006-11-29'),
  law('Hôn nhân và gia đình', '2014-06-19'),
];
const read = (text: string) => readLawName(readQuestion(text, DAY), HELD);

describe('laws called by their names', () => {
  it.each([
    ['Bộ luật Bến bãi điều 8', ['Bến bãi', 'Bến bãi']],
    ['điều 8 luật bến bãi năm 2010 nói gì', ['Bến bãi', 'Bến bãi']],
    ['dieu 8 luat giao duc dai hoc', ['Giáo dục đại học']],
    ['khoản 2 Điều 8 Luật Giáo dục', ['Giáo dục']],
    ['luật phòng chống khắc phục lũ quét điều 3', ['Phòng, chống và khắc phục lũ quét']],
    ['luật hàng không dân dụng điều 3', ['Hàng không dân dụng Việt Nam']],
    ['luật trách nhiệm bồi thường của nhà nước điều 3', ['Trách nhiệm bồi thường của nhà nước']],
  ])('%s', (text, names) => {
    expect(read(text)).toMatchObject({ intent: 'article' });
    expect(read(text)?.laws.map(({ name }) => name)).toEqual(names);
  });
  it('takes the beginning of a longer name for no shorter law, nor one spelling for another', () => {
    expect(read('luật giáo dục mầm non điều 3')).toMatchObject({ said: 'luật giáo dục mầm non', laws: [] });
    expect(read('luật bến bái điều 3')?.laws).toEqual([]);
    expect(read('luật hàng hải nội địa điều 3')?.said).toBe('luật hàng hải nội địa');
  });
  it('keeps the year said, and names what is held of another', () => {
    const right = read('luật bến bãi 2010 điều 8');
    expect(right && ofYear(right).map(({ issuedOn }) => issuedOn)).toEqual(['2010-06-01']);
    const wrong = read('luật bến bãi 2015 điều 8');
    expect(wrong && ofYear(wrong)).toEqual([]);
    const draft = wrong && lawNotHeld(wrong, readQuestion('luật bến bãi 2015 điều 8', DAY), DAY);
    expect(draft).toMatchObject({ outcome: 'not_held', reason: 'missing' });
    expect(draft?.answer).toContain('“luật bến bãi 2015”');
    expect(draft?.answer).toContain('1/6/2021');
  });
  it('reads a law as a whole only where nothing else is asked', () => {
    expect(read('Luật Bến bãi còn hiệu lực không?')).toMatchObject({ intent: 'validity' });
    expect(read('luật bến bãi do ai ký')).toMatchObject({ intent: 'signer' });
    expect(read('theo luật bến bãi thì giấy phép neo đậu hết hiệu lực có bị phạt không')).toBeNull();
    expect(read('theo luật giáo dục thì mấy tuổi vào lớp một')).toBeNull();
    expect(read('luật thì điều kiện gì')).toBeNull();
    expect(read('đúng luật không')).toBeNull();
  });
  it.each([
    ['điều 98 BLLĐ', ['Lao động']],
    ['blld dieu 98', ['Lao động']],
    ['luật HNGĐ điều 8', ['Hôn nhân và gia đình']],
    ['LHNGĐ điều 8', ['Hôn nhân và gia đình']],
    // Luật Đất đai is what everybody calls LĐĐ: where it is not held, no other law answers to it.
    ['Luật ĐĐ điều 5', []],
    ['LĐĐ điều 5', undefined],
  ])('%s: by its initials', (text, names) => {
    expect(read(text)?.laws.map(({ name }) => name)).toEqual(names);
  });
  it('reads a name that is not held without what is asked of it', () => {
    expect(read('luật nhà ở còn hiệu lực không')).toMatchObject({ said: 'luật nhà ở', laws: [] });
    expect(read('luật bảo vệ môi trường năm 2014 còn áp dụng không')).toMatchObject({
      said: 'luật bảo vệ môi trường năm 2014',
      laws: [],
    });
  });
  it('keeps the day asked about apart from the year of the name', () => {
    const question = readQuestion('ngày 1/6/2020 bộ luật lao động 2019 đã có hiệu lực chưa', DAY);
    const reading = readLawName(question, HELD);
    expect(reading).toMatchObject({ year: '2019', intent: 'validity' });
    expect(reading && withoutLawYear(question, reading).dates.map(({ from }) => from)).toEqual([
      '2020-06-01',
    ]);
  });
  it('answers each of several laws, articles or clauses', () => {
    const lexicon = makeLexicon({
      graph: buildGraph([]),
      streets: [],
      land: { tables: [], renamed: [], wards: [] },
      legal: { issuers: [], fields: [], laws: HELD },
    });
    const parts = (text: string) => splitQuestion(readQuestion(text, DAY), lexicon, DAY)?.questions ?? null;
    expect(parts('luật bến bãi và luật đê điều còn hiệu lực không')).toEqual([
      'luật bến bãi còn hiệu lực không',
      'luật đê điều còn hiệu lực không',
    ]);
    expect(parts('điều 8 luật hôn nhân gia đình và điều 98 bộ luật lao động')).toHaveLength(2);
    expect(parts('điều 98 và 99 bộ luật lao động')).toEqual([
      'điều 98 bộ luật lao động',
      'điều 99 bộ luật lao động',
    ]);
    expect(parts('khoản 1, khoản 2 điều 98 BLLĐ')).toHaveLength(2);
    expect(parts('luật hôn nhân và gia đình điều 8')).toBeNull();
  });
  it('names the body that a document is not of, and takes its offices and initials for it', () => {
    const record = {
      number: '12/2017/TT-BGTVT',
      type: { code: 'TT', name: 'Thông tư' },
      issuer: 'Bộ Giao thông vận tải',
      issuedOn: '2017-04-15',
      title: 'Sát hạch',
    } as LegalRecord;
    const said = (text: string) => {
      const question = readQuestion(text, DAY);
      return contradictionOf(record, question, question.documents[0] as DocumentMention);
    };
    const number = 'Thông tư 12/2017/TT-BGTVT';
    expect(said(`${number} do Bộ Tài chính ban hành còn hiệu lực không`)).toBe('Bộ Tài chính');
    expect(said(`${number} của chính phủ còn hiệu lực không`)).toBe('chính phủ');
    for (const issuer of ['Bộ GTVT', 'Bộ trưởng Bộ Giao thông vận tải', 'Bộ Giao thông vận tải'])
      expect(said(`${number} của ${issuer} còn hiệu lực không`)).toBeNull();
  });
  it('names the kind that a document is said to be and is not, whatever the kind', () => {
    const record = {
      number: '691/QĐ-UBND',
      type: { code: 'QĐ', name: 'Quyết định' },
      issuer: 'Ủy ban nhân dân tỉnh',
      issuedOn: '2018-03-19',
      title: 'Danh mục',
    } as LegalRecord;
    const said = (text: string) => {
      const question = readQuestion(text, DAY);
      return contradictionOf(record, question, question.documents[0] as DocumentMention);
    };
    for (const kind of ['Nghị quyết', 'nghị định', 'chỉ thị', 'thông tư', 'kế hoạch số'])
      expect(said(`${kind} 691/QĐ-UBND nói gì`)?.toLowerCase(), kind).toBe(
        kind.replace(' số', '').toLowerCase(),
      );
    for (const text of [
      'Quyết định 691/QĐ-UBND',
      'quyet dinh so 691/QĐ-UBND',
      '691/QĐ-UBND',
      'văn bản 691/QĐ-UBND',
    ])
      expect(said(`${text} nói gì`), text).toBeNull();
  });
  it('takes names from titles, whatever type word they carry', () => {
    expect(lawName('Bộ Luật lao động')).toBe('lao động');
    expect(lawName('Luật Bến bãi số 1/2021/QH15')).toBe('Bến bãi');
    expect(lawName('Pháp lệnh Thú y')).toBe('Thú y');
    expect(lawName('Luật sửa đổi, bổ sung một số điều của Luật Bến bãi')).toBeNull();
    expect(lawName('26/2008/qh12')).toBeNull();
  });
});
