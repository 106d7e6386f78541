/** The life of a document among others, day by day. */
import { html } from 'hono/html';
import type { Html, View } from '../../contract/pages.ts';
import { inVietnamese } from '../../frame/parts.ts';
import { recordPath } from '../../frame/view.ts';
import type { PublicRecord, ReadContext } from '../../store/reading.ts';
import { oneRoundTrip } from '../../store/round-trip.ts';
import { legalDocumentById } from './list.ts';
import type { LegalDocumentRecord } from './record.ts';

type Relation = LegalDocumentRecord['relations'][number];

/** A relation with what is held of the document at its other end. */
export type Related = Relation & { other: LegalDocumentRecord | null };

/** Documents looked up for their dates; the rest stand below without one. */
const MOST = 12;

const WORDS: Readonly<Record<Relation['kind'], readonly [string, string]>> = {
  amends: ['Sửa đổi, bổ sung', 'Amends'],
  replaces: ['Thay thế', 'Replaces'],
  repeals: ['Bãi bỏ', 'Repeals'],
  guides: ['Hướng dẫn', 'Guides'],
  basedOn: ['Căn cứ', 'Based on'],
  amendedBy: ['Được sửa đổi bởi', 'Amended by'],
  replacedBy: ['Bị thay thế bởi', 'Replaced by'],
  repealedBy: ['Bị bãi bỏ bởi', 'Repealed by'],
  guidedBy: ['Được hướng dẫn bởi', 'Guided by'],
  basisOf: ['Là căn cứ của', 'Basis of'],
};

/** The documents a document is related to, read in one further round trip. */
export async function relatedDocuments(
  record: LegalDocumentRecord,
  context: ReadContext,
): Promise<Related[]> {
  const known = record.relations.filter((relation) => relation.id !== undefined).slice(0, MOST);
  const found = await oneRoundTrip(
    context.store,
    known.map(
      ({ id }) =>
        (store: ReadContext['store']) =>
          legalDocumentById(id ?? '', { ...context, store }),
    ),
  );
  const byId = new Map(
    found.flatMap((single) => (single.state === 'held' ? [[single.record.id, single.record]] : [])) as [
      string,
      PublicRecord,
    ][],
  );
  return record.relations.map((relation) => ({
    ...relation,
    other: (byId.get(relation.id ?? '') as unknown as LegalDocumentRecord | undefined) ?? null,
  }));
}

interface Moment {
  day: string | null;
  own: boolean;
  words: Html | string;
}

const dayOf = ({ kind, other }: Related): string | null =>
  other &&
  (kind.endsWith('By') || kind === 'basisOf' ? (other.effectiveFrom ?? other.issuedOn) : other.issuedOn);

function moments(view: View, record: LegalDocumentRecord, related: readonly Related[]): Moment[] {
  const { t, to } = view;
  const own: Moment[] = [
    { day: record.issuedOn, own: true, words: t('Ban hành văn bản này', 'This document is issued') },
    ...(record.effectiveFrom && record.effectiveFrom !== record.issuedOn
      ? [{ day: record.effectiveFrom, own: true, words: t('Bắt đầu có hiệu lực', 'It takes effect') }]
      : []),
    ...(record.effectiveTo
      ? [{ day: record.effectiveTo, own: true, words: t('Ngày cuối còn hiệu lực', 'Last day in force') }]
      : []),
  ];
  const others = related.map((relation): Moment => {
    const [vi, en] = WORDS[relation.kind];
    const name = relation.id
      ? html`<a href="${to(recordPath('legal-documents', relation.id))}"${inVietnamese(view)}>${relation.number}</a>`
      : relation.number;
    const title = relation.other
      ? html`<br><span class="soft small"${inVietnamese(view)}>${relation.other.title}</span>`
      : '';
    return { day: dayOf(relation), own: false, words: html`${t(vi, en)} ${name}${title}` };
  });
  return [...own, ...others].sort((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1));
}

/** The moments in order, those without a known day last. */
export function timeline(view: View, record: LegalDocumentRecord, related: readonly Related[]): Html {
  const { t, date } = view;
  return html`<section aria-labelledby="timeline"><h2 id="timeline">${t(
    'Văn bản này trong dòng thời gian',
    'The document over time',
  )}</h2><ol class="time">${moments(view, record, related).map(
    ({ day, own, words }) =>
      html`<li${own ? html` class="own"` : ''}>${
        day
          ? html`<time datetime="${day}">${date(day)}</time>`
          : html`<span class="soft">${t('Không có ngày ở đây', 'Day not held')}</span><br>`
      }${words}</li>`,
  )}</ol></section>`;
}
