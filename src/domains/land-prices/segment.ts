/** Segments as tables print them: two ends, or a text such as "Đoạn từ A đến B". */
import { segmentFolded } from './street-key.ts';

export interface Segment {
  from: string | null;
  to: string | null;
  text: string | null;
  /** Folded ends, by which the same segment is known in another table. */
  key: string;
}

const ENDS = /^(?:đoạn\s+)?(?:từ\s+)?(.+?)\s+(?:đến|-|–|tới)\s+(.+)$/iu;

/** Ends and text of a segment; ends are read out of the text when the row gives none. */
export function splitSegment(given: {
  from?: string | undefined;
  to?: string | undefined;
  segment?: string | undefined;
}): Segment {
  if (given.from || given.to) {
    const from = given.from ?? null;
    const to = given.to ?? null;
    const text = given.segment ?? [from && `Từ ${from}`, to && `đến ${to}`].filter(Boolean).join(' ');
    return { from, to, text, key: [from, to].map((end) => segmentFolded(end ?? '')).join('>') };
  }
  const text = given.segment ?? null;
  const ends = text ? ENDS.exec(text) : null;
  if (ends?.[1] && ends[2]) {
    const [from, to] = [ends[1].trim(), ends[2].trim()];
    return { from, to, text, key: [from, to].map(segmentFolded).join('>') };
  }
  return { from: null, to: null, text, key: segmentFolded(text ?? '') };
}
