/** Work that is waited for no longer than it may take. */

/** What a wait answers when its time has passed. */
export const LATE = Symbol('late');

/** The result of work, or `LATE` after so many milliseconds; the work goes on. */
export async function withTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
