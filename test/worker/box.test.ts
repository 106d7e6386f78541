/** The one box: what a person types leads to the answer or the domain they mean, with or without diacritics. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, get, importSamples } from '../support/gateway.ts';

beforeAll(() => importSamples());

const search = async (q: string) => {
  const { status, body } = await get(`/v1/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  return body as {
    answer: { outcome: string; domain: string | null; answer: string } | null;
    data: { domain: string; hits: { title: string }[] }[];
  };
};

describe('answers first', () => {
  it.each([
    ['gia dat duong phan boi chau vi tri 1', 'land-prices'],
    ['giá đất đường Nguyễn Huệ', 'land-prices'],
    ['926/2021/QĐ-UBND còn hiệu lực không', 'legal-documents'],
    ['phuong le loi nay la phuong nao', 'places'],
  ])('“%s” is answered from %s, whose records lead', async (q, domain) => {
    const { answer, data } = await search(q);
    expect(answer?.domain).toBe(domain);
    expect(['answer', 'ambiguous']).toContain(answer?.outcome);
    if (data.some((group) => group.domain === domain)) expect(data[0]?.domain).toBe(domain);
  });

  it('words that are no question are searched', async () => {
    const { answer, data } = await search('vỉa hè');
    expect(answer?.outcome ?? null).not.toBe('not_held');
    expect(data[0]?.hits.length).toBeGreaterThan(0);
  });

  it('a ward, old or new, is among what is found', async () => {
    const { data } = await search('phường Ghềnh Ráng');
    expect(data.map(({ domain }) => domain)).toContain('places');
  });
});

it('the page shows the answer above the results, without a script', async () => {
  const q = encodeURIComponent('gia dat duong phan boi chau vi tri 1');
  const page = await (await ask(`/?q=${q}`, { headers: { accept: 'text/html' } })).text();
  expect(page).toMatch(/id="answer"/);
  expect(page.indexOf('id="answer"')).toBeLessThan(page.indexOf('class="rows"'));
});
