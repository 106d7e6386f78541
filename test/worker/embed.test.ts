/** What embedding serves: files, iframe pages, oEmbed and the builder page. */
import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../src/embed/kinds.ts';
import { RELEASES, release } from '../../src/embed/releases.ts';
import { ask, get } from '../support/gateway.ts';
import { parseXml, textOf } from '../support/xml.ts';

const ORIGIN = 'https://motcua.test';
const oembed = (url: string, more = '') => get(`/oembed?url=${encodeURIComponent(url)}${more}`);

async function integrityOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text)));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

async function gzipBytes(text: string): Promise<number> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(packed).arrayBuffer()).byteLength;
}

describe('the module', () => {
  it('is served under a moving and a fixed address, as published with its hash', async () => {
    const { body } = await get('/embed/v1/motcua.json');
    const moving = await ask('/embed/v1/motcua.js');
    const text = await moving.text();
    expect(moving.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(moving.headers.get('access-control-allow-origin')).toBe('*');
    expect(moving.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(moving.headers.get('cache-control')).toMatch(/^public, max-age=300,/);
    const latest = body.releases.find(({ version }: { version: string }) => version === body.latest);
    expect(await integrityOf(text)).toBe(latest.integrity);
    const fixed = await ask(new URL(latest.url).pathname);
    expect(await fixed.text()).toBe(text);
    expect(fixed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('keeps to its budget, and every release is what its hash says', async () => {
    for (const version of Object.keys(RELEASES)) {
      const held = await release(version);
      expect(held?.version).toBe(version);
      expect(await integrityOf(held?.code ?? '')).toBe(held?.integrity);
      expect(await gzipBytes(held?.code ?? '')).toBeLessThan(14_000);
    }
  });

  it('answers conditional requests and HEAD, and has no other files', async () => {
    const first = await ask('/embed/v1/motcua.js');
    const again = await ask('/embed/v1/motcua.js', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const head = await ask('/embed/v1/motcua.js', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const file of ['motcua-9.9.9.js', 'motcua-constructor.js', 'x.js', '..%2Fscripts.json']) {
      expect((await ask(`/embed/v1/${file}`)).status, file).toBe(404);
    }
    for (const file of ['frame.js', 'frame.css', 'resize.js', 'builder.js']) {
      const found = await ask(`/embed/v1/${file}`);
      expect(found.status, file).toBe(200);
      expect((await found.text()).length, file).toBeGreaterThan(50);
    }
  });

  it('uses nothing that stores, evaluates or parses markup', async () => {
    const text = await (await ask('/embed/v1/motcua.js')).text();
    expect(text).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function/,
    );
  });
});

describe('iframe pages', () => {
  it.each(KIND_NAMES)(
    '/embed/%s may be framed by anyone and reaches nothing but the gateway',
    async (kind) => {
      const response = await ask(`/embed/${kind}?lang=ko`);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain('frame-ancestors *');
      expect(response.headers.get('x-frame-options')).toBeNull();
      const html = await response.text();
      expect(html).toMatch(new RegExp(`<motcua-(${kind}|list) flow (domain="${kind}" )?lang="ko"`));
      expect(html).not.toMatch(/ style=|<style|javascript:|\son\w+=/);
    },
  );

  it('escapes what the address says and refuses what it does not know', async () => {
    const html = await (
      await ask(`/embed/articles?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    ).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&#34;&#62;&#60;script&#62;');
    const { status, body } = await get('/embed/land-prices?steet=x');
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ name: 'steet', suggestion: 'street' });
    expect((await ask('/embed/nothing')).status).toBe(404);
  });

  it('no other page may be framed', async () => {
    for (const path of ['/', '/embed', '/land-prices', '/ask']) {
      const response = await ask(path);
      expect(response.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
  });
});

describe('oEmbed', () => {
  it('describes a list with its filters, a record, the front page and an iframe page', async () => {
    const { body } = await oembed(`${ORIGIN}/land-prices?street=Nguyễn Huệ&cursor=abc&lang=en`);
    expect(body).toMatchObject({ type: 'rich', version: '1.0', width: 640 });
    expect(body.html).toContain(`<iframe src="${ORIGIN}/embed/land-prices?`);
    expect(body.html).not.toContain('cursor');
    expect(body.element.html).toContain('<motcua-land-prices lang="en" street="Nguyễn Huệ">');
    expect(body.element.pinned).toMatch(/integrity="sha384-[\w+/=]+" crossorigin="anonymous"/);
    expect((await oembed(`${ORIGIN}/articles/tin%20a`)).body.element.html).toContain('record="tin a"');
    expect((await oembed(`${ORIGIN}/?q=đất`)).body.element.html).toContain('<motcua-search q="đất">');
    expect((await oembed(`${ORIGIN}/ask?q=Giá đất?`)).body.element.html).toContain('question="Giá đất?"');
    expect((await oembed(`${ORIGIN}/embed/recruitments?limit=3`)).body.html).toContain(
      '/embed/recruitments?limit=3',
    );
  });

  it('keeps within the size asked, and speaks XML', async () => {
    const { body } = await oembed(`${ORIGIN}/articles`, '&maxwidth=300&maxheight=200');
    expect([body.width, body.height]).toEqual([300, 200]);
    const { text, headers } = await asXml(`${ORIGIN}/articles?q=<b>`);
    expect(headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const read = parseXml(text);
    expect([read.name, textOf(read, 'type')]).toEqual(['oembed', 'rich']);
    expect(textOf(read, 'html')).toContain('<iframe src=');
    expect(text).not.toContain('<b>');
  });

  it.each([
    ['https://example.org/land-prices', 404],
    [`${ORIGIN}/healthz`, 404],
    [`${ORIGIN}/embed/v1/motcua.js`, 404],
    [`${ORIGIN}/land-prices/%E0%A4%A`, 404],
    ['land-prices', 400],
    [`${ORIGIN}/land-prices?position=9`, 400],
  ])('refuses %s', async (url, status) => {
    expect((await oembed(url)).status).toBe(status);
  });
});

async function asXml(url: string) {
  const response = await ask(`/oembed?format=xml&url=${encodeURIComponent(url)}`);
  return { text: await response.text(), headers: response.headers };
}

describe('builder page', () => {
  it('shows the markup of what is chosen, escaped, in both languages', async () => {
    const html = await (await ask('/embed?of=land-prices&street=%3Cb%3E%22&language=en&limit=3')).text();
    expect(html).toContain('motcua-land-prices');
    expect(html).not.toContain('<b>"');
    expect(await (await ask('/embed?lang=en')).text()).toContain('Embed in your site');
    expect((await ask('/embed?of=nothing')).status).toBe(400);
  });
});
