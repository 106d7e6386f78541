/** Editors' tokens: scopes by domain, stored as SHA-256, compared in constant time. */
import { sql } from 'drizzle-orm';
import type { AppContext } from '../contract/context.ts';
import { isSame, textDigest } from '../digest.ts';
import { Problem } from '../problem.ts';
import { openStore } from '../store/session.ts';
import { accessEditor, type Editor } from './access.ts';

/** SHA-256 of a token in hexadecimal, as it is stored. */
export const tokenHash = textDigest;

const challenge = (): Problem =>
  new Problem(
    'unauthorized',
    {
      vi: 'Cần gửi Authorization: Bearer <mã truy cập> hợp lệ.',
      en: 'Send Authorization: Bearer <a valid token>.',
    },
    { headers: { 'www-authenticate': 'Bearer realm="motcua"' } },
  );

/**
 * The editor a request speaks for: by its token or, without an `Authorization`, by Cloudflare Access where that
 * is set up. Throws Problem `unauthorized`, and what `accessEditor` throws.
 */
export async function authenticate(c: AppContext): Promise<Editor> {
  const authorization = c.req.header('authorization');
  const signedIn = authorization === undefined ? await accessEditor(c) : null;
  if (signedIn) return signedIn;
  const given = /^Bearer +([\x21-\x7e]{8,512})$/i.exec(authorization ?? '')?.[1];
  if (given === undefined) throw challenge();
  const hash = await tokenHash(given);
  const first = c.env.ADMIN_TOKEN;
  if (first && (await isSame(given, first))) return { name: 'admin', scopes: ['*'], by: 'token' };
  const now = new Date().toISOString();
  const [rows] = await openStore(c.env.DB, 'primary').read([
    sql`SELECT name, scopes FROM tokens WHERE hash = ${hash} AND revoked_at IS NULL
      AND (expires_at IS NULL OR expires_at > ${now})`,
  ]);
  // Found by its digest, which tells nothing of a token that is nearly right.
  const held = rows?.[0];
  if (!held) throw challenge();
  return { name: String(held.name), scopes: JSON.parse(String(held.scopes)) as string[], by: 'token' };
}

/** Throws Problem `forbidden` unless the editor may write the domain (`*` for all). */
export function requireScope(editor: Editor, domain: string): void {
  if (editor.scopes.includes('*') || editor.scopes.includes(domain)) return;
  throw new Problem('forbidden', {
    vi: `Không có quyền với “${domain}”.`,
    en: `No permission to write “${domain}”.`,
  });
}
