import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../src/problem.ts';
import { ask, get, importNdjson, importSamples, sample } from '../support/gateway.ts';

const HTML = { accept: 'text/html,application/xhtml+xml' };
const page = async (path: string) => {
  const response = await ask(path, { headers: HTML });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

beforeAll(async () => importSamples());

const PAGES = [
  '/',
  '/?q=nguyen+hue',
  '/land-prices',
  '/land-prices?q=nguyen+hue&area=85.5',
  '/land-prices/lp26-nguyen-hue-1-odt?area=85.5',
  '/land-prices/street/nguyen-hue?area=85.5',
  '/legal-documents',
  '/legal-documents?q=via+he',
  '/legal-documents/vb-via-he-2024?q=via+he',
  '/recruitments',
  '/recruitments/td-gv-tieu-hoc',
  '/articles',
  '/articles/tin-ngap-thap-doi',
  '/places',
  '/places?q=quy+nhon',
  '/places/21583@2025-07-01',
  '/topics',
  '/topics/du-lich',
  '/ask',
  '/about-data',
  '/status',
  '/docs',
];

describe('every page', () => {
  test.each(PAGES)('%s is a whole, small, guarded document in two languages', async (path) => {
    const { status, headers, text } = await page(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('etag')).toMatch(/^"/);
    expect(text).toMatch(/^<!doctype html><html lang="vi">/);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).toMatch(/<title>[^<]+<\/title>/);
    expect(text).toMatch(/<meta name="description" content="[^"]+">/);
    expect(text).toContain('property="og:title"');
    expect(text).toMatch(/rel="canonical"|name="robots" content="noindex"/);
    expect(text).not.toMatch(/ style=|<style|javascript:| on[a-z]+="|undefined|\[object/);
    const style = await (await ask(/\/assets\/motcua\.[^"]+\.css/.exec(text)?.[0] ?? '')).text();
    expect(gzipSync(text).length + gzipSync(style).length).toBeLessThan(15_000);
    const english = await page(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('Skip to main content');
  });

  test('files of a page never change under their name', async () => {
    const { text } = await page('/');
    const [path = ''] = /\/assets\/motcua\.[^"]+\.css/.exec(text) ?? [];
    const file = await ask(path);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const old = await ask('/assets/motcua.0ld.css');
    expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  });

  test('what is typed is shown as text', async () => {
    const { text } = await page(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('records', () => {
  test('a price says its formula, its table, its history and that it is sample data', async () => {
    const { text } = await page('/land-prices/lp26-nguyen-hue-1-odt?area=85.5');
    expect(text).toContain('85,5 m² × 41.600.000 đồng/m² = <strong>3.556.800.000 đồng</strong>');
    expect(text).toContain('Dữ liệu mẫu.');
    expect(text).toMatch(/<svg class="chart"[^>]*role="img"/);
    expect(text).toContain('Chưa tính hệ số điều chỉnh');
  });

  test('an old ward leads to the one it became', async () => {
    const { text } = await page('/land-prices/lp20-nguyen-hue-1-odt');
    expect(text).toContain('Phường Lê Lợi');
    expect(text).toContain('/land-prices?ward=Ph%C6%B0%E1%BB%9Dng+Quy+Nh%C6%A1n"');
    expect(text).toContain('Không áp dụng hôm nay');
  });

  test('a document tells its status on the day asked, its articles and what replaced it', async () => {
    const today = await page('/legal-documents/vb-via-he-2024?q=via+he');
    expect(today.text).toContain('Hết hiệu lực');
    expect(today.text).toContain('<section id="dieu-5"');
    expect(today.text).toMatch(/<mark>[Vv]ỉa hè<\/mark>/);
    expect(today.text).toContain('Bị thay thế bởi');
    const then = await page('/legal-documents/vb-via-he-2024?on=2025-01-01');
    expect(then.text).toContain('Còn hiệu lực</span>');
  });

  test('a notice has its deadline as a calendar file', async () => {
    const { text } = await page('/recruitments/td-gv-tieu-hoc');
    expect(text).toContain('Còn 21 ngày');
    const file = await ask('/recruitments/td-gv-tieu-hoc.ics');
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect((await file.text()).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test('a ward tells what it was formed from, since when, and what is held about it', async () => {
    const { text } = await page('/places/21583@2025-07-01');
    expect(text).toContain('<h1>Phường Quy Nhơn</h1>');
    expect(text).toContain('Đang dùng</span> từ 1/7/2025 đến nay');
    const formed = text.slice(text.indexOf('Hợp thành từ</h2>'), text.indexOf('Trước nữa</h2>'));
    for (const name of ['Đống Đa', 'Hải Cảng', 'Thị Nại', 'Trần Phú'])
      expect(formed).toContain(`Phường ${name}</a>`);
    expect(formed).toContain('từ 1/12/2024 đến hết 30/6/2025');
    expect(text.slice(text.indexOf('Trước nữa</h2>'))).toContain(
      'href="/places/21583%402004-01-01">Phường Lê Lợi</a>',
    );
    expect(text).toMatch(/href="\/land-prices\?ward=Ph[^"]+">Giá đất<\/a><small>\d+ dòng giá đang áp dụng/);
    expect(text).toMatch(/href="\/recruitments\?ward=Ph[^"]+">Tuyển dụng<\/a><small>\d+ thông báo/);
    expect(text).toContain('Nghị quyết 1664/NQ-UBTVQH15');
    expect(text).toContain('href="/places/52%402025-07-01">Tỉnh Gia Lai</a>');
  });

  test('wards are drawn with what they were made of, and a whole city with its table', async () => {
    const ward = (await page('/places/21583@2025-07-01')).text;
    const picture = ward.slice(ward.indexOf('<figure class="tree"'), ward.indexOf('</figure>'));
    for (const name of ['Phường Lê Lợi', 'Phường Thị Nại', 'Phường Quy Nhơn'])
      expect(picture).toContain(`>${name}</text>`);
    const [, city = ''] = /href="([^"#]+)#genealogy"[^>]*>Thành phố Quy Nhơn</.exec(ward) ?? [];
    const { text } = await page(city);
    expect(text).toContain('class="tree"');
    const table = text.slice(text.indexOf('<caption>Phường, xã cũ'));
    expect(table).toMatch(/>Phường Lê Lợi<\/a><\/th><td>[^<]+<\/td><td><a[^>]+>Phường Quy Nhơn<\/a>/);
    expect(table).toMatch(/>Xã Phước Mỹ<\/a><\/th><td>[^<]+<\/td><td><a[^>]+>Phường Quy Nhơn Tây<\/a>/);
  });

  test('a former ward tells what it is now, and on the day asked', async () => {
    const now = await page('/places/21583@2004-01-01');
    expect(now.text).toContain('Tên cũ</span>');
    expect(now.text).toMatch(
      /Nay là<\/h2><ul class="rows"><li><a href="\/places\/21583%402025-07-01">Phường Quy Nhơn/,
    );
    expect(now.text).toMatch(/Trong thời gian giữa là<\/h2><ul class="rows"><li><a [^>]+>Phường Thị Nại/);
    const then = await page('/places/21583@2004-01-01?on=2020-01-01');
    expect(then.text).not.toContain('Nay là');
    const between = await page('/places/21583@2004-01-01?on=2025-01-01');
    expect(between.text).toMatch(/Ngày 1\/1\/2025 là<\/h2><ul class="rows"><li><a [^>]+>Phường Thị Nại/);
  });

  test('a province lists its units, and no prices of its own', async () => {
    const { text } = await page('/places/52@2025-07-01');
    expect(text.slice(text.indexOf('Gồm các đơn vị'))).toContain('>Phường Quy Nhơn</a>');
    expect(text).not.toContain('dòng giá');
  });

  test.each([
    ['/places/21583@2025-07-01', 'AdministrativeArea'],
    ['/land-prices/lp26-nguyen-hue-1-odt', 'Dataset'],
    ['/legal-documents/vb-via-he-2024', 'Legislation'],
    ['/recruitments/td-gv-tieu-hoc', 'JobPosting'],
    ['/articles/tin-ngap-thap-doi', 'NewsArticle'],
  ])('%s describes itself as %s', async (path, type) => {
    const { text } = await page(path);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '{}');
    expect([data['@context'], data['@type']]).toEqual(['https://schema.org', type]);
    expect(text).toContain(`rel="canonical" href="https://motcua.test${path.replace('@', '%40')}"`);
  });
});

describe('oEmbed', () => {
  test.each([
    '/land-prices?street=Nguy%E1%BB%85n+Hu%E1%BB%87',
    '/land-prices/lp26-nguyen-hue-1-odt',
    '/legal-documents?lang=en',
    '/recruitments/td-gv-tieu-hoc',
    '/articles',
  ])('%s names the description of its embedded form, which answers', async (path) => {
    const { text } = await page(path);
    const found = /type="application\/json\+oembed" title="[^"]+" href="([^"]+)"/.exec(text)?.[1] ?? '';
    const described = await get(found.replaceAll('&amp;', '&').replace('https://motcua.test', ''));
    expect(described.status).toBe(200);
    const shown = new URL(/src="([^"]+)"/.exec(described.body.html)?.[1]?.replaceAll('&amp;', '&') ?? '');
    const record = shown.searchParams.get('record');
    expect(`${shown.pathname}${record ? `/${record}` : ''}`).toBe(`/embed${path.split('?')[0]}`);
    expect(shown.searchParams.get('street')).toBe(path.includes('street=') ? 'Nguyễn Huệ' : null);
  });

  test.each(['/', '/topics', '/docs', '/land-prices?area=abc'])(
    '%s cannot be embedded and names none',
    async (path) => expect((await page(path)).text).not.toContain('json+oembed'),
  );
});

describe('lists', () => {
  test('places are found by name, level and day, old names marked', async () => {
    const { text } = await page('/places?q=le+loi');
    expect(text).toContain('<a href="/places/21583%402004-01-01">Phường Lê Lợi</a>');
    expect(text).toContain('Tên cũ</span>');
    const all = await get('/v1/places?level=Ph%C6%B0%E1%BB%9Dng&facets=level');
    expect(all.body.page.total).toBeGreaterThan(10);
    expect(all.body.facets.level).toEqual([{ value: 'phường', count: all.body.page.total }]);
    expect((await page('/places?level=ph%C6%B0%E1%BB%9Dng&on=2020-01-01')).text).toContain('Tên cũ');
  });

  test('a walk by the next link shows every record once', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/legal-documents';
    while (path) {
      const { text }: { text: string } = await page(path);
      seen.push(
        ...[...text.matchAll(/<h3><a href="(\/legal-documents\/[^"]+)"/g)].map((found) => found[1] ?? ''),
      );
      path = /<a class="button" rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    const { body } = await get('/v1/legal-documents?limit=1');
    expect(new Set(seen).size).toBe(body.page.total);
    expect(seen).toHaveLength(body.page.total);
  });

  test('a mistake in the form is said in the page, with the form as it was', async () => {
    const { status, text } = await page('/land-prices?area=abc');
    expect(status).toBe(400);
    expect(text).toContain('role="alert"');
    expect(text).toContain('value="abc"');
  });

  test('a street that is not there gets the nearest names and the other tables', async () => {
    const { status, text } = await page('/land-prices?street=Nguyen+Huu+Hueee');
    expect(status).toBe(200);
    expect(text).toContain('Không tìm thấy kết quả');
    expect(text).toContain('Có thể bạn tìm');
    expect(text).toContain('table=mau-2020');
  });
});

describe('errors', () => {
  test('people get a page, programs a problem', async () => {
    const forPeople = await page('/articles/khong-co');
    expect(forPeople.status).toBe(404);
    expect(forPeople.headers.get('cache-control')).toBe('no-store');
    expect(forPeople.text).toContain('<h1>Không tìm thấy</h1>');
    const plain = await ask('/articles/khong-co');
    expect(plain.headers.get('content-type')).toContain('application/problem+json');
    const api = await ask('/v1/articles/khong-co', { headers: HTML });
    expect(api.headers.get('content-type')).toContain('application/problem+json');
    expect((await page('/khong-co-trang-nay')).status).toBe(404);
  });

  test('a withdrawn record is gone, not lost', async () => {
    const rows = sample('recruitments')
      .split('\n')
      .filter((row) => !row.includes('"td-gv-thcs"'));
    await importNdjson('recruitments', rows.join('\n'));
    const { status, text } = await page('/recruitments/td-gv-thcs');
    expect(status).toBe(410);
    expect(text).toContain('đã được cơ quan công bố gỡ bỏ');
  });

  test('the documentation explains every kind of problem', async () => {
    const { text } = await page('/docs');
    for (const kind of PROBLEM_KINDS) expect(text).toContain(`id="problem-${kind}"`);
  });
});

test('the sitemaps name every record once', async () => {
  const index = await (await ask('/sitemap.xml')).text();
  const files = [...index.matchAll(/<loc>https:\/\/motcua\.test([^<]+)<\/loc>/g)].map(
    (found) => found[1] ?? '',
  );
  const urls: string[] = [];
  for (const file of files) {
    const text = await (await ask(file.replaceAll('&amp;', '&'))).text();
    urls.push(...[...text.matchAll(/<url><loc>([^<]+)/g)].map((found) => found[1] ?? ''));
  }
  const { body } = await get('/v1/land-prices?table=mau-2020&limit=1');
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls.filter((url) => url.includes('/land-prices/lp20-'))).toHaveLength(body.page.total);
  const streets = urls.filter((url) => url.includes('/land-prices/street/'));
  expect(streets.length).toBeGreaterThan(20);
  for (const street of [streets[0], streets.at(-1)])
    expect((await page(new URL(street ?? '').pathname)).status).toBe(200);
  expect((await ask('/sitemaps/articles-pages.xml')).status).toBe(404);
  expect(await (await ask('/robots.txt')).text()).toContain('Sitemap: https://motcua.test/sitemap.xml');
});
