/**
 * Which addresses a source may have. The check is of what is written: names are resolved by the platform, whose
 * own network refuses private addresses, and every redirect is checked anew.
 */
import { SourceFailure } from './failure.ts';

/** First and last address of blocks that are not the public internet, as 32-bit numbers. */
const CLOSED_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** Endings of names that are local, and of public names made to resolve to any address. */
const CLOSED_NAMES = new RegExp(
  String.raw`(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|test|` +
    String.raw`invalid|onion|home\.arpa|in-addr\.arpa|ip6\.arpa|nip\.io|sslip\.io|xip\.io|localtest\.me|` +
    String.raw`lvh\.me|vcap\.me|lacolhost\.com|1u\.ms|rbndr\.us)$`,
);
/** Ports below these numbers belong to other services than the web. */
const FIRST_FREE_PORT = 1024;
const LONGEST = 2_000;

const numberOf = (dotted: string): number =>
  dotted.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function isClosedIpv4(host: string): boolean {
  const given = numberOf(host);
  return CLOSED_IPV4.some(
    ([first, bits]) =>
      Math.floor(given / 2 ** (32 - bits)) === Math.floor(numberOf(first) / 2 ** (32 - bits)),
  );
}

/** Of IPv6 only the unicast space of the internet is open, without the blocks that carry an IPv4 address. */
function isClosedIpv6(host: string): boolean {
  const [first = '', second = ''] = host.slice(1, -1).split(':');
  const high = Number.parseInt(first || '0', 16);
  const next = Number.parseInt(second || '0', 16);
  if (high < 0x2000 || high > 0x3fff) return true;
  return (
    high === 0x2002 ||
    (high === 0x2001 && (next < 0x200 || next === 0xdb8)) ||
    (high === 0x3fff && next < 0x1000)
  );
}

function isClosedHost(host: string): boolean {
  if (host.startsWith('[')) return isClosedIpv6(host);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isClosedIpv4(host);
  const name = host.replace(/\.+$/, '');
  return !name.includes('.') || CLOSED_NAMES.test(name);
}

const refusal = (vi: string, en: string) => new SourceFailure(vi, en);

/**
 * The address as the platform will read it. Throws SourceFailure for other schemes, names and passwords in it,
 * ports of other services, and hosts that are not of the public internet, however they are spelt; `allowed` are
 * `host:port` pairs that development and tests may reach all the same.
 */
export function readAddress(text: string, allowed: readonly string[] = [], base?: string): URL {
  // The URL parser turns decimal, octal, hexadecimal and full-width spellings of an address into one.
  const url = text.length > LONGEST ? null : URL.parse(text, base);
  if (!url) throw refusal('Địa chỉ không đọc được.', 'The address cannot be read.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(
      'Địa chỉ phải bắt đầu bằng http:// hoặc https://.',
      'The address must begin with http:// or https://.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(
      'Địa chỉ không được chứa tên và mật khẩu.',
      'The address must not hold a name and password.',
    );
  }
  url.hash = '';
  if (allowed.includes('*') || allowed.includes(url.host)) return url;
  if (isClosedHost(url.hostname)) {
    throw refusal(
      `“${url.hostname}” là địa chỉ nội bộ; chỉ nhận trang công khai trên Internet.`,
      `“${url.hostname}” is a private address; only public sites are taken.`,
    );
  }
  const port = Number(url.port || 443);
  if (port < FIRST_FREE_PORT && port !== 80 && port !== 443) {
    throw refusal(`Cổng ${port} không phải cổng của trang web.`, `Port ${port} is not one of the web.`);
  }
  return url;
}

/** Hosts with ports that development and tests may reach, as the setting lists them. */
export const allowedHosts = (setting: string | undefined): readonly string[] =>
  (setting ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
