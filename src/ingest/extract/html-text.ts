export const htmlText = async (html: string): Promise<string> =>
  html
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
