/** Editors signed in by Cloudflare Access, whose keys are played in memory. */
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../support/deliveries.ts';
import { TOKEN } from '../support/gateway.ts';

const AUDIENCE = 'a0c1-the-application';
const EDITORS = 'An@quynhon.test=articles, recruitments; binh@quynhon.test=*;f00d.access=places';
const ROW = JSON.stringify({ code: '70001', name: 'Xã Thử', level: 'xã', validFrom: '2026-01-01' });
const SAME_SITE = { 'sec-fetch-site': 'same-origin' };

const makeKey = async (kid: string) => ({
  kid,
  ...(await generateKeyPair('RS256', { extractable: true })),
});
type Key = Awaited<ReturnType<typeof makeKey>>;
const [first, second] = await Promise.all([makeKey('first'), makeKey('second')]);

let count = 0;
let team = '';
let fetched: string[] = [];
let certs: (signal?: AbortSignal) => Promise<Response> | Response = () => new Response(null, { status: 404 });

const publish = (...keys: Key[]) => {
  certs = async () =>
    Response.json({
      keys: await Promise.all(
        keys.map(async ({ kid, publicKey }) => ({
          ...(await exportJWK(publicKey)),
          kid,
          alg: 'RS256',
          use: 'sig',
        })),
      ),
    });
};

/** An assertion as Access makes them, unless told otherwise. */
const assertion = (payload: JWTPayload = {}, key = first, { kid = key.kid, expires = '1h' } = {}) =>
  new SignJWT({ iss: `https://${team}`, aud: [AUDIENCE], email: 'an@quynhon.test', type: 'app', ...payload })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key.privateKey);

const settings = () => ({ ACCESS_TEAM: team, ACCESS_AUDIENCE: AUDIENCE, ACCESS_EDITORS: EDITORS });
const session = (jwt: string, headers: Record<string, string> = {}) =>
  send('/v1/admin/session', { headers: { 'cf-access-jwt-assertion': jwt, ...headers } }, settings());
const preview = (jwt: string, headers: Record<string, string>) =>
  send(
    '/v1/admin/imports/places?mode=preview',
    {
      method: 'POST',
      headers: { 'cf-access-jwt-assertion': jwt, 'content-type': 'application/x-ndjson', ...headers },
      body: ROW,
    },
    settings(),
  );

beforeEach(() => {
  count += 1;
  team = `doi-${count}.cloudflareaccess.com`;
  fetched = [];
  publish(first);
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    fetched.push(url);
    return certs(signal);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an assertion', () => {
  it('signs in whom it names, with the scopes listed, and the keys are fetched once', async () => {
    const { status, body, headers } = await session(await assertion({ email: 'AN@quynhon.test' }));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body.data).toEqual({
      name: 'an@quynhon.test',
      scopes: ['articles', 'recruitments'],
      by: 'access',
    });
    const binh = await session(await assertion({ email: 'binh@quynhon.test' }));
    expect(binh.body.data.scopes).toEqual(['*']);
    expect(fetched).toEqual([`https://${team}/cdn-cgi/access/certs`]);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['for another audience', () => assertion({ aud: ['another'] })],
    ['of another issuer', () => assertion({ iss: 'https://evil.cloudflareaccess.com' })],
    ['signed by a key of its own', async () => assertion({}, second, { kid: 'first' })],
    [
      'without an end',
      () =>
        new SignJWT({ iss: `https://${team}`, aud: AUDIENCE, email: 'an@quynhon.test' })
          .setProtectedHeader({ alg: 'RS256', kid: 'first' })
          .sign(first.privateKey),
    ],
    ['not valid yet', () => assertion({ nbf: Math.floor(Date.now() / 1000) + 600 })],
    [
      'with alg none',
      () =>
        new UnsecuredJWT({ email: 'an@quynhon.test' })
          .setIssuer(`https://${team}`)
          .setAudience(AUDIENCE)
          .setExpirationTime('1h')
          .encode(),
    ],
    [
      'with HS256 by the public key',
      async () =>
        new SignJWT({ iss: `https://${team}`, aud: AUDIENCE, email: 'an@quynhon.test' })
          .setProtectedHeader({ alg: 'HS256', kid: 'first' })
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode(await exportSPKI(first.publicKey))),
    ],
    ['that names nobody', () => assertion({ email: '' })],
    [
      'of a certificate made out to an address',
      () => assertion({ email: '', common_name: 'an@quynhon.test' }),
    ],
    ['that is no token', () => 'xin-chao'],
  ])('%s is refused', async (_, make) => {
    const { status, body, headers } = await session(await make());
    expect([status, body.detail]).toEqual([401, expect.stringContaining('không hợp lệ')]);
    expect(headers.get('www-authenticate')).toContain('Bearer');
  });

  it('that has expired says so, after a small tolerance', async () => {
    const late = await session(await assertion({}, first, { expires: '5 minutes ago' }));
    expect([late.status, late.body.detail]).toEqual([401, expect.stringContaining('hết hạn')]);
    expect((await session(await assertion({}, first, { expires: '10 seconds ago' }))).status).toBe(200);
  });

  it('of a person not listed is forbidden', async () => {
    const { status, body } = await session(await assertion({ email: 'la@quynhon.test' }));
    expect([status, body.detail]).toEqual([403, expect.stringContaining('la@quynhon.test')]);
  });

  it('changes nothing where Access is not set up', async () => {
    const headers = { 'cf-access-jwt-assertion': await assertion() };
    expect((await send('/v1/admin/session', { headers }, {})).status).toBe(401);
    expect((await send('/v1/admin/session', { headers }, { ACCESS_TEAM: team })).status).toBe(401);
    expect(fetched).toEqual([]);
  });

  it('gives way to an Authorization, right or wrong', async () => {
    const good = await session(await assertion(), { authorization: `Bearer ${TOKEN}` });
    expect(good.body.data).toEqual({ name: 'admin', scopes: ['*'], by: 'token' });
    expect((await session(await assertion(), { authorization: 'Bearer sai-sai-sai' })).status).toBe(401);
    expect((await session(await assertion(), { authorization: 'Basic YTpi' })).status).toBe(401);
    expect(fetched).toEqual([]);
  });
});

