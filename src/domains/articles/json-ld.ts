import type { RecordPlace } from '../../contract/domain.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { ArticleDetail } from './record.ts';

/** An article as schema.org `NewsArticle`. */
export function articleJsonLd(given: PublicRecord, place: RecordPlace): Record<string, unknown> {
  const record = given as PublicRecord & ArticleDetail;
  const images = record.media.filter(({ kind }) => kind === 'image');
  const videos = record.media.filter(({ kind }) => kind === 'video');
  return {
    '@type': 'NewsArticle',
    '@id': place.api,
    url: place.page,
    mainEntityOfPage: place.page,
    headline: record.title,
    description: record.summary,
    articleBody: record.paragraphs.join('\n\n'),
    datePublished: record.publishedAt,
    dateModified: record.updatedAt,
    inLanguage: record.language,
    keywords: record.topics,
    timeRequired: `PT${record.readingMinutes}M`,
    isAccessibleForFree: true,
    isBasedOn: record.source.url,
    author: record.author
      ? { '@type': 'Person', name: record.author }
      : {
          '@type': 'Organization',
          name: record.source.name,
          url: new URL(record.source.url, place.origin).origin,
        },
    publisher: { '@type': 'GovernmentOrganization', name: place.publisher, url: place.origin },
    ...(images.length > 0
      ? {
          image: images.map(({ url, caption }) => ({
            '@type': 'ImageObject',
            url,
            ...(caption ? { caption } : {}),
          })),
        }
      : {}),
    ...(videos.length > 0
      ? {
          video: videos.map(({ url, caption }) => ({
            '@type': 'VideoObject',
            name: caption ?? record.title,
            description: record.summary,
            contentUrl: url,
            uploadDate: record.publishedAt,
            thumbnailUrl: images[0]?.url ?? url,
          })),
        }
      : {}),
  };
}
