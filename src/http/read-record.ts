/** One record for a reader. */
import type { Domain } from '../contract/domain.ts';
import { notFound, Problem } from '../problem.ts';
import type { ReadContext } from '../store/reading.ts';

/** The record with its edition. Throws Problem `not-found` or `gone`, which say why there is none. */
export async function readRecord(domain: Domain, id: string, context: ReadContext) {
  const found = await domain.detail(id, context);
  if (found.state === 'unknown') {
    if (!domain.resolves) throw notFound();
    const { path, parameter } = domain.resolves;
    const address = `${path}?${parameter}=${encodeURIComponent(id.slice(0, 100))}`;
    throw new Problem('not-found', {
      vi: `Không có bản ghi mang mã này. Nếu đây là số hiệu, mã số hay tên gọi, tra ở ${address}`,
      en: `There is no record of this identifier. If it is a number, a code or a name, look it up at ${address}`,
    });
  }
  if (found.state === 'withdrawn') {
    throw new Problem('gone', {
      vi: 'Bản ghi này đã được cơ quan công bố gỡ bỏ.',
      en: 'The publishing authority has withdrawn this record.',
    });
  }
  return found;
}
