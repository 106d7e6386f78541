/** What search weighs below the title of an article. */
export const searchHeading = (summary: unknown, topics: readonly string[]): string =>
  [summary, ...topics].join('. ');