describe('keys', () => {
  it('are fetched again for an unknown one, once in half a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    expect((await session(await assertion())).status).toBe(200);
    expect((await session(await assertion({}, second))).status).toBe(401);
    expect(fetched).toHaveLength(1);
    publish(first, second);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await session(await assertion({}, second))).status).toBe(200);
    expect((await session(await assertion())).status).toBe(200);
    expect((await session(await assertion({}, first, { kid: 'made-up' }))).status).toBe(401);
    expect(fetched).toHaveLength(2);
    publish(second);
    vi.setSystemTime(Date.now() + 601_000);
    expect((await session(await assertion())).status).toBe(401);
    expect((await session(await assertion({}, second))).status).toBe(200);
  });

  it.each<[string, typeof certs]>([
    ['down', () => new Response('down', { status: 500 })],
    ['unreachable', () => Promise.reject(new TypeError('no route'))],
    ['a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['moved', () => Response.redirect('https://evil.test/certs', 302)],
    [
      'slow without end',
      (signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    ],
  ])('that are %s make it unavailable, not unauthorized', async (_, answer) => {
    certs = answer;
    const { status, body, headers } = await session(await assertion());
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(body.detail).toContain('Cloudflare Access');
    expect((await session('x.y.z')).status).toBe(401);
  });

  it('that are down are not asked for by every request, and serve again when they are back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    certs = () => new Response('down', { status: 500 });
    for (let i = 0; i < 5; i += 1) expect((await session(await assertion())).status).toBe(503);
    expect(fetched).toHaveLength(1);
    publish(first);
    vi.setSystemTime(Date.now() + 6_000);
    expect((await session(await assertion())).status).toBe(200);
  });
});

describe('a change', () => {
  it('is taken from our own pages only', async () => {
    const jwt = await assertion({ email: 'binh@quynhon.test' });
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://motcua.test' },
      { origin: 'https://evil.test' },
      { origin: 'null' },
    ] as Record<string, string>[]) {
      const { status, body } = await preview(jwt, headers);
      expect([status, body.detail], JSON.stringify(headers)).toEqual([
        403,
        expect.stringContaining('trang quản trị'),
      ]);
    }
    expect((await preview(jwt, SAME_SITE)).status).toBe(200);
    expect((await preview(jwt, { origin: 'https://motcua.test' })).status).toBe(200);
    expect((await session(jwt, { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('needs the scope of its domain', async () => {
    expect((await preview(await assertion(), SAME_SITE)).status).toBe(403);
  });

  it('by a service token needs no page, since it rides on no cookie', async () => {
    const service = await assertion({ email: '', common_name: 'F00D.access', sub: '' });
    expect((await session(service)).body.data).toEqual({
      name: 'f00d.access',
      scopes: ['places'],
      by: 'access',
    });
    expect((await preview(service, {})).status).toBe(200);
  });

  it('by a token of ours is taken from anywhere', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'sec-fetch-site': 'cross-site' };
    expect((await preview(await assertion(), headers)).status).toBe(200);
  });
});

describe('a session', () => {
  it('of nobody is a 401, and unknown parameters are named', async () => {
    expect((await send('/v1/admin/session', {}, {})).status).toBe(401);
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await send('/v1/admin/session?q=1', { headers }, {})).status).toBe(400);
  });
});
