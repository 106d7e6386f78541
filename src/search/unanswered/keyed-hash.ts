/** HMAC-SHA-256, of which the first 128 bits are kept, in hexadecimal. */
const encoder = new TextEncoder();

/** The key of a secret. */
export const keyFrom = (secret: string | Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    typeof secret === 'string' ? encoder.encode(secret) : secret,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );

/** What a text is told by; without the key nobody can try words against it. */
export async function keyedHash(key: CryptoKey, text: string): Promise<string> {
  const bytes = await crypto.subtle.sign('HMAC', key, encoder.encode(text));
  return Array.from(new Uint8Array(bytes, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
