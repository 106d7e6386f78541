/** Bodies of requests, read no further than they may be long. */

import { Problem } from '../problem.ts';
import { boundedBytes } from './bounded-bytes.ts';

/** The bytes of a body as they came. Throws Problem `too-large` beyond `maximum`. */
export async function readBytes(request: Request, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new Problem('too-large', {
      vi: `Nội dung gửi lên quá ${Math.floor(maximum / 1024)} kB.`,
      en: `The body is longer than ${Math.floor(maximum / 1024)} kB.`,
    });
  if (Number(request.headers.get('content-length') ?? 0) > maximum) throw tooLarge();
  return boundedBytes(request.body, maximum, tooLarge);
}
