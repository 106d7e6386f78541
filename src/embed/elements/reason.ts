/** Why nothing new is shown, in words. */
import type { Refused } from './gateway.ts';
import type { Translate } from './texts.ts';

/** The reader's side of a refusal; the gateway's own words where it names what is wrong with the question. */
export function reason({ status, message }: Refused, t: Translate): string {
  if (status === 429) return t('busy');
  if (status === 404 || status === 410) return t('gone');
  if (status === 400 && message) return message;
  return t(navigator.onLine ? 'failed' : 'offline');
}
