import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../../src/language/fold.ts';
import { get, holdSamples, sample } from '../../support/gateway.ts';

interface Suggestion {
  kind: string;
  text: string;
  page: string;
}
const suggest = async (q: string): Promise<Suggestion[]> =>
  (await get(`/v1/suggest?q=${encodeURIComponent(q)}`)).body.data;

beforeAll(async () => holdSamples());

describe('completions', () => {
  const streets = [
    ...new Set(
      sample('land-prices')
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row).street as string),
    ),
  ];

  test('every prefix of every street name is answered, and the whole name first', async () => {
    const prefixes = new Set(
      streets.flatMap((name) => [...name].map((_, at) => name.slice(0, at + 1).trim())),
    );
    for (const prefix of prefixes) {
      const found = await suggest(prefix);
      expect(found.length, prefix).toBeGreaterThan(0);
      expect(found.length, prefix).toBeLessThanOrEqual(10);
    }
    for (const name of streets) expect((await suggest(name))[0]?.text, name).toBe(name);
  });

  test('marks are not needed, and one slip does no harm', async () => {
    expect((await suggest('nguyen hu'))[0]?.text).toBe('Nguyễn Huệ');
    expect((await suggest('ngyuen hue'))[0]?.text).toBe('Nguyễn Huệ');
    expect((await suggest('tran hung dapo'))[0]?.text).toBe('Trần Hưng Đạo');
  });

  test('wards old and new, documents by number and title, organisations', async () => {
    expect((await suggest('quy nhon d')).map(({ kind, text }) => [kind, text])).toContainEqual([
      'ward',
      'Phường Quy Nhơn Đông',
    ]);
    expect(
      (await suggest('915/2024')).some(
        ({ kind, text }) => kind === 'document' && text === '915/2024/QĐ-UBND',
      ),
    ).toBe(true);
    expect((await suggest('quy dinh quan ly via he')).some(({ kind }) => kind === 'document')).toBe(true);
    expect((await suggest('ubnd phuong')).some(({ kind }) => kind === 'organisation')).toBe(true);
  });

  test('one round trip', async () => {
    const { headers } = await get('/v1/suggest?q=mot+chuoi+chua+hoi');
    expect(headers.get('server-timing')).toContain('1 round trips');
  });

  test('nothing typed is a parameter that is missing', async () => {
    expect((await get('/v1/suggest?q=')).status).toBe(400);
  });
});

describe('search of everything', () => {
  test('the likeliest domain comes first, each with a few and its total', async () => {
    const first = async (q: string) => (await get(`/v1/search?q=${encodeURIComponent(q)}`)).body.data[0];
    expect((await first('nguyen hue')).domain).toBe('land-prices');
    expect((await first('khói thuốc')).domain).toBe('legal-documents');
    expect((await first('tuyển giáo viên')).domain).toBe('recruitments');
    expect((await first('Yongsan')).domain).toBe('articles');
    const group = await first('nguyen hue');
    expect(group.hits.length).toBeLessThanOrEqual(4);
    expect(group.total).toBeGreaterThan(4);
  });

  test('a document number finds the document in whatever spelling', async () => {
    const { body } = await get(`/v1/search?q=${encodeURIComponent('915-2024-QDUBND')}`);
    expect(body.data[0].domain).toBe('legal-documents');
    expect(fold(body.data[0].hits[0].title)).toContain('915 2024 qd ubnd');
  });

  test('a search that finds nothing is an empty list', async () => {
    const { status, body } = await get('/v1/search?q=zzzzqqqq');
    expect([status, body.data]).toEqual([200, []]);
  });

  test('one round trip once the isolate is warm', async () => {
    await get('/v1/search?q=hem+duong');
    const { headers } = await get('/v1/search?q=duong+hem');
    expect(headers.get('server-timing')).toContain('1 round trips');
  });
});
