/** Opaque cursors: base64url JSON with a check of the filters they belong to. */
import * as z from 'zod';
import type { Cursor } from '../domains/domain.ts';
import { invalidParameter } from '../problem.ts';

const shape = z.tuple([
  z.string(),
  z.int().min(0),
  z.iso.date(),
  z.int().min(0),
  z.boolean(),
  z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .max(6),
]);

/** FNV-1a, enough to tell that a cursor was made for other filters. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

const toBase64Url = (text: string): string => {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64Url = (text: string): string => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
    Uint8Array.from(binary, (c) => c.charCodeAt(0)),
  );
};

/** Encodes a position; `scope` is the canonical form of the filters it was reached with. */
export function encodeCursor(cursor: Cursor, scope: string): string {
  const { edition, today, total, exact, after } = cursor;
  return toBase64Url(JSON.stringify([fingerprint(scope), edition, today, total, exact, after]));
}

/** Reads a cursor back. Throws Problem `invalid-parameter` when it is broken or of another query. */
export function decodeCursor(text: string, scope: string): Cursor {
  try {
    const [print, edition, today, total, exact, after] = shape.parse(JSON.parse(fromBase64Url(text)));
    if (print === fingerprint(scope)) return { edition, today, total, exact, after };
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw invalidParameter({
    in: 'query',
    name: 'cursor',
    message: {
      vi: 'cursor không hợp lệ hoặc thuộc về truy vấn khác; hãy lấy lại từ page.nextCursor.',
      en: 'The cursor is broken or belongs to another query; take it from page.nextCursor.',
    },
  });
}
