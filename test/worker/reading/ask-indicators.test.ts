/** Questions about figures of reform, answered from the sample: the figure of the unit and period asked, or what is not held. */
import { beforeAll, describe, expect, it } from 'vitest';
import { get, holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples());

const answerTo = async (question: string) =>
  (await get(`/v1/ask?q=${encodeURIComponent(question)}`)).body.data;

describe('questions about figures', () => {
  it.each([
    ['Tỷ lệ hồ sơ giải quyết đúng hạn của phường Quy Nhơn tháng 10/2025 là bao nhiêu?', 99.5, '2025-10'],
    ['ty le van ban ky so phuong quy nhon thang 10 nam 2025', 83.2, '2025-10'],
    ['phường Quy Nhơn tiếp nhận bao nhiêu hồ sơ trong tháng 11/2025', 1926, '2025-11'],
    ['tỷ lệ hồ sơ nộp trực tuyến ở Quy Nhơn tháng 10/2025', 48.3, '2025-10'],
  ])('%s', async (question, value, period) => {
    const answer = await answerTo(question);
    expect(answer).toMatchObject({ outcome: 'answer', domain: 'indicators', understood: { period } });
    expect(answer.facts[0].value).toBe(value);
    const record = (await get(`/v1${answer.citations[0].url}`)).body.data;
    expect(record).toMatchObject({ value, period });
  });

  it('of no period said tells the latest, and says that it is', async () => {
    const answer = await answerTo('Tỷ lệ hồ sơ giải quyết đúng hạn của phường Quy Nhơn Bắc');
    const [newest] = (
      await get(
        `/v1/indicators?unit=${encodeURIComponent('Quy Nhơn Bắc')}&indicator=${encodeURIComponent('đúng hạn')}`,
      )
    ).body.data;
    expect(answer).toMatchObject({
      outcome: 'answer',
      understood: { unit: newest.unit, period: newest.period },
    });
    expect(answer.answer).toContain('kỳ mới nhất');
    expect(answer.facts[0].value).toBe(newest.value);
  });

  it.each([
    'bao nhiêu hồ sơ trễ hạn của phường Quy Nhơn tháng 10/2025',
    'tỷ lệ hồ sơ giải quyết đúng hạn của phường Quy Nhơn tháng 3/2019',
    'tỷ lệ hồ sơ giải quyết đúng hạn của phường Quy Nhơn năm 2025',
  ])('%s: is not held, and what is held is offered', async (question) => {
    const answer = await answerTo(question);
    expect(answer).toMatchObject({ outcome: 'not_held', reason: 'missing', domain: 'indicators' });
    expect(answer.options.length).toBeGreaterThan(0);
    for (const option of answer.options.slice(0, 3))
      expect((await answerTo(option.question)).outcome, option.question).toBe('answer');
  });

  it.each(['Tỷ lệ thương tật bao nhiêu thì được hưởng trợ cấp?', 'phường Quy Nhơn nay là phường nào'])(
    '%s: is left to others',
    async (question) => {
      expect((await answerTo(question)).domain).not.toBe('indicators');
    },
  );
});
