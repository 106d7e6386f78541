/** Bodies of answers, read no further than they may be long. */
import { boundedBytes } from '../http/bounded-bytes.ts';
import { SourceFailure } from './failure.ts';

const megabytes = (bytes: number): string =>
  (bytes / 1024 ** 2).toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** All bytes of a body; it is left as soon as it proves too long, whatever it announced. */
export async function readBody(response: Response, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = () =>
    new SourceFailure(
      `Nội dung lớn hơn ${megabytes(maximum)} MB.`,
      `The body is larger than ${megabytes(maximum)} MB.`,
    );
  if (Number(response.headers.get('content-length') ?? 0) > maximum) {
    await response.body?.cancel();
    throw tooLong();
  }
  return boundedBytes(response.body, maximum, tooLong);
}
