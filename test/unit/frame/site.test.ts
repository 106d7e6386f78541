/** Settings that make a gateway that of its place; nothing of them may break a page or its policy. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageHeaders } from '../../../src/frame/security.ts';
import { brandStyle, readSite } from '../../../src/frame/site.ts';

const policyOf = (site: Parameters<typeof pageHeaders>[0]): string =>
  pageHeaders(site)['content-security-policy'] ?? '';

describe('settings of a place', () => {
  test('none of them is the gate under its own name, and nothing from elsewhere', () => {
    const site = readSite({});
    expect(site).toMatchObject({
      name: 'Một Cửa',
      emblem: null,
      hero: null,
      chips: [],
      isColoured: false,
      hosts: [],
    });
    expect(policyOf(site)).not.toContain('img-src');
  });

  test('pictures come from the hosts named, and what is under a star', () => {
    const { shows, hosts } = readSite({ MEDIA_HOSTS: 'danang.gov.vn, *.danang.gov.vn; evil' });
    expect(hosts).toEqual(['danang.gov.vn', '*.danang.gov.vn']);
    const allowed = ['https://danang.gov.vn/a.jpg', 'https://cms.danang.gov.vn/a.jpg'];
    const others = [
      'http://danang.gov.vn/a.jpg',
      'https://xdanang.gov.vn/a.jpg',
      'https://danang.gov.vn.evil.test/a.jpg',
      'https://danang.gov.vn:8443/a.jpg',
      'https://danang.gov.vn@evil.test/a.jpg',
      'không phải địa chỉ',
    ];
    expect(allowed.every(shows)).toBe(true);
    expect(others.some(shows)).toBe(false);
  });

  test('no text of a setting gets into the policy but hosts', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (text, url) => {
        const site = readSite({ MEDIA_HOSTS: text, EMBLEM: url, HERO: `${text}${url}` });
        const own = policyOf(site).split('; img-src ')[1];
        if (own !== undefined) expect(own).toMatch(/^'self'(?: https:\/\/[a-z\d.*-]+)+$/);
      }),
    );
  });

  test('colours that text cannot be read in are left out, as is what is none', () => {
    expect(brandStyle('sea=#005A9C; gold=#ffdd00')).toBe(
      '@media(prefers-color-scheme:light){:root{--sea:#005a9c;--gold:#ffdd00}}\n',
    );
    expect(brandStyle('sea=#ffff00; deep=#eeeeee; brick=red; ink=#000000; sea=#000;}body{')).toBe('');
    expect(readSite({ COLOURS: 'sea=#fff' }).isColoured).toBe(false);
  });
});
