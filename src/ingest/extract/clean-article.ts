export async function cleanArticle(a: {
  title: string;
  body: string;
  author?: string;
  sourceName?: string;
  publishedAt?: string;
}): Promise<{
  title: string;
  author?: string;
  sapo?: string;
  paragraphs: string[];
  media: { kind: 'image' | 'video'; url: string; caption?: string }[];
}> {
  return {
    title: a.title,
    paragraphs: a.body
      .replace(/<[^>]+>/g, '\n')
      .split(/\n+/)
      .map((x) => x.trim())
      .filter(Boolean),
    media: [],
  };
}
