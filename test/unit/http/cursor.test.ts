/** A sealed position opens to itself and nothing else; a body is read to its bound and no further. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedBytes } from '../../../src/http/bounded-bytes.ts';
import { openCursor, sealCursor } from '../../../src/http/cursor.ts';

const SECRET = 'bí-mật-thử';
const SCOPE = '/v1/articles?kind=news';
const CURSOR = { edition: 7, today: '2026-12-31', total: 41, exact: true, after: ['tin số 5', 12] };
const opened = (text: string, scope = SCOPE, secret = SECRET) =>
  openCursor(secret, text, scope).then(
    (cursor) => cursor,
    (problem: { type?: string; message: string }) => problem.constructor.name,
  );

describe('a cursor', () => {
  it('opens to what was sealed, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          edition: fc.integer({ min: 1, max: 1e9 }),
          today: fc.constantFrom('2026-02-28', '2026-12-31', '2027-01-01'),
          total: fc.nat(),
          exact: fc.boolean(),
          after: fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { minLength: 1 }),
        }),
        async (cursor) => {
          expect(await opened(await sealCursor(SECRET, cursor, SCOPE))).toEqual(cursor);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused for other filters, under another secret, with a part more or less, and with any letter changed', async () => {
    const sealed = await sealCursor(SECRET, CURSOR, SCOPE);
    expect(await opened(sealed)).toEqual(CURSOR);
    const [body = '', seal = ''] = sealed.split('.');
    const forged = [
      body,
      `${body}.`,
      `.${seal}`,
      `${sealed}.`,
      `${sealed}.x`,
      `${body}.${seal.slice(0, -2)}`,
      `${body}.${seal}AA`,
      '',
      '%',
    ];
    for (let at = 0; at < sealed.length; at += 1) {
      // The last letter of each part carries spare bits that mean nothing.
      if (at === body.length - 1 || at === sealed.length - 1) continue;
      forged.push(`${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`);
    }
    for (const text of forged) expect(await opened(text), text).toBe('Problem');
    expect(await opened(sealed, `${SCOPE}&q=x`)).toBe('Problem');
    expect(await opened(sealed, SCOPE, `${SECRET}x`)).toBe('Problem');
  });

  it.each<[string, object]>([
    ['no edition', { edition: 0 }],
    ['no day', { today: '2026-02-30' }],
    ['a total below nothing', { total: -1 }],
    ['no place', { after: [] }],
    ['a place that is no value', { after: [null] }],
  ])('with %s is refused though it is sealed', async (_, wrong) => {
    const sealed = await sealCursor(SECRET, { ...CURSOR, ...wrong } as typeof CURSOR, SCOPE);
    expect(await opened(sealed)).toBe('Problem');
  });
});

describe('a body', () => {
  const stream = (...parts: number[][]) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(Uint8Array.from(part));
        controller.close();
      },
    });
  const read = (maximum: number, ...parts: number[][]) =>
    boundedBytes(stream(...parts), maximum, () => new Error('quá dài')).then(
      (bytes) => [...bytes],
      (error: Error) => error.message,
    );

  it.each([
    [6, [1, 2, 3, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
    [4, 'quá dài'],
    [0, 'quá dài'],
  ])('of five bytes in three parts, %i at most', async (maximum, wanted) => {
    expect(await read(maximum, [1, 2], [3], [4, 5])).toEqual(wanted);
  });

  it('that is none is empty', async () => {
    expect(await read(0)).toEqual([]);
    expect(await boundedBytes(null, 0, () => new Error('quá dài'))).toHaveLength(0);
  });
});
