/** Sign-in of editors by Cloudflare Access: the assertion it adds to a request, checked by the team's keys. */
import type { FetchImplementation, JWTVerifyGetKey, RemoteJWKSet } from 'jose';
import type { AppContext } from '../contract/context.ts';
import type { Env } from '../env.ts';
import { Problem, type PublicText } from '../problem.ts';

export interface Editor {
  /** Name kept in the history of editions. */
  name: string;
  /** `*`, or names of domains. */
  scopes: readonly string[];
  /** How the request was signed in: by a token of ours, or by Cloudflare Access. */
  by: 'token' | 'access';
}

/** A token without a known key asks for them again, at most this often; failed fetches are spaced by less. */
const COOL_DOWN_MS = 30_000;
const FAILED_MS = 5_000;
const TIMEOUT_MS = 5_000;
const TOLERANCE_SECONDS = 30;
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Signed {
  name: string;
  /** Signed in by a browser, which sends its cookie whichever page asks. */
  person: boolean;
}

const unauthorized = (detail: PublicText): Problem =>
  new Problem('unauthorized', detail, { headers: { 'www-authenticate': 'Bearer realm="motcua"' } });

const unavailable = (cause: unknown): Problem =>
  new Problem(
    'unavailable',
    {
      vi: 'Chưa kiểm tra được đăng nhập: Cloudflare Access không trả lời. Xin thử lại.',
      en: 'The sign-in cannot be checked: Cloudflare Access does not answer. Please retry.',
    },
    { headers: { 'retry-after': '10' }, cause },
  );

/** Public keys by team, kept while the isolate lives: they change in weeks. */
const held = new Map<string, RemoteJWKSet>();

async function keysOf(issuer: string): Promise<RemoteJWKSet> {
  const known = held.get(issuer);
  if (known) return known;
  const jose = await import('jose');
  let failedAt = Number.NEGATIVE_INFINITY;
  const fetchKeys: FetchImplementation = async (url, options) => {
    if (Date.now() < failedAt + FAILED_MS) throw new Error('The keys could not be fetched a moment ago.');
    const response = await fetch(url, options).catch(() => null);
    if (response?.ok) return response;
    failedAt = Date.now();
    throw new Error(`The keys could not be fetched: ${response?.status ?? 'no answer'}.`);
  };
  const keys = jose.createRemoteJWKSet(new URL('/cdn-cgi/access/certs', issuer), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: COOL_DOWN_MS,
    [jose.customFetch]: fetchKeys,
  });
  held.set(issuer, keys);
  return keys;
}

/** Who an assertion speaks for. Throws Problem `unauthorized`, or `unavailable` without the team's keys. */
async function read(assertion: string, team: string, audience: string): Promise<Signed> {
  const { errors, jwtVerify } = await import('jose');
  const issuer = `https://${team.trim().replace(/^https:\/\/|\/+$/g, '')}`;
  const keys = await keysOf(issuer);
  const settings = {
    issuer,
    audience: audience.split(',').map((tag) => tag.trim()),
    algorithms: ['RS256'],
    clockTolerance: TOLERANCE_SECONDS,
    requiredClaims: ['exp'],
  };
  const keyOf: JWTVerifyGetKey = (header, token) =>
    keys(header, token).catch((cause: unknown) => {
      const noSuchKey =
        cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys;
      throw noSuchKey ? cause : unavailable(cause);
    });
  try {
    const { payload } = await jwtVerify(assertion, keyOf, settings);
    if (typeof payload.email === 'string' && payload.email !== '')
      return { name: payload.email.toLowerCase(), person: true };
    // The name of a service token is no address; a certificate could be made out to one.
    const service = typeof payload.common_name === 'string' ? payload.common_name.toLowerCase() : '';
    if (service !== '' && !service.includes('@')) return { name: service, person: false };
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof errors.JWTExpired)
      throw unauthorized({
        vi: 'Phiên đăng nhập đã hết hạn; hãy tải lại trang để đăng nhập lại.',
        en: 'The sign-in has expired; reload the page to sign in again.',
      });
    console.warn(`access: ${error instanceof errors.JOSEError ? error.code : String(error)}`);
  }
  throw unauthorized({
    vi: 'Thông tin đăng nhập của Cloudflare Access không hợp lệ với trang này.',
    en: 'The Cloudflare Access assertion is not valid for this site.',
  });
}

/** Scopes of a name in `an@quynhon.test=articles,recruitments; binh@quynhon.test=*`. */
function scopesOf(listed: string, name: string): string[] {
  for (const entry of listed.split(';')) {
    const [who = '', scopes = ''] = entry.split('=');
    if (who.trim().toLowerCase() !== name) continue;
    return scopes
      .split(',')
      .map((scope) => scope.trim())
      .filter((scope) => scope !== '');
  }
  return [];
}

/** Whether a browser says that one of our own pages made the request. */
function fromOurPages(c: AppContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return c.req.header('origin') === new URL(c.req.url).origin;
}

/**
 * The editor an Access assertion speaks for; null where there is none or Access is not set up. Throws Problem
 * `unauthorized`, `forbidden` (an unknown person, or a change asked by another site) or `unavailable`.
 */
export async function accessEditor(c: AppContext): Promise<Editor | null> {
  const { ACCESS_TEAM, ACCESS_AUDIENCE, ACCESS_EDITORS }: Env = c.env;
  const assertion = c.req.header('cf-access-jwt-assertion');
  if (!assertion || !ACCESS_TEAM || !ACCESS_AUDIENCE) return null;
  const { name, person } = await read(assertion, ACCESS_TEAM, ACCESS_AUDIENCE);
  if (person && !READING.has(c.req.method) && !fromOurPages(c)) {
    throw new Problem('forbidden', {
      vi:
        'Thay đổi bằng đăng nhập này chỉ được nhận từ chính ' +
        'trang quản trị; chương trình hãy dùng mã truy cập.',
      en: 'With this sign-in, changes are taken from our own pages only; programs use a token.',
    });
  }
  const scopes = scopesOf(ACCESS_EDITORS ?? '', name);
  if (scopes.length > 0) return { name, scopes, by: 'access' };
  throw new Problem('forbidden', {
    vi: `“${name}” chưa được giao quyền biên tập; quản trị viên thêm tên vào ACCESS_EDITORS.`,
    en: `“${name}” is no editor here; the administrator lists editors in ACCESS_EDITORS.`,
  });
}
