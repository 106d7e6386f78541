/** The domain that a path names, for an editor who may write it. */

import type { AppContext } from '../contract/context.ts';
import type { Domain } from '../contract/domain.ts';
import { nearest } from '../contract/query.ts';
import { invalidParameter } from '../problem.ts';
import { DOMAIN_NAMES, domainOf } from '../registry.ts';
import type { Editor } from './access.ts';
import { authenticate, requireScope } from './tokens.ts';

export const domainParameter = { name: 'domain', description: 'Domain to write.', example: DOMAIN_NAMES[0] };

/** Throws Problem `unauthorized`, `invalid-parameter` for a domain there is not, or `forbidden`. */
export async function authorised(c: AppContext): Promise<{ domain: Domain; editor: Editor }> {
  const editor = await authenticate(c);
  const name = c.req.param('domain') ?? '';
  const domain = domainOf(name);
  if (!domain) {
    throw invalidParameter({
      in: 'path',
      name: 'domain',
      message: { vi: `Chỉ nhận: ${DOMAIN_NAMES.join(', ')}.`, en: `One of: ${DOMAIN_NAMES.join(', ')}.` },
      suggestion: nearest(name, DOMAIN_NAMES),
    });
  }
  requireScope(editor, domain.name);
  return { domain, editor };
}
