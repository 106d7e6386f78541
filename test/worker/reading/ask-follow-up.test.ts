import { beforeAll, describe, expect, it } from 'vitest';
import { ask, get, holdSamples } from '../../support/gateway.ts';

interface Answer {
  outcome: string;
  understood: Record<string, unknown>;
  options: { question: string }[];
}

async function post(question: string, context?: unknown) {
  const response = await ask('/v1/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, ...(context === undefined ? {} : { context }) }),
  });
  return ((await response.json()) as { data: Answer }).data;
}

beforeAll(() => holdSamples(), 120_000);

describe('a question that leans on the one before', () => {
  it('is asked back where nothing was sent', async () => {
    for (const question of ['còn vị trí 2?', 'thế năm ngoái thì sao?', 'còn hiệu lực không vậy?']) {
      expect(await post(question), question).toMatchObject({
        outcome: 'not_held',
        reason: 'unclear',
        facts: [],
        citations: [],
      });
    }
  });

  it('is completed from what the answer before understood, in a body and in an address', async () => {
    const first = await post('Giá đất ở đường Phan Bội Châu vị trí 1 bao nhiêu?');
    expect(first.outcome).toBe('answer');
    const second = await post('còn vị trí 2?', first.understood);
    expect(second).toMatchObject({
      outcome: 'answer',
      understood: { street: first.understood.street, position: [2] },
    });
    const address = new URLSearchParams({ q: 'còn vị trí 2?', context: JSON.stringify(first.understood) });
    const { body } = await get(`/v1/ask?${address}`);
    expect(body.data).toEqual(second);
    const other = await post('thế giá thị trường thì sao?', first.understood);
    expect(other).toMatchObject({ outcome: 'not_held', facts: [] });
  });

  it('goes on about a document', async () => {
    const first = await post('Quyết định 926/2021/QĐ-UBND nói về gì?');
    expect(first.outcome).toBe('answer');
    const second = await post('còn hiệu lực không vậy?', first.understood);
    expect(second).toMatchObject({
      domain: 'legal-documents',
      understood: { number: expect.stringContaining('926/2021') },
    });
  });

  it('takes any JSON object and nothing else, and is not led by a hostile one', async () => {
    const hostile = {
      street: '<b>x</b>',
      landType: ['__proto__'],
      position: ['1'],
      area: 'nhiều',
      on: 5,
      number: {},
    };
    expect((await post('còn vị trí 2?', hostile)).outcome).toBe('not_held');
    expect((await get('/v1/ask?q=gia+dat&context=%5B1%5D')).status).toBe(400);
    expect((await get('/v1/ask?q=gia+dat&context=nope')).status).toBe(400);
  });

  it('asks what is wanted of a name alone', async () => {
    const answer = await post('đường Phan Bội Châu');
    expect(answer.outcome).toBe('ambiguous');
    expect(answer.options.length).toBeGreaterThanOrEqual(2);
    const [option] = answer.options;
    expect(['answer', 'ambiguous']).toContain((await post(option?.question ?? '')).outcome);
  });
});
