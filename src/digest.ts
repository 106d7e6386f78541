/** Digests and signatures over raw bytes, compared in constant time. */

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  encoder.encode(text) as Uint8Array<ArrayBuffer>;

/** Parts one after another. */
export function concatenate(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Lower-case hexadecimal. */
export const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of bytes. */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** SHA-256 of a text, in hexadecimal. */
export const textDigest = async (text: string): Promise<string> => hexadecimal(await sha256(bytesOf(text)));

/** What a text is told by: without the key nobody can try words against it. 128 bits in hexadecimal. */
export const keyedDigest = async (key: Uint8Array<ArrayBuffer>, text: string): Promise<string> =>
  hexadecimal((await hmac(key, bytesOf(text))).subarray(0, 16));

/** HMAC-SHA-256 of bytes under a key. */
export async function hmac(
  key: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes));
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export async function isSame(given: string, expected: string): Promise<boolean> {
  // Digests are of one length, whatever was given.
  const [one, other] = await Promise.all([sha256(bytesOf(given)), sha256(bytesOf(expected))]);
  let difference = 0;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}
