/** What makes a gateway that of its place: settings of the authority, read once a request. */
import type { Site } from '../contract/pages.ts';
import type { Env } from '../env.ts';

type Settings = Pick<Env, 'SITE_NAME' | 'EMBLEM' | 'HERO' | 'CHIPS' | 'COLOURS' | 'MEDIA_HOSTS'>;

export const SITE_NAME = 'Một Cửa';

/** `a.vn`, or `*.a.vn` for all under it. */
const HOST = /^(?:\*\.)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/;
const MOST_HOSTS = 20;

/** Hosts whose pictures pages may show, as a policy for content names them; what is no host is left out. */
const hostsOf = (setting: string | undefined): string[] =>
  (setting ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((host) => HOST.test(host))
    .slice(0, MOST_HOSTS);

const isOf = (host: string, allowed: string): boolean =>
  allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;

const COLOUR = /^#[\da-f]{6}$/i;
/** The paper that text in these colours stands on, and white, which stands on `deep`. */
const GROUNDS: Readonly<Record<string, string>> = { sea: '#faf6ec', brick: '#faf6ec', deep: '#ffffff' };
/** The least contrast of text (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colours of the setting `COLOURS`, such as `sea=#005a9c; brick=#8a1c1c; deep=#00335c; gold=#e0a800`, as style for the light
 * scheme. One that text could not be read in, or that is no colour, is left out.
 */
export function brandStyle(setting: string | undefined): string {
  const held = (setting ?? '').split(';').flatMap((pair) => {
    const [, name = '', colour = ''] = /^\s*(sea|brick|deep|gold)\s*=\s*(\S+)\s*$/.exec(pair) ?? [];
    if (!COLOUR.test(colour)) return [];
    const ground = GROUNDS[name];
    return ground && contrast(colour, ground) < LEAST ? [] : [`--${name}:${colour.toLowerCase()}`];
  });
  return held.length === 0 ? '' : `@media(prefers-color-scheme:light){:root{${held.join(';')}}}\n`;
}

const address = (setting: string | undefined): string | null =>
  setting && URL.canParse(setting) && new URL(setting).protocol === 'https:' ? new URL(setting).href : null;

export function readSite(env: Settings): Site {
  const [emblem, picture] = [address(env.EMBLEM), address(env.HERO)];
  const own = [emblem, picture].flatMap((url) => (url ? [new URL(url).hostname] : []));
  const media = hostsOf(env.MEDIA_HOSTS);
  return {
    name: env.SITE_NAME?.trim() || SITE_NAME,
    emblem,
    hero: picture ?? (env.HERO === 'towers' || env.HERO === 'gate' ? env.HERO : null),
    chips: (env.CHIPS ?? '')
      .split(';')
      .map((chip) => chip.trim())
      .filter(Boolean)
      .slice(0, 8),
    isColoured: brandStyle(env.COLOURS) !== '',
    hosts: [...new Set([...own, ...media])],
    shows(url) {
      if (!URL.canParse(url)) return false;
      const { protocol, hostname, port } = new URL(url);
      return protocol === 'https:' && port === '' && media.some((allowed) => isOf(hostname, allowed));
    },
  };
}
