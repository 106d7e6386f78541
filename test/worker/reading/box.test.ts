/** The one box: what a person types leads to the answer or the domain they mean, with or without diacritics. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, get, holdSamples } from '../../support/gateway.ts';

beforeAll(() => holdSamples());

const search = async (q: string) => {
  const { status, body } = await get(`/v1/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  return body as {
    answer: { outcome: string; domain: string | null; answer: string; options: { label: string }[] } | null;
    data: { domain: string; hits: { title: string }[] }[];
  };
};

describe('answers first', () => {
  it.each([
    ['gia dat duong phan boi chau vi tri 1', 'land-prices'],
    ['giá đất đường Nguyễn Huệ', 'land-prices'],
    ['926/2021/QĐ-UBND còn hiệu lực không', 'legal-documents'],
    ['926/2021 con hieu luc khong', 'legal-documents'],
    ['phuong le loi nay la phuong nao', 'places'],
    ['ho so dung han phuong quy nhon', 'indicators'],
  ])('“%s” is answered from %s, whose records lead', async (q, domain) => {
    const { answer, data } = await search(q);
    expect(answer?.domain).toBe(domain);
    expect(['answer', 'ambiguous']).toContain(answer?.outcome);
    if (data.some((group) => group.domain === domain)) expect(data[0]?.domain).toBe(domain);
  });

  it('a figure that is not held leads to those of the unit, which no search shows', async () => {
    const { answer } = await search('ho so tre han phuong quy nhon');
    expect(answer).toMatchObject({ outcome: 'not_held', domain: 'indicators' });
    expect(answer?.options.map(({ label }) => label).join()).toContain('đúng hạn');
  });

  it('words that are no question are searched', async () => {
    const { answer, data } = await search('vỉa hè');
    expect(answer?.outcome ?? null).not.toBe('not_held');
    expect(data[0]?.hits.length).toBeGreaterThan(0);
  });

  it('somebody in danger is given the lines to call and no record', async () => {
    const { answer, data } = await search('cháy nhà rồi cứu với');
    expect(answer?.outcome).toBe('urgent');
    expect(data).toEqual([]);
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

it('a street is found in a sentence, and the words that name nothing of it are told', async () => {
  const walk = async (q: string) => {
    const ids: string[] = [];
    let cursor = '';
    let relaxed = '';
    do {
      const { body } = await get(`/v1/land-prices?q=${encodeURIComponent(q)}&limit=2${cursor}`);
      relaxed ||= body.meta.relaxed ?? '';
      ids.push(...body.data.map(({ id }: { id: string }) => id));
      expect(ids.length).toBeLessThanOrEqual(body.page.total);
      cursor = body.page.nextCursor === null ? '' : `&cursor=${body.page.nextCursor}`;
    } while (cursor !== '');
    return { ids, relaxed };
  };
  const street = await walk('Nguyễn Huệ');
  const sentence = await walk('Nguyễn Huệ xin hoi khung gio');
  expect(street.ids.length).toBeGreaterThan(2);
  expect(sentence.ids.sort()).toEqual(street.ids.sort());
  expect(sentence.relaxed).toContain('khung gio');
});
