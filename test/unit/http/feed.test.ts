/** What feeds and calendars say of a page of records, by value. */
import { describe, expect, it } from 'vitest';
import { listBody, pick } from '../../../src/contract/page.ts';
import { calendar } from '../../../src/http/representations/calendar.ts';
import { feedOf } from '../../../src/http/representations/feed.ts';
import type { ListRendering } from '../../../src/http/representations/format.ts';
import { DOMAINS } from '../../../src/registry.ts';
import { parseCalendar, property } from '../../support/icalendar.ts';

const domainOf = (name: string) => DOMAINS.find((domain) => domain.name === name) as (typeof DOMAINS)[number];
const article = (id: string, publishedAt: string, updatedAt: string, more: object = {}) => ({
  id,
  title: `Tin ${id}`,
  summary: `Tóm tắt ${id}.`,
  summaryMethod: 'given',
  author: null,
  source: { name: 'Nguồn thử', url: 'https://example.org/tin' },
  kind: 'news',
  topics: ['Chợ'],
  publishedAt,
  updatedAt,
  language: 'vi',
  readingMinutes: 1,
  keyPoints: [],
  ...more,
});
const notice = (id: string, applyUntil: string, more: object = {}) => ({
  id,
  title: `Tuyển ${id}`,
  organisation: 'Sở Thử',
  positions: [],
  quota: null,
  method: null,
  fee: null,
  place: 'Số 1 đường Hoa Sen',
  ward: null,
  contact: null,
  applyFrom: null,
  applyUntil,
  publishedAt: '2026-11-01T00:00:00Z',
  status: 'open',
  daysLeft: 3,
  source: { name: 'Sở Thử', url: null },
  files: [],
  ...more,
});
const rendering = (name: string, records: object[], more: object = {}, address = '') =>
  ({
    domain: domainOf(name),
    page: { records, total: records.length, asOf: '2026-11-20T03:00:00Z', edition: 7, ...more },
    url: new URL(`https://motcua.test/v1/${name}.atom${address}`),
    publisher: 'Phường Thử',
    next: null,
    first: true,
    fields: [],
  }) as unknown as ListRendering;

describe('a feed', () => {
  it('is called by its list and the words asked, and leads to the same list', () => {
    const feed = feedOf(rendering('articles', [], {}, '?topic=du+l%E1%BB%8Bch&kind=news&limit=5&cursor=abc'));
    expect(feed.title).toBe('Tin tức (du lịch, news) – Phường Thử');
    const search = new URL(feed.self).searchParams;
    expect([search.get('topic'), search.get('kind'), search.has('cursor')]).toEqual([
      'du lịch',
      'news',
      false,
    ]);
    expect(feed.home).toBe(feed.self.replace('/v1/articles.atom', '/articles'));
    expect(feed.id).toBe(`urn:motcua:articles${new URL(feed.self).search}`);
    expect(feed.updated).toBe('2026-11-20T03:00:00Z');
    expect(feedOf(rendering('articles', [], { asOf: null })).updated).toBe('1970-01-01T00:00:00Z');
    expect(feedOf(rendering('articles', [])).title).toBe('Tin tức – Phường Thử');
    const long = feedOf(rendering('articles', [], {}, `?q=${'a'.repeat(300)}`)).title;
    expect(long).toBe(`Tin tức (${'a'.repeat(200)}) – Phường Thử`);
  });

  it('has each record when it last changed: here, or where it comes from, whichever is later', () => {
    const records = [
      article('a', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'),
      article('b', '2026-11-01T00:00:00Z', '2026-11-09T00:00:00Z'),
      article('c', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
    ];
    const changes = [
      { at: '2026-11-05T00:00:00Z', edition: 3 },
      { at: '2026-11-05T00:00:00Z', edition: 4 },
    ];
    const { entries } = feedOf(rendering('articles', records, { changes }));
    expect(entries.map(({ id, updated, revision, page }) => [id, updated, revision, page])).toEqual([
      ['urn:motcua:articles:a', '2026-11-05T00:00:00Z', 3, 'https://motcua.test/articles/a'],
      ['urn:motcua:articles:b', '2026-11-09T00:00:00Z', 4, 'https://motcua.test/articles/b'],
      ['urn:motcua:articles:c', '2026-11-01T00:00:00Z', 0, 'https://motcua.test/articles/c'],
    ]);
  });

  it('has one line for a title and no character that XML cannot hold', () => {
    const record = article('á/b', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', {
      title: ' Hai\ndòng\u2028và\u0000 ba ',
      summary: 'Một\u0007 câu.\nHai câu.\ud800',
      topics: ['Chợ\nquê'],
    });
    const [entry] = feedOf(rendering('articles', [record])).entries;
    expect(entry?.item).toMatchObject({ title: 'Hai dòng và ba', topics: ['Chợ quê'] });
    expect(entry?.item.summary).toBe('Một câu.\nHai câu.\ufffd');
    expect(entry?.id).toBe(`urn:motcua:articles:${encodeURIComponent('á/b')}`);
  });
});

describe('a calendar of deadlines', () => {
  it('has the last day whole, with a reminder at nine two mornings before, changed as often as the record', async () => {
    const records = [notice('a', '2026-12-31'), notice('b', '2027-02-28', { place: null })];
    const changes = [{ at: '2026-11-05T00:00:00Z', edition: 3 }];
    const { body } = await calendar.render({
      ...rendering('recruitments', records, { changes }),
    });
    const events = parseCalendar(String(body)).children.filter(({ name }) => name === 'VEVENT');
    const told = events.map((event) =>
      ['UID', 'DTSTART', 'DTEND', 'SEQUENCE', 'LOCATION'].map((name) => property(event, name)?.value),
    );
    expect(told).toEqual([
      ['a@recruitments.motcua', '20261231', '20270101', '3', expect.stringContaining('Số 1 đường Hoa Sen')],
      ['b@recruitments.motcua', '20270228', '20270301', '0', undefined],
    ]);
    const [alarm] = events[0]?.children ?? [];
    expect(alarm && property(alarm, 'TRIGGER')?.value).toBe('-P1DT15H');
  });
});

describe('a page of a list', () => {
  const record = { id: 'a', title: 'Một', note: null };
  it('has of each record the fields chosen, and always its identifier', () => {
    expect(pick(record, [])).toEqual(record);
    expect(pick(record, ['title'])).toEqual({ id: 'a', title: 'Một' });
    expect(pick(record, ['note', 'khác'])).toEqual({ id: 'a', note: null });
  });

  it('says how much there is, what edition answered, and how words were loosened', () => {
    const page = {
      records: [record],
      total: 9,
      totalIsExact: true,
      edition: 4,
      asOf: '2026-11-20T03:00:00Z',
      relaxed: { vi: 'Gần nhất.', en: 'Nearest.' },
      next: null,
    } as unknown as Parameters<typeof listBody>[0];
    expect(listBody(page, 1, 'tiep', ['title'])).toEqual({
      data: [{ id: 'a', title: 'Một' }],
      page: { limit: 1, nextCursor: 'tiep', total: 9, totalIsExact: true },
      meta: { edition: 4, asOf: '2026-11-20T03:00:00Z', relaxed: 'Gần nhất.' },
    });
    const counted = { ...page, relaxed: null, facets: { kind: [{ value: 'news', count: 9 }] } };
    expect(listBody(counted, 20, null, [])).toMatchObject({
      facets: { kind: [{ value: 'news', count: 9 }] },
      page: { limit: 20, nextCursor: null },
      meta: { relaxed: null },
    });
  });
});
