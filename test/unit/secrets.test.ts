/** Comparison of secrets and signatures, against thousands that differ a little. */
import { expect, it } from 'vitest';
import {
  bytesOf,
  concatenate,
  hexadecimal,
  hmac,
  isSame,
  keyedDigest,
  sha256,
  textDigest,
} from '../../src/digest.ts';

const SECRET = 'mc_bi-mat-cua-bien-tap-vien';

it('is the same as itself and as none of thousands of other texts', async () => {
  expect(await isSame(SECRET, SECRET)).toBe(true);
  const others = [
    ...Array.from({ length: 4_000 }, (_, index) => `mc_${index}-bi-mat`),
    ...[...SECRET].map((_, at) => `${SECRET.slice(0, at)}x${SECRET.slice(at + 1)}`),
    ...[...SECRET].map((_, at) => SECRET.slice(0, at)),
    ...[...SECRET].map((_, at) => SECRET.slice(at + 1)),
    `${SECRET} `,
    SECRET.toUpperCase(),
    '',
  ];
  // A comparison that looks at one byte of a digest passes one text in 256.
  const passed = await Promise.all(others.map((other) => isSame(other, SECRET)));
  expect(others.filter((_, index) => passed[index])).toEqual([]);
  const backwards = await Promise.all(others.map((other) => isSame(SECRET, other)));
  expect(backwards.some(Boolean)).toBe(false);
});

it('digests and signs as the standards have it', async () => {
  // FIPS 180-2, and test case 2 of RFC 4231.
  expect(await textDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const mac = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
  expect(hexadecimal(await hmac(bytesOf('Jefe'), bytesOf('what do ya want for nothing?')))).toBe(mac);
  expect(await keyedDigest(bytesOf('Jefe'), 'what do ya want for nothing?')).toBe(mac.slice(0, 32));
  expect(hexadecimal(new Uint8Array([0, 9, 16, 255]))).toBe('000910ff');
  expect([...concatenate(bytesOf('ab'), bytesOf(''), bytesOf('c'))]).toEqual([97, 98, 99]);
  expect(hexadecimal(await sha256(bytesOf('')))).toMatch(/^e3b0c442/);
});
