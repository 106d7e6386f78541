/** What ends a run when its work throws. */
import { Problem } from '../problem.ts';
import { SourceFailure } from './failure.ts';
import type { Ending } from './runs.ts';
import type { Source } from './source.ts';

/** The ending of some work. A fault of our own is no fault of the source: it is asked again soon. */
export async function endingOf<T>(source: Source, work: () => Promise<Ending | T>): Promise<Ending | T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SourceFailure) {
      return { outcome: 'failed', reason: error.detail.vi, retryAfter: error.retryAfter };
    }
    console.error(JSON.stringify({ source: source.id, cause: String((error as Error).cause ?? error) }));
    return {
      outcome: 'failed',
      reason: error instanceof Problem ? error.detail.vi : 'Lỗi ngoài dự tính khi đọc nguồn.',
      ours: error instanceof Problem,
    };
  }
}
