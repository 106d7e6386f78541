/** One record for a reader. */
import type { Domain } from '../contract/domain.ts';
import { notFound, Problem } from '../problem.ts';
import type { ReadContext } from '../store/reading.ts';

/** The record with its edition. Throws Problem `not-found` or `gone`, which say why there is none. */
export async function readRecord(domain: Domain, id: string, context: ReadContext) {
  const found = await domain.detail(id, context);
  if (found.state === 'unknown') throw notFound();
  if (found.state === 'withdrawn') {
    throw new Problem('gone', {
      vi: 'Bản ghi này đã được cơ quan công bố gỡ bỏ.',
      en: 'The publishing authority has withdrawn this record.',
    });
  }
  return found;
}
