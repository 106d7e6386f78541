/** Questions about procedures, answered from the sample: what is asked, of the one meant, or "which one?". */
import { beforeAll, describe, expect, it } from 'vitest';
import { get, holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples());

const answerTo = async (question: string) =>
  (await get(`/v1/ask?q=${encodeURIComponent(question)}`)).body.data;

describe('questions about procedures', () => {
  it.each([
    ['Đăng ký khai tử cần giấy tờ gì?', '9.000007', /Giấy tờ cần mang: Tờ khai đăng ký khai tử/],
    ['Làm giấy phép xây dựng nhà ở riêng lẻ mất mấy ngày?', '9.000024', /15 ngày/],
    ['Lệ phí cấp lại thẻ căn cước là bao nhiêu?', '9.000021', /70\.000 đồng/],
    ['Đăng ký tạm trú nộp ở đâu?', '9.000017', /trụ sở Công an phường, xã/],
    ['dang ky ket hon can giay to gi', '9.000004', /Tờ khai đăng ký kết hôn/],
    ['Thủ tục mã 9.000014 lệ phí bao nhiêu', '9.000014', /50\.000 đồng/],
  ])('%s', async (question, code, says) => {
    const answer = await answerTo(question);
    expect(answer.outcome).toBe('answer');
    expect(answer.domain).toBe('procedures');
    expect(answer.citations[0].number).toBe(code);
    expect(answer.answer).toMatch(says);
    const record = (await get(`/v1/procedures/${code}`)).body.data;
    expect(JSON.stringify(record)).toContain(JSON.stringify(answer.citations[0].quote).slice(1, -1));
  });

  it('answers every part asked for', async () => {
    const { outcome, answer } = await answerTo('Thủ tục đăng ký thường trú mất bao lâu và lệ phí bao nhiêu?');
    expect(outcome).toBe('answer');
    expect(answer).toMatch(/7 ngày làm việc/);
    expect(answer).toMatch(/20\.000 đồng/);
  });

  it('asks which level is meant, and takes the level that is said', async () => {
    const open = await answerTo('Thủ tục cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên cần giấy tờ gì?');
    expect(open.outcome).toBe('ambiguous');
    expect(open.options.map(({ label }: { label: string }) => label).join()).toMatch(
      /Cấp tỉnh.*Cấp xã|Cấp xã.*Cấp tỉnh/,
    );
    const chosen = await answerTo(open.options[0].question);
    expect(chosen.outcome).toBe('answer');
    const said = await answerTo(
      'Thủ tục cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên ở cấp tỉnh cần giấy tờ gì?',
    );
    expect(said.citations[0].number).toBe('9.000020');
  });

  it.each([
    'Có cần khai báo tạm trú khi ở trọ không?',
    'co can khai bao tam tru khi o tro khong',
    'ở trọ thì khai báo tạm trú ra sao',
  ])('offers what may be meant before a rule that only speaks of it: %s', async (question) => {
    const { outcome, domain, options } = await answerTo(question);
    expect([outcome, domain]).toEqual(['ambiguous', 'procedures']);
    expect(options.map(({ label }: { label: string }) => label).join()).toMatch(/tạm trú/);
  });

  it('leaves what is laid down to the law', async () => {
    const { outcome, domain } = await answerTo('Quy định về thời hạn khai báo tạm trú của chủ trọ thế nào?');
    expect(['answer', 'related']).toContain(outcome);
    expect(domain).toBe('legal-documents');
  });

  it('says what the source leaves unsaid, and answers nothing that is not held', async () => {
    expect((await answerTo('Thủ tục cấp phép sử dụng tạm thời vỉa hè lệ phí bao nhiêu?')).answer).toMatch(
      /HĐND tỉnh/,
    );
    for (const question of [
      'Thủ tục xin cấp phép bay vũ trụ cần giấy tờ gì?',
      'Trốn nghĩa vụ quân sự bị phạt bao nhiêu?',
    ])
      expect((await answerTo(question)).outcome, question).not.toBe('answer');
  });
});
