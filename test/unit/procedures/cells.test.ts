/** Cells of procedures as the national database and its copies write them: read right, or doubted, never guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFees } from '../../../src/domains/procedures/fees.ts';
import { readCode, readLegalBasis, readLevel, readTitle } from '../../../src/domains/procedures/identity.ts';
import { readPapers, readSteps } from '../../../src/domains/procedures/papers.ts';
import { readTimeLimit } from '../../../src/domains/procedures/time-limit.ts';
import { names, writtenText } from '../../../src/domains/procedures/written.ts';
import { formatNumber } from '../../../src/language/numbers.ts';

const amounts = (value: unknown) => readFees(value).value.map(({ amount }) => amount);
const codes = (read: { doubts: { code: string }[] }) => read.doubts.map(({ code }) => code);

describe('fees', () => {
  it('reads one sum however its thousands are set apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.constantFrom('.', ','), (thousands, mark) => {
        const sum = thousands * 1000;
        const digits = formatNumber(sum).replaceAll('.', mark);
        for (const currency of ['đồng', 'VNĐ', 'Việt Nam Đồng', 'đ', 'đồng/lần'])
          expect(amounts(`${digits} ${currency}`)).toEqual([sum]);
      }),
    );
  });

  it('says free only where the source does', () => {
    expect(amounts('Miễn phí')).toEqual([0]);
    expect(amounts([{ amount: 0, text: 'Trực tiếp: Miễn phí' }])).toEqual([0]);
    expect(amounts('Miễn phí (Không có.)')).toEqual([0]);
    for (const text of [
      'Miễn phí (Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)',
      'Miễn phí (Cấp lại do mất: 300.000 VNĐ)',
      'Phí : 0 Đồng',
    ])
      expect(amounts(text), text).toEqual([undefined]);
    expect(readFees([{ amount: 0, text: 'Miễn phí (theo quy định)' }]).value[0]?.text).toBe('theo quy định');
    expect(readFees({ amount: 0, text: '' }).doubts[0]).toMatchObject({ code: 'fee-zero', confirm: true });
  });

  it('takes a figure that lost its thousands from the note beside it, else from nowhere', () => {
    const told = readFees('135 VNĐ (Lệ phí cấp giấy phép lái xe: 135.000 đồng/lần.)');
    expect(told.value[0]).toMatchObject({ amount: 135_000 });
    expect(told.value[0]?.text).not.toContain('135 VNĐ');
    const untold = readFees('120 VNĐ');
    expect(untold.value[0]?.amount).toBeUndefined();
    expect(untold.doubts[0]).toMatchObject({ code: 'fee-thousands-lost', confirm: true });
    expect(amounts('Trực tuyến: 25 VNĐ (25.000.000đ/giấy)')).toEqual([undefined]);
  });

  it('holds no sum where the cell disagrees with itself, and refuses one that contradicts its words', () => {
    expect(amounts('5,000 Việt Nam Đồng (thu 7.000 đồng/lần đăng ký)')).toEqual([undefined]);
    expect(amounts('Lệ phí cấp mới 40.000 đồng; cấp lại 20.000 đồng')).toEqual([40_000, 20_000]);
    expect(amounts('10 USD (/bản)')).toEqual([undefined]);
    expect(readFees([{ amount: 50_000, text: '30.000 đồng' }]).faults).toHaveLength(1);
  });

  it('is unchanged by reading its own outcome again', () => {
    for (const text of [
      '135 VNĐ (135.000 đồng/lần)',
      'Phí : 0 Đồng',
      'Miễn phí (do HĐND quyết định)',
      '50.000 đồng',
    ]) {
      const once = readFees(text).value;
      expect(readFees(once).value, text).toEqual(once);
    }
  });
});

describe('time limits', () => {
  const read = (value: unknown) => readTimeLimit(value).value;

  it('reads days with their unit, halves too', () => {
    expect(read('07 ngày làm việc')).toMatchObject({ days: 7, unit: 'ngày làm việc' });
    expect(read('7.5 ngày')).toMatchObject({ days: 7.5, unit: 'ngày' });
    expect(read('Không quá 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ')).toMatchObject({ days: 15 });
    expect(read({ days: 3, unit: 'WORKING_DAY' })).toMatchObject({ days: 3, unit: 'ngày làm việc' });
    expect(read('Trực tuyến: 2 ngày làm việc; Trực tiếp: 2 ngày làm việc')).toMatchObject({ days: 2 });
  });

  it('holds no days for hours, several limits, a missing unit or no statement', () => {
    expect(read('01 giờ')).toMatchObject({ unit: 'giờ' });
    for (const text of ['01 giờ', 'Trực tiếp: 3 ngày; Trực tuyến: 2 ngày', 'Theo mô tả ngày', '30'])
      expect(read(text)?.days, text).toBeUndefined();
    expect(read('N/A')).toBeNull();
    expect(read({ days: 0, text: '0 ngày' })).toBeNull();
    expect(codes(readTimeLimit('30'))).toEqual(['time-unit-missing']);
    expect(readTimeLimit({ days: 5, unit: 'ngày', text: '7 ngày' }).faults).toHaveLength(1);
  });
});

describe('codes, titles, levels', () => {
  it('reads codes that spreadsheets and older addresses changed, and refuses others', () => {
    expect(readCode('1,014947').value).toBe('1.014947');
    expect(readCode('1.001612.000.00.00.H01').value).toBe('1.001612');
    expect(readCode('1.001193.02').value).toBe('1.001193.02');
    expect(readCode(1.0149)).toMatchObject({
      value: '1.014900',
      doubts: [{ code: 'code-padded', confirm: true }],
    });
    for (const wrong of ['1.014955-Xoa', '1.0133611', 'TTHC-1'])
      expect(readCode(wrong).faults, wrong).toHaveLength(1);
  });

  it('takes the repeated code and the full stop off a title', () => {
    expect(readTitle('Cấp giấy phép (cấp Tỉnh) ( 1.010727 ).', '1.010727').value).toBe(
      'Cấp giấy phép (cấp Tỉnh)',
    );
    expect(codes(readTitle('Cấp giấy phép ( 1.010727 )', '1.000001'))).toEqual(['code-disagrees']);
  });

  it('knows levels by any name and order, and says what it does not know', () => {
    expect(readLevel('Cấp Xã, Cấp bộ/ngành', []).value).toBe('Cấp bộ, Cấp xã');
    expect(readLevel(undefined, ['Ủy ban nhân dân cấp xã', 'Sở Tư pháp']).value).toBe('Cấp tỉnh, Cấp xã');
    expect(readLevel('Cấp vùng', []).faults).toHaveLength(1);
    expect(readLevel(undefined, ['Đơn vị nào đó']).faults).toHaveLength(1);
  });

  it('reads a level that only the title says, whatever the letters, and no other words for one', () => {
    const read = (title: string, agencies = ['Đơn vị nào đó']) => readLevel(undefined, agencies, title);
    for (const [said, level] of [
      ['(thực hiện tại cấp tỉnh)', 'Cấp tỉnh'],
      ['(Cấp Xã)', 'Cấp xã'],
      ['thực hiện tại cấp trung ương', 'Cấp bộ'],
      ['(thực hiện tại cấp tỉnh, cấp xã)', 'Cấp tỉnh, Cấp xã'],
    ]) {
      expect(read(`Khóa căn cước điện tử ${said}`), said).toMatchObject({ value: level, faults: [] });
      expect(codes(read(`Khóa căn cước điện tử ${said}`))).toEqual(['level-by-title']);
      expect(read(`Khóa căn cước điện tử ${said}`, []).value).toBe(level);
    }
    for (const title of [
      'Xây dựng công trình (cấp III, cấp IV)',
      'Cấp lại thẻ',
      'Tài sản (cấp xã) ngoài danh mục',
    ])
      expect(read(title).faults, title).toHaveLength(1);
    expect(read('Đăng ký (thực hiện tại cấp xã)', ['Sở Tư pháp']).value).toBe('Cấp tỉnh');
    expect(readLevel('Cấp bộ', [], 'Đăng ký (cấp xã)').value).toBe('Cấp bộ');
  });

  it('reads numbers of documents out of names, glued years and lists', () => {
    expect(readLegalBasis(['Thông tư số 03/2023/TT-BTP', '66.7/2025/NQ-CP']).value).toEqual([
      '03/2023/TT-BTP',
      '66.7/2025/NQ-CP',
    ]);
    expect(readLegalBasis('Luật Đất đai 202431/2024/QH15').value).toEqual(['31/2024/QH15']);
    expect(readLegalBasis('68/2025/TT-BTCNghị định 168/2025/NĐ-CP').value).toEqual([
      '68/2025/TT-BTC',
      '168/2025/NĐ-CP',
    ]);
  });
});

describe('papers, steps and lists', () => {
  it('tells papers from remarks, and counts from the prose', () => {
    const papers = readPapers([
      { title: 'Tờ khai theo mẫu', originals: 1, copies: 0 },
      { title: 'Lưu ý: xuất trình giấy tờ tùy thân', originals: 0, copies: 0 },
      { title: 'Hóa đơn thương mại: 01 bản chụp;', originals: 0, copies: 0 },
      { title: 'Số lượng hồ sơ: 01 bộ', originals: 0, copies: 0 },
      { title: 'Đơn đề nghị theo NĐ-CP Mau13.docx', originals: 1, copies: 0 },
    ]).value;
    expect(papers.map(({ isNote }) => isNote ?? false)).toEqual([false, true, false, false]);
    expect(papers[2]).toMatchObject({ originals: null, copies: 1 });
    expect(papers[3]).toMatchObject({ title: 'Đơn đề nghị theo NĐ-CP', form: 'Mau13.docx' });
  });

  it('parts a count that ran into a form number, and doubts one that cannot be parted', () => {
    expect(readPapers('Đơn theo Mẫu số 181 bản chính,1 bản sao').value[0]).toMatchObject({
      title: 'Đơn theo Mẫu số 18',
      originals: 1,
      copies: 1,
    });
    expect(readPapers('Tờ khai1 bản chính,0 bản sao').value[0]).toMatchObject({
      title: 'Tờ khai',
      originals: 1,
    });
    expect(codes(readPapers('Bản vẽ tầng 121 bản chính,0 bản sao'))).toEqual(['cells-run-together']);
  });

  it('cuts steps before each "Bước n" and leaves the portal’s form behind', () => {
    expect(readSteps('Bước 1: Nộp hồ sơ. Bước 2: Nhận kết quả.')).toEqual([
      'Bước 1: Nộp hồ sơ.',
      'Bước 2: Nhận kết quả.',
    ]);
    expect(writtenText('Giấy khai sinh Chọn cơ quan thực hiện Tỉnh/ Thành phố Nộp hồ sơ')).toBe(
      'Giấy khai sinh',
    );
    expect(writtenText('Không có thông tin')).toBeNull();
  });

  it('reads decomposed letters and invisible marks as what they look like', () => {
    const text = 'Cấp, quản lý căn cước';
    fc.assert(
      fc.property(fc.constantFrom('\u200b', '\u200e', '\u00a0', '\t'), (mark) => {
        expect(writtenText(`${text.normalize('NFD')}${mark}`)).toBe(text);
      }),
    );
  });

  it('keeps "cán bộ, công chức, viên chức" one kind of person', () => {
    expect(
      names(
        'Công dân Việt Nam, Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX)',
        /[,;]/,
      ),
    ).toEqual([
      'Công dân Việt Nam',
      'Cán bộ, công chức, viên chức',
      'Tổ chức (không bao gồm doanh nghiệp, HTX)',
    ]);
  });

  it('takes them from texts and from what has a name, each once, and nothing where there is none', () => {
    const given = [{ name: 'Sở Y tế' }, 'SỞ Y TẾ', { name: ' UBND cấp xã ' }, 'Công dân', null];
    expect(names(given, /[;\n]/)).toEqual(['Sở Y tế', 'UBND cấp xã', 'Công dân']);
    expect(names(null, /[;\n]/)).toEqual([]);
  });
});
