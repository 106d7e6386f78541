/**
 * What was understood of an answer, as the chat platform keeps it with its own message (a button's payload, the address
 * of a link) and sends it back with the next question. It is signed for one person of one channel; nothing is stored here.
 */
import { bytesOf, hmac, isSame } from '../digest.ts';
import type { Option } from './channel.ts';

type Understood = Readonly<Record<string, unknown>>;

/** What a follow-up is completed from; the rest of what was understood would only lengthen a button. */
const KEPT = [
  'street',
  'segment',
  'ward',
  'landType',
  'position',
  'area',
  'dated',
  'on',
  'number',
  'issuer',
  'place',
  'title',
] as const;
/** Characters of a seal: a payload of 1,000, as every platform takes it, has room for the question too. */
const MOST = 800;
/** Begins a seal, in a payload as in an address. */
const MARK = '#tiep=';
const SEALED = /\s*#tiep=([\w-]{1,1000})\.([\w-]{22})$/;

const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');

const decode = (text: string): string => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
    Uint8Array.from(binary, (character) => character.charCodeAt(0)),
  );
};

/** Whom a seal is for, and the secret of the channel that it is signed with. */
export interface Holder {
  secret: string;
  channel: string;
  to: string;
}

const signature = async ({ secret, channel, to }: Holder, body: string): Promise<string> =>
  encode((await hmac(bytesOf(secret), bytesOf(`continuation\n${channel}\n${to}\n${body}`))).subarray(0, 16));

/** The seal of what was understood; null where nothing of it serves a follow-up, or it is too long to carry. */
export async function seal(understood: Understood | undefined, holder: Holder): Promise<string | null> {
  const kept = KEPT.filter((key) => understood?.[key] !== undefined).map((key) => [key, understood?.[key]]);
  const isOfSomething = kept.some(([key]) => ['street', 'number', 'place', 'title'].includes(String(key)));
  if (!isOfSomething) return null;
  const body = encode(bytesOf(JSON.stringify(Object.fromEntries(kept))));
  const sealed = `${MARK}${body}.${await signature(holder, body)}`;
  return sealed.length <= MOST ? sealed : null;
}

/**
 * A text as it came, without the seal at its end, and what the seal says as JSON. A seal of another person or channel,
 * or one that was changed, says nothing.
 */
export async function open(
  text: string,
  holder: Holder,
): Promise<{ text: string; context: string | undefined }> {
  const found = SEALED.exec(text);
  if (!found) return { text, context: undefined };
  const [whole, body = '', given = ''] = found;
  const rest = text.slice(0, text.length - whole.length);
  if (!(await isSame(given, await signature(holder, body)))) return { text: rest, context: undefined };
  return { text: rest, context: decode(body) };
}

/** What is asked next of an answer, in words that only its context completes; the first that fit are shown. */
export function followUps(outcome: string, understood: Understood | undefined): Option[] {
  if (outcome !== 'answer' || !understood) return [];
  if (typeof understood.street === 'string' && understood.landType !== undefined) {
    const [position] = Array.isArray(understood.position) ? understood.position : [];
    const other = position === 1 ? 2 : 1;
    return [
      ...(position === undefined
        ? []
        : [{ label: `Còn vị trí ${other}?`, question: `Còn vị trí ${other}?` }]),
      { label: 'Thế năm ngoái?', question: 'Thế năm ngoái thì sao?' },
    ];
  }
  if (typeof understood.number === 'string')
    return [
      { label: 'Còn hiệu lực không?', question: 'Còn hiệu lực không?' },
      { label: 'Bị gì thay thế?', question: 'Bị thay thế bởi văn bản nào?' },
    ];
  return [];
}
