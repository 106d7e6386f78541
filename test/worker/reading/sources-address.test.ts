/** Addresses that no source may have, in every spelling, and what robots.txt keeps us from. */
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/sources/address.ts';
import { SourceFailure } from '../../../src/sources/failure.ts';
import { mayFetch } from '../../../src/sources/robots.ts';
import { nextCheck } from '../../../src/sources/schedule.ts';

const CLOSED = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://0.0.0.0:8080/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://１２７.0.0.1/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://10.0.0.5/',
  'http://10.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://100.100.100.200/',
  'http://198.18.0.1/',
  'http://192.0.0.192/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[ff02::1]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://foo.localhost/',
  'http://metadata/',
  'http://metadata.google.internal/',
  'http://metadata.google.internal./',
  'http://router.lan/',
  'http://printer.local/',
  'http://intranet/',
  'http://127.0.0.1.nip.io/',
  'http://localtest.me/',
  'http://may-chu.home.arpa/',
  'ftp://quynhon.gov.vn/',
  'file:///etc/passwd',
  'gopher://quynhon.gov.vn/',
  'data:text/html,x',
  'javascript:alert(1)',
  'http://user:pass@quynhon.gov.vn/',
  'http://127.0.0.1@quynhon.gov.vn/',
  'http://quynhon.gov.vn:22/',
  'http://quynhon.gov.vn:25/',
  'http:///',
  'http://',
  'not an address',
  '//quynhon.gov.vn/',
  `https://quynhon.gov.vn/${'a'.repeat(3_000)}`,
];
const OPEN = [
  'http://quynhon.gov.vn/rss',
  'https://binhdinh.gov.vn:8443/tin?x=1',
  'https://8.8.8.8/',
  'http://172.32.0.1/',
  'http://100.128.0.1/',
  'https://[2606:4700::1111]/',
  'https://xn--bnh-nh-gwa8d.vn/',
  'https://báo.vn/',
];

describe('addresses', () => {
  it.each(CLOSED)('refuses %s', (address) => {
    expect(() => readAddress(address)).toThrow(SourceFailure);
  });
  it.each(OPEN)('takes %s', (address) => {
    expect(readAddress(address).protocol).toMatch(/^https?:$/);
  });
  it('lets through only the local host and port that are named', () => {
    expect(readAddress('http://127.0.0.1:4000/', ['127.0.0.1:4000']).port).toBe('4000');
    expect(() => readAddress('http://127.0.0.1:4001/', ['127.0.0.1:4000'])).toThrow(SourceFailure);
    expect(() => readAddress('http://localhost:4000/', ['127.0.0.1:4000'])).toThrow(SourceFailure);
  });
});

describe('robots.txt', () => {
  const ROBOTS = [
    'User-agent: *',
    'Disallow: /',
    '',
    'User-agent: motcua',
    'User-agent: Other',
    'Disallow: /admin',
    'Allow: /admin/tin*.html$',
    'Disallow: /*?print=1',
    'Disallow: /ti%E1%BA%BFng',
    '# a comment',
  ].join('\r\n');
  it.each([
    ['/tin-tuc', true],
    ['/admin', false],
    ['/administrator', false],
    ['/admin/tin-1.html', true],
    ['/admin/tin-1.html?x', false],
    ['/bai?print=1', false],
    ['/tiếng', false],
    ['/ti%e1%ba%bfng', false],
  ])('%s', (path, allowed) => {
    expect(mayFetch(ROBOTS, path)).toBe(allowed);
  });
  it('takes the longest rule, and the kinder of two as long', () => {
    expect(mayFetch('User-agent: *\nDisallow: /a\nAllow: /a', '/a')).toBe(true);
    expect(mayFetch('User-agent: *\nAllow: /\nDisallow: /a', '/a/b')).toBe(false);
    expect(mayFetch('', '/')).toBe(true);
    expect(mayFetch('User-agent: *\nDisallow:', '/')).toBe(true);
    expect(mayFetch('User-agent: MotCua/2\nDisallow: /', '/')).toBe(false);
  });
  it('is not slowed down by hostile rules', () => {
    const begun = Date.now();
    mayFetch(`User-agent: *\nDisallow: ${'*a'.repeat(5_000)}$`, `/${'a'.repeat(9_000)}`);
    expect(Date.now() - begun).toBeLessThan(500);
  });
});

describe('the next check', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  const hours = (failures: number, retryAfter?: number): number =>
    (Date.parse(nextCheck(60, failures, now, retryAfter)) - now) / 3_600_000;
  it('doubles while a source fails, up to a day', () => {
    expect([0, 1, 2, 3, 4, 5, 9, 400].map((failures) => hours(failures))).toEqual([
      1, 2, 4, 8, 16, 24, 24, 24,
    ]);
  });
  it('stays away as long as it is asked to, up to a week', () => {
    expect(hours(1, 6 * 3600)).toBe(6);
    expect(hours(1, 10)).toBe(2);
    expect(hours(1, 1e9)).toBe(7 * 24);
  });
  it('never asks a weekly source more often because it fails', () => {
    expect(Date.parse(nextCheck(10_080, 1, now)) - now).toBe(10_080 * 60_000);
  });
});
