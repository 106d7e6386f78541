export const headings: Record<string, string[]> = {};
