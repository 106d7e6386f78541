import type { RecordPlace } from '../../contract/domain.ts';
import { sourceLine } from '../../contract/source-line.ts';
import { formatDate } from '../../language/dates.ts';
import {
  markdownDocument,
  markdownFacts,
  markdownLink,
  markdownParagraphs,
  markdownText,
} from '../../language/markdown.ts';
import type { PublicRecord } from '../../store/reading.ts';
import type { LegalDocumentRecord, LegalStatus } from './record.ts';

const STATUSES: Record<LegalStatus, string> = {
  in_force: 'còn hiệu lực',
  partially_in_force: 'hết hiệu lực một phần',
  expired: 'hết hiệu lực',
  not_yet_in_force: 'chưa có hiệu lực',
  suspended: 'ngưng hiệu lực',
  unknown: 'chưa rõ',
};

const RELATIONS: Record<LegalDocumentRecord['relations'][number]['kind'], string> = {
  amends: 'Sửa đổi, bổ sung',
  replaces: 'Thay thế',
  repeals: 'Bãi bỏ',
  guides: 'Hướng dẫn',
  basedOn: 'Căn cứ',
  amendedBy: 'Được sửa đổi, bổ sung bởi',
  replacedBy: 'Được thay thế bởi',
  repealedBy: 'Bị bãi bỏ bởi',
  guidedBy: 'Được hướng dẫn bởi',
  basisOf: 'Là căn cứ của',
};

type Detail = PublicRecord &
  LegalDocumentRecord & { passages?: { anchor: string; heading: string; text: string }[] };

/** An article keeps its anchor, so that `…#dieu-5` of the page and of the text are the same place. */
const article = ({ anchor, heading, text }: { anchor: string; heading: string; text: string }): string => {
  const body = text.startsWith(heading) ? text.slice(heading.length) : text;
  return `## <a id="${anchor}"></a>${markdownText(heading)}\n\n${markdownParagraphs(body)}`.trimEnd();
};

/** A document with its validity, relations and articles. */
export function legalDocumentMarkdown(given: PublicRecord, place: RecordPlace): string {
  const record = given as Detail;
  const day = (value: string | null) => value && formatDate(value);
  return markdownDocument([
    `# ${markdownText(record.number)}: ${markdownText(record.title)}`,
    markdownFacts([
      ['Loại văn bản', record.type.name && markdownText(record.type.name)],
      ['Cơ quan ban hành', markdownText(record.issuer)],
      ['Người ký', record.signer && markdownText(record.signer)],
      ['Lĩnh vực', record.field && markdownText(record.field)],
      ['Ngày ban hành', day(record.issuedOn)],
      ['Có hiệu lực từ', day(record.effectiveFrom)],
      ['Ngày cuối có hiệu lực', day(record.effectiveTo)],
      [`Tình trạng ngày ${formatDate(record.statusAsOf)}`, STATUSES[record.status]],
      ['Nguồn', record.source.url && markdownLink(record.source.name, record.source.url)],
    ]),
    record.relations
      .map(({ kind, number, id }) => {
        const target =
          id === undefined ? null : `${place.origin}/v1/legal-documents/${encodeURIComponent(id)}.md`;
        return `- ${RELATIONS[kind]}: ${markdownLink(number, target)}`;
      })
      .join('\n'),
    ...(record.passages ?? []).map(article),
    record.files.map(({ title, url }) => `- ${markdownLink(title, url)}`).join('\n'),
    sourceLine(place),
  ]);
}
